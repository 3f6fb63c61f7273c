using PodTimeline.Kubelet.Tests.Support;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;
using PodTimeline.Model.Time;

namespace PodTimeline.Kubelet.Tests.KubeletRules;

public class ConditionsTests
{
    [Fact]
    public void C1_The_order_of_the_conditions()
    {
        var scenario = new TestPod().Typical().App("a").Run();

        Assert.Empty(scenario.StatusAt(0).Conditions);
        Assert.Equal(
            ["PodReadyToStartContainers", "Initialized", "Ready", "ContainersReady", "PodScheduled"],
            scenario.FinalStatus.Conditions.Select(condition => condition.Type));
    }

    [Fact]
    public void C2_PodScheduled_is_true_from_binding_on_and_says_when_a_gate_holds_the_pod_back()
    {
        Assert.Equal("True", new TestPod().Typical().App("a").Run().Condition(PodConditionTypes.PodScheduled, 0.1));

        var gated = new TestPod().With(pod => pod with { SchedulingGates = ["example.com/quota"] }).App("a").Run();
        Assert.Equal("False SchedulingGated Scheduling is blocked due to non-empty scheduling gates", gated.Condition(PodConditionTypes.PodScheduled, 1000));
        Assert.Equal(SimulationEnd.Settled, gated.End);
        Assert.Empty(gated.Starts("a"));
    }

    [Fact]
    public void C9_The_transition_time_moves_only_when_the_status_flips()
    {
        var scenario = new TestPod()
            .App("a", with: c => c.Runs((10, 1), (null, 0)).Readiness(from: 3, probe: p => p with { Period = TimeSpan.FromSeconds(1) }))
            .App("b", with: c => c.Readiness(from: 5, probe: p => p with { Period = TimeSpan.FromSeconds(1) })).Run();

        // False from 0 with changing messages, True at 5, False at 10.
        SimInstant Moved(double at) => scenario.StatusAt(at).FindCondition(PodConditionTypes.Ready)!.LastTransition;
        Assert.NotEqual(scenario.Condition(PodConditionTypes.Ready, 2), scenario.Condition(PodConditionTypes.Ready, 4));
        Assert.Equal([0.0, 0, 5, 10], new[] { Moved(2), Moved(4), Moved(7), Moved(11) }.Select(moved => moved.TotalSeconds));
    }

    [Theory]
    [InlineData(0, "False PodCompleted")]
    [InlineData(1, "False PodFailed")]
    public void C10_S106_An_ended_pod_says_so_in_both(int exits, string condition)
    {
        var scenario = new TestPod().Policy(RestartPolicy.Never).App("a", runs: 5, exits: exits).Run();

        Assert.Equal(condition, scenario.Condition(PodConditionTypes.Ready, 5));
        Assert.Equal(condition, scenario.Condition(PodConditionTypes.ContainersReady, 5));
    }

    [Fact]
    public void C12_S106_While_the_first_init_container_runs()
    {
        var scenario = new TestPod().Init("seed", runs: 5).Sidecar("proxy").App("web").Run();

        Assert.Equal("False ContainersNotInitialized containers with incomplete status: [seed proxy]", scenario.Condition(PodConditionTypes.Initialized, 2));
        Assert.Equal("False ContainersNotReady containers with unready status: [proxy web]", scenario.Condition(PodConditionTypes.Ready, 2));
        Assert.Equal("False ContainersNotReady containers with unready status: [proxy web]", scenario.Condition(PodConditionTypes.ContainersReady, 2));
        Assert.Equal("True", scenario.Condition(PodConditionTypes.Initialized, 5));
    }

    [Fact]
    public void C7_Readiness_gates_hold_Ready_but_not_ContainersReady()
    {
        var scenario = new TestPod().With(pod => pod with { ReadinessGates = ["example.com/traffic"] }).App("a").Run();

        Assert.Equal("True", scenario.Condition(PodConditionTypes.ContainersReady, 10));
        Assert.Equal(
            "False ReadinessGatesNotReady corresponding condition of pod readiness gate \"example.com/traffic\" does not exist.",
            scenario.Condition(PodConditionTypes.Ready, 10));
    }
}
