using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Lines;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Formats;

/// <summary>Names texts that are not manifests, or not yet, and says what to do with them.</summary>
internal sealed class FormatDiagnostics(SourceText source)
{
    private const int MostNamed = 8;

    /// <summary>A text or document of another format.</summary>
    /// <param name="format">Which one.</param>
    /// <param name="span">Its first line.</param>
    /// <param name="words">What kubectl says; null where it would not get that far.</param>
    public Diagnostic DescribeForeign(ForeignFormat format, TextSpan? span, string? words = null) => new(format.Code, span, null,
        $"This is {format.Name}, not a manifest. {format.Advice}{(words is null ? "" : " kubectl says: " + words)}")
    { Stage = words is null ? Stage.Text : Stage.Kubectl, Words = words };

    /// <summary>A template that has to be rendered before it is a manifest.</summary>
    public Diagnostic DescribeTemplate(DerivedText document, List<TemplateAction> actions, IReadOnlyList<TextEdit> filling, bool hasValues)
    {
        var isHelm = actions.Exists(action => TemplateActions.IsHelm(action.Content));
        var first = actions[0];
        var start = document.Map.ToOriginal(first.Start);
        var lines = FormatLines(actions.Select(action => source.FindLine(document.Map.ToOriginal(action.Start))));
        var offer = filling.Count == 0 ? "" : hasValues ? " The values pasted beside it, and stand-ins for the others, can be put in." : " Stand-ins can be put in, to draw it as it is.";
        var advice = isHelm ? "This is a Helm template, not yet a manifest: \"helm template CHART\" prints what can be pasted." : "This is a template, not yet a manifest: fill it in first.";
        return new Diagnostic(DiagnosticCodes.Template, source.MakeSpan(start, document.Map.ToOriginalEnd(first.End)), null,
            $"{advice} The braces {{{{ }}}} are on {lines}.{offer}",
            filling.Count == 0 ? null : document.ToFix(hasValues ? "Fill in the values" : "Fill in stand-ins", filling))
        { Stage = Stage.Text };
    }

    /// <summary>HTML entities that mean something else in YAML.</summary>
    public Diagnostic DescribeEntities(DerivedText text, IReadOnlyList<TextEdit> edits) => new(DiagnosticCodes.HtmlEntities,
        source.MakeSpan(text.Map.ToOriginal(edits[0].Start), text.Map.ToOriginalEnd(edits[0].End)), null,
        $"This text is encoded as HTML: {string.Join(", ", edits.Select(edit => text.Text[edit.Start..edit.End]).Distinct().Take(MostNamed))} stand for characters. It is read as decoded; kubectl does not decode it.",
        text.ToFix("Decode the HTML entities", edits))
    { Stage = Stage.Text };

    /// <summary>Lines of dots.</summary>
    public Diagnostic DescribeElisions(DerivedText text, IReadOnlyList<TextLine> lines, IReadOnlyList<TextEdit> edits)
    {
        var (start, end) = (text.Map.ToOriginal(lines[0].Content), text.Map.ToOriginalEnd(lines[0].End));
        return new Diagnostic(DiagnosticCodes.LinesLeftOut, source.MakeSpan(start, end), null,
            $"The dots on {FormatLines(lines.Select(line => source.FindLine(text.Map.ToOriginal(line.Content))))} say that something is left out there. They are ignored; kubectl takes them for text.",
            text.ToFix("Remove the dots", edits))
        { Stage = Stage.Text };
    }

    /// <summary>Values that have to be filled in.</summary>
    /// <param name="found">The values.</param>
    /// <param name="areRefused">The API server refuses some of them.</param>
    public Diagnostic DescribePlaceholders(IReadOnlyList<Placeholder> found, bool areRefused)
    {
        var names = found.SelectMany(placeholder => placeholder.Names).Distinct().ToList();
        var how = names.Exists(name => name.StartsWith('$')) ? ", for example with envsubst" : "";
        return new Diagnostic(DiagnosticCodes.Placeholders, source.GetSpan(found[0].Scalar), null,
            $"{(names.Count == 1 ? "The placeholder" : "Placeholders")} on {FormatLines(found.Select(placeholder => source.FindLine(placeholder.Scalar.Start)))} "
            + $"{(names.Count == 1 ? "has" : "have")} to be filled in first{how}: {string.Join(", ", names.Take(MostNamed))}{(names.Count > MostNamed ? ", …" : "")}.",
            new Fix("Fill in stand-ins", [.. found.DistinctBy(p => p.Scalar.Start).OrderBy(p => p.Scalar.Start).Select(FillPlaceholder)]))
        { Stage = Stage.PodTimeline, Severity = areRefused ? Severity.Error : Severity.Warning };
    }

    /// <summary>Parameters that are filled in.</summary>
    public Diagnostic DescribeParameters(DerivedText document, IReadOnlyList<TextEdit> edits, IReadOnlyList<string> said) => new(DiagnosticCodes.Placeholders,
        source.MakeSpan(document.Map.ToOriginal(edits[0].Start), document.Map.ToOriginalEnd(edits[0].End)), null,
        $"The template's own parameters are put in, as \"oc process\" does: {string.Join(", ", said.Take(MostNamed))}{(said.Count > MostNamed ? ", …" : "")}.")
    { Stage = Stage.Text, Severity = Severity.Info };

    /// <summary>A patch of another object.</summary>
    public Diagnostic DescribePatch(YamlNode at, string kind) => new(DiagnosticCodes.Patch, source.GetSpan(at), null,
        $"This looks like a patch for a {kind} that is there, as Kustomize and \"kubectl patch\" take it, not like a whole one. \"kubectl kustomize DIRECTORY\" prints the whole.")
    { Stage = Stage.Text, Severity = Severity.Info };

    /// <summary>The first written line of a document.</summary>
    public TextSpan FindFirstLine(YamlNode root)
    {
        var first = root.Target is YamlMapping { IsFlow: false, Entries: [var entry, ..] } ? entry.Key : root;
        return source.GetSpan(first);
    }

    private static TextEdit FillPlaceholder(Placeholder placeholder)
    {
        var value = Placeholders.Fill(placeholder);
        var quote = placeholder.Scalar.Style switch { ScalarStyle.DoubleQuoted => "\"", ScalarStyle.SingleQuoted => "'", _ => "" };
        return new TextEdit(placeholder.Scalar.Start, placeholder.Scalar.End, quote + value + quote);
    }

    /// <summary><c>line 4</c>, <c>lines 4, 6-8</c>.</summary>
    private static string FormatLines(IEnumerable<int> indexes)
    {
        var lines = indexes.Select(index => index + 1).Distinct().Order().ToList();
        var ranges = new List<(int First, int Last)>();
        foreach (var line in lines)
        {
            if (ranges.Count > 0 && ranges[^1].Last == line - 1) ranges[^1] = (ranges[^1].First, line);
            else ranges.Add((line, line));
        }

        var text = string.Join(", ", ranges.Take(MostNamed).Select(range => range.First == range.Last ? $"{range.First}" : $"{range.First}-{range.Last}"));
        return (lines.Count == 1 ? "line " : "lines ") + text + (ranges.Count > MostNamed ? " and more" : "");
    }
}
