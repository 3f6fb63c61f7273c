using System.Globalization;
using PodTimeline.Kubelet.Tests.Support;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;

namespace PodTimeline.Kubelet.Tests.KubeletRules;

/// <summary>
/// A preStop hook in every kind of container, whoever ends it and whatever the grace period. The process needs 2.5 s after
/// SIGTERM. Instants are seconds from the beginning of the kill, which comes 10 s after the start.
/// </summary>
public class PreStopMatrixTests
{
    private const double KillAt = 10;

    /// <summary>Hook, grace period in seconds, and the scenario that has to follow: the hook's end, SIGTERM and the seconds left, the end, the exit code.</summary>
    private static readonly (string Hook, int Grace, string Story)[] Scenarios =
    [
        ("none", 0, "TERM 0/2, KILL 2: 137 at 2"),
        ("none", 1, "TERM 0/2, KILL 2: 137 at 2"),
        ("none", 4, "TERM 0/4: 143 at 2.5"),
        ("none", 30, "TERM 0/30: 143 at 2.5"),
        ("1 s", 0, "TERM 0/2, KILL 2: 137 at 2"), // no time for a hook at all
        ("1 s", 1, "hook 1 exit 0, TERM 1/2, KILL 3: 137 at 3"),
        ("1 s", 4, "hook 1 exit 0, TERM 1/3: 143 at 3.5"),
        ("1 s", 30, "hook 1 exit 0, TERM 1/29: 143 at 3.5"),
        ("40 s", 0, "TERM 0/2, KILL 2: 137 at 2"),
        ("40 s", 1, "TERM 1/2, KILL 3: 137 at 3, hook 3 killed"),
        ("40 s", 4, "TERM 4/2, KILL 6: 137 at 6, hook 6 killed"),
        ("40 s", 30, "TERM 30/2, KILL 32: 137 at 32, hook 32 killed"),
        ("fails", 0, "TERM 0/2, KILL 2: 137 at 2"),
        ("fails", 1, "hook 1 exit 1 FailedPreStopHook, TERM 1/2, KILL 3: 137 at 3"),
        ("fails", 4, "hook 1 exit 1 FailedPreStopHook, TERM 1/3: 143 at 3.5"),
        ("fails", 30, "hook 1 exit 1 FailedPreStopHook, TERM 1/29: 143 at 3.5"),
    ];

    public static TheoryData<string, ContainerKind, string, int, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, ContainerKind, string, int, string>();
            foreach (var who in new[] { "deletion", "liveness", "startup", "the end of the last app" })
                foreach (var kind in new[] { ContainerKind.App, ContainerKind.Sidecar })
                    foreach (var (hook, grace, scenario) in Scenarios)
                    {
                        if (who == "the end of the last app" && kind == ContainerKind.App) continue;
                        // A forced deletion, and no other kill, grants a second at least (T9).
                        var expected = who == "deletion" && grace == 0 ? Scenarios.Single(row => row.Hook == hook && row.Grace == 1).Story : scenario;
                        rows.Add(who, kind, hook, grace, expected);
                    }

            return rows;
        }
    }

    [Theory, MemberData(nameof(Rows))]
    public void T13_T15_T16_T17_T20_T32_The_stop_of_a_container(string who, ContainerKind kind, string hook, int grace, string expected) =>
        Assert.Equal(expected, Describe(Pod(who, kind, hook, grace).Run()));

    private static TestPod Pod(string who, ContainerKind kind, string hook, int grace)
    {
        var pod = new TestPod().Until(45);
        Container With(Container x)
        {
            x = x.OnTerm(2.5);
            if (who == "liveness") x = x.Liveness(until: 5, probe: p => p with { FailureThreshold = 1 });
            if (who == "startup") x = x.Startup(from: 99, probe: p => p with { FailureThreshold = 1 });
            return hook switch
            {
                "none" => x,
                "1 s" => x.PreStop(1),
                "40 s" => x.PreStop(40),
                "fails" => x.PreStop(1, exits: 1),
                _ => throw new ArgumentOutOfRangeException(nameof(hook)),
            };
        }

        if (kind == ContainerKind.Sidecar) pod.Sidecar("x", with: With);
        else pod.App("x", with: With);
        if (who == "the end of the last app") return pod.Policy(RestartPolicy.Never).Grace(grace).App("app", runs: KillAt);
        if (kind == ContainerKind.Sidecar) pod.App("app", with: c => c.OnTerm(0));
        return who == "deletion" ? pod.Delete(KillAt, grace) : pod.Grace(grace);
    }

    /// <summary>What became of the first run of x.</summary>
    private static string Describe(PodReport scenario)
    {
        var text = new List<string>();
        var failed = scenario.Recorded("FailedPreStopHook").Length > 0;
        foreach (var e in scenario.All<SimEvent.OfContainer>("x").Where(e => e.Attempt == 0))
        {
            var at = Text(e.At.TotalSeconds - KillAt);
            switch (e)
            {
                case SimEvent.PreStopFinished { ExitCode: { } code }:
                    text.Add($", hook {at} exit {code}" + (failed ? " FailedPreStopHook" : ""));
                    break;
                case SimEvent.PreStopFinished:
                    text.Add($", hook {at} killed");
                    break;
                case SimEvent.SignalSent { Signal: "SIGTERM" } signal:
                    text.Add($", TERM {at}/{Text(signal.RemainingGrace.TotalSeconds)}");
                    break;
                case SimEvent.SignalSent:
                    text.Add($", KILL {at}");
                    break;
                case SimEvent.ContainerTerminated ended:
                    text.Add($": {ended.ExitCode} at {at}");
                    break;
            }
        }

        return string.Concat(text)[2..];
    }

    private static string Text(double seconds) => Math.Round(seconds, 3).ToString(CultureInfo.InvariantCulture);
}
