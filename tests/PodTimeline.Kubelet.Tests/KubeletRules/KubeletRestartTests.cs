using PodTimeline.Kubelet.Tests.Support;
using PodTimeline.Kubelet.Timing;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Status;

namespace PodTimeline.Kubelet.Tests.KubeletRules;

/// <summary>What a kubelet that comes back shows of containers that ran on without it.</summary>
public class KubeletRestartTests
{
    private static readonly ClusterTimings HalfAPeriod = ClusterTimings.None with { ProbeSpread = 0.5 };

    [Theory]
    // The probes begin half a period later. At 52.5 the startup probe knows of no success, and only at 55.5 is it run; then readiness may.
    [InlineData(34, "52.5 False", "56 True")]
    [InlineData(35)] // from 1.35 on the flags stay as they are
    [InlineData(36)]
    public void S82_S85_The_flags_of_a_container_that_ran_before(int minor, params string[] changes)
    {
        var scenario = Restarted(minor, at: 50);

        Assert.Equal(changes, scenario.ReadyChanges("a").Skip(1));
        Assert.Equal("True", scenario.Condition(PodConditionTypes.Ready, 51));
        Assert.Equal("True", scenario.Condition(PodConditionTypes.Ready, 70));
    }

    [Theory]
    [InlineData(34)]
    [InlineData(36)]
    public void S85_Before_its_first_sync_has_made_the_probe_workers_nothing_holds_a_container_back(int minor)
    {
        // The startup probe has not passed at 4, when the kubelet goes; the first status of the new one is built without it.
        var scenario = Restarted(minor, at: 4);

        Assert.False(scenario.StatusAt(4).FindContainer("a")!.Started);
        Assert.True(scenario.StatusAt(5).FindContainer("a")!.Started);
    }

    [Fact]
    public void S58_A_postStart_hook_is_cut_off_with_the_kubelet_and_not_run_again()
    {
        var scenario = new TestPod().App("a", with: c => c.PostStart(10))
            .Command(5, new SimCommand.RestartKubelet(TimeSpan.FromSeconds(1))).Until(30).Run();

        Assert.Equal(["0 PostStart begins", "5 PostStart ends 137"], scenario.Hooks("a"));
        Assert.Equal(["6 True"], scenario.ReadyChanges("a"));
        Assert.Equal([0], scenario.Starts("a"));
    }

    [Fact]
    public void T15_A_preStop_hook_is_cut_off_with_the_kubelet_and_run_again()
    {
        var scenario = new TestPod().App("a", with: c => c.PreStop(8)).Delete(10)
            .Command(12, new SimCommand.RestartKubelet(TimeSpan.FromSeconds(3))).Run();

        Assert.Equal(["10 PreStop begins", "12 PreStop ends", "15 PreStop begins", "23 PreStop ends 0"], scenario.Hooks("a"));
        Assert.Equal(["SIGTERM@23/22"], scenario.Signals("a")); // a whole grace period anew
    }

    [Fact]
    public void T22_A_kubelet_that_comes_back_waits_anew_but_the_runtime_sends_no_second_stop_signal()
    {
        var scenario = new TestPod().Grace(20).App("a", with: c => c.IgnoresTerm()).Delete(10)
            .Command(12, new SimCommand.RestartKubelet(TimeSpan.FromSeconds(60))).Run();

        Assert.Equal(["10 Stopping container a", "72 Stopping container a"], scenario.Recorded("Killing"));
        Assert.Equal(["SIGTERM@10/20", "SIGKILL@92"], scenario.Signals("a"));
    }

    [Fact]
    public void S70_The_back_off_history_is_lost()
    {
        var scenario = new TestPod().App("a", runs: 1, exits: 1)
            .Command(20, new SimCommand.RestartKubelet(TimeSpan.FromSeconds(1))).Until(60).Run();

        // Runs at 0, 1, 12; it would wait until 33. The new kubelet starts it at once, and counts anew.
        Assert.Equal([0, 1, 12, 21, 32, 53], scenario.Starts("a"));
    }

    [Fact]
    public void S74_After_a_reboot_only_the_first_init_container_still_has_a_record_that_counts()
    {
        var rebooted = new TestPod().Version(33).Init("i", runs: 5).Sidecar("s").Init("j", runs: 5).App("a")
            .Command(30, new SimCommand.RebootNode(TimeSpan.FromSeconds(5))).Until(60).Run();

        Assert.Equal([0, 35], rebooted.Starts("i"));
        Assert.Equal((1, PodPhase.Pending), (rebooted.StatusAt(36).FindContainer("i")!.RestartCount, rebooted.PhaseAt(36)));
        Assert.Equal([1, 0, 0, 1], new[] { "i", "s", "j", "a" }.Select(name => rebooted.FinalStatus.FindContainer(name)!.RestartCount));
    }

    private static PodReport Restarted(int minor, double at) => new TestPod().Version(minor)
        .Options(options => options with { Timings = HalfAPeriod })
        .App("a", with: c => c
            .Startup(from: 6, probe: p => p with { Period = TimeSpan.FromSeconds(3) })
            .Readiness(probe: p => p with { Period = TimeSpan.FromSeconds(10) }))
        .Command(at, new SimCommand.RestartKubelet(TimeSpan.FromSeconds(1))).Until(80).Run();
}
