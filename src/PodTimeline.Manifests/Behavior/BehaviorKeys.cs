namespace PodTimeline.Manifests.Behavior;

/// <summary>The keys of the annotation, and what may follow each.</summary>
internal static class BehaviorKeys
{
    /// <summary>The annotation's name.</summary>
    public const string Annotation = "podtimeline.dev/behavior";

    /// <summary>Keys of one run.</summary>
    public static readonly string[] Run =
        ["pull", "runs", "exits", "oom", "onTerm", "startup", "readiness", "liveness", "postStart", "preStop", "logs", "startError", "assume"];

    /// <summary>Keys of <c>pull</c>.</summary>
    public static readonly string[] Pull = ["takes", "fails", "reason", "each", "secrets"];

    /// <summary>Keys of <c>onTerm</c>, <c>postStart</c> and <c>preStop</c>.</summary>
    public static readonly string[] Takes = ["takes", "exits"];

    /// <summary>Keys of the probes.</summary>
    public static readonly string[] Window = ["from", "until", "takes"];
}
