using PodTimeline.Kubelet.Tests.Support;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;

namespace PodTimeline.Kubelet.Tests.KubeletRules;

public class PhaseTests
{
    [Fact]
    public void P6_A_sidecar_that_runs_keeps_the_phase_Running_after_the_apps()
    {
        var scenario = new TestPod().Policy(RestartPolicy.Never).Sidecar("s", with: c => c.OnTerm(6)).App("a", runs: 10).Run();

        Assert.Equal(["0 Pending", "0 Running", "16 Succeeded"], scenario.Phases);
        Assert.Equal("Terminated 0 Completed", scenario.Shown("a", 10));
    }

    [Fact]
    public void P7_A_terminal_phase_is_never_left_and_keeps_its_reason()
    {
        var scenario = new TestPod().Policy(RestartPolicy.Never).With(pod => pod with { ActiveDeadline = TimeSpan.FromSeconds(5) })
            .App("a", with: c => c.OnTerm(2, exits: 0))
            .Command(20, new SimCommand.SetImage("a", "a:2")).Command(30, new SimCommand.RestartKubelet(TimeSpan.FromSeconds(1))).Until(60).Run();

        Assert.Equal((PodPhase.Failed, "DeadlineExceeded"), (scenario.FinalStatus.Phase, scenario.FinalStatus.Reason));
        Assert.Equal([0], scenario.Starts("a"));
    }

    [Theory]
    [InlineData(0, PodPhase.Succeeded)]
    [InlineData(143, PodPhase.Failed)]
    public void P8_A_deleted_pod_under_Always_ends_by_its_apps_codes(int exits, PodPhase phase)
    {
        var scenario = new TestPod().Sidecar("s").App("a", with: c => c.OnTerm(1, exits)).App("b", with: c => c.OnTerm(1, exits: 0)).Delete(10).Run();

        Assert.Equal(phase, scenario.FinalStatus.Phase);
    }

    [Fact]
    public void P8_One_that_is_still_Pending_at_the_very_end_becomes_Failed()
    {
        var scenario = new TestPod().App("a", with: c => c.Pull(takes: 0, failures: int.MaxValue)).Delete(30).Run();

        Assert.Equal(PodPhase.Failed, scenario.FinalStatus.Phase);
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData(15.0, 0)]
    public void P13_A_record_that_vanished_while_it_ran_counts_as_lost(double? delete, int restarts)
    {
        var pod = new TestPod().App("a", with: c => c.OnTerm(8, exits: 0)).App("b");
        if (delete is { } at) pod.Delete(at);
        // The container dies and its record is removed while the kubelet is away.
        var scenario = pod.Command(10, new SimCommand.RestartKubelet(TimeSpan.FromSeconds(10)))
            .Command(12, new SimCommand.Kill("a", 1)).Command(13, new SimCommand.RemoveEnded("a")).Until(21).Run();

        var lost = scenario.StatusAt(20).FindContainer("a")!;
        Assert.Equal((137, "ContainerStatusUnknown"), (lost.LastState!.ExitCode, lost.LastState.Reason));
        Assert.Equal("The container could not be located when the pod was deleted.  The container used to be Running", lost.LastState.Message);
        Assert.Equal(restarts, lost.RestartCount);
    }

    [Fact]
    public void S104_Init_unfinished_is_Pending_and_an_app_that_will_restart_is_Running()
    {
        var scenario = new TestPod().Init("i", runs: 3).App("a", runs: 2, exits: 1).Until(30).Run();

        Assert.Equal(["0 Pending", "3 Running"], scenario.Phases);
        Assert.Equal(PodPhase.Running, scenario.PhaseAt(9)); // the only container is in back-off
    }
}
