using PodTimeline.Manifests.Lines;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Syntax;

/// <summary>Lines that start in a column where nothing can start.</summary>
internal static class IndentationRepairs
{
    /// <summary>A line deeper than the one above, which has a value already.</summary>
    public static Repair? RepairTooFar(IReadOnlyList<TextLine> lines, TextLine line, YamlProblem problem)
    {
        if (line.Key is null || FindAbove(lines, line) is not { } above || line.Indent <= above.BodyColumn) return null;
        if (line.Dashes.Count > 0) return null;
        return Move(lines, line, above.BodyColumn, YamlFault.IndentedTooFar, problem, above);
    }

    /// <summary>
    /// A list item after keys in the column of its dash: those keys are no longer under an item, so they go back to the item above.
    /// </summary>
    public static Repair? RepairOutOfItem(IReadOnlyList<TextLine> lines, TextLine line, YamlProblem problem)
    {
        if (line.Dashes.Count == 0) return null;
        TextLine? first = null;
        for (var i = line.Index - 1; i >= 0; i--)
        {
            if (!lines[i].IsStructure || lines[i].Indent > line.Indent) continue;
            if (lines[i].Indent < line.Indent) return null;
            if (lines[i].Dashes.Count == 0) first = lines[i];
            else if (first is null || lines[i].Key is null) return null;
            else return Move(lines, first, lines[i].BodyColumn, YamlFault.WrongIndentation, problem, lines[i], until: line.Index);
        }

        return null;
    }

    /// <summary>A line in a column between those of the lines above: it goes to the nearest one.</summary>
    public static Repair? RepairToNearest(IReadOnlyList<TextLine> lines, TextLine line, YamlProblem problem)
    {
        if (!line.IsStructure || (line.Key is null && line.Dashes.Count == 0)) return null;
        TextLine? nearest = null;
        var (column, distance, open) = (0, int.MaxValue, int.MaxValue);
        for (var i = line.Index - 1; i >= 0 && open > 0; i--)
        {
            if (!lines[i].IsStructure) continue;
            foreach (var (start, isDash) in FindStarts(lines[i]))
            {
                if (start >= open) continue;
                open = start;
                if (isDash != line.Dashes.Count > 0 || Math.Abs(start - line.Indent) >= distance) continue;
                (nearest, column, distance) = (lines[i], start, Math.Abs(start - line.Indent));
            }
        }

        return nearest is null || distance == 0 ? null : Move(lines, line, column, YamlFault.WrongIndentation, problem, nearest);
    }

    /// <summary>The columns of a line's key and dashes, the deepest first.</summary>
    private static IEnumerable<(int Column, bool IsDash)> FindStarts(TextLine line)
    {
        if (line.Key is not null) yield return (line.BodyColumn, false);
        for (var i = line.Dashes.Count - 1; i >= 0; i--) yield return (line.Dashes[i] - line.Start, true);
    }

    private static TextLine? FindAbove(IReadOnlyList<TextLine> lines, TextLine line)
    {
        for (var i = line.Index - 1; i >= 0; i--)
            if (lines[i].IsStructure) return lines[i];
        return null;
    }

    /// <summary>Moves a line and everything under it.</summary>
    private static Repair Move(IReadOnlyList<TextLine> lines, TextLine line, int column, YamlFault fault, YamlProblem problem,
        TextLine like, int until = int.MaxValue)
    {
        var edits = new List<TextEdit>();
        var shift = column - line.Indent;
        for (var i = line.Index; i < lines.Count && i < until; i++)
        {
            if (i > line.Index && lines[i] is { IsBlank: false } next && next.Indent < line.Indent) break;
            if (i > line.Index && lines[i] is { IsStructure: true, Dashes.Count: 0 } && lines[i].Indent == line.Indent
                && line.Dashes.Count > 0) break;
            if (lines[i].IsBlank) continue;
            edits.Add(shift > 0 ? new TextEdit(lines[i].Start, lines[i].Start, new string(' ', shift))
                : new TextEdit(lines[i].Start, lines[i].Start - shift, ""));
        }

        return new Repair(fault, line.Start, Math.Max(line.Content, line.Start + 1), problem.Words, edits,
            $"Indent it like line {like.Index + 1}");
    }
}
