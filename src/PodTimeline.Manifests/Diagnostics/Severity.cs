namespace PodTimeline.Manifests.Diagnostics;

/// <summary>How much a <see cref="Diagnostic"/> matters.</summary>
public enum Severity
{
    /// <summary>kubectl or the API server would refuse the text; nothing can be simulated.</summary>
    Error,

    /// <summary>It is accepted, but will most likely not do what its author expects.</summary>
    Warning,

    /// <summary>Something worth knowing, such as how the text was read.</summary>
    Info,
}
