namespace PodTimeline.Manifests.Diagnostics;

/// <summary>
/// The stage on the way into a cluster at which a finding is made. A real cluster reports only the errors of the first stage that has
/// any; here all are shown, with their stage.
/// </summary>
public enum Stage
{
    /// <summary>How the text was read: fences, prompts, odd characters.</summary>
    Text,

    /// <summary>YAML or JSON syntax, in kubectl.</summary>
    Syntax,

    /// <summary>kubectl's own checks: apiVersion, kind, metadata.</summary>
    Kubectl,

    /// <summary>Wrong types, in the API server; it reports only the first.</summary>
    Types,

    /// <summary>Unknown and duplicate fields, in the API server; it reports all of them.</summary>
    Strict,

    /// <summary>Validation in the API server, after defaulting; it reports all errors at once.</summary>
    Validation,

    /// <summary>Findings of PodTimeline itself: behavior annotation, simulation, advice.</summary>
    PodTimeline,
}
