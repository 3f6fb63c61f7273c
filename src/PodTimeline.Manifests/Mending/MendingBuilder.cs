using System.Collections.Immutable;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Text;

namespace PodTimeline.Manifests.Mending;

/// <summary>Combines the mended documents of a text.</summary>
internal sealed class MendingBuilder(SourceText source)
{
    private readonly List<(ImmutableArray<TextEdit> Edits, List<(ImmutableArray<TextEdit> Edits, string Difference)> Readings)> _documents =
        [];
    private readonly List<MendingDoubt> _doubts = [];

    /// <summary>Adds a document of the text.</summary>
    public void Add(DerivedText document, MendedDocument mended)
    {
        if (mended.Edits.Count == 0) return;
        var lines = new SourceText(document.Text);
        _documents.Add((ToOriginal(document, mended.Edits),
            mended.Readings.ConvertAll(r => (ToOriginal(document, r.Edits), $"{r.Difference} (line {Line(r.Line)})"))));
        _doubts.AddRange(mended.Doubts.Select(d => new MendingDoubt(Line(d.Line), d.Message)));

        int Line(int line) => source.FindLine(document.Map.ToOriginal(lines.GetLineStart(line))) + 1;
    }

    /// <summary>The mended text; null if nothing was added.</summary>
    public Mending? Build()
    {
        if (_documents.Count == 0) return null;
        var best = _documents.SelectMany(d => d.Edits).OrderBy(e => e.Start).ToImmutableArray();
        var others = _documents.SelectMany(d => d.Readings.Select(r =>
            new MendingAlternative(Apply(_documents.SelectMany(o => o == d ? r.Edits : o.Edits)), r.Difference)));
        return new Mending(Apply(best), [.. _doubts.OrderBy(d => d.Line)], [.. others]);
    }

    private string Apply(IEnumerable<TextEdit> edits) => new Fix("", [.. edits.OrderBy(e => e.Start)]).Apply(source.Text);

    private static ImmutableArray<TextEdit> ToOriginal(DerivedText document, List<TextEdit> edits) => [.. edits.Select(document.ToOriginal)];
}
