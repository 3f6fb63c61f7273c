using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Fragments;
using PodTimeline.Manifests.Syntax;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Workloads;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Reading;

/// <summary>A possible reading of a document: as written, or with its indentation restored.</summary>
/// <param name="document">The document.</param>
/// <param name="source">The paste.</param>
internal sealed class Candidate(SourceDocument document, SourceText source)
{
    private (SourceDocument Document, FragmentShape Shape)? _whole;
    private int? _faults;

    /// <summary>The document.</summary>
    public SourceDocument Document { get; } = document;

    /// <summary>The document with what is missing around it; the document itself if it is not a fragment.</summary>
    public SourceDocument Whole => Completed.Document;

    /// <summary>Which part of a manifest it is.</summary>
    public FragmentShape Shape => Completed.Shape;

    /// <summary>How many errors of syntax, types and field names it has; fields of other versions do not count.</summary>
    public int Faults => _faults ??= CountFaults();

    private (SourceDocument Document, FragmentShape Shape) Completed => _whole ??= FragmentWrapper.Complete(Document);

    private int CountFaults()
    {
        var bag = new DiagnosticBag(source);
        Whole.Report(bag);
        var reader = new ObjectReader(bag, KubernetesVersion.Newest);
        foreach (var content in Whole.Content) reader.ReadDocument(content.Root);
        return bag.Found.Count(d => d.Severity == Severity.Error && d.Kind != DiagnosticCodes.FieldOfOtherVersion);
    }
}
