using System.Text.RegularExpressions;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Text;

namespace PodTimeline.Manifests.Behavior;

/// <summary>
/// Writes a changed assumption into the annotation <c>podtimeline.dev/behavior</c> of a YAML text. Works on lines, so that everything
/// else of the text stays as it is.
/// </summary>
public static partial class AssumptionEdit
{
    private const string Key = "podtimeline.dev/behavior";

    /// <summary>States assumptions of a container.</summary>
    /// <param name="text">The text.</param>
    /// <param name="container">The container's name.</param>
    /// <param name="lengths">Each assumption's key and its length, such as <c>20s</c> or <c>forever</c>; all of the container's.</param>
    /// <returns>The change; null when the annotation is written in a form that a line cannot be added to.</returns>
    public static Fix? Set(string text, string container, IReadOnlyList<(string Key, string Length)> lengths)
    {
        var assume = "assume: {" + string.Join(", ", lengths.Select(length => $"\"{length.Key}\": {length.Length}")) + "}";
        var lines = SplitLines(text);
        var annotation = lines.FindIndex(line => line.Text.TrimStart().TrimStart('"', '\'').StartsWith(Key, StringComparison.Ordinal));
        var edit = annotation >= 0 ? AddInBlock(lines, annotation, container, assume) : AddAnnotation(lines, container, assume);
        return edit is { } change ? new Fix($"Change the assumption for {container}", [change]) : null;
    }

    private static TextEdit? AddInBlock(List<Line> lines, int annotation, string container, string assume)
    {
        if (!BlockHeader.IsMatch(lines[annotation].Text)) return null;
        var end = annotation + 1;
        while (end < lines.Count && (lines[end].IsBlank || lines[end].Indent > lines[annotation].Indent)) end++;
        while (end > annotation + 1 && lines[end - 1].IsBlank) end--;
        var indent = end > annotation + 1 ? lines[annotation + 1].Indent : lines[annotation].Indent + 2;
        for (var i = annotation + 1; i < end; i++)
            if (IsOf(lines[i], container, indent)) return AddInLine(lines[i], assume);
        return InsertAfter(lines[end - 1], $"{new string(' ', indent)}{container}: {{{assume}}}");
    }

    /// <summary>The container has a line of its own: one assumption replaces the others, or is added to those there.</summary>
    private static TextEdit? AddInLine(Line line, string assume)
    {
        if (Assume.Match(line.Text) is { Success: true } said) return new TextEdit(line.Start + said.Index, line.Start + said.Index + said.Length, assume);
        var close = line.Text.LastIndexOf('}');
        var value = line.Text.IndexOf('{', StringComparison.Ordinal);
        if (value < 0 || close < value || line.Text.Contains('[', StringComparison.Ordinal)) return null;
        var isEmpty = line.Text.AsSpan(value + 1, close - value - 1).IsWhiteSpace();
        return new TextEdit(line.Start + close, line.Start + close, isEmpty ? assume : $", {assume}");
    }

    private static TextEdit? AddAnnotation(List<Line> lines, string container, string assume)
    {
        var containers = lines.FindIndex(line => line.Text.Trim() is "containers:" or "initContainers:");
        if (containers < 0) return null;
        var spec = lines.FindLastIndex(containers, line => line.Text.Trim() == "spec:" && line.Indent < lines[containers].Indent);
        if (spec < 0) return null;
        var margin = lines[spec].Indent;
        var said = $"{container}: {{{assume}}}";
        var metadata = lines.FindLastIndex(spec, line => line.Indent == margin && line.Text.TrimStart().StartsWith("metadata:", StringComparison.Ordinal));
        if (metadata >= 0 && lines.Skip(metadata).Take(spec - metadata).All(line => line.IsBlank || line.Indent >= margin)) return AddInMetadata(lines, metadata, spec, said);
        var space = new string(' ', margin);
        return new TextEdit(lines[spec].Start, lines[spec].Start, $"{space}metadata:\n{space}  annotations:\n{space}    {Key}: |\n{space}      {said}\n");
    }

    private static TextEdit? AddInMetadata(List<Line> lines, int metadata, int spec, string said)
    {
        var line = lines[metadata];
        if (line.Text.TrimEnd().EndsWith('}'))
        {
            var close = line.Start + line.Text.LastIndexOf('}');
            return new TextEdit(close, close, $", annotations: {{{Key}: '{said.Replace("'", "''", StringComparison.Ordinal)}'}}");
        }

        if (line.Text.Trim() != "metadata:") return null;
        var annotations = lines.FindIndex(metadata + 1, spec - metadata - 1, other => other.Text.Trim() == "annotations:");
        var under = annotations >= 0 ? lines[annotations] : line;
        var space = new string(' ', under.Indent + 2);
        return InsertAfter(under, annotations >= 0
            ? $"{space}{Key}: |\n{space}  {said}"
            : $"{space}annotations:\n{space}  {Key}: |\n{space}    {said}");
    }

    private static bool IsOf(Line line, string container, int indent) =>
        line.Indent == indent && line.Text.TrimStart().StartsWith(container + ":", StringComparison.Ordinal);

    private static TextEdit InsertAfter(Line line, string inserted) => new(line.End, line.End, "\n" + inserted);

    private static List<Line> SplitLines(string text)
    {
        var lines = new List<Line>();
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            lines.Add(new Line(start, end > start && text[end - 1] == '\r' ? end - 1 : end, text));
            start = end + 1;
        }

        return lines;
    }

    private readonly record struct Line(int Start, int End, string Whole)
    {
        public string Text => Whole[Start..End];

        public int Indent => Text.Length - Text.TrimStart(' ').Length;

        public bool IsBlank => Whole.AsSpan(Start, End - Start).IsWhiteSpace();
    }

    [GeneratedRegex(@":\s*\|[+-]?\s*(#.*)?$")]
    private static partial Regex BlockHeader { get; }

    [GeneratedRegex(@"assume:\s*\{[^{}]*\}")]
    private static partial Regex Assume { get; }
}
