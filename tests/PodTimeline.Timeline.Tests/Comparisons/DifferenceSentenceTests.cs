using PodTimeline.Testing.Folds;

namespace PodTimeline.Timeline.Tests.Comparisons;

/// <summary>
/// What is said of pairs, derived by hand: nothing takes time but what the text says, and pods that would run forever are deleted on the
/// full ten seconds, half a minute or more after the later of the two has come to rest.
/// </summary>
public sealed class DifferenceSentenceTests
{
    private const string Stops = "app: {onTerm: {takes: 4s, exits: 0}}\nhelper: {onTerm: {takes: 1s, exits: 0}}";
    private const string App = "containers:\n  - {name: app, image: acme/app:1}";
    private const string AndHelper = "\n  - {name: helper, image: acme/helper:1}";
    private const string NativeHelper = "initContainers:\n  - {name: helper, image: acme/helper:1, restartPolicy: Always}\n";
    private const string BlockingHelper = "initContainers:\n  - {name: helper, image: acme/helper:1}\n";

    /// <summary>Deleted at 30 s. A: both get SIGTERM then. B: the helper gets it when the app has ended at 34 s.</summary>
    [Fact]
    public void A_native_sidecar_outlives_the_app() => Says(
        FoldManifests.Pod(Stops, App + AndHelper), FoldManifests.Pod(Stops, NativeHelper + App),
        "helper outlives app by 1 s. In A it ends 3 s before app.",
        "The pod is removed 1 s later, at 35.0 s. 5 s after the deletion; in A 4 s.");

    /// <summary>B: the work ends at 10 s, and the helper, told to stop then, at 11 s.</summary>
    [Fact]
    public void A_classic_helper_keeps_a_pod_from_ending()
    {
        const string Work = "app: {runs: 10s, exits: 0}\nhelper: {onTerm: {takes: 1s, exits: 0}}";
        Says(
            FoldManifests.Pod(Work, "restartPolicy: Never\n" + App + AndHelper), FoldManifests.Pod(Work, "restartPolicy: Never\n" + NativeHelper + App),
            "The pod never ends in A: helper keeps running. In B the pod ends Succeeded at 11.0 s.");
    }

    [Fact]
    public void Who_ignores_sigterm_is_killed_when_the_grace_period_is_over() => Says(
        FoldManifests.Pod("app: {onTerm: {takes: 2s, exits: 0}}", App), FoldManifests.Pod("app: {onTerm: ignore}", App),
        "app is killed at the end of the grace period in B, not in A. SIGKILL comes at 60.0 s. In A app ends with 0 at 32.0 s.",
        "The pod is removed 28 s later, at 60.0 s. 30 s after the deletion; in A 2 s.");

    [Fact]
    public void Nobody_passes_an_init_container_that_never_ends()
    {
        const string Behavior = "app: {onTerm: {takes: 2s, exits: 0}}\nhelper: {runs: forever, onTerm: {takes: 1s, exits: 0}}";
        Says(
            FoldManifests.Pod(Behavior, BlockingHelper + App), FoldManifests.Pod(Behavior, NativeHelper + App),
            "app never starts in A: helper has not completed. In B app starts at 0.0 s.",
            "The pod does not stay Ready in A: READY is 0/1 against 2/2. In B it is at 0.0 s.",
            "The pod is removed 2 s later, at 33.0 s. 3 s after the deletion; in A 1 s.");
    }

    /// <summary>Probes at 0, 2, 4 and 6 s; the one at 6 s passes.</summary>
    [Fact]
    public void With_a_startup_probe_the_app_waits()
    {
        const string Behavior = "app: {onTerm: 1s}\nhelper: {startup: {from: 6s}, onTerm: 1s}";
        const string Probed = "initContainers:\n  - {name: helper, image: acme/helper:1, restartPolicy: Always, startupProbe: {tcpSocket: {port: 80}, periodSeconds: 2, failureThreshold: 10}}\n";
        Says(
            FoldManifests.Pod(Behavior, NativeHelper + App), FoldManifests.Pod(Behavior, Probed + App),
            "app starts 6 s later, at 6.0 s. In A at 0.0 s.");
    }

    [Fact]
    public void A_longer_init_container_delays_the_app() => Says(
        FoldManifests.Pod("helper: {runs: 3s, exits: 0}", BlockingHelper + App), FoldManifests.Pod("helper: {runs: 8s, exits: 0}", BlockingHelper + App),
        "app starts 5 s later, at 8.0 s. In A at 3.0 s.");

    /// <summary>The first restart comes at once.</summary>
    [Fact]
    public void An_init_container_that_fails_once_is_run_again() => Says(
        FoldManifests.Pod("helper: {runs: 3s, exits: 0}", BlockingHelper + App),
        FoldManifests.Pod("helper: [{runs: 3s, exits: 1}, {runs: 3s, exits: 0}]", BlockingHelper + App),
        "helper restarts once in B, never in A. In B it exits with 1. Its last start is at 0.0 s in A, at 3.0 s in B.",
        "app starts 3 s later, at 6.0 s. In A at 3.0 s.");

    [Fact]
    public void The_restart_policy_decides_how_the_pod_ends()
    {
        const string Behavior = "app: [{runs: 5s, exits: 1}, {runs: 5s, exits: 0}]";
        Says(
            FoldManifests.Pod(Behavior, "restartPolicy: OnFailure\n" + App), FoldManifests.Pod(Behavior, "restartPolicy: Never\n" + App),
            "The final phase is Succeeded in A, Failed in B. At 10.0 s in A, at 5.0 s in B.",
            "app restarts once in A, never in B. In A it exits with 1. Its last start is at 5.0 s in A, at 0.0 s in B.");
    }

    [Fact]
    public void A_hook_comes_before_the_stop_signal() => Says(
        FoldManifests.Pod("app: {onTerm: {takes: 1s, exits: 0}}", App[..^1] + ", lifecycle: {preStop: {sleep: {seconds: 3}}}}"),
        FoldManifests.Pod("app: {onTerm: {takes: 1s, exits: 0}}", App),
        "app gets its stop signal at once, in A after 3 s. In A its preStop hook comes first.",
        "The pod is removed 3 s earlier, at 31.0 s. 1 s after the deletion; in A 4 s.");

    /// <summary>A: the helper is gone at 30.1 s. The app writes two lines at 31 s and ends at 33 s.</summary>
    [Fact]
    public void A_shipper_that_is_gone_first_loses_the_last_lines()
    {
        const string Behavior = "helper: {onTerm: {takes: 100ms, exits: 0}}";
        const string Writer = "containers:\n  - name: app\n    image: busybox:1.36\n    command: [sh, -c, \"touch /v/log; trap 'sleep 1; echo one >> /v/log; echo two >> /v/log; sleep 2; exit 0' TERM; while true; do sleep 1 & wait; done\"]\n    volumeMounts: [{name: v, mountPath: /v}]";
        const string Helper = "name: helper, image: 'busybox:1.36', command: [tail, -F, /v/log], volumeMounts: [{name: v, mountPath: /v}]";
        const string Volume = "\nvolumes: [{name: v, emptyDir: {}}]";
        Says(
            FoldManifests.Pod(Behavior, $"{Writer}\n  - {{{Helper}}}{Volume}"),
            FoldManifests.Pod(Behavior, $"initContainers:\n  - {{{Helper}, restartPolicy: Always}}\n{Writer}{Volume}"),
            "two log lines of app are lost in A. helper is gone at 30.1 s, before it has read them.",
            "helper outlives app by 0.1 s. In A it ends 2.9 s before app.");
    }

    [Fact]
    public void A_helper_that_is_never_ready_keeps_the_pod_from_being_ready()
    {
        const string Probed = ", readinessProbe: {tcpSocket: {port: 80}, periodSeconds: 1}}";
        Says(
            FoldManifests.Pod("helper: {readiness: never}", App + AndHelper[..^1] + Probed), FoldManifests.Pod("helper: {readiness: always}", App + AndHelper[..^1] + Probed),
            "The pod does not stay Ready in A: READY is 1/2 against 2/2. In B it is at 0.0 s.");
    }

    /// <summary>It is restarted as often in both, and ends with another code each time.</summary>
    [Fact]
    public void A_container_that_ends_with_another_code_before_the_deletion_is_told() => Says(
        FoldManifests.Pod("app: {runs: 5s, exits: 1}", "restartPolicy: Never\n" + App + AndHelper), FoldManifests.Pod("app: {runs: 5s, exits: 2}", "restartPolicy: Never\n" + App + AndHelper),
        "app ends with 1 in A, with 2 in B. At 5.0 s in A, at 5.0 s in B.");

    [Fact]
    public void Of_many_that_fare_alike_three_are_told()
    {
        string Pod(int code) => FoldManifests.Pod(
            string.Concat(Enumerable.Range(1, 9).Select(i => $"c{i}: {{onTerm: {{takes: 1s, exits: {code}}}}}\n")), "containers:\n" + string.Join('\n', Enumerable.Range(1, 9).Select(i => $"  - {{name: c{i}, image: acme/c:1}}")));
        Says(
            Pod(0), Pod(3),
            "c1 ends with 0 in A, with 3 in B. At 31.0 s in A, at 31.0 s in B.", "c2 ends with 0 in A, with 3 in B. At 31.0 s in A, at 31.0 s in B.",
            "c3 ends with 0 in A, with 3 in B. At 31.0 s in A, at 31.0 s in B.");
    }

    private static void Says(string first, string second, params string[] sentences) =>
        Assert.Equal(string.Join('\n', sentences), Compared.Of(first, second).Describe());
}
