using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Advice;

/// <summary>Edits of whole lines in block style; comments and layout stay. Null if the text is not in block style.</summary>
internal sealed class BlockEdits(SourceText source)
{
    /// <summary>A line (or several) for a new field, put after an entry of an object.</summary>
    /// <param name="object">The object.</param>
    /// <param name="after">The entry; if it is missing, the last one of those that are written on one line, from the beginning.</param>
    /// <param name="lines">The new lines, indented among themselves only.</param>
    public TextEdit? AddField(YamlMapping @object, string after, IReadOnlyList<string> lines)
    {
        if (@object.IsFlow || @object.Entries.Count == 0 || FindColumn(@object) is not { } column) return null;
        var entry = @object.Entries.LastOrDefault(e => e.Name == after) ?? @object.Entries[0];
        if (entry.Value is not YamlScalar { Style: not (ScalarStyle.Literal or ScalarStyle.Folded) }) return null;
        var end = source.GetLineEnd(FindLastLine(entry.Value, entry.Key));
        return new TextEdit(end, end, string.Concat(lines.Select(line => "\n" + new string(' ', column) + line)));
    }

    /// <summary>Removes an entry with all its lines.</summary>
    public TextEdit? RemoveField(YamlMapping @object, YamlEntry entry)
    {
        if (@object.IsFlow || @object.Entries.Count < 2) return null;
        var first = source.FindLine(entry.Key.Start);
        if (!IsBlankBefore(entry.Key.Start)) return null;
        return RemoveLines(first, FindLastLine(entry.Value, entry.Key));
    }

    /// <summary>The column of an object's keys, from 0; null if they are not on lines of their own.</summary>
    public int? FindColumn(YamlMapping @object)
    {
        if (@object.IsFlow || @object.Entries.Count == 0) return null;
        var start = @object.Entries[0].Key.Start;
        var line = source.GetLineStart(source.FindLine(start));
        foreach (var c in source.Text.AsSpan(line, start - line))
            if (c is not (' ' or '-')) return null;
        return start - line;
    }

    /// <summary>
    /// The lines of a list item, from the comments right above its dash to its last one; null if they hold anything else.
    /// </summary>
    public (int First, int Last)? FindItemLines(YamlSequence list, int index)
    {
        if (list.IsFlow || list.Dashes.Count <= index || !IsBlankBefore(list.Dashes[index])) return null;
        var first = source.FindLine(list.Dashes[index]);
        var last = FindLastLine(list.Items[index], list.Items[index]);
        while (first > 0 && source.GetLine(first - 1).TrimStart(' ').StartsWith("#")) first--;
        return (first, last);
    }

    /// <summary>The edit that removes lines.</summary>
    public TextEdit RemoveLines(int first, int last) =>
        new(source.GetLineStart(first), last + 1 < source.LineCount ? source.GetLineStart(last + 1) : source.Text.Length, "");

    /// <summary>The text of lines, moved to the right or left.</summary>
    public string ShiftLines(int first, int last, int shift)
    {
        var lines = Enumerable.Range(first, last - first + 1).Select(i => source.GetLine(i).ToString());
        return string.Concat(lines.Select(line => (shift >= 0 ? (line.Length > 0 ? new string(' ', shift) : "") + line
            : line[Math.Min(-shift, CountBlanks(line))..]) + "\n"));
    }

    /// <summary>The last line of a value, without blank lines after it.</summary>
    public int FindLastLine(YamlNode value, YamlNode atLeast)
    {
        var end = Math.Clamp(Math.Max(value is YamlAlias ? atLeast.End : value.End, atLeast.End), 1, source.Text.Length);
        while (end > atLeast.End && char.IsWhiteSpace(source.Text[end - 1])) end--;
        return source.FindLine(end - 1);
    }

    public bool IsBlankBefore(int offset) =>
        source.Text.AsSpan(source.GetLineStart(source.FindLine(offset)), offset - source.GetLineStart(source.FindLine(offset)))
            .IndexOfAnyExcept(' ') < 0;

    private static int CountBlanks(string line) => line.Length - line.TrimStart(' ').Length;
}
