using System.Globalization;
using PodTimeline.Kubelet.Tests.Support;
using PodTimeline.Kubelet.Timing;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Events;
using PodTimeline.Model.Status;

namespace PodTimeline.Kubelet.Tests.KubeletRules;

/// <summary>What the log names as the reason why something happened: a bar's "because".</summary>
public class CausesTests
{
    [Fact]
    public void S113_A_first_start_names_the_gate_before_it()
    {
        var scenario = new TestPod()
            .Init("i", runs: 2).Sidecar("s").Init("j", runs: 3)
            .Sidecar("t", with: c => c.Startup(from: 2, probe: p => p with { Period = TimeSpan.FromSeconds(1) }))
            .App("a").App("b", with: c => c.PostStart(1)).App("c").Run();

        Assert.Equal("0 PodSandboxCreated", CauseOfStart(scenario, "i"));
        Assert.Equal("2 ContainerTerminated i", CauseOfStart(scenario, "s"));
        Assert.Equal("2 ContainerRunning s", CauseOfStart(scenario, "j")); // without a startup probe it is enough that it runs
        Assert.Equal("5 ContainerTerminated j", CauseOfStart(scenario, "t"));
        Assert.Equal("7 ProbeSucceeded t", CauseOfStart(scenario, "a"));
        Assert.Equal("7 ContainerRunning a", CauseOfStart(scenario, "b")); // one after another in the same sync
        Assert.Equal("7 ContainerRunning b", CauseOfStart(scenario, "c"));
    }

    [Fact]
    public void S113_Without_init_containers_an_app_starts_because_of_the_sandbox_and_again_because_of_its_end()
    {
        var scenario = new TestPod().App("a", with: c => c.Runs((4, 1), (null, 0)))
            .Command(20, new SimCommand.RebootNode(TimeSpan.FromSeconds(5))).Until(40).Run();

        Assert.Equal("0 PodSandboxCreated", CauseOfStart(scenario, "a"));
        Assert.Equal("4 ContainerTerminated a", CauseOfStart(scenario, "a", 1));
        Assert.Equal("20 ContainerTerminated a", CauseOfStart(scenario, "a", 2));
    }

    [Fact]
    public void S113_A_back_off_names_the_exit_that_it_counts_from()
    {
        var scenario = new TestPod().App("a", runs: 1, exits: 1).Until(30).Run();

        Assert.Equal(["2 ContainerTerminated a", "13 ContainerTerminated a"], Causes<SimEvent.ContainerBackOff>(scenario));
    }

    [Fact]
    public void T22_T23_T24_T27_A_signal_names_what_it_waited_for_and_the_rule()
    {
        var scenario = new TestPod()
            .Sidecar("first").Sidecar("last", with: c => c.OnTerm(2))
            .App("a", with: c => c.OnTerm(3)).App("b", with: c => c.PreStop(2).OnTerm(0)).Delete(10).Run();

        Assert.Equal("T23 <- 10 PodDeletionRequested", Signal(scenario, "a"));
        Assert.Equal("T23 <- 12 PreStopFinished b", Signal(scenario, "b"));
        Assert.Equal("T24 <- 13 ContainerTerminated a", Signal(scenario, "last"));
        Assert.Equal("T24 <- 15 ContainerTerminated last", Signal(scenario, "first"));

        // Nothing that it waited for has happened: the time is over.
        var late = new TestPod().Sidecar("s").App("a", with: c => c.IgnoresTerm()).Delete(10, grace: 5).Run();
        Assert.Equal("T27 <- 10 PodDeletionRequested", Signal(late, "s"));

        var killed = late.All<SimEvent.SignalSent>("a").Last();
        Assert.Equal(("SIGKILL", "10 SignalSent a"), (killed.Signal, Cause(late, killed)));

        var plain = new TestPod().App("a").Delete(10).Run();
        Assert.Equal("T22 <- 10 PodDeletionRequested", Signal(plain, "a"));
    }

    [Fact]
    public void T16_A_hook_names_the_deletion_and_its_end_the_rule()
    {
        var scenario = new TestPod().Grace(5)
            .App("a", with: c => c.PreStop(3)).App("b", with: c => c.PreStop(null)).App("c", with: c => c.PreStopSleep(9)).Delete(10).Run();

        Assert.All(Causes<SimEvent.PreStopStarted>(scenario), cause => Assert.Equal("10 PodDeletionRequested", cause));
        Assert.Equal("T15", scenario.All<SimEvent.PreStopFinished>("a").Single().Rule.Id);
        Assert.Equal("T16", scenario.All<SimEvent.PreStopFinished>("b").Single().Rule.Id);
        Assert.Equal("T16", scenario.All<SimEvent.PreStopFinished>("c").Single().Rule.Id);
    }

    [Fact]
    public void T5_T36_T38_The_last_status_and_the_removal_name_the_last_end()
    {
        var slow = ClusterTimings.None with { SandboxStop = TimeSpan.FromSeconds(1), VolumeUnmount = TimeSpan.FromSeconds(2) };
        var scenario = new TestPod().Options(o => o with { Timings = slow })
            .App("a", with: c => c.OnTerm(3)).App("b", with: c => c.OnTerm(9)).App("c", with: c => c.OnTerm(5)).Delete(10).Run();

        var ended = scenario.All<SimEvent.StatusPublished>().First(e => e.Status.Phase.IsTerminal());
        Assert.Equal((20.0, "T38", "19 ContainerTerminated b"), (ended.At.TotalSeconds, ended.Rule.Id, Cause(scenario, ended)));
        Assert.Equal([22], scenario.When<SimEvent.PodDeleted>());
        Assert.Equal(["19 ContainerTerminated b"], Causes<SimEvent.PodDeleted>(scenario));
    }

    private static string CauseOfStart(PodReport scenario, string container, int attempt = 0) =>
        Cause(scenario, scenario.All<SimEvent.ContainerCreated>(container).ElementAt(attempt));

    private static string[] Causes<T>(PodReport scenario) where T : SimEvent => [.. scenario.All<T>().Select(e => Cause(scenario, e))];

    private static string Signal(PodReport scenario, string container)
    {
        var sent = scenario.All<SimEvent.SignalSent>(container).First();
        return $"{sent.Rule.Id} <- {Cause(scenario, sent)}";
    }

    private static string Cause(PodReport scenario, SimEvent e)
    {
        var cause = scenario.Events.Single(other => other.Seq == e.Cause);
        var at = Math.Round(cause.At.TotalSeconds, 3).ToString(CultureInfo.InvariantCulture);
        return $"{at} {cause.GetType().Name} {(cause as SimEvent.OfContainer)?.Container}".TrimEnd();
    }
}
