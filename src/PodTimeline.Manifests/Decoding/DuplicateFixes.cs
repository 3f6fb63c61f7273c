using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Decoding;

/// <summary>Removes the values of a repeated key that kubectl drops, so that the text matches what is sent.</summary>
internal static class DuplicateFixes
{
    /// <summary>Removes every entry of that name before the one given; null if that would remove more than the entry.</summary>
    public static Fix? DropEarlier(YamlMapping mapping, YamlEntry entry, SourceText source)
    {
        var edits = new List<TextEdit>();
        for (var i = 0; i < mapping.Entries.Count && !ReferenceEquals(mapping.Entries[i], entry); i++)
        {
            if (mapping.Entries[i].Name != entry.Name) continue;
            // Two removals must not overlap.
            if (RemoveEntry(mapping, i, source) is not { } edit || edits.Count > 0 && edit.Start < edits[^1].End) return null;
            edits.Add(edit);
        }

        return new Fix($"Keep only the last {entry.Name}", [.. edits]);
    }

    private static TextEdit? RemoveEntry(YamlMapping mapping, int index, SourceText source)
    {
        var (start, next) = (mapping.Entries[index].Key.Start, mapping.Entries[index + 1].Key.Start);
        if (start >= next || mapping.Entries[index].IsMerged) return null;
        if (mapping.IsFlow) return new TextEdit(start, next, "");
        var line = source.GetLineStart(source.FindLine(start));
        if (source.Text[line..start].Trim().Length > 0)
        {
            // The first key after a dash: the next one moves to its column, if no comment is lost.
            return source.Text[start..next].Contains('#') ? null : new TextEdit(start, next, "");
        }

        var last = source.FindLine(Math.Max(start, mapping.Entries[index].Value.End - 1));
        return last + 1 < source.LineCount ? new TextEdit(line, source.GetLineStart(last + 1), "") : null;
    }
}
