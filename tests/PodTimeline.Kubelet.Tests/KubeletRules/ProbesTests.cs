using PodTimeline.Kubelet.Tests.Support;
using PodTimeline.Kubelet.Timing;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;

namespace PodTimeline.Kubelet.Tests.KubeletRules;

public class ProbesTests
{
    private static readonly ClusterTimings Clock = ClusterTimings.None with { VolumeMount = TimeSpan.FromSeconds(1), SandboxCreate = TimeSpan.FromSeconds(2) };

    [Fact]
    public void S78_The_clock_of_a_probe_starts_before_the_sandbox_and_survives_restarts()
    {
        var scenario = new TestPod().Options(o => o with { Timings = Clock })
            .App("a", with: c => c.Runs((13, 1), (null, 0)).Liveness()).Until(45).Run();

        // Volumes are there at 1 s: ticks at 1 + 10 n. The container runs from 3 to 16 and again from 16 on.
        Assert.Equal(["11 Liveness ok", "21 Liveness ok", "31 Liveness ok", "41 Liveness ok"], scenario.Probes("a"));
    }

    [Theory]
    [InlineData(0, 11)]
    [InlineData(8, 11)] // runs since 3: 8 s at the tick of 11
    [InlineData(9, 21)]
    [InlineData(18, 21)]
    [InlineData(19, 31)]
    public void S79_The_first_probe_comes_at_the_first_tick_past_the_initial_delay(double delay, double first)
    {
        var scenario = new TestPod().Options(o => o with { Timings = Clock })
            .App("a", with: c => c.Liveness(probe: p => p with { InitialDelay = TimeSpan.FromSeconds(delay) })).Until(45).Run();

        Assert.Equal($"{first} Liveness ok", scenario.Probes("a")[0]);
    }

    [Fact]
    public void S79_P16_The_start_and_the_seconds_since_then_are_cut_to_whole_ones()
    {
        var late = ClusterTimings.None with { ContainerStart = TimeSpan.FromSeconds(0.5) };
        var scenario = new TestPod().Options(o => o with { Timings = late })
            .App("a", with: c => c.Liveness(probe: p => p with { InitialDelay = TimeSpan.FromSeconds(3), Period = TimeSpan.FromSeconds(1) })).Until(6).Run();

        // Started at 0.5, which is told as 0.
        Assert.Equal(["3 Liveness ok", "4 Liveness ok", "5 Liveness ok", "6 Liveness ok"], scenario.Probes("a"));
    }

    [Fact]
    public void S79_After_a_kubelet_restart_the_clock_first_sleeps_a_part_of_its_period()
    {
        var scenario = new TestPod().Options(o => o with { Timings = ClusterTimings.None with { ProbeSpread = 0.25 } })
            .App("a", with: c => c.Liveness(probe: p => p with { Period = TimeSpan.FromSeconds(8) }))
            .Command(30, new SimCommand.RestartKubelet(TimeSpan.FromSeconds(2))).Until(50).Run();

        Assert.Equal(["8 Liveness ok", "16 Liveness ok", "24 Liveness ok", "34 Liveness ok", "42 Liveness ok", "50 Liveness ok"], scenario.Probes("a"));
    }

    [Fact]
    public void S80_No_probe_runs_before_the_kubelet_has_published_Running()
    {
        var slowToLook = ClusterTimings.None with { RelistDelay = TimeSpan.FromSeconds(3.5) };
        var scenario = new TestPod().Version(34).Options(o => o with { Timings = slowToLook })
            .App("a", with: c => c.Liveness(probe: p => p with { Period = TimeSpan.FromSeconds(1) })).Until(5).Run();

        Assert.Equal("Running", scenario.Shown("a", 3.5));
        Assert.Equal(["4 Liveness ok", "5 Liveness ok"], scenario.Probes("a"));
    }

    [Fact]
    public void S81_S84_Until_the_startup_probe_has_passed_it_runs_alone_and_then_it_rests()
    {
        var scenario = new TestPod().App("a", with: c => c
            .Startup(from: 2.5, probe: Second).Liveness(probe: Second).Readiness(probe: Second)).Until(5).Run();

        Assert.Equal(
            ["1 Startup failed", "2 Startup failed", "3 Liveness ok", "3 Readiness ok", "3 Startup ok", "4 Liveness ok", "4 Readiness ok", "5 Liveness ok", "5 Readiness ok"],
            scenario.Probes("a").Order());
    }

    [Fact]
    public void S81_It_runs_again_for_a_new_instance()
    {
        var scenario = new TestPod().App("a", with: c => c.Runs((4.5, 1), (null, 0)).Startup(probe: Second)).Until(8).Run();

        Assert.Equal(["1 Startup ok", "5 Startup ok"], scenario.Probes("a"));
    }

    [Fact]
    public void S82_Before_any_probe_liveness_passes_readiness_fails_and_startup_is_open()
    {
        var scenario = new TestPod()
            .App("live", with: c => c.Liveness(probe: Hour)).App("ready", with: c => c.Readiness(probe: p => Hour(p) with { InitialDelay = TimeSpan.FromSeconds(60) }))
            .App("start", with: c => c.Startup(probe: Hour)).Until(50).Run();

        Assert.Equal((true, true), Flags(scenario, "live", 50));
        Assert.Equal((true, false), Flags(scenario, "ready", 50));
        Assert.Equal((false, false), Flags(scenario, "start", 50));
        Assert.Empty(scenario.All<SimEvent.ContainerTerminated>());
    }

    [Fact]
    public void S83_A_verdict_needs_results_in_a_row_and_every_failure_is_told()
    {
        var scenario = new TestPod().App("a", with: c => c.OnTerm(0)
            .Readiness(from: 1.5, until: 6.5, probe: p => Second(p) with { SuccessThreshold = 3, FailureThreshold = 2 })).Until(10).Run();

        // Fails at 0 and 1, passes from 2 to 6, fails from 7 on.
        Assert.Equal(["4 True", "8 False"], scenario.ReadyChanges("a"));
        Assert.Equal(scenario.All<SimEvent.ProbeFailed>("a").Count(), scenario.Recorded("Unhealthy").Length);
        Assert.Equal([1, 2, 3], scenario.All<SimEvent.ProbeSucceeded>("a").Take(3).Select(run => run.Consecutive));
    }

    [Fact]
    public void S83_One_result_between_starts_the_count_anew()
    {
        var scenario = new TestPod().App("a", with: c => c.OnTerm(0).Liveness(probe: p => Second(p) with { FailureThreshold = 3 }))
            .Command(1.5, new SimCommand.SetProbe("a", ProbeKind.Liveness, false))
            .Command(3.5, new SimCommand.SetProbe("a", ProbeKind.Liveness, true))
            .Command(4.5, new SimCommand.SetProbe("a", ProbeKind.Liveness, false)).Until(8).Run();

        Assert.Equal([7], scenario.Ends("a")); // failures at 2, 3, then 5, 6, 7
    }

    [Fact]
    public void S84_After_a_failure_liveness_rests_until_a_new_instance()
    {
        var scenario = new TestPod().App("a", with: c => c.OnTerm(5).Liveness(until: 2.5, probe: p => Second(p) with { FailureThreshold = 1 })).Until(10).Run();

        // Fails at 3, dies at 8; the next instance is asked from 9 on.
        Assert.Equal(["1 Liveness ok", "2 Liveness ok", "3 Liveness failed", "9 Liveness ok", "10 Liveness ok"], scenario.Probes("a"));
    }

    [Theory]
    [InlineData(false, false, true, true)]
    [InlineData(false, true, true, true)]
    [InlineData(true, false, true, true)]
    [InlineData(true, true, true, true)]
    public void S85_P14_Started_and_ready_follow_from_running_and_the_probes(bool startup, bool readiness, bool started, bool ready)
    {
        var scenario = new TestPod().Init("i", runs: 1).App("a", with: c =>
        {
            if (startup) c = c.Startup(from: 2, probe: Second);
            return readiness ? c.Readiness(from: 4, probe: Second) : c;
        }).Run();

        Assert.Equal((!startup && started, !startup && !readiness && ready), Flags(scenario, "a", 1.5));
        Assert.Equal((started, !readiness && ready), Flags(scenario, "a", 4.5));
        Assert.Equal((started, ready), Flags(scenario, "a", 6));
        Assert.Equal((false, true), Flags(scenario, "i", 6)); // a regular init container is ready when it has exited with 0
        Assert.Equal((true, false), Flags(scenario, "i", 0.5));
    }

    [Theory]
    [InlineData(0, 0)] // within the sync that shows Running, not a period later
    [InlineData(3, 10)] // the clock starts anew with every status that is built, so the next tick is at 10
    public void S86_A_started_but_unready_container_is_asked_at_once(double from, double ready)
    {
        var scenario = new TestPod().App("a", with: c => c.Readiness(from)).Run();

        Assert.Equal([$"{ready} True"], scenario.ReadyChanges("a"));
    }

    [Fact]
    public void S86_A_status_built_for_another_reason_asks_again_and_moves_the_clock()
    {
        var scenario = new TestPod()
            .App("a", with: c => c.Readiness(from: 3)).App("b", with: c => c.Runs((4, 1), (null, 0))).Run();

        Assert.Equal(["4 True"], scenario.ReadyChanges("a")); // b's death at 4 builds a status
    }

    [Fact]
    public void S86_The_initial_delay_still_counts()
    {
        var scenario = new TestPod().App("a", with: c => c.Readiness(probe: p => p with { InitialDelay = TimeSpan.FromSeconds(15) })).Run();

        Assert.Equal(["20 True"], scenario.ReadyChanges("a"));
    }

    [Theory]
    [InlineData(RestartPolicy.Always, "12 Container a failed liveness probe, will be restarted", 2)]
    [InlineData(RestartPolicy.OnFailure, "12 Container a failed liveness probe, will be restarted", 2)]
    [InlineData(RestartPolicy.Never, "12 Container a failed liveness probe", 1)]
    public void S88_A_failed_liveness_probe_kills_an_app_and_the_policy_decides_what_follows(RestartPolicy policy, string killing, int starts)
    {
        var scenario = new TestPod().Policy(policy)
            .App("a", with: c => c.OnTerm(1, exits: 0).Liveness(until: 9.5, probe: Second)).App("other").Until(14).Run();

        Assert.Equal([killing], scenario.Recorded("Killing"));
        Assert.Equal(starts, scenario.Starts("a").Length); // under OnFailure even though it exited with 0
    }

    [Fact]
    public void S88_A_failed_startup_probe_kills_too()
    {
        var scenario = new TestPod().App("a", with: c => c.OnTerm(0).Startup(from: 100, probe: p => Second(p) with { FailureThreshold = 5 })).Until(5).Run();

        Assert.Equal(["5 Container a failed startup probe, will be restarted"], scenario.Recorded("Killing"));
        Assert.Equal([0, 5], scenario.Starts("a"));
    }

    [Theory]
    [InlineData(null, 33)]
    [InlineData(10.0, 13)]
    [InlineData(60.0, 63)] // it may exceed the pod's
    public void S89_A_probes_own_grace_period_decides_when_there_is_one(double? grace, double killedAt)
    {
        var scenario = new TestPod().App("a", with: c => c.IgnoresTerm().Liveness(until: 2.5, probe: p => Second(p) with
        {
            FailureThreshold = 1,
            TerminationGracePeriod = grace is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        })).Until(killedAt).Run();

        Assert.Equal([killedAt], scenario.Ends("a"));
        Assert.Equal(137, scenario.ExitCode("a"));
    }

    [Fact]
    public void S89_T49_The_preStop_hook_runs_inside_it_and_two_seconds_are_left_for_the_stop()
    {
        var scenario = new TestPod().App("a", with: c => c.IgnoresTerm().PreStop(null).Liveness(until: 2.5, probe: p => Second(p) with
        {
            FailureThreshold = 1, TerminationGracePeriod = TimeSpan.FromSeconds(5),
        })).Until(11).Run();

        Assert.Equal(["3 PreStop begins", "10 PreStop ends"], scenario.Hooks("a"));
        Assert.Equal(["SIGTERM@8/2", "SIGKILL@10"], scenario.Signals("a"));
    }

    [Fact]
    public void S90_Under_Never_the_last_container_left_takes_the_pod_with_it()
    {
        var scenario = new TestPod().Version(36).Policy(RestartPolicy.Never).App("a", with: c => c.IgnoresTerm().Liveness(until: 2.5, probe: p => Second(p) with
        {
            FailureThreshold = 1, TerminationGracePeriod = TimeSpan.FromSeconds(5),
        })).Run();

        Assert.Equal(["3 Stopping container a"], scenario.Recorded("Killing"));
        Assert.Equal(["SIGTERM@3/30", "SIGKILL@33"], scenario.Signals("a"));
        Assert.Equal(PodPhase.Failed, scenario.FinalStatus.Phase);
        Assert.Equal("False", scenario.Condition(PodConditionTypes.PodReadyToStartContainers, 100));
    }

    [Fact]
    public void S91_While_a_container_is_killed_no_other_is_restarted()
    {
        var scenario = new TestPod()
            .App("a", with: c => c.OnTerm(20).Liveness(until: 2.5, probe: p => Second(p) with { FailureThreshold = 1 }))
            .App("b", with: c => c.Runs((5, 1), (null, 0))).Until(24).Run();

        Assert.Equal([0, 23], scenario.Starts("b"));
    }

    [Fact]
    public void S92_Readiness_only_flags_and_a_sidecars_counts_like_an_apps()
    {
        var scenario = new TestPod()
            .Sidecar("s", with: c => c.Readiness(until: 5.5, probe: p => Second(p) with { FailureThreshold = 2 })).App("a").Until(50).Run();

        Assert.Equal("True", scenario.Condition(PodConditionTypes.Ready, 6));
        Assert.Equal("False ContainersNotReady containers with unready status: [s]", scenario.Condition(PodConditionTypes.Ready, 7));
        Assert.Equal([0], scenario.Starts("s"));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(3.0)]
    [InlineData(9.9)]
    public void S93_A_default_liveness_probe_that_never_passes_kills_20_to_30_seconds_after_the_start(double pull)
    {
        var scenario = new TestPod().App("a", with: c => c.Pull(takes: pull).OnTerm(0).Liveness(until: 0)).Until(45).Run();

        Assert.InRange(scenario.EndOf("a") - scenario.Start("a"), 20, 30);
    }

    private static ProbeSpec Second(ProbeSpec probe) => probe with { Period = TimeSpan.FromSeconds(1) };

    private static ProbeSpec Hour(ProbeSpec probe) => probe with { Period = TimeSpan.FromHours(1) };

    private static (bool Started, bool Ready) Flags(PodReport scenario, string container, double at)
    {
        var status = scenario.StatusAt(at).FindContainer(container)!;
        return (status.Started == true, status.Ready);
    }
}
