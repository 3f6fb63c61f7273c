using System.Collections.Immutable;
using PodTimeline.Manifests.Lines;

namespace PodTimeline.Manifests.Assist.Places;

/// <summary>Finds where in the tree an offset of a YAML or JSON text lies, by indentation and dashes: the text need not parse.</summary>
/// <param name="text">The text.</param>
/// <param name="lines">Its lines.</param>
internal sealed class PlaceFinder(string text, IReadOnlyList<TextLine> lines)
{
    /// <summary>The place at an offset; null where neither a key nor a value is allowed, such as in a comment or a block scalar.</summary>
    public Place? Find(int at)
    {
        var index = FindLine(at);
        var line = lines[index];
        if (at > line.Comment || IsMark(line)) return null;
        return line.Context switch
        {
            LineContext.Block => null,
            LineContext.Continued => FindInFlow(FindHeader(index), at, index),
            _ when line.IsBlank => FindInBlank(index, at - line.Start, at),
            _ when at < line.Content => null,
            _ when line.Key is not null && at > line.Colon => FindInValue(index, at),
            _ when line.Kind == ValueKind.Flow && line.Key is null => FindInFlow(index, at, index),
            _ when at < line.Body => FindAfterDash(index, at),
            _ => FindInWord(index, at),
        };
    }

    /// <summary>The block scalar that an offset is in, by the key whose value it is; null when it is in none.</summary>
    /// <param name="at">The offset.</param>
    /// <param name="key">The key wanted.</param>
    /// <returns>Index of the line of the key, and offset after the last line of the scalar.</returns>
    public (int Header, int End)? FindBlock(int at, string key)
    {
        var cursor = FindLine(at);
        var header = cursor;
        while (header > 0 && (lines[header].Context == LineContext.Block || lines[header].IsBlank)) header--;
        var top = lines[header];
        if (header == cursor || top.Kind != ValueKind.BlockScalar || top.Key != key) return null;
        if (lines[cursor].Context != LineContext.Block && at - lines[cursor].Start <= top.ParentColumn) return null;
        var last = cursor;
        while (last + 1 < lines.Count && lines[last + 1].Context == LineContext.Block) last++;
        return (header, lines[last].End);
    }

    /// <summary>Index of the line that an offset is on.</summary>
    public int FindLine(int at)
    {
        var (low, high) = (0, lines.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (lines[middle].Start <= at) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    /// <summary>Whether a line begins or ends a document.</summary>
    public bool IsMark(TextLine line) =>
        line.Context == LineContext.Structure && (text.AsSpan(line.Start).StartsWith("---") || text.AsSpan(line.Start).StartsWith("..."));

    private Place? FindInBlank(int index, int column, int at) =>
        FindPath(index, column) is { } path ? new Place(path, PlaceForm.Open, at, at) { Column = column, Siblings = FindSiblings(index, column) } : null;

    private Place? FindAfterDash(int index, int at)
    {
        var line = lines[index];
        if (line.Body != line.End || text[at - 1] == '-') return null;
        return FindInBlank(index, at - line.Start, at);
    }

    private Place? FindInWord(int index, int at)
    {
        var line = lines[index];
        if (FindPath(index, line.BodyColumn) is not { } path) return null;
        var end = line.Key is null ? line.FindValueEnd(text) : line.Colon;
        while (end > line.Body && text[end - 1] is ' ' or '\t') end--;
        if (at > end) return null;
        return new Place(path, line.Key is null ? PlaceForm.Open : PlaceForm.Key, line.Body, end)
        {
            Column = line.BodyColumn, Siblings = FindSiblings(index, line.BodyColumn),
        };
    }

    private Place? FindInValue(int index, int at)
    {
        var line = lines[index];
        if (line.Kind == ValueKind.Flow && at > line.Value) return FindInFlow(index, at, index);
        if (line.Kind is ValueKind.BlockScalar or ValueKind.Alias or ValueKind.Flow) return null;
        var (start, end) = line.Kind == ValueKind.None ? (at, at) : (Math.Min(at, line.Value), line.FindValueEnd(text));
        if (at > end) return null;
        if (FindPath(index, line.BodyColumn) is not { } path) return null;
        return new Place(path.Add(new PathStep.Key(line.Key!)), PlaceForm.Value, start, end) { Column = line.BodyColumn, NeedsSpace = start == line.Colon + 1 };
    }

    private Place? FindInFlow(int header, int at, int index)
    {
        var line = lines[header];
        if (line.Kind != ValueKind.Flow || at <= line.Value) return null;
        var last = index;
        while (last + 1 < lines.Count && lines[last + 1].Context == LineContext.Continued) last++;
        // JSON that is not closed yet goes on to the end of its document.
        if (line is { Key: null, Dashes.Count: 0 } && last == header) while (last + 1 < lines.Count && !IsMark(lines[last + 1])) last++;
        if (FindPath(header, line.BodyColumn) is not { } path) return null;
        return FlowPlaces.Find(text, line.Value, at, lines[last].End, line.Key is { } key ? path.Add(new PathStep.Key(key)) : path);
    }

    private int FindHeader(int index)
    {
        while (index > 0 && lines[index].Context == LineContext.Continued) index--;
        return index;
    }

    /// <summary>
    /// The way to what a column of a line is directly in, the line's own dashes before that column included; null where a value
    /// stands already that nothing can be in.
    /// </summary>
    private ImmutableArray<PathStep>? FindPath(int index, int column)
    {
        var steps = new List<PathStep>();
        // A list may begin in the column of its key, so the two have limits of their own.
        var (keysBelow, dashesBelow) = (column, column);
        for (var i = index; i >= 0 && keysBelow > 0; i--)
        {
            var line = lines[i];
            if (i < index && IsMark(line)) break;
            if (!line.IsStructure) continue;
            if (i < index && line.Key is { } key && line.BodyColumn < keysBelow)
            {
                if (line.Kind != ValueKind.None) return null;
                steps.Add(new PathStep.Key(key));
                keysBelow = dashesBelow = line.BodyColumn;
            }

            foreach (var dash in line.Dashes.Reverse())
            {
                if (dash - line.Start >= dashesBelow) continue;
                if (i < index && line is { Key: null, Kind: not ValueKind.None }) return null;
                steps.Add(new PathStep.Item());
                dashesBelow = dash - line.Start;
                keysBelow = dashesBelow + 1;
            }
        }

        steps.Reverse();
        return [.. steps];
    }

    private ImmutableHashSet<string> FindSiblings(int index, int column)
    {
        var keys = ImmutableHashSet.CreateBuilder<string>();
        if (lines[index].Dashes.Count == 0)
            for (var i = index - 1; i >= 0 && Take(i, upwards: true); i--) { }
        for (var i = index + 1; i < lines.Count && Take(i, upwards: false); i++) { }
        return keys.ToImmutable();

        bool Take(int i, bool upwards)
        {
            var line = lines[i];
            if (IsMark(line)) return false;
            if (!line.IsStructure) return true;
            if (line.Indent < column && !upwards) return false;
            if (line.Key is { } key && line.BodyColumn == column) keys.Add(key);
            return line.Indent >= column;
        }
    }
}
