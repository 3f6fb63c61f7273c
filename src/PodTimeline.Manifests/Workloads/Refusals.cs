using PodTimeline.Manifests.Diagnostics;

namespace PodTimeline.Manifests.Workloads;

/// <summary>Determines which objects of a text are refused: an error affects its own object only, as kubectl creates the others.</summary>
/// <param name="objects">All objects of the text.</param>
/// <param name="bag">What was found.</param>
internal sealed class Refusals(IReadOnlyList<ManifestObject> objects, DiagnosticBag bag)
{
    /// <summary>Whether an error keeps an object from being created.</summary>
    public bool Concern(ManifestObject @object) => bag.Found.Any(d => d.Severity == Severity.Error && Concerns(d, @object));

    /// <summary>An error without a place affects the whole text. One in a List, but outside its items, affects all of them.</summary>
    private bool Concerns(Diagnostic error, ManifestObject @object)
    {
        if (error.Span is not { } span) return true;
        if (error.Document is { } document ? document != @object.Document.Index : span.Start < @object.Document.Start || span.Start >= @object.Document.End) return false;
        return !objects.Any(other => other != @object && other.Document == @object.Document
            && span.Start >= other.Workload.Span.Start && span.End <= other.Workload.Span.End);
    }
}
