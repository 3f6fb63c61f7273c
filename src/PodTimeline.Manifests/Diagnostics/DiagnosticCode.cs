namespace PodTimeline.Manifests.Diagnostics;

/// <summary>A kind of finding.</summary>
/// <param name="Id">Such as <c>PT0012</c>; part of the API, so it never changes and is never reused.</param>
/// <param name="Level">How much it usually matters.</param>
/// <param name="Title">What it is about, in a few words.</param>
public sealed record DiagnosticCode(string Id, Severity Level, string Title)
{
    /// <summary>Whether the code is no longer used.</summary>
    public bool IsRetired { get; init; }

    /// <inheritdoc />
    public override string ToString() => Id;
}
