using PodTimeline.Kubelet;
using PodTimeline.Model.Events;
using PodTimeline.Model.Status;

namespace PodTimeline.Timeline.Tests.Examples;

/// <summary>What the sentences of the examples in the groups Start-up and Broken say, told by the simulation.</summary>
public class StartUpStoryTests
{
    [Fact]
    public void Init_chain_goes_one_by_one()
    {
        var told = ToldExample.Of("init-chain");
        Assert.Equal("fetch-config migrate warm-cache web", told.StartOrder);
        Assert.True(told.Stop("fetch-config") < told.Start("migrate"));
        Assert.True(told.Stop("migrate") < told.Start("warm-cache"));
        Assert.True(told.Stop("warm-cache") < told.Start("web"));
        Assert.Equal("Pending Running", told.Phases);
    }

    [Fact]
    public void Wait_for_db_lets_nothing_else_run()
    {
        var told = ToldExample.Of("wait-for-db");
        Assert.Equal("wait-for-postgres ledger", told.StartOrder);
        Assert.True(told.Start("wait-for-postgres") + 4 < told.Stop("wait-for-postgres"));
        Assert.True(told.Stop("wait-for-postgres") < told.Start("ledger"));
    }

    [Fact]
    public void Failing_init_alone_runs_again()
    {
        var told = ToldExample.Of("failing-init");
        Assert.Equal([1, 1, 1, 0], told.ExitCodes("register-schema"));
        Assert.Equal([10, 20], told.Delays("register-schema"));
        Assert.True(told.Start("register-schema", 1) - told.Stop("register-schema", 0) < 1.5);
        Assert.Equal(1, told.Runs("render-config"));
        Assert.True(told.Stop("register-schema", 3) < told.Start("catalogue"));
    }

    [Fact]
    public void Init_never_ends_the_pod()
    {
        var told = ToldExample.Of("init-never");
        Assert.Equal(SimulationEnd.Ended, told.End);
        Assert.Equal("download verify-checksum", told.StartOrder);
        Assert.Equal([1], told.ExitCodes("verify-checksum"));
        Assert.Equal("Pending Failed", told.Phases);
    }

    [Fact]
    public void Startup_gate_waits_for_the_probe()
    {
        var told = ToldExample.Of("startup-gate");
        var passed = told.All<SimEvent.ProbeSucceeded>("envoy").Select(ToldExample.At).First();
        Assert.True(told.Start("envoy") + 6 < passed);
        Assert.True(passed < told.Start("checkout"));
    }

    [Fact]
    public void Post_start_holds_back_the_second_container()
    {
        var told = ToldExample.Of("post-start");
        var done = ToldExample.At(told.All<SimEvent.PostStartFinished>("engine").Single());
        Assert.Equal(12, done - told.Start("engine"), 3);
        Assert.True(done < told.Start("query-api"));
    }

    [Fact]
    public void Deployment_names_its_pod_and_waits_for_readiness()
    {
        var told = ToldExample.Of("deployment");
        Assert.Contains(
            told.Events.OfType<SimEvent.EventRecorded>(),
            e => e.Message.StartsWith("Successfully assigned default/booking-", StringComparison.Ordinal));
        var ready = told.Events.OfType<SimEvent.PodConditionChanged>()
            .First(e => e.Condition is { Type: PodConditionTypes.Ready, Status: true });
        Assert.True(told.All<SimEvent.ProbeSucceeded>("web").First().Seq < ready.Seq);
    }

    [Fact]
    public void Image_pull_never_counts_as_a_restart()
    {
        var told = ToldExample.Of("image-pull");
        Assert.Contains("ErrImagePull", told.Waits("newsletter"));
        Assert.Contains("ImagePullBackOff", told.Waits("newsletter"));
        Assert.Equal(0, told.Runs("newsletter"));
        Assert.Equal(0, told.StatusAt(500).AllContainerStatuses.Single(status => status.Name == "newsletter").RestartCount);
        Assert.Equal(1, told.Runs("mailer"));
        Assert.Empty(told.ExitCodes("mailer"));
        Assert.Equal(PodPhase.Pending, told.StatusAt(500).Phase);
    }

    [Fact]
    public void No_bash_cannot_start()
    {
        var told = ToldExample.Of("no-bash");
        Assert.Equal(0, told.Runs("toolbox"));
        Assert.All(told.All<SimEvent.ContainerTerminated>("toolbox"), e => Assert.Equal((128, "StartError"), (e.ExitCode, e.Reason)));
        Assert.Equal([10, 20], told.Delays("toolbox").Take(2));
    }

    [Fact]
    public void Lost_file_is_not_found_by_the_app_alone()
    {
        var told = ToldExample.Of("lost-file");
        Assert.Equal([0], told.ExitCodes("write-greeting"));
        Assert.All(told.ExitCodes("greeter"), code => Assert.Equal(1, code));
        Assert.Contains(
            told.All<SimEvent.LogWritten>("greeter"), e => e.Line.EndsWith("No such file or directory", StringComparison.Ordinal));
    }

    [Fact]
    public void Failing_hook_kills_a_healthy_process()
    {
        var told = ToldExample.Of("failing-hook");
        Assert.All(told.All<SimEvent.PostStartFinished>("discovery"), e => Assert.Equal(1, e.ExitCode));
        Assert.True(told.Runs("discovery") > 2);
        Assert.True(told.Signal("discovery") >= ToldExample.At(told.All<SimEvent.PostStartFinished>("discovery").First()));
    }
}
