using System.Text.RegularExpressions;
using PodTimeline.Manifests.Lines;
using PodTimeline.Manifests.Schema;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Syntax;

/// <summary>Errors visible on a single line, which the YAML library reports far away or misreads.</summary>
internal static partial class LineFaults
{
    private const int Most = 100;

    /// <summary>All of them, in the order of the text.</summary>
    public static List<Repair> Find(string text, IReadOnlyList<TextLine> lines)
    {
        var found = new List<Repair>();
        for (var i = 0; i < lines.Count && found.Count < Most; i++)
        {
            if (!lines[i].IsStructure) continue;
            if ((RepairDash(lines, i) ?? RepairColon(text, lines, i) ?? Quote(text, lines, i) ?? (lines[i].Kind == ValueKind.Flow ? RepairFlow(text, lines, i) : null)) is { } repair) found.Add(repair);
        }

        return found;
    }

    /// <summary><c>-name: app</c>; the lines under it move along if they are under the name.</summary>
    private static Repair? RepairDash(IReadOnlyList<TextLine> lines, int index)
    {
        var line = lines[index];
        if (line.Key is not ['-', not '-', ..] || !KnownNames.Fields.Contains(line.Key[1..])) return null;
        var edits = new List<TextEdit> { new(line.Body + 1, line.Body + 1, " ") };
        if (FindNeighbour(lines, index, 1) is { } next && next.Indent == line.Indent + 1)
        {
            for (var i = index + 1; i < lines.Count && (lines[i].IsBlank || lines[i].Indent > line.Indent); i++)
                if (!lines[i].IsBlank) edits.Add(new TextEdit(lines[i].Start, lines[i].Start, " "));
        }

        return new Repair(YamlFault.SpaceAfterDash, line.Body, line.Colon + 1, "", edits, "Add a space after the dash");
    }

    /// <summary><c>name:app</c>, where the lines around it show that a key is meant.</summary>
    private static Repair? RepairColon(string text, IReadOnlyList<TextLine> lines, int index)
    {
        var line = lines[index];
        if (line.Key is not null || line.Kind != ValueKind.Plain) return null;
        if (!text.AsSpan(line.Body, line.End - line.Body).Contains(':')) return null;
        var match = KeyWithoutSpace.Match(text[line.Body..line.FindValueEnd(text)]);
        if (!match.Success || !KnownNames.Fields.Contains(match.Groups["key"].Value)) return null;
        var (before, after) = (FindNeighbour(lines, index, -1), FindNeighbour(lines, index, 1));
        var isBeside = (before is { Key: not null } && before.BodyColumn == line.BodyColumn && line.Dashes.Count == 0)
            || (after is { Key: not null, Dashes.Count: 0 } && after.BodyColumn == line.BodyColumn);
        var isUnder = line.Dashes.Count == 0 && before is { Key: not null, Kind: ValueKind.None } && before.BodyColumn < line.BodyColumn;
        if (!isBeside && !isUnder) return null;
        var colon = line.Body + match.Groups["key"].Length;
        return new Repair(YamlFault.SpaceAfterColon, line.Body, colon + 1, isBeside ? "could not find expected ':'" : "",
            [new TextEdit(colon + 1, colon + 1, " ")], "Add a space after the colon");
    }

    private static Repair? Quote(string text, IReadOnlyList<TextLine> lines, int index)
    {
        var line = lines[index];
        if (line.Kind != ValueKind.Quoted || QuoteScan.FindEnd(text, line.Value, line.ParentColumn, lines, index) >= 0) return null;
        return OpenQuote(text, line, line.Value);
    }

    private static Repair OpenQuote(string text, TextLine line, int quote)
    {
        var end = line.End;
        // Brackets at the end of the line close the list that the quote is in.
        while (end > quote + 1 && (text[end - 1] is ' ' or '\t' || (quote > line.Value && text[end - 1] is ']' or '}'))) end--;
        return new Repair(YamlFault.UnclosedQuote, quote, end, "found unexpected end of stream",
            [new TextEdit(end, end, text[quote].ToString())], "Close the quote");
    }

    private static Repair? RepairFlow(string text, IReadOnlyList<TextLine> lines, int index)
    {
        var line = lines[index];
        var flow = FlowScan.Of(text, line.Value, line.ParentColumn, lines, index);
        var words = $"did not find expected ',' or '{(text[line.Value] == '[' ? ']' : '}')}'";
        switch (flow.Fault)
        {
            case FlowFault.WrongBracket:
                return new Repair(YamlFault.WrongBracket, flow.FaultAt, flow.FaultAt + 1, words,
                    [new TextEdit(flow.FaultAt, flow.FaultAt + 1, flow.Missing)], $"Change to {flow.Missing}");
            case FlowFault.OpenQuote:
                return OpenQuote(text, lines.Last(l => l.Start <= flow.FaultAt), flow.FaultAt);
            case FlowFault.NotClosed:
                var last = lines.Last(l => l.Start < flow.End);
                while (last.Index > index && (last.IsBlank || last.IsComment)) last = lines[last.Index - 1];
                var end = last.IsComment ? last.Content : Math.Max(flow.FaultAt + 1, last.Kind == ValueKind.Quoted ? last.End
                    : last.FindValueEnd(text));

                return new Repair(YamlFault.UnclosedFlow, flow.FaultAt, flow.FaultAt + 1, words, [new TextEdit(end, end, flow.Missing)],
                    $"Close it with {flow.Missing}");
            default:
                return null;
        }
    }

    private static TextLine? FindNeighbour(IReadOnlyList<TextLine> lines, int index, int step)
    {
        for (var i = index + step; i >= 0 && i < lines.Count; i += step)
            if (lines[i].IsStructure) return lines[i];
        return null;
    }

    [GeneratedRegex(@"^(?<key>[A-Za-z][A-Za-z0-9]*):[^\s/:]")]
    private static partial Regex KeyWithoutSpace { get; }
}
