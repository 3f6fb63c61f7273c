using PodTimeline.Kubelet;
using PodTimeline.Model.Events;
using PodTimeline.Model.Status;

namespace PodTimeline.Timeline.Tests.Examples;

/// <summary>What the sentences of the examples in the groups Start-up and Broken say, told by the simulation.</summary>
public class StartUpScenarioTests
{
    [Fact]
    public void Init_chain_goes_one_by_one()
    {
        var played = PlayedExample.Of("init-chain");
        Assert.Equal("fetch-config migrate warm-cache web", played.StartOrder);
        Assert.True(played.Stop("fetch-config") < played.Start("migrate"));
        Assert.True(played.Stop("migrate") < played.Start("warm-cache"));
        Assert.True(played.Stop("warm-cache") < played.Start("web"));
        Assert.Equal("Pending Running", played.Phases);
    }

    [Fact]
    public void Wait_for_db_lets_nothing_else_run()
    {
        var played = PlayedExample.Of("wait-for-db");
        Assert.Equal("wait-for-postgres ledger", played.StartOrder);
        Assert.True(played.Start("wait-for-postgres") + 4 < played.Stop("wait-for-postgres"));
        Assert.True(played.Stop("wait-for-postgres") < played.Start("ledger"));
    }

    [Fact]
    public void Failing_init_alone_runs_again()
    {
        var played = PlayedExample.Of("failing-init");
        Assert.Equal([1, 1, 1, 0], played.ExitCodes("register-schema"));
        Assert.Equal([10, 20], played.Delays("register-schema"));
        Assert.True(played.Start("register-schema", 1) - played.Stop("register-schema", 0) < 1.5);
        Assert.Equal(1, played.Runs("render-config"));
        Assert.True(played.Stop("register-schema", 3) < played.Start("catalogue"));
    }

    [Fact]
    public void Init_never_ends_the_pod()
    {
        var played = PlayedExample.Of("init-never");
        Assert.Equal(SimulationEnd.Ended, played.End);
        Assert.Equal("download verify-checksum", played.StartOrder);
        Assert.Equal([1], played.ExitCodes("verify-checksum"));
        Assert.Equal("Pending Failed", played.Phases);
    }

    [Fact]
    public void Startup_gate_waits_for_the_probe()
    {
        var played = PlayedExample.Of("startup-gate");
        var passed = played.All<SimEvent.ProbeSucceeded>("envoy").Select(PlayedExample.At).First();
        Assert.True(played.Start("envoy") + 6 < passed);
        Assert.True(passed < played.Start("checkout"));
    }

    [Fact]
    public void Post_start_holds_back_the_second_container()
    {
        var played = PlayedExample.Of("post-start");
        var done = PlayedExample.At(played.All<SimEvent.PostStartFinished>("engine").Single());
        Assert.Equal(12, done - played.Start("engine"), 3);
        Assert.True(done < played.Start("query-api"));
    }

    [Fact]
    public void Deployment_names_its_pod_and_waits_for_readiness()
    {
        var played = PlayedExample.Of("deployment");
        Assert.Contains(
            played.Events.OfType<SimEvent.EventRecorded>(),
            e => e.Message.StartsWith("Successfully assigned default/booking-", StringComparison.Ordinal));
        var ready = played.Events.OfType<SimEvent.PodConditionChanged>()
            .First(e => e.Condition is { Type: PodConditionTypes.Ready, Status: true });
        Assert.True(played.All<SimEvent.ProbeSucceeded>("web").First().Seq < ready.Seq);
    }

    [Fact]
    public void Image_pull_never_counts_as_a_restart()
    {
        var played = PlayedExample.Of("image-pull");
        Assert.Contains("ErrImagePull", played.Waits("newsletter"));
        Assert.Contains("ImagePullBackOff", played.Waits("newsletter"));
        Assert.Equal(0, played.Runs("newsletter"));
        Assert.Equal(0, played.StatusAt(500).AllContainerStatuses.Single(status => status.Name == "newsletter").RestartCount);
        Assert.Equal(1, played.Runs("mailer"));
        Assert.Empty(played.ExitCodes("mailer"));
        Assert.Equal(PodPhase.Pending, played.StatusAt(500).Phase);
    }

    [Fact]
    public void No_bash_cannot_start()
    {
        var played = PlayedExample.Of("no-bash");
        Assert.Equal(0, played.Runs("toolbox"));
        Assert.All(played.All<SimEvent.ContainerTerminated>("toolbox"), e => Assert.Equal((128, "StartError"), (e.ExitCode, e.Reason)));
        Assert.Equal([10, 20], played.Delays("toolbox").Take(2));
    }

    [Fact]
    public void Lost_file_is_not_found_by_the_app_alone()
    {
        var played = PlayedExample.Of("lost-file");
        Assert.Equal([0], played.ExitCodes("write-greeting"));
        Assert.All(played.ExitCodes("greeter"), code => Assert.Equal(1, code));
        Assert.Contains(
            played.All<SimEvent.LogWritten>("greeter"), e => e.Line.EndsWith("No such file or directory", StringComparison.Ordinal));
    }

    [Fact]
    public void Failing_hook_kills_a_healthy_process()
    {
        var played = PlayedExample.Of("failing-hook");
        Assert.All(played.All<SimEvent.PostStartFinished>("discovery"), e => Assert.Equal(1, e.ExitCode));
        Assert.True(played.Runs("discovery") > 2);
        Assert.True(played.Signal("discovery") >= PlayedExample.At(played.All<SimEvent.PostStartFinished>("discovery").First()));
    }
}
