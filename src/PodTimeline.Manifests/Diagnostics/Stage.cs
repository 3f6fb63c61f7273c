namespace PodTimeline.Manifests.Diagnostics;

/// <summary>
/// Where on the way into a cluster a finding is made. A real paste shows the errors of the lowest stage only; here every
/// stage is shown, and this says which ones the reader would have met first.
/// </summary>
public enum Stage
{
    /// <summary>How the text was taken: fences, prompts, odd characters.</summary>
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

    /// <summary>What PodTimeline itself has to say: behavior annotation, simulation, advice.</summary>
    PodTimeline,
}
