using PodTimeline.Kubelet.Tests.Support;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;

namespace PodTimeline.Kubelet.Tests.KubeletRules;

public class SidecarsTests
{
    [Fact]
    public void S38_S46_A_running_sidecar_without_startup_probe_lets_pass_once_it_is_seen()
    {
        var scenario = new TestPod().Sidecar("s", with: c => c.Readiness(from: 100)).Init("i", runs: 2).App("a").Run();

        // Readiness plays no part: it comes at the first tick after 100 s.
        Assert.Equal([0], scenario.Starts("i"));
        Assert.Equal([2], scenario.Starts("a"));
        Assert.Equal(["102 True"], scenario.ReadyChanges("s"));
    }

    [Theory]
    [InlineData(35, 0.7)] // noticed after 0.5 s, created and started in 0.2 s
    [InlineData(36, 0.3)] // noticed after 0.1 s
    public void S47_The_next_one_starts_in_the_sync_that_sees_the_sidecar(int minor, double gap)
    {
        var scenario = new TestPod().Version(minor).Typical()
            .Init("first", runs: 5, with: c => c.Pull(takes: 0)).Sidecar("s", with: c => c.Pull(takes: 0)).App("a", with: c => c.Pull(takes: 0)).Run();

        Assert.Equal(gap, scenario.Start("a") - scenario.Start("s"), 3);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(30.5)]
    public void S39_S46_S87_A_startup_probe_holds_back_until_it_passes(double from)
    {
        var scenario = new TestPod().Typical().Sidecar("s", with: c => c.Pull(takes: 0)
            .Startup(from, probe: p => p with { Period = TimeSpan.FromSeconds(1), FailureThreshold = 60 })).Init("i", runs: 2, with: c => c.Pull(takes: 0)).App("a").Run();

        var passed = scenario.All<SimEvent.ProbeSucceeded>("s").First().At.TotalSeconds;
        Assert.InRange(passed - scenario.Start("s"), from, from + 1);
        // No look at the runtime lies between the verdict and the next start: 0.2 s to create and start.
        Assert.Equal(passed + 0.2, scenario.Start("i"), 3);
    }

    [Fact]
    public void S39_S55_A_failed_startup_probe_kills_and_restarts_the_sidecar_in_one_sync()
    {
        var scenario = new TestPod().Sidecar("s", with: c => c.OnTerm(0)
            .Startup(until: 0, probe: p => p with { Period = TimeSpan.FromSeconds(1), FailureThreshold = 4 })).App("a").Until(5).Run();

        Assert.Equal([4], scenario.Ends("s").Take(1));
        Assert.Equal([0, 4], scenario.Starts("s"));
        Assert.Equal(["4 Init container s failed startup probe"], scenario.Recorded("Killing"));
        Assert.Empty(scenario.Starts("a"));
    }

    [Fact]
    public void S38_S55_A_failed_liveness_probe_kills_and_restarts_the_sidecar_in_one_sync()
    {
        var scenario = new TestPod().Sidecar("s", with: c => c.OnTerm(0)
            .Liveness(until: 10, probe: p => p with { Period = TimeSpan.FromSeconds(5), FailureThreshold = 1 })).App("a").Until(12).Run();

        Assert.Equal([0, 10], scenario.Starts("s"));
        Assert.Equal(["10 Init container s failed liveness probe"], scenario.Recorded("Killing"));
        Assert.Equal([0], scenario.Starts("a"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(255)]
    public void S40_A_sidecar_that_exits_is_restarted_whatever_its_code(int exits)
    {
        var scenario = new TestPod().Policy(RestartPolicy.Never).Sidecar("s", runs: 5, exits: exits).App("a").Until(36).Run();

        Assert.Equal([0, 5, 20], scenario.Starts("s")); // at once, then 10 s after its second exit
        Assert.Equal([0], scenario.Starts("a"));
    }

    [Fact]
    public void S48_A_sidecars_postStart_hook_holds_back_what_comes_after_it()
    {
        var without = new TestPod().Sidecar("s", with: c => c.PostStart(4)).Init("i", runs: 1).App("a").Run();
        Assert.Equal([4], without.Starts("i"));

        var with = new TestPod().Sidecar("s", with: c => c.PostStart(4)
            .Startup(probe: p => p with { Period = TimeSpan.FromSeconds(1) })).Init("i", runs: 1).App("a").Run();
        Assert.Equal([4.0, 5], new[] { with.Hooks("s").Length * 2.0, with.Start("i") });
    }

    [Fact]
    public void S49_A_crash_before_the_next_one_was_started_holds_up_the_sequence()
    {
        var scenario = new TestPod().Sidecar("s", with: c => c.Runs((2, 1), (2, 1), (null, 0))
            .Startup(from: 3, probe: p => p with { Period = TimeSpan.FromSeconds(1) })).Init("i", runs: 1).App("a").Run();

        Assert.Equal([0, 2, 14], scenario.Starts("s")); // its back-off is waited for
        Assert.Equal([17], scenario.Starts("i"));
    }

    [Fact]
    public void S50_Once_a_later_one_was_started_the_sidecar_restarts_on_its_own()
    {
        var scenario = new TestPod().Sidecar("s", runs: 2, exits: 1).Init("i", runs: 10).App("a").Until(20).Run();

        Assert.Equal([0, 2, 14], scenario.Starts("s"));
        Assert.Equal([0], scenario.Starts("i"));
        // The last entry is a regular one that succeeds: the app starts while the sidecar is in back-off (4 to 14 s).
        Assert.Equal([10], scenario.Starts("a"));
        Assert.Equal("Waiting CrashLoopBackOff", scenario.Shown("s", 10));
    }

    [Fact]
    public void S51_C11_A_crash_beside_the_apps_takes_the_readiness_and_nothing_else()
    {
        var scenario = new TestPod().Init("i", runs: 1).Sidecar("s", with: c => c.Runs((5, 1), (5, 1), (null, 0))).App("a").Run();

        Assert.Equal([0], scenario.Starts("i"));
        Assert.Equal([1, 6, 21], scenario.Starts("s"));
        Assert.Equal([1], scenario.Starts("a"));
        Assert.Equal(PodPhase.Running, scenario.PhaseAt(15));
        Assert.Equal("False ContainersNotReady containers with unready status: [s]", scenario.Condition(PodConditionTypes.Ready, 15));
        Assert.Equal("True", scenario.Condition(PodConditionTypes.Initialized, 15));
        Assert.Equal("True", scenario.Condition(PodConditionTypes.Ready, 21));
    }

    [Theory]
    [InlineData(RestartPolicy.Never)]
    [InlineData(RestartPolicy.OnFailure)]
    [InlineData(RestartPolicy.Always)]
    public void S52_Sidecars_restart_under_any_policy_while_an_app_runs(RestartPolicy policy)
    {
        var scenario = new TestPod().Policy(policy).Sidecar("s", runs: 5).App("a", runs: 30).Until(29).Run();

        Assert.Equal([0, 5, 20], scenario.Starts("s"));
    }

    [Fact]
    public void S53_When_the_apps_are_done_the_sidecars_go_and_do_not_come_back()
    {
        var scenario = new TestPod().Policy(RestartPolicy.Never)
            .Sidecar("back-off", runs: 2, exits: 1).Sidecar("serving").App("a", runs: 8).Run();

        Assert.Equal([0, 2], scenario.Starts("back-off")); // in back-off until 14 s, when the app ends at 8 s
        Assert.Equal([9], scenario.Ends("serving"));
        Assert.Equal(PodPhase.Succeeded, scenario.FinalStatus.Phase);
    }

    [Fact]
    public void S54_When_all_apps_are_down_they_wait_for_the_last_sidecar()
    {
        var scenario = new TestPod().Version(36)
            .Sidecar("s", with: c => c.Runs((4, 1), (4, 1), (null, 0))) // down from 8 to 18
            .App("a", with: c => c.Runs((9, 1), (null, 0)))
            .Run();

        Assert.Equal([0, 4, 18], scenario.Starts("s"));
        Assert.Equal([0, 18], scenario.Starts("a")); // it died at 9 and would have started at once
    }

    [Fact]
    public void S54_They_wait_for_its_startup_probe_too()
    {
        var scenario = new TestPod().Version(36)
            .Sidecar("s", with: c => c.Runs((8, 1), (null, 0)).Startup(from: 3, probe: p => p with { Period = TimeSpan.FromSeconds(1) }))
            .App("a", with: c => c.Runs((6, 1), (null, 0)))
            .Run();

        // The app starts at 3, the sidecar restarts at 8 and passes at 11; the app dies at 9.
        Assert.Equal([3, 11], scenario.Starts("a"));
    }

    [Fact]
    public void S54_While_one_app_runs_another_is_restarted_without_the_sidecar()
    {
        var scenario = new TestPod()
            .Sidecar("s", with: c => c.Runs((4, 1), (4, 1), (null, 0)))
            .App("a", with: c => c.Runs((9, 1), (null, 0))).App("b").Run();

        Assert.Equal([0, 9], scenario.Starts("a"));
    }

    [Fact]
    public void S77_A_sidecar_whose_image_changes_is_restarted_under_Never_too()
    {
        var scenario = new TestPod().Policy(RestartPolicy.Never).Init("i", runs: 1).Sidecar("s").App("a")
            .Command(10, new SimCommand.SetImage("s", "s:2")).Command(20, new SimCommand.SetImage("i", "i:2")).Until(30).Run();

        Assert.Equal(["10 Init container s definition changed"], scenario.Recorded("Killing"));
        Assert.Equal([1, 11], scenario.Starts("s"));
        Assert.Equal([0], scenario.Starts("i")); // a finished init container is not run again for a new image
        Assert.Equal([1], scenario.Starts("a"));
        Assert.Equal("s:2", scenario.FinalStatus.FindContainer("s")!.Image);
    }
}
