using PodTimeline.Manifests.Lines;
using PodTimeline.Manifests.Schema;

namespace PodTimeline.Manifests.Fragments;

/// <summary>Finds the YAML between sentences.</summary>
internal static class Passages
{
    /// <summary>How many lines of a script without indentation are read before the search for its end is given up.</summary>
    private const int LongestScript = 60;

    /// <summary>Runs of lines that are YAML; null if there are no sentences.</summary>
    public static List<LineRange>? Find(string text, IReadOnlyList<TextLine> lines, int first, int end)
    {
        if (!HasAny(text, lines, first, end)) return null;
        var found = new List<LineRange>();
        for (var i = first; i < end; i++)
        {
            if (lines[i].Context != LineContext.Structure || !LineWords.IsAnchor(text, lines[i])) continue;
            var start = i;
            while (start > first && lines[start - 1].IsComment) start--;
            var stop = FindStop(text, lines, i, end);
            while (stop > i + 1 && (lines[stop - 1].IsBlank || lines[stop - 1].IsComment)) stop--;
            if (stop > i + 1 || LineWords.IsWholeAnchor(lines[i])) found.Add(new LineRange(start, stop, PasteForm.Prose));
            i = stop - 1;
        }

        return found;
    }

    private static bool HasAny(string text, IReadOnlyList<TextLine> lines, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (Sentences.IsOn(text, lines, i) && !IsScript(text, lines, first, i)) return true;
        return false;
    }

    /// <summary>The line with which a run that begins at an anchor ends.</summary>
    private static int FindStop(string text, IReadOnlyList<TextLine> lines, int anchor, int end)
    {
        var margin = lines[anchor].Indent;
        for (var i = anchor + 1; i < end; i++)
        {
            var line = lines[i];
            if (line.Context != LineContext.Structure || line.IsComment) continue;
            if (line.IsBlank)
            {
                var next = i;
                while (next < end && lines[next].IsBlank) next++;
                if (next == end || EndsAfterBlank(text, lines, next, margin)) return i;
                continue;
            }

            if (text.AsSpan(line.Start).StartsWith("---")) continue;
            if (Sentences.IsOn(text, lines, i) && !IsScript(text, lines, anchor, i)) return i;
            if (line.Key == "apiVersion" && line.Indent <= margin && HasOf(lines, anchor, i, "apiVersion", margin)) return i;
        }

        return end;
    }

    /// <summary>After an empty line, indented text, a known key or a new manifest continues the YAML; anything else ends it.</summary>
    private static bool EndsAfterBlank(string text, IReadOnlyList<TextLine> lines, int index, int margin)
    {
        var line = lines[index];
        if (line.IsComment)
        {
            while (index < lines.Count && (lines[index].IsComment || lines[index].IsBlank)) index++;
            if (index == lines.Count) return true;
            line = lines[index];
        }

        if (LineWords.IsProse(text, line)) return true;
        if (line.Indent > margin || text.AsSpan(line.Start).StartsWith("---")) return false;
        return line.Key is not { } key || !(KnownNames.Fields.Contains(key) || line.Dashes.Count > 0);
    }

    private static bool HasOf(IReadOnlyList<TextLine> lines, int from, int to, string key, int margin)
    {
        for (var i = from; i < to; i++)
            if (lines[i].Key == key && lines[i].Indent <= margin && lines[i].Dashes.Count == 0) return true;
        return false;
    }

    /// <summary>A key as manifests have it; a quoted key, or a comma after the value, belongs to a program or to JSON.</summary>
    private static bool IsKey(string text, TextLine line) => line.Key is { } key && LineLexer.IsWord(key)
        && text[line.Body] is not ('"' or '\'') && !text.AsSpan(line.Body, line.End - line.Body).TrimEnd().EndsWith(",");

    /// <summary>
    /// Lines of a block scalar that have lost their indentation: they follow its header without an empty line between, and no key
    /// comes before them but those in a here-document.
    /// </summary>
    private static bool IsScript(string text, IReadOnlyList<TextLine> lines, int first, int index)
    {
        var isAfterKey = false;
        for (var i = index - 1; i >= Math.Max(first, index - LongestScript); i--)
        {
            if (lines[i].IsBlank) return false;
            if (lines[i].Kind == ValueKind.BlockScalar && !LineWords.IsProse(text, lines[i])) return !isAfterKey;
            if (HereDocuments.IsOpen(text, lines, i, index)) isAfterKey = false;
            else if (IsKey(text, lines[i])) isAfterKey = true;
        }

        return false;
    }
}
