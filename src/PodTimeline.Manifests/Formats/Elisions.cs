using PodTimeline.Manifests.Lines;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Formats;

/// <summary>Finds lines of dots that stand for omitted lines, as documentation prints them.</summary>
internal static class Elisions
{
    private static readonly string[] Signs = ["...", "....", "…", "[...]", "[…]", "(...)", "<...>", "<snip>", "[snip]", "(snip)", "<omitted>", "[omitted]", ". . .", "..", "{...}"];

    private const int LongestSign = 9;

    /// <summary>The lines, by their index.</summary>
    public static List<TextLine> Find(DerivedText text)
    {
        var (found, lines) = (new List<TextLine>(), text.Lines);
        for (var i = 0; i < lines.Count; i++)
            if (lines[i] is { IsBlank: false, IsComment: false } line && IsSign(text.Text, line) && IsBetweenFields(text.Text, lines, i)) found.Add(line);
        return found;
    }

    /// <summary>Whether a line contains only an ellipsis.</summary>
    public static bool IsSign(string text, TextLine line) => line is { Context: LineContext.Structure, Key: null, Dashes.Count: <= 1 }
        && text.AsSpan(line.Body..line.Comment).TrimEnd() is { Length: > 0 and <= LongestSign } sign && Signs.Contains(sign.ToString());

    /// <summary>The line is where a field or an item could be, not inside a value.</summary>
    private static bool IsBetweenFields(string text, IReadOnlyList<TextLine> lines, int index)
    {
        var line = lines[index];
        if (line.Dashes.Count > 0) return true;
        // Dots at the left edge end a document, unless the next line goes on with it.
        if (line.Indent == 0 && text.AsSpan(line.Start).StartsWith("..."))
        {
            var next = index + 1;
            while (next < lines.Count && (lines[next].IsBlank || lines[next].IsComment)) next++;
            return next < lines.Count && !DocumentSplitter.IsMarker(text, lines[next].Start, '-') && lines[next].Key is not (null or "apiVersion" or "kind");
        }

        for (var i = index - 1; i >= 0; i--)
        {
            var above = lines[i];
            if (above.IsBlank || above.IsComment || (above.Context == LineContext.Structure && IsSign(text, above))) continue;
            // Deeper than the key above it, it would be its value's next line; documentation does that only under a key without a value.
            if (above.Context != LineContext.Structure) return line.Indent <= FindParentColumn(lines, i);
            if (above.Key is null) return above.Dashes.Count > 0 && line.Indent < above.BodyColumn;
            return above.Kind == ValueKind.None || line.Indent <= above.BodyColumn || above.Kind is ValueKind.Quoted or ValueKind.Flow;
        }

        return true;
    }

    /// <summary>The column of the key whose value a line continues.</summary>
    private static int FindParentColumn(IReadOnlyList<TextLine> lines, int index)
    {
        while (index > 0 && lines[index].Context != LineContext.Structure) index--;
        return lines[index].ParentColumn;
    }
}
