using PodTimeline.Kubelet.Tests.Support;
using PodTimeline.Model.Pods;

namespace PodTimeline.Kubelet.Tests.KubeletRules;

/// <summary>
/// Every probe in an app and in a sidecar, with every outcome. It runs every 2 s from 0 on and counts two failures in a row;
/// the process takes 1 s to stop. "next" is the app behind the sidecar, or the app beside the app.
/// </summary>
public class ProbeMatrixTests
{
    /// <summary>Probe, from when it would pass and until when, policy; then what app and sidecar do, and when the other one starts.</summary>
    private static readonly (ProbeKind Probe, double From, double? Until, RestartPolicy Policy, string App, string Sidecar)[] Scenarios =
    [
        (ProbeKind.Startup, 0, null, RestartPolicy.Always, "runs 0-; ready 2; next 0", "runs 0-; ready 2; next 2"),
        (ProbeKind.Startup, 3, null, RestartPolicy.Always, "runs 0-; ready 4; next 0", "runs 0-; ready 4; next 4"),
        // Failed at 2 and 4: killed; the first two restarts are immediate, the failures after the first come at 6 and 8.
        (ProbeKind.Startup, 99, null, RestartPolicy.Always, "runs 0-5 5-9 9-; next 0", "runs 0-5 5-9 9-; next none"),
        (ProbeKind.Startup, 99, null, RestartPolicy.OnFailure, "runs 0-5 5-9 9-; next 0", "runs 0-5 5-9 9-; next none"),
        (ProbeKind.Startup, 99, null, RestartPolicy.Never, "runs 0-5; next 0", "runs 0-5 5-9 9-; next none"),
        // Passed once, it is not asked again: that it would fail from 5 on, nobody learns.
        (ProbeKind.Startup, 0, 5, RestartPolicy.Always, "runs 0-; ready 2; next 0", "runs 0-; ready 2; next 2"),
        // Readiness has a run of its own as soon as the container is seen running, and holds nothing back.
        (ProbeKind.Readiness, 0, null, RestartPolicy.Always, "runs 0-; ready 0; next 0", "runs 0-; ready 0; next 0"),
        (ProbeKind.Readiness, 3, null, RestartPolicy.Always, "runs 0-; ready 4; next 0", "runs 0-; ready 4; next 0"),
        (ProbeKind.Readiness, 99, null, RestartPolicy.Always, "runs 0-; next 0", "runs 0-; next 0"),
        (ProbeKind.Readiness, 0, 5, RestartPolicy.Always, "runs 0-; ready 0 unready 8; next 0", "runs 0-; ready 0 unready 8; next 0"),
        (ProbeKind.Readiness, 0, 5, RestartPolicy.Never, "runs 0-; ready 0 unready 8; next 0", "runs 0-; ready 0 unready 8; next 0"),
        (ProbeKind.Liveness, 0, null, RestartPolicy.Always, "runs 0-; ready 0; next 0", "runs 0-; ready 0; next 0"),
        // Only from 3 on: one failure at 2 is not enough.
        (ProbeKind.Liveness, 3, null, RestartPolicy.Always, "runs 0-; ready 0; next 0", "runs 0-; ready 0; next 0"),
        (ProbeKind.Liveness, 99, null, RestartPolicy.Always, "runs 0-5 5-9 9-; ready 0; next 0", "runs 0-5 5-9 9-; ready 0; next 0"),
        (ProbeKind.Liveness, 0, 5, RestartPolicy.Always, "runs 0-9 9-; ready 0; next 0", "runs 0-9 9-; ready 0; next 0"),
        (ProbeKind.Liveness, 0, 5, RestartPolicy.OnFailure, "runs 0-9 9-; ready 0; next 0", "runs 0-9 9-; ready 0; next 0"),
        (ProbeKind.Liveness, 0, 5, RestartPolicy.Never, "runs 0-9; ready 0 unready 9; next 0", "runs 0-9 9-; ready 0; next 0"),
    ];

    public static TheoryData<ProbeKind, double, double?, RestartPolicy, ContainerKind, string> Rows
    {
        get
        {
            var rows = new TheoryData<ProbeKind, double, double?, RestartPolicy, ContainerKind, string>();
            foreach (var scenario in Scenarios)
            {
                rows.Add(scenario.Probe, scenario.From, scenario.Until, scenario.Policy, ContainerKind.App, scenario.App);
                rows.Add(scenario.Probe, scenario.From, scenario.Until, scenario.Policy, ContainerKind.Sidecar, scenario.Sidecar);
            }

            return rows;
        }
    }

    [Theory, MemberData(nameof(Rows))]
    public void S39_S46_S55_S81_S83_S86_S88_S92_A_probe_of_a_container(
        ProbeKind probe, double from, double? until, RestartPolicy policy, ContainerKind kind, string expected)
    {
        var pod = new TestPod().Policy(policy).Until(9.5);
        if (kind == ContainerKind.Sidecar) pod.Sidecar("x", with: With);
        else pod.App("x", with: With);
        var scenario = pod.App("next").Run();

        Assert.Equal(expected, Describe(scenario));

        Container With(Container x) => probe switch
        {
            ProbeKind.Startup => x.Startup(from, until, EveryTwoSeconds),
            ProbeKind.Readiness => x.Readiness(from, until, EveryTwoSeconds),
            ProbeKind.Liveness => x.Liveness(from, until, EveryTwoSeconds),
        };
    }

    private static ProbeSpec EveryTwoSeconds(ProbeSpec probe) => probe with { Period = TimeSpan.FromSeconds(2), FailureThreshold = 2 };

    private static string Describe(PodReport scenario)
    {
        var ends = scenario.Ends("x");
        var runs = scenario.Starts("x").Select((start, i) => FormattableString.Invariant($"{start}-") + (i < ends.Length ? FormattableString.Invariant($"{ends[i]}") : ""));
        var ready = scenario.ReadyChanges("x").Select(change => change.Split(' ')).Select(change => (change[1] == "True" ? "ready " : "unready ") + change[0]);
        var next = scenario.Starts("next") is [var first, ..] ? FormattableString.Invariant($"{first}") : "none";
        return string.Join("; ", new[] { "runs " + string.Join(' ', runs), string.Join(' ', ready), "next " + next }.Where(part => part.Length > 0));
    }
}
