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
    public ImmutableArray<Diagnostic> Sorted() =>
    [
        .. _found.Select((diagnostic, order) => (diagnostic, order))
            .OrderBy(d => d.diagnostic.Span?.Start ?? -1).ThenBy(d => d.diagnostic.Stage).ThenBy(d => d.order)
            .Select(d => d.diagnostic),
    ];
}
