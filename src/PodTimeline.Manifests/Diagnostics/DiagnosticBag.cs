using System.Collections.Immutable;
using PodTimeline.Manifests.Text;

namespace PodTimeline.Manifests.Diagnostics;

/// <summary>Collects what is found while one text is read.</summary>
internal sealed class DiagnosticBag(SourceText source)
{
    /// <summary>Enough for any honest text; a hostile one must not make answers of many megabytes.</summary>
    private const int Most = 500;

    private readonly List<Diagnostic> _found = [];

    public SourceText Source { get; } = source;

    public IReadOnlyList<Diagnostic> Found => _found;

    public bool HasErrors => _found.Exists(d => d.Severity == Severity.Error);

    public void Add(Diagnostic diagnostic)
    {
        if (_found.Count < Most && !_found.Contains(diagnostic)) _found.Add(diagnostic);
    }

    /// <summary>Everything in the order of the text; findings without a place come first.</summary>
    /// <remarks>
    /// While a line has faults of syntax, what else is known of it was read from a mended copy: fixes of those come first.
    /// </remarks>
    public ImmutableArray<Diagnostic> Sorted()
    {
        var mended = _found.Where(d => d.Stage <= Stage.Syntax && d.Fix is not null).SelectMany(d => Lines(d.Fix!)).ToHashSet();
        return Sorted(mended.Count == 0 ? _found : _found.Select(d => d.Stage > Stage.Syntax && d.Fix is not null && Lines(d.Fix).Any(mended.Contains) ? d with { Fix = null } : d));
    }

    private IEnumerable<int> Lines(Fix fix) => fix.Edits.Select(edit => Source.LineOf(edit.Start));

    private static ImmutableArray<Diagnostic> Sorted(IEnumerable<Diagnostic> found) =>
    [
        .. found.Select((diagnostic, order) => (diagnostic, order))
            .OrderBy(d => d.diagnostic.Span?.Start ?? -1).ThenBy(d => d.diagnostic.Stage).ThenBy(d => d.order)
            .Select(d => d.diagnostic),
    ];
}
