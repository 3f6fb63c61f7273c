using PodTimeline.Simulation.Commands;
using PodTimeline.Simulation.Events;
using PodTimeline.Simulation.Kubelet.Actions;
using PodTimeline.Simulation.Kubelet.Containers;
using PodTimeline.Simulation.Pods;
using PodTimeline.Simulation.Status;
using PodTimeline.Simulation.Tests.Support;

namespace PodTimeline.Simulation.Tests.KubeletRules;

public class DeletionTests
{
    [Theory]
    [InlineData(30.0, null, 30)]
    [InlineData(45.0, null, 45)]
    [InlineData(30.0, 5.0, 5)]
    [InlineData(30.0, 90.0, 90)] // a delete may also ask for more
    [InlineData(30.0, -4.0, 1)]
    public void T6_A_delete_takes_what_is_asked_for_else_the_specs_grace_period(double spec, double? asked, double period)
    {
        var story = new TestPod().Grace(spec).App("a", with: c => c.IgnoresTerm()).Delete(10, asked).Run();

        Assert.Equal(TimeSpan.FromSeconds(period), Assert.Single(story.All<SimEvent.PodDeletionRequested>()).GracePeriod);
        Assert.Equal(10 + Math.Max(period, 2), story.EndOf("a"));
    }

    [Fact]
    public void T6_T7_An_unscheduled_pod_vanishes_at_once()
    {
        var story = new TestPod().With(pod => pod with { SchedulingGates = ["gate"] }).App("a").Delete(10).Run();

        Assert.Equal(TimeSpan.Zero, story.All<SimEvent.PodDeletionRequested>().Single().GracePeriod);
        Assert.Equal([10], story.When<SimEvent.PodDeleted>());
        Assert.Equal(SimulationEnd.Deleted, story.End);
    }

    [Fact]
    public void T6_T7_A_finished_pod_vanishes_at_once()
    {
        var story = new TestPod().Policy(RestartPolicy.Never).App("a", runs: 5).Delete(10).Run();

        Assert.Equal(TimeSpan.Zero, story.All<SimEvent.PodDeletionRequested>().Single().GracePeriod);
        Assert.Equal([10], story.When<SimEvent.PodDeleted>());
    }

    [Fact]
    public void T7_With_a_grace_period_the_object_stays_until_the_kubelet_is_done()
    {
        var story = new TestPod().App("a", with: c => c.OnTerm(7)).Delete(10).Run();

        Assert.Equal([17], story.When<SimEvent.PodDeleted>());
    }

    [Theory]
    [InlineData(15, 20.0, "30 20")] // shorter: counts from the first request
    [InlineData(15, 40.0, "30")] // longer: nothing
    [InlineData(15, 30.0, "30")] // the same: nothing
    [InlineData(15, null, "30")] // without a value: nothing
    [InlineData(25, 5.0, "30 1")] // 10 + 5 is past: now, with 1 s
    [InlineData(15, 0.0, "30 0")]
    public void T8_A_second_delete_can_only_shorten(double at, double? asked, string periods)
    {
        var story = new TestPod().App("a", with: c => c.IgnoresTerm()).Delete(10).Delete(at, asked).Run();

        Assert.Equal(periods, string.Join(' ', story.All<SimEvent.PodDeletionRequested>().Select(request => request.GracePeriod.TotalSeconds)));
    }

    [Theory]
    [InlineData(5.0)]
    [InlineData(null)]
    public void T10_A_shortened_grace_period_does_not_reach_a_kill_under_way(double? second)
    {
        var story = new TestPod().App("a", with: c => c.IgnoresTerm()).Delete(10).Delete(12, second).Run();

        Assert.Equal(["SIGTERM@10/30", "SIGKILL@40"], story.Signals("a"));
    }

    [Theory]
    [InlineData(null, null, 30)] // nothing asked: the spec's
    [InlineData(null, 20.0, 20)]
    [InlineData(15.0, 20.0, 15)] // what was in force before is smaller
    [InlineData(15.0, 5.0, 5)]
    [InlineData(null, 0.0, 1)] // never below 1
    [InlineData(null, 0.4, 1)]
    public void T9_The_smallest_grace_period_wins_and_is_never_below_1(double? inForce, double? deletion, double effective)
    {
        var pod = new TestPod().App("a").Pod;

        Assert.Equal(TimeSpan.FromSeconds(effective), GracePeriod.CalculateEffectiveGracePeriod(pod, Seconds(inForce), Seconds(deletion)));
    }

    [Fact]
    public void T11_Forced_the_object_is_gone_at_once_and_the_node_takes_two_seconds_more()
    {
        var story = new TestPod().App("a", with: c => c.IgnoresTerm()).Sidecar("s", with: c => c.IgnoresTerm()).Delete(10, grace: 0).Run();

        Assert.Equal([10], story.When<SimEvent.PodDeleted>());
        Assert.Equal(["SIGTERM@10/2", "SIGKILL@12"], story.Signals("a"));
        Assert.DoesNotContain(story.All<SimEvent.StatusPublished>(), published => published.At.TotalSeconds > 10);
        Assert.Equal(SimulationEnd.Deleted, story.End);
    }

    [Fact]
    public void T11_Forced_a_preStop_hook_has_one_second()
    {
        var story = new TestPod().App("a", with: c => c.PreStop(20)).Delete(10, grace: 0).Run();

        Assert.Equal(["10 PreStop begins", "11 PreStop ends"], story.Hooks("a"));
        Assert.Equal(["SIGTERM@11/2"], story.Signals("a"));
    }

    public static TheoryData<string, double?, double?, double?, double> Graces => new()
    {
        // why, deletion, probe's own, pod's, what the container gets
        { "PodStops", 7, 99, 30, 7 },
        { "LivenessProbe", 7, 99, 30, 7 }, // a deletion under way wins over the probe's own
        { "LivenessProbe", null, 99, 30, 99 },
        { "LivenessProbe", null, null, 30, 30 },
        { "StartupProbe", null, 99, 30, 99 },
        { "DefinitionChanged", null, 99, 30, 30 },
        { "PostStartHook", null, 99, 30, 30 },
        { "PodStops", null, 99, 30, 30 },
    };

    [Theory, MemberData(nameof(Graces))]
    public void T13_Whose_grace_period_a_container_gets(string why, double? deletion, double? probe, double? spec, double expected)
    {
        var grace = new TestPod().Grace(spec!.Value).App("a", with: c => c
            .Liveness(probe: p => p with { TerminationGracePeriod = Seconds(probe) })
            .Startup(probe: p => p with { TerminationGracePeriod = Seconds(probe) }));

        Assert.Equal(
            TimeSpan.FromSeconds(expected),
            GracePeriod.SetTerminationGracePeriod(grace.Pod, grace.Pod.Containers[0], Enum.Parse<KillReason>(why), Seconds(deletion)));
    }

    private static TimeSpan? Seconds(double? value) => value is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
}
