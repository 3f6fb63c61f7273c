using PodTimeline.Manifests.Lines;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Fragments;

/// <summary>
/// Finds the documents of a text that are manifests, or parts of one, as they are. They are kept whole: what reads like a sentence in
/// them is a value.
/// </summary>
internal static class SoundDocuments
{
    /// <summary>The lines of each, without the separator above them; documents with nothing in them are left out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="parses">Counts the reading.</param>
    /// <param name="areAll">Whether every document is sound or empty.</param>
    public static List<LineRange> Find(DerivedText text, ParseCount parses, out bool areAll)
    {
        var found = new List<LineRange>();
        areAll = true;
        foreach (var (start, end) in DocumentSplitter.Split(text.Text))
        {
            var read = YamlReader.Read(text.Slice(start, end), parses);
            if (read.Problems.Count == 0 && IsNothing(read.Root)) continue;
            if (read.Problems.Count > 0 || !IsSound(text, read.Root!)) areAll = false;
            else found.Add(FindLines(text, start, end));
        }

        return found;
    }

    private static bool IsNothing(YamlNode? root) => root?.Target is null or YamlScalar { Value.Kind: ScalarKind.Null };

    /// <summary>An object whose keys are single words, not parts of a sentence, or a list of containers.</summary>
    private static bool IsSound(DerivedText text, YamlNode root) => root.Target is YamlMapping mapping
        ? mapping.Entries.All(entry => entry.IsMerged
            || (LineLexer.IsWord(entry.Name) && !LineWords.IsProse(text.Text, text.SeparateLines[text.FindOriginalLine(entry.Key.Start)])))
        : FragmentShapes.Of(root) == FragmentShape.Containers;

    private static LineRange FindLines(DerivedText text, int start, int end)
    {
        var (first, last) = (text.FindLine(start), end == text.Text.Length ? text.SeparateLines.Count : text.FindLine(end));
        var line = text.SeparateLines[first];
        if (DocumentSplitter.IsMarker(text.Text, start, '-') && text.Text.AsSpan(start + 3, line.End - start - 3).IsWhiteSpace()) first++;
        return new LineRange(first, last, PasteForm.Plain);
    }
}
