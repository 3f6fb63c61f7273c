using System.Collections.Immutable;
using PodTimeline.Model.Versions;

namespace PodTimeline.Timeline.Examples;

/// <summary>The comparisons of the examples menu.</summary>
public static class ComparisonCatalog
{
    /// <summary>Its heading in the menu.</summary>
    public const string Title = "Comparisons";

    /// <summary>The comparison that newcomers see first.</summary>
    public static ExampleComparison First => All[0];

    /// <summary>All comparisons, in the order of the menu.</summary>
    public static ImmutableArray<ExampleComparison> All { get; } =
    [
        new("classic-or-native", "Classic or native log shipper",
            "As an app the shipper is gone seconds before the app has written its last lines; as a native sidecar it outlives the app.",
            [new("fluent-bit is an app container", "classic-sidecar"), new("fluent-bit is a native sidecar", "classic-sidecar", "native-sidecar:fluent-bit")]),
        new("blocking-or-sidecar", "Blocking init or sidecar",
            "An init container that never ends blocks everything else; with restartPolicy: Always the app starts beside it.",
            [new("fluent-bit blocks", "log-shipper", "blocking-init:fluent-bit"), new("fluent-bit is a native sidecar", "log-shipper")]),
        new("job-helper", "A Job's helper",
            "Beside a classic sidecar the Job never completes; a native one is stopped when the work is done.",
            [new("sql-proxy is an app container", "job-classic"), new("sql-proxy is a native sidecar", "job-classic", "native-sidecar:sql-proxy")]),
        new("stop-order", "Who stops last",
            "Classic sidecars get SIGTERM with the app and are gone before it; native ones wait until it has ended, and stop in reverse.",
            [new("vault-agent is an app container", "reverse-order", "classic-sidecar:vault-agent"), new("all helpers are native sidecars", "reverse-order")]),
        new("startup-probe", "With and without a startup probe",
            "Without the probe the app starts before its proxy works; with it, it waits.",
            [new("envoy has no startup probe", "startup-gate", "no-startup-probe:envoy"), new("envoy has a startup probe", "startup-gate")]),
        new("versions", "Kubernetes 1.27, 1.28 and 1.33",
            "In 1.27 native sidecars do not exist, and in 1.28 they are switched off: fluent-bit blocks. In 1.33 the app starts beside it.",
            [new("Kubernetes 1.27", "log-shipper", Kubernetes: ParseVersion("1.27")), new("Kubernetes 1.28", "log-shipper", Kubernetes: ParseVersion("1.28")), new("Kubernetes 1.33", "log-shipper", Kubernetes: ParseVersion("1.33"))]),
        new("restart-rules", "Restart rules: 1.34 or the newest",
            "In 1.34 the container's own rules are switched off, and exit code 42 fails the pod; in the newest version it is restarted.",
            [new("Kubernetes 1.34", "restart-rules", Kubernetes: ParseVersion("1.34")), new($"Kubernetes {KubernetesVersion.Newest}", "restart-rules", Kubernetes: KubernetesVersion.Newest)]),
        new("signal", "SIGTERM ignored or obeyed",
            "A shell without a trap keeps the pod for the whole grace period and is killed; one that obeys is gone in a second.",
            [new("poller ignores SIGTERM", "deaf-shell"), new("poller obeys", "deaf-shell", "obeys-sigterm:poller")]),
        new("pre-stop", "preStop eats the grace period",
            "The hook takes 10 s of the 15 s, so the app is killed; without it there is enough time to stop.",
            [new("with the hook", "pre-stop"), new("without the hook", "pre-stop", "no-pre-stop:gateway")]),
        new("init-retry", "An init container that fails",
            "With restartPolicy: Always it is tried until it succeeds; with Never the pod fails with it.",
            [new("restartPolicy: Always", "failing-init"), new("restartPolicy: Never", "failing-init", "restart-never")]),
        new("short-grace", "Five seconds of grace",
            "Hook, app and sidecars share one grace period; with 5 s of it they are killed.",
            [new("30 s of grace", "everything"), new("5 s of grace", "everything", "short-grace")]),
    ];

    /// <summary>The comparison of that id.</summary>
    /// <returns>Null when there is none; ids are case-sensitive.</returns>
    public static ExampleComparison? Find(string? id) => All.FirstOrDefault(comparison => comparison.Id == id);

    private static KubernetesVersion ParseVersion(string text) => KubernetesVersion.TryParse(text, out var version) ? version : throw new ArgumentException(text, nameof(text));
}
