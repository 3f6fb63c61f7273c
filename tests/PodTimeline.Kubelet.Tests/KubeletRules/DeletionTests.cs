using PodTimeline.Kubelet.Actions;
using PodTimeline.Kubelet.Containers;
using PodTimeline.Kubelet.Tests.Support;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Versions;

namespace PodTimeline.Kubelet.Tests.KubeletRules;

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
        var scenario = new TestPod().Grace(spec).App("a", with: c => c.IgnoresTerm()).Delete(10, asked).Run();

        Assert.Equal(TimeSpan.FromSeconds(period), Assert.Single(scenario.All<SimEvent.PodDeletionRequested>()).GracePeriod);
        Assert.Equal(10 + Math.Max(period, 2), scenario.EndOf("a"));
    }

    [Fact]
    public void T6_T7_An_unscheduled_pod_vanishes_at_once()
    {
        var scenario = new TestPod().With(pod => pod with { SchedulingGates = ["gate"] }).App("a").Delete(10).Run();

        Assert.Equal(TimeSpan.Zero, scenario.All<SimEvent.PodDeletionRequested>().Single().GracePeriod);
        Assert.Equal([10], scenario.When<SimEvent.PodDeleted>());
        Assert.Equal(SimulationEnd.Deleted, scenario.End);
    }

    [Fact]
    public void T6_T7_A_finished_pod_vanishes_at_once()
    {
        var scenario = new TestPod().Policy(RestartPolicy.Never).App("a", runs: 5).Delete(10).Run();

        Assert.Equal(TimeSpan.Zero, scenario.All<SimEvent.PodDeletionRequested>().Single().GracePeriod);
        Assert.Equal([10], scenario.When<SimEvent.PodDeleted>());
    }

    [Fact]
    public void T7_With_a_grace_period_the_object_stays_until_the_kubelet_is_done()
    {
        var scenario = new TestPod().App("a", with: c => c.OnTerm(7)).Delete(10).Run();

        Assert.Equal([17], scenario.When<SimEvent.PodDeleted>());
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
        var scenario = new TestPod().App("a", with: c => c.IgnoresTerm()).Delete(10).Delete(at, asked).Run();

        Assert.Equal(periods, string.Join(' ', scenario.All<SimEvent.PodDeletionRequested>().Select(request => request.GracePeriod.TotalSeconds)));
    }

    [Theory]
    [InlineData(5.0)]
    [InlineData(null)]
    public void T10_A_shortened_grace_period_does_not_reach_a_kill_under_way(double? second)
    {
        var scenario = new TestPod().App("a", with: c => c.IgnoresTerm()).Delete(10).Delete(12, second).Run();

        Assert.Equal(["SIGTERM@10/30", "SIGKILL@40"], scenario.Signals("a"));
    }

    [Theory]
    [InlineData(20, 20)]
    [InlineData(1, 1)]
    [InlineData(0.4, 1)] // never below 1
    [InlineData(0, 1)]
    public void T9_A_deletion_never_grants_less_than_1_second(double deletion, double effective) => Assert.Equal(
        TimeSpan.FromSeconds(effective),
        GracePeriod.CalculateEffectiveGracePeriod(TimeSpan.FromSeconds(deletion), new PodSpec { Name = "pod", Containers = [] }, KubernetesVersion.Newest));

    [Fact]
    public void T9_The_smallest_of_two_requests_counts_while_a_pull_still_keeps_the_kubelet()
    {
        var scenario = new TestPod().App("a", with: c => c.IgnoresTerm().Pull(20)).Delete(5, grace: 60).Delete(10, grace: 7).Run();

        Assert.Equal(["SIGTERM@20/7", "SIGKILL@27"], scenario.Signals("a"));
    }

    [Fact]
    public void T11_Forced_the_object_is_gone_at_once_and_the_node_takes_two_seconds_more()
    {
        var scenario = new TestPod().App("a", with: c => c.IgnoresTerm()).Sidecar("s", with: c => c.IgnoresTerm()).Delete(10, grace: 0).Run();

        Assert.Equal([10], scenario.When<SimEvent.PodDeleted>());
        Assert.Equal(["SIGTERM@10/2", "SIGKILL@12"], scenario.Signals("a"));
        Assert.DoesNotContain(scenario.All<SimEvent.StatusPublished>(), published => published.At.TotalSeconds > 10);
        Assert.Equal(SimulationEnd.Deleted, scenario.End);
    }

    [Fact]
    public void T11_Forced_a_preStop_hook_has_one_second()
    {
        var scenario = new TestPod().App("a", with: c => c.PreStop(20)).Delete(10, grace: 0).Run();

        Assert.Equal(["10 PreStop begins", "12 PreStop ends"], scenario.Hooks("a"));
        Assert.Equal(["SIGTERM@11/2"], scenario.Signals("a"));
    }

    public static TheoryData<string, double?, double, double> Graces => new()
    {
        // why, probe's own, pod's, what the container gets
        { "LivenessProbe", 99, 30, 99 },
        { "LivenessProbe", null, 30, 30 },
        { "StartupProbe", 99, 30, 99 },
        { "DefinitionChanged", 99, 30, 30 },
        { "PostStartHook", 99, 30, 30 },
        { "PodStops", 99, 30, 30 },
        { "PodStops", 99, 0, 0 },
    };

    [Theory, MemberData(nameof(Graces))]
    public void T13_Whose_grace_period_a_container_gets(string why, double? probe, double spec, double expected)
    {
        var grace = new TestPod().Grace(spec).App("a", with: c => c
            .Liveness(probe: p => p with { TerminationGracePeriod = Seconds(probe) })
            .Startup(probe: p => p with { TerminationGracePeriod = Seconds(probe) }));

        Assert.Equal(
            TimeSpan.FromSeconds(expected),
            GracePeriod.SetTerminationGracePeriod(grace.Pod, grace.Pod.Containers[0], Enum.Parse<KillReason>(why)));
    }

    [Fact]
    public void T13_A_sync_that_goes_on_kills_with_the_grace_period_of_the_pod_it_began_with()
    {
        // Deleted at 5 while the hook runs; at 10 the hook fails, and the sync knows nothing of the deletion and its 3 s.
        var scenario = new TestPod().App("a", with: c => c.PostStart(10, exits: 1).OnTerm(8)).Delete(5, grace: 3).Run();

        Assert.Equal(["SIGTERM@10/30"], scenario.Signals("a"));
        Assert.Equal([18], scenario.Ends("a"));
    }

    [Fact]
    public void T13_A_pod_that_ends_by_itself_with_a_grace_period_of_0_runs_no_hooks()
    {
        var scenario = new TestPod().Grace(0).With(pod => pod with { ActiveDeadline = TimeSpan.FromSeconds(20) })
            .App("a", with: c => c.PreStop(1).IgnoresTerm()).Run();

        Assert.Empty(scenario.Hooks("a"));
        Assert.Equal(["SIGTERM@20/2", "SIGKILL@22"], scenario.Signals("a"));
    }

    private static TimeSpan? Seconds(double? value) => value is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
}
