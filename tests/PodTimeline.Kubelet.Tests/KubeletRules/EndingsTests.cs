using PodTimeline.Kubelet.Tests.Support;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;

namespace PodTimeline.Kubelet.Tests.KubeletRules;

public class EndingsTests
{
    [Fact]
    public void T42_T43_When_the_apps_are_done_the_sidecars_stop_in_reverse_order_and_the_API_stands_still()
    {
        var scenario = new TestPod().Policy(RestartPolicy.Never).Grace(40)
            .Sidecar("s", with: c => c.OnTerm(2).PreStop(1)).Sidecar("t", with: c => c.OnTerm(3)).App("a", runs: 10).Run();

        Assert.Equal(["SIGTERM@10/40"], scenario.Signals("t"));
        Assert.Equal(["SIGTERM@13/37"], scenario.Signals("s"));
        Assert.Equal(2, scenario.Recorded("Killing").Count(line => line.StartsWith("10 Stopping", StringComparison.Ordinal)));
        // The end of the app is told before the kill, and then nothing until all are gone.
        Assert.Equal("Terminated 0 Completed", scenario.Shown("a", 10));
        Assert.Equal("Running", scenario.Shown("t", 14.9));
        Assert.Equal("Terminated 143 Error", scenario.Shown("t", 15));
        Assert.Empty(scenario.All<SimEvent.PodDeletionRequested>());
        Assert.Equal("15 Succeeded", scenario.Phases[^1]);
    }

    [Fact]
    public void T42_Under_OnFailure_it_takes_a_success_and_under_Always_it_never_comes()
    {
        var onFailure = new TestPod().Policy(RestartPolicy.OnFailure).Sidecar("s").App("a", with: c => c.Runs((5, 1), (5, 0))).Run();
        Assert.Equal([0, 5], onFailure.Starts("a"));
        Assert.Equal(["SIGTERM@10/30"], onFailure.Signals("s"));

        var always = new TestPod().Sidecar("s").App("a", runs: 5).Until(1000).Run();
        Assert.Empty(always.Signals("s"));
    }

    [Fact]
    public void T44_A_failed_app_stops_no_other_and_the_sidecars_stay_until_the_last_has_ended()
    {
        var scenario = new TestPod().Policy(RestartPolicy.Never).Sidecar("s").App("a", runs: 3, exits: 1).App("b", runs: 12).Run();

        Assert.Equal([12], scenario.Ends("b"));
        Assert.Equal(["SIGTERM@12/30"], scenario.Signals("s"));
        Assert.Equal(PodPhase.Failed, scenario.FinalStatus.Phase);
    }

    [Theory]
    [InlineData(0, 0, 137, PodPhase.Succeeded)]
    [InlineData(0, 0, 1, PodPhase.Succeeded)]
    [InlineData(0, 1, 0, PodPhase.Failed)]
    public void T45_Only_the_apps_codes_decide(int a, int b, int sidecar, PodPhase phase)
    {
        var scenario = new TestPod().Policy(RestartPolicy.Never)
            .Sidecar("s", with: c => c.OnTerm(1, sidecar)).App("a", runs: 2, exits: a).App("b", runs: 3, exits: b).Run();

        Assert.Equal(phase, scenario.FinalStatus.Phase);
        Assert.Equal(sidecar, scenario.ExitCode("s"));
    }

    [Fact]
    public void T47_The_deadline_counts_from_the_kubelets_first_sight()
    {
        var scenario = new TestPod().Typical().Grace(20).With(pod => pod with { ActiveDeadline = TimeSpan.FromSeconds(30) })
            .Init("i", runs: 15).App("a", with: c => c.IgnoresTerm()).Run();

        Assert.InRange(scenario.When<SimEvent.SignalSent>("a")[0], 30.1, 31.5); // seen at 0.1; looked at about once a second
        Assert.Equal(4, scenario.Recorded("DeadlineExceeded").Length); // with every status that is made from then on
        Assert.Equal(scenario.When<SimEvent.SignalSent>("a")[0] + 20, scenario.EndOf("a"), 3); // the spec's grace period
        Assert.Equal(
            (PodPhase.Failed, "DeadlineExceeded", "Pod was active on the node longer than the specified deadline"),
            (scenario.FinalStatus.Phase, scenario.FinalStatus.Reason, scenario.FinalStatus.Message));
    }

    [Fact]
    public void T48_The_terminal_phase_is_withheld_while_containers_may_run_and_the_conditions_are_not()
    {
        var scenario = new TestPod().With(pod => pod with { ActiveDeadline = TimeSpan.FromSeconds(10) })
            .App("a", with: c => c.OnTerm(5)).Run();

        Assert.Equal(PodPhase.Running, scenario.PhaseAt(12));
        Assert.Equal("", scenario.StatusAt(12).Reason);
        Assert.Equal("False PodFailed", scenario.Condition(PodConditionTypes.Ready, 12));
        Assert.True(scenario.StatusAt(12).FindContainer("a")!.Ready);
        Assert.Equal(PodPhase.Failed, scenario.PhaseAt(15));
    }
}
