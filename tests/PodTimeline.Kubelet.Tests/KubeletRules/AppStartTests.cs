using PodTimeline.Kubelet.Tests.Support;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;

namespace PodTimeline.Kubelet.Tests.KubeletRules;

public class AppStartTests
{
    [Fact]
    public void S56_Apps_start_one_after_another_each_with_its_pull_its_start_and_its_hook()
    {
        var scenario = new TestPod()
            .App("z", with: c => c.Pull(takes: 2).PostStart(3))
            .App("m", with: c => c.Pull(takes: 4))
            .App("a", with: c => c.PostStart(1))
            .Run();

        Assert.Equal([2.0, 9, 9], new[] { scenario.Start("z"), scenario.Start("m"), scenario.Start("a") });
        Assert.Equal(["9 PostStart begins", "10 PostStart ends 0"], scenario.Hooks("a"));
    }

    [Theory]
    [InlineData(30, "Created container a", "Started container a")]
    [InlineData(32, "Created container: a", "Started container a")]
    [InlineData(35, "Container created", "Container started")]
    public void S56_The_events_of_a_start(int minor, string created, string started)
    {
        var scenario = new TestPod().Version(minor).App("a").Run();

        Assert.Equal([$"0 {created}"], scenario.Recorded("Created"));
        Assert.Equal([$"0 {started}"], scenario.Recorded("Started"));
    }

    [Fact]
    public void S57_One_that_cannot_start_stops_no_other()
    {
        var scenario = new TestPod()
            .App("a", with: c => c.Pull(failures: int.MaxValue, policy: ImagePullPolicy.Never))
            .App("b", with: c => c.Runs((1, 1), (1, 1), (null, 0)))
            .App("c").Until(40).Run();

        Assert.Empty(scenario.Starts("a"));
        Assert.Equal([0, 1, 12], scenario.Starts("b"));
        Assert.Equal([0], scenario.Starts("c"));
    }

    [Fact]
    public void S58_A_postStart_hook_holds_back_the_next_one_and_its_own_Running_and_probes()
    {
        var scenario = new TestPod()
            .App("a", with: c => c.PostStart(7).Readiness(probe: p => p with { Period = TimeSpan.FromSeconds(1) }))
            .App("b").Run();

        Assert.Equal([7], scenario.Starts("b"));
        Assert.Equal("Waiting ContainerCreating", scenario.Shown("a", 6.9));
        Assert.Equal("Running", scenario.Shown("a", 7));
        Assert.Equal("7 Readiness ok", scenario.Probes("a")[0]);
    }

    [Fact]
    public void S58_A_postStart_hook_that_never_returns_holds_the_pod_for_ever()
    {
        var scenario = new TestPod().App("a", with: c => c.PostStart(null)).App("b").Until(80_000).Run();

        Assert.Empty(scenario.Starts("b"));
        Assert.Equal(PodPhase.Pending, scenario.FinalStatus.Phase);
    }

    [Fact]
    public void S59_A_failed_postStart_hook_kills_the_container_gracefully_before_the_next_ones_turn()
    {
        var scenario = new TestPod()
            .App("a", with: c => c.PostStart(2, exits: 3).PreStop(4).OnTerm(5))
            .App("b").Until(11.5).Run();

        Assert.Equal(["2 PostStartHook failed"], scenario.Recorded("FailedPostStartHook"));
        Assert.Equal(["2 FailedPostStartHook"], scenario.Recorded("Killing"));
        Assert.Equal(["0 PostStart begins", "2 PostStart ends 3", "2 PreStop begins", "6 PreStop ends 0"], scenario.Hooks("a").Take(4));
        Assert.Equal(["SIGTERM@6/26"], scenario.Signals("a").Take(1));
        Assert.Equal([11], scenario.Starts("b"));
        Assert.Equal("Waiting PostStartHookError", scenario.Shown("a", 11));
        Assert.Equal([0, 11], scenario.Starts("a")); // then the usual rules: the first restart comes at once
    }

    [Fact]
    public void S59_A_container_that_ends_under_its_postStart_hook_fails_the_hook()
    {
        var scenario = new TestPod().App("a", with: c => c.Runs((1, 4), (null, 0)).PostStart(3)).App("b").Until(20).Run();

        Assert.Equal(["0 PostStart begins", "1 PostStart ends 137", "1 PostStart begins", "4 PostStart ends 0"], scenario.Hooks("a"));
        Assert.Equal(["1 PostStartHook failed"], scenario.Recorded("FailedPostStartHook"));
        Assert.Empty(scenario.Signals("a")); // it has ended: there is nothing to stop
        Assert.Equal([1], scenario.Starts("b"));
    }

    [Fact]
    public void S59_Under_Never_it_ends_there()
    {
        var scenario = new TestPod().Policy(RestartPolicy.Never).App("a", with: c => c.PostStart(2, exits: 1).OnTerm(0)).Run();

        Assert.Equal([0], scenario.Starts("a"));
        Assert.Equal(PodPhase.Failed, scenario.FinalStatus.Phase);
        Assert.Equal("Terminated 143 Error", scenario.Shown("a", 100));
    }
}
