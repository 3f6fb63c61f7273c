using PodTimeline.Kubelet.Tests.Support;
using PodTimeline.Kubelet.Timing;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;

namespace PodTimeline.Kubelet.Tests.KubeletRules;

public class SyncTests
{
    [Fact]
    public void S1_A_hook_that_blocks_the_sync_holds_up_the_restart_of_another_container()
    {
        var scenario = new TestPod()
            .App("a", runs: 1, exits: 1)
            .App("b", with: c => c.PostStart(10))
            .Until(10.5).Run();

        // a died at 1 s; the sync that runs b's hook ends at 10 s, and one further sync does what has come together.
        Assert.Equal([0, 10], scenario.Starts("a"));
    }

    [Fact]
    public void S1_A_pull_holds_up_the_restart_of_another_container()
    {
        var scenario = new TestPod()
            .App("a", runs: 1, exits: 1)
            .App("b", with: c => c.Pull(takes: 7))
            .Until(8).Run();

        Assert.Equal([0, 7], scenario.Starts("a"));
    }

    [Fact]
    public void S2_C13_What_a_sync_starts_shows_only_with_the_next_sync()
    {
        var scenario = new TestPod()
            .App("a")
            .App("b", with: c => c.Pull(takes: 5))
            .Run();

        Assert.Equal([0], scenario.Starts("a"));
        Assert.Equal("Waiting ContainerCreating", scenario.Shown("a", 4.9));
        Assert.Equal("Running", scenario.Shown("a", 5));
        Assert.Equal("Running", scenario.Shown("b", 5));
    }

    [Fact]
    public void S3_A_terminal_phase_ends_the_syncing()
    {
        var scenario = new TestPod().Policy(RestartPolicy.OnFailure).App("a", runs: 5).Run();

        Assert.Equal(["0 Pending", "0 Running", "5 Succeeded"], scenario.Phases);
        Assert.Equal([0], scenario.Starts("a"));
        Assert.Equal(SimulationEnd.Ended, scenario.End);
        Assert.Equal(5, scenario.EndedAt);
    }

    [Theory]
    [InlineData("its spec changes", 20)]
    [InlineData("a container dies", 20)]
    [InlineData("liveness fails", 20)]
    [InlineData("readiness changes", 20)]
    public void S4_A_pod_is_synced_at_once_when(string what, double at)
    {
        var pod = new TestPod().App("a", with: c => c
            .Liveness(probe: p => p with { Period = TimeSpan.FromSeconds(1), FailureThreshold = 1 })
            .Readiness(probe: p => p with { Period = TimeSpan.FromSeconds(1), FailureThreshold = 1 })
            .OnTerm(0));
        var scenario = pod.Command(at, what switch
        {
            "its spec changes" => new SimCommand.SetImage("a", "a:2"),
            "a container dies" => new SimCommand.Kill("a", 1),
            "liveness fails" => new SimCommand.SetProbe("a", ProbeKind.Liveness, false),
            _ => new SimCommand.SetProbe("a", ProbeKind.Readiness, false),
        }).Until(25).Run();

        // A probe is asked at its next tick, the others are noticed at once.
        var expected = what is "liveness fails" or "readiness changes" ? at + 1 : at;
        var acted = what == "readiness changes"
            ? scenario.All<SimEvent.ContainerReadyChanged>("a").First(changed => !changed.Ready).At.TotalSeconds
            : scenario.Start("a", attempt: 1);
        Assert.Equal(expected, acted);
    }

    [Theory]
    [InlineData(true, 10, 15.5)] // half a second until the kubelet checks whether a wait is over
    [InlineData(false, 10, 10)]
    public void S5_A_sync_that_failed_is_repeated_after_10_to_15_seconds(bool typical, double shortest, double longest)
    {
        var pod = new TestPod().App("a", with: c => c.Pull(failures: int.MaxValue, policy: ImagePullPolicy.Never)).Until(50);
        var retries = (typical ? pod.Typical() : pod).Run().Recorded("ErrImageNeverPull").Select(At).ToArray();

        // The second look is the one that the new sandbox brings.
        Assert.All(retries.Skip(1).Zip(retries.Skip(2), (one, next) => Math.Round(next - one, 3)), wait => Assert.InRange(wait, shortest, longest));
        Assert.InRange(retries.Length, 4, 7);
    }

    [Fact]
    public void S5_The_step_to_termination_comes_at_once()
    {
        var scenario = new TestPod().Policy(RestartPolicy.Never).Sidecar("s").App("a", runs: 3).Run();

        Assert.Equal([3, 4], new[] { scenario.EndOf("a"), scenario.EndOf("s") });
        Assert.Equal(4, scenario.EndedAt);
    }

    [Theory]
    [InlineData(34, 3, 40, new double[] { 10, 20, 30 })] // looks every 10 s while the delay runs
    [InlineData(35, 3, 40, new double[] { })] // one look, at its end
    [InlineData(35, 4, 80, new double[] { 60 })] // a wait is never longer than 60 s
    public void S6_From_1_35_on_a_back_off_wakes_the_pod_when_it_ends(int minor, int crash, double delay, double[] looksAfterExit)
    {
        var scenario = new TestPod().Version(minor).App("a", runs: 1, exits: 1).Until(170).Run();

        var exit = scenario.EndOf("a", crash);
        Assert.Equal(exit + delay, scenario.Start("a", crash + 1));
        Assert.Equal(looksAfterExit, scenario.Recorded("BackOff").Select(At).Where(at => at > exit && at < exit + delay).Select(at => at - exit));
    }

    [Fact]
    public void S6_Of_several_back_offs_the_first_to_end_wakes_the_pod()
    {
        var scenario = new TestPod().App("a", runs: 1, exits: 1).Sidecar("s", runs: 3, exits: 1).App("b", runs: 3.5, exits: 1).App("c").Until(20).Run();

        // In back-off from 2, 6 and 7 s on; nothing else happens until 12 s.
        Assert.Equal([0, 1, 12], scenario.Starts("a").Take(3));
        Assert.Equal([0, 3, 16], scenario.Starts("s").Take(3));
        Assert.Equal([0, 3.5, 17], scenario.Starts("b").Take(3));
    }

    [Fact]
    public void S7_A_sync_waits_for_a_look_at_the_runtime_that_is_newer_than_the_last_sync()
    {
        var slowToLook = ClusterTimings.None with { RelistDelay = TimeSpan.FromSeconds(1) };
        var soon = new TestPod().Version(34).Options(o => o with { Timings = slowToLook }).App("a").Delete(0.25).Run();
        var late = new TestPod().Version(34).Options(o => o with { Timings = slowToLook }).App("a").Delete(5).Run();

        Assert.Equal(["SIGTERM@1/30"], soon.Signals("a"));
        Assert.Equal(["SIGTERM@5/30"], late.Signals("a"));
    }

    [Theory]
    [InlineData(35, 0.5)]
    [InlineData(36, 0.1)]
    public void S8_From_1_36_on_a_start_is_seen_at_once_and_an_exit_is_not(int minor, double seenAfter)
    {
        var scenario = new TestPod().Version(minor).Typical().Policy(RestartPolicy.Never).App("a", runs: 10).Run();

        Assert.Equal(scenario.Start("a") + seenAfter, At(scenario.Phases[1]), 3);
        var shown = scenario.All<SimEvent.StatusPublished>().First(e => e.Status.FindContainer("a")?.State is ContainerState.Terminated);
        Assert.Equal(scenario.EndOf("a") + 0.5, shown.At.TotalSeconds, 3);
    }

    [Fact]
    public void S113_Every_status_comes_from_a_sync_and_every_sync_from_a_notice()
    {
        var scenario = new TestPod().Typical().Init("i", runs: 5).App("a", runs: 20, exits: 1).Until(60).Run();

        Assert.All(scenario.Events.Skip(1), e => Assert.InRange(e.Cause, 0, e.Seq - 1));
        Assert.All(scenario.All<SimEvent.ContainerRunning>(), started => Assert.NotEqual(0, started.Cause));
        // Nothing is published at an instant at which nothing was noticed: a change, a look, or a retry.
        var notices = scenario.Events.Where(e => e is SimEvent.ContainerRunning or SimEvent.ContainerTerminated or SimEvent.PodSandboxCreated)
            .SelectMany(e => new[] { e.At.TotalSeconds + 0.1, e.At.TotalSeconds + 0.5 })
            // The sandbox has a status of its own, at once (O1).
            .Concat(scenario.When<SimEvent.PodSandboxCreated>()).Select(at => Math.Round(at, 3));
        Assert.All(
            scenario.When<SimEvent.StatusPublished>().Skip(3),
            at => Assert.True(notices.Contains(at) || scenario.Recorded("Pulled").Concat(scenario.Recorded("BackOff")).Select(At).Contains(at), $"{at}\n{scenario}"));
    }

    private static double At(string line) => double.Parse(line.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
}
