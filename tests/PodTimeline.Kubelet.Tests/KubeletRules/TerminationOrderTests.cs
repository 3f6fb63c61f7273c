using PodTimeline.Kubelet.Tests.Support;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Events;

namespace PodTimeline.Kubelet.Tests.KubeletRules;

/// <summary>Two sidecars, proxy and logs, grace period 30 s, deleted at 100: times are counted from there.</summary>
public class TerminationOrderTests
{
    /// <summary>The worked timelines, to the millisecond. Each cell: signals with the seconds left, then the end.</summary>
    public static TheoryData<string, string, string, string, string> Timelines => new()
    {
        { "app exits 5 s after TERM", "a TERM 5", "TERM@0/30 5", "TERM@6/24 7", "TERM@5/25 6" },
        { "app ignores TERM", "a deaf", "TERM@0/30 KILL@30 30", "TERM@30/2 31", "TERM@30/2 31" },
        { "app ignores TERM, sidecars too", "all deaf", "TERM@0/30 KILL@30 30", "TERM@30/2 KILL@32 32", "TERM@30/2 KILL@32 32" },
        { "app preStop sleep 10, ignores TERM", "a sleep 10 deaf", "TERM@10/20 KILL@30 30", "TERM@30/2 31", "TERM@30/2 31" },
        { "app preStop exec 40", "a exec 40 deaf", "TERM@30/2 KILL@32 32", "TERM@30/2 31", "TERM@30/2 31" },
        { "proxy preStop 8, app ends at 3", "proxy exec 8", "TERM@0/30 3", "TERM@8/22 9", "TERM@3/27 4" },
        { "app preStop 2.9, ignores TERM", "a exec 2.9 deaf", "TERM@2.9/28 KILL@30.9 30.9", "TERM@30/2 31", "TERM@30/2 31" },
        { "--grace-period=5, app ignores TERM", "grace 5, all deaf", "TERM@0/5 KILL@5 5", "TERM@5/2 KILL@7 7", "TERM@5/2 KILL@7 7" },
    };

    [Theory, MemberData(nameof(Timelines))]
    public void T32_The_worked_timelines(string name, string what, string app, string proxy, string logs)
    {
        var pod = new TestPod()
            .Sidecar("proxy", with: c => what.Contains("all deaf", StringComparison.Ordinal) ? c.IgnoresTerm() : what == "proxy exec 8" ? c.PreStop(8) : c)
            .Sidecar("logs", with: c => what.Contains("all deaf", StringComparison.Ordinal) ? c.IgnoresTerm() : c)
            .App("a", with: c =>
            {
                c = what.Contains("deaf", StringComparison.Ordinal) ? c.IgnoresTerm() : c.OnTerm(what == "a TERM 5" ? 5 : 3);
                if (what.Contains("sleep 10", StringComparison.Ordinal)) c = c.PreStopSleep(10);
                if (what.Contains("exec 40", StringComparison.Ordinal)) c = c.PreStop(40);
                return what.Contains("exec 2.9", StringComparison.Ordinal) ? c.PreStop(2.9) : c;
            })
            .Delete(100, what.StartsWith("grace 5", StringComparison.Ordinal) ? 5 : null);
        var scenario = pod.Run();

        Assert.Equal((name, app, proxy, logs), (name, Stop(scenario, "a"), Stop(scenario, "proxy"), Stop(scenario, "logs")));
    }

    [Theory]
    [InlineData(0.0, 1.0, 0.0, 1.0)]
    [InlineData(4.5, 3.2, 2.0, 0.5)]
    [InlineData(35.0, 1.0, 12.3, 50.0)]
    [InlineData(2.9, 50.0, 29.5, 50.0)]
    [InlineData(12.0, 17.9, 0.0, 50.0)]
    public void T32_The_closed_form_gives_the_same_ends(double appHook, double appNeeds, double sideHook, double sideNeeds)
    {
        const double grace = 30;
        var scenario = new TestPod()
            .Sidecar("s", with: c => c.PreStop(sideHook).OnTerm(sideNeeds)).App("a", with: c => c.PreStop(appHook).OnTerm(appNeeds))
            .Delete(100).Run();

        var (_, appEnd) = End(appHook, appNeeds, turn: null);
        var (sideSignal, sideEnd) = End(sideHook, sideNeeds, turn: appEnd);
        Assert.Equal(appEnd, scenario.EndOf("a") - 100, 3);
        Assert.Equal(sideEnd, scenario.EndOf("s") - 100, 3);
        Assert.Equal(sideSignal, scenario.When<SimEvent.SignalSent>("s")[0] - 100, 3);

        static (double Signal, double End) End(double hook, double needs, double? turn)
        {
            var hookEnd = Math.Min(hook, grace);
            var left = grace - Math.Floor(hookEnd);
            var signal = turn is null || left <= 0 ? hookEnd : Math.Max(hookEnd, Math.Min(turn.Value, hookEnd + left));
            return (signal, signal + Math.Min(needs, Math.Max(2, left - Math.Floor(signal - hookEnd))));
        }
    }

    [Fact]
    public void T25_A_sidecars_hook_starts_with_the_apps_and_is_not_cut_short_when_its_turn_comes()
    {
        var scenario = new TestPod().Sidecar("s", with: c => c.PreStop(9)).App("a", with: c => c.PreStop(2)).Delete(100).Run();

        Assert.Equal(["100 PreStop begins", "109 PreStop ends 0"], scenario.Hooks("s"));
        Assert.Equal("TERM@9/21 10", Stop(scenario, "s")); // its turn came at 3
    }

    [Fact]
    public void T27_When_the_grace_period_is_over_the_order_is_lost()
    {
        var scenario = new TestPod().Sidecar("s").Sidecar("t").Sidecar("u").App("a", with: c => c.PreStop(25).IgnoresTerm()).Delete(100).Run();

        Assert.All(new[] { "s", "t", "u" }, name => Assert.Equal("TERM@30/2 31", Stop(scenario, name)));
    }

    [Fact]
    public void T28_A_dead_sidecar_in_the_middle_breaks_the_chain()
    {
        var scenario = new TestPod()
            .Sidecar("s").Sidecar("t", with: c => c.Runs((3, 1), (3, 1), (3, 1), (3, 1), (3, 1), (3, 1))).Sidecar("u", with: c => c.OnTerm(4))
            .App("a", with: c => c.OnTerm(2)).Delete(100).Run();

        // t is in back-off at 100. u and s look only at the apps and at the next one, so both start at 2.
        Assert.Equal("TERM@2/28 6", Stop(scenario, "u"));
        Assert.Equal("TERM@2/28 3", Stop(scenario, "s"));
    }

    [Fact]
    public void T29_An_app_that_exits_while_its_sleep_hook_runs_keeps_the_sidecars_waiting()
    {
        var scenario = new TestPod().Sidecar("s").App("a", with: c => c.PreStopSleep(12)).Delete(100)
            .Command(103, new SimCommand.Kill("a", 0)).Run();

        Assert.Equal([103], scenario.Ends("a"));
        Assert.Equal("TERM@12/18 13", Stop(scenario, "s"));
    }

    [Fact]
    public void T30_During_init_the_init_container_waits_for_nobody_and_nobody_waits_for_it()
    {
        var scenario = new TestPod().Sidecar("s", with: c => c.OnTerm(3)).Sidecar("t", with: c => c.OnTerm(2)).Init("i", runs: 500, with: c => c.OnTerm(20))
            .App("a").Delete(100).Run();

        Assert.Equal("TERM@0/30 20", Stop(scenario, "i"));
        Assert.Equal("TERM@0/30 2", Stop(scenario, "t"));
        Assert.Equal("TERM@2/28 5", Stop(scenario, "s"));
    }

    [Fact]
    public void T31_Without_sidecars_there_is_no_order()
    {
        var scenario = new TestPod().App("a", with: c => c.OnTerm(20)).App("b").App("c", with: c => c.PreStop(5)).Delete(100).Run();

        Assert.Equal(("TERM@0/30 20", "TERM@0/30 1", "TERM@5/25 6"), (Stop(scenario, "a"), Stop(scenario, "b"), Stop(scenario, "c")));
    }

    [Theory]
    [InlineData(28, "TERM@0/30 1")] // all at once
    [InlineData(29, "TERM@5/25 6")]
    public void T24_The_order_came_with_1_29(int minor, string sidecar)
    {
        var scenario = new TestPod().Version(minor).Sidecar("s").App("a", with: c => c.OnTerm(5)).Delete(100).Run();

        Assert.Equal(sidecar, Stop(scenario, "s"));
    }

    /// <summary>Signals and end, in seconds since the deletion.</summary>
    private static string Stop(PodReport scenario, string container)
    {
        static string Text(double at) => Math.Round(at - 100, 3).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var signals = scenario.All<SimEvent.SignalSent>(container).Select(sent => sent.Signal == "SIGKILL"
            ? $"KILL@{Text(sent.At.TotalSeconds)}"
            : $"TERM@{Text(sent.At.TotalSeconds)}/{sent.RemainingGrace.TotalSeconds}");
        return string.Join(' ', signals.Append(Text(scenario.Ends(container)[^1])));
    }
}
