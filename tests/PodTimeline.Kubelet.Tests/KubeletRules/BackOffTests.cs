using PodTimeline.Kubelet.Tests.Support;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;

namespace PodTimeline.Kubelet.Tests.KubeletRules;

public class BackOffTests
{
    [Theory]
    [InlineData(27)]
    [InlineData(34)]
    [InlineData(36)]
    public void S68_S69_The_waits_are_0_10_20_40_80_160_300_300_seconds_from_the_exit(int minor)
    {
        var scenario = new TestPod().Version(minor).App("a", runs: 1, exits: 1).Until(1300).Run();

        Assert.Equal([0, 10, 20, 40, 80, 160, 300, 300], Waits(scenario, "a").Take(8));
        Assert.Equal([10.0, 20, 40, 80, 160, 300], scenario.All<SimEvent.ContainerBackOff>("a").Take(6).Select(wait => wait.Delay.TotalSeconds));
    }

    [Fact]
    public void S69_Time_that_has_passed_already_counts_against_the_delay()
    {
        // b's hook blocks the syncs until 12 s, and again, after its new image, from 14 to 26 s.
        var scenario = new TestPod()
            .App("a", with: c => c.Runs((0.5, 1), (0.5, 1), (null, 0)))
            .App("b", with: c => c.PostStart(12)).Command(13, new SimCommand.SetImage("b", "b:2")).Until(30).Run();

        // a is restarted at 12, dies at 12.5 and would wait until 22.5: at 26 nothing is left to wait for.
        Assert.Equal([0, 12, 26], scenario.Starts("a"));
    }

    [Theory]
    [InlineData(600.5, new double[] { 0, 0, 0, 0 })] // the run alone is long enough: every crash is the first
    [InlineData(599, new double[] { 0, 10, 10, 10 })] // 599 s and the first wait of 10 s together are
    [InlineData(400, new double[] { 0, 10, 20, 40, 80, 160, 240, 10 })] // 300 s are owed, but 600 s after the start they are forgotten
    [InlineData(1, new double[] { 0, 10, 20, 40, 80, 160, 300, 300, 300, 300 })] // the longest wait alone is not
    public void S70_600_seconds_after_a_start_its_history_is_forgotten(double runs, double[] waits)
    {
        var scenario = new TestPod().App("a", runs: runs, exits: 1).Until(6000).Run();

        Assert.Equal(waits, Waits(scenario, "a").Take(waits.Length));
    }

    [Theory]
    [InlineData(ContainerKind.App, 0)]
    [InlineData(ContainerKind.App, 1)]
    [InlineData(ContainerKind.Init, 1)]
    [InlineData(ContainerKind.Sidecar, 0)]
    [InlineData(ContainerKind.Sidecar, 1)]
    public void S71_The_waits_are_the_same_for_every_kind_and_code(ContainerKind kind, int exits)
    {
        var pod = new TestPod();
        if (kind == ContainerKind.Init) pod.Init("x", runs: 1, exits: exits);
        if (kind == ContainerKind.Sidecar) pod.Sidecar("x", runs: 1, exits: exits);
        if (kind == ContainerKind.App) pod.App("x", runs: 1, exits: exits);
        var scenario = pod.App("other").Until(400).Run();

        Assert.Equal([0, 10, 20, 40, 80, 160], Waits(scenario, "x").Take(6));
    }

    [Fact]
    public void S71_A_new_image_starts_over()
    {
        var scenario = new TestPod().App("a", runs: 1, exits: 1).Command(40, new SimCommand.SetImage("a", "a:2")).Until(120).Run();

        // Runs at 0, 1, 12, 33; in back-off until 74 the image changes at 40: at once, at once again, then 10 s.
        Assert.Equal([0, 1, 12, 33, 40, 51, 72, 113], scenario.Starts("a"));
    }

    [Fact]
    public void S71_A_start_that_comes_to_nothing_for_want_of_its_image_makes_the_wait_longer()
    {
        // Each image is pulled in vain three times. The first one runs from 70 on; the other is set at 149, and its kill ends at 150.
        var scenario = new TestPod().Version(30).App("a", with: c => c.OnTerm(1).Pull(takes: 0, failures: 3))
            .Command(149, new SimCommand.SetImage("a", "a:2")).Until(400).Run();

        Assert.Equal(SimulationEnd.Until, scenario.End);
        var delays = scenario.All<SimEvent.ContainerBackOff>("a").Select(wait => wait.Delay.TotalSeconds).ToArray();
        Assert.Equal(delays.Order(), delays);
        Assert.Equal(2, scenario.Starts("a").Length);
    }

    [Fact]
    public void S72_A_container_that_was_never_made_is_tried_every_10_seconds_for_ever()
    {
        var scenario = new TestPod().App("a", with: c => c.Image("Not An Image")).Until(130).Run();

        Assert.Empty(scenario.All<SimEvent.ContainerBackOff>());
        Assert.Equal(["0", "0", "10", "20", "30", "40", "50", "60", "70", "80", "90", "100"],
            scenario.Recorded("InspectFailed").Take(12).Select(line => line.Split(' ')[0]));
    }

    [Theory]
    [InlineData(34)]
    [InlineData(36)]
    public void S73_A_restart_comes_with_a_look_and_never_before_its_delay_is_over(int minor)
    {
        var scenario = new TestPod().Version(minor).Typical().App("a", runs: 1.3, exits: 1).Until(1300).Run();

        double[] delays = [0, 10, 20, 40, 80, 160, 300];
        var late = Waits(scenario, "a").Zip(delays, (wait, delay) => (wait - delay, Longest: minor < 35 ? 15 : Math.Min(delay / 2, 30))).ToArray();
        // Half a second to notice, half a second to see that a wait is over, 0.2 s to create and start.
        Assert.All(late.Skip(1), over => Assert.InRange(over.Item1, 0.5, over.Longest + 1.2));
        Assert.InRange(late[0].Item1, 0.2, 0.7); // nothing is owed
        Assert.All(late.Zip(late.Skip(1), (one, next) => Math.Round(one.Item1 - next.Item1, 3)), difference => Assert.NotEqual(0, difference));
    }

    [Fact]
    public void S76_The_first_kill_by_a_probe_is_free_and_every_later_restart_doubles_the_delay()
    {
        var scenario = new TestPod().App("a", with: c => c.OnTerm(0)
            .Liveness(until: 0, probe: p => p with { Period = TimeSpan.FromSeconds(5), FailureThreshold = 1 })).Until(130).Run();

        // Killed at 5 (no earlier exit: free), 10 (earlier exit 5, no entry yet: makes one of 10 s), 15 (5 s since 10: waits 10 s from 15).
        Assert.Equal([5, 10, 15], scenario.Ends("a").Take(3));
        Assert.Equal([0, 5, 10, 25], scenario.Starts("a").Take(4));
        // 30: the earlier exit 15 is 15 s ago, the delay is 20 s now: it waits until 50.
        Assert.Equal([30.0, 50], new[] { scenario.EndOf("a", 3), scenario.Start("a", 4) });
    }

    [Fact]
    public void S76_What_a_sync_kills_counts_only_in_the_next_one_however_long_the_other_kills_take()
    {
        // Both fail every 5 s and are killed one after the other: a dies at once, b takes 2 s, and all that time a is dead already.
        var scenario = new TestPod()
            .App("a", with: c => c.OnTerm(0).Liveness(until: 0, probe: Every5Seconds))
            .App("b", with: c => c.OnTerm(2).Liveness(until: 0, probe: Every5Seconds)).Until(13).Run();

        // At 7 no earlier death is known; at 12 it is the one of 5, whose history begins only now.
        Assert.Equal([0, 7, 12], scenario.Starts("a"));
    }

    private static ProbeSpec Every5Seconds(ProbeSpec probe) => probe with { Period = TimeSpan.FromSeconds(5), FailureThreshold = 1 };

    private static double[] Waits(PodReport scenario, string container) =>
        [.. scenario.Ends(container).Zip(scenario.Starts(container).Skip(1), (end, start) => Math.Round(start - end, 3))];
}
