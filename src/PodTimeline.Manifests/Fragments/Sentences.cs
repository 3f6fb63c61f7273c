using PodTimeline.Manifests.Lines;
using PodTimeline.Manifests.Schema;

namespace PodTimeline.Manifests.Fragments;

/// <summary>Distinguishes sentences between manifests from values that read like sentences.</summary>
internal static class Sentences
{
    /// <summary>How many lines of one value are looked at before it is taken for something else.</summary>
    private const int LongestValue = 200;

    /// <summary>Whether a line is a sentence and not part of the value of a key above it.</summary>
    public static bool IsOn(string text, IReadOnlyList<TextLine> lines, int index) =>
        LineWords.IsProse(text, lines[index]) && !ContinuesValue(text, lines, index) && !IsItem(text, lines, index);

    /// <summary>A further line of an unquoted value: deeper than the key or the dash it belongs to, without an empty line between.</summary>
    private static bool ContinuesValue(string text, IReadOnlyList<TextLine> lines, int index)
    {
        var line = lines[index];
        if (line.Dashes.Count > 0 || line.Key is not null) return false;
        for (var i = index - 1; i >= Math.Max(0, index - LongestValue); i--)
        {
            var above = lines[i];
            if (above.IsBlank || above.Context != LineContext.Structure) return false;
            if (above.IsComment || above is { Key: null, Dashes.Count: 0 }) continue;
            return above.Kind is ValueKind.Plain or ValueKind.None && line.Indent > above.ParentColumn && IsField(text, above);
        }

        return false;
    }

    /// <summary>An item of a list under a field.</summary>
    private static bool IsItem(string text, IReadOnlyList<TextLine> lines, int index)
    {
        var line = lines[index];
        if (line.Dashes.Count == 0) return false;
        for (var i = index - 1; i >= Math.Max(0, index - LongestValue); i--)
        {
            var above = lines[i];
            if (above.IsBlank) return false;
            if (above.IsComment || above.Context != LineContext.Structure || above.Indent > line.Indent) continue;
            if (above.Indent == line.Indent && above.Dashes.Count > 0) continue;
            return above is { Key: not null, Kind: ValueKind.None } && IsField(text, above);
        }

        return false;
    }

    /// <summary>A line of a manifest: a field of Kubernetes, or an item.</summary>
    private static bool IsField(string text, TextLine line) =>
        line.Key is null ? line.Dashes.Count > 0 : KnownNames.Fields.Contains(line.Key) && !LineWords.IsProse(text, line);
}
