using System.Collections.Immutable;
using PodTimeline.Manifests.Text;

namespace PodTimeline.Manifests.Diagnostics;

/// <summary>Collects the findings of one text.</summary>
internal sealed class DiagnosticBag(SourceText source)
{
    /// <summary>Enough for any honest text; a hostile one must not cause answers of many megabytes.</summary>
    private const int Most = 500;

    private readonly List<Diagnostic> _found = [];
    private int? _document;
    private bool _hasMany;

    public SourceText Source { get; } = source;

    public IReadOnlyList<Diagnostic> Found => _found;

    public bool HasErrors => _found.Exists(d => d.Severity == Severity.Error);

    /// <summary>Whether it is full: further findings are dropped.</summary>
    public bool IsFull => _found.Count >= Most;

    /// <summary>The document being read, from 0; null for the text as a whole.</summary>
    public int? Document
    {
        get => _document;
        set => (_document, _hasMany) = (value, _hasMany || value > 0);
    }

    public void Add(Diagnostic diagnostic)
    {
        if (IsFull) return;
        diagnostic = diagnostic with
        {
            Message = Excerpts.Shorten(diagnostic.Message),
            Words = diagnostic.Words is { } words ? Excerpts.Shorten(words) : null,
            Path = diagnostic.Path is { } path ? Excerpts.Shorten(path) : null,
        };
        if (Document is not null) diagnostic = diagnostic with { Document = Document };
        // Nodes shared by a repeated key or an alias, and offsets in odd lines, may produce a fix that cannot be applied; then there is
        // none.
        if (diagnostic.Fix is { } fix && !fix.IsInside(Source.Text.Length)) diagnostic = diagnostic with { Fix = null };
        if (!_found.Contains(diagnostic)) _found.Add(diagnostic);
    }

    /// <summary>Takes back what was found.</summary>
    /// <param name="match">What to take back.</param>
    /// <returns>How much it was.</returns>
    public int Retract(Predicate<Diagnostic> match) => _found.RemoveAll(match);

    /// <summary>
    /// Everything in the order of the text, those without a place before the others; of a text of several documents errors first and infos
    /// last.
    /// </summary>
    /// <remarks>If a line has syntax errors, everything else about it was read from a repaired copy, so their fixes come first.</remarks>
    public ImmutableArray<Diagnostic> ToSorted()
    {
        var mended = _found.Where(d => d.Stage <= Stage.Syntax && d.Fix is not null).SelectMany(d => ListLines(d.Fix!)).ToHashSet();
        return ToSorted(mended.Count == 0 ? _found : _found.Select(d => d.Stage > Stage.Syntax && d.Fix is not null && ListLines(d.Fix)
            .Any(mended.Contains) ? d with { Fix = null } : d));
    }

    private IEnumerable<int> ListLines(Fix fix) => fix.Edits.Select(edit => Source.FindLine(edit.Start));

    private ImmutableArray<Diagnostic> ToSorted(IEnumerable<Diagnostic> found) =>
    [
        .. found.Select((diagnostic, order) => (diagnostic, order))
            .OrderBy(d => _hasMany ? d.diagnostic.Severity : default).ThenBy(d => d.diagnostic.Span?.Start ?? -1).ThenBy(d => d.diagnostic.Stage).ThenBy(d => d.order)
            .Select(d => d.diagnostic),
    ];
}
