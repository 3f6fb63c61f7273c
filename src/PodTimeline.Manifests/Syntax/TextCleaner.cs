using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Syntax;

/// <summary>Takes characters out of the way that keep the text from being what it looks like.</summary>
internal static class TextCleaner
{
    /// <summary>The text to read on with; each odd character is reported.</summary>
    public static DerivedText Clean(string text, DiagnosticBag bag)
    {
        var whole = DerivedText.Whole(text);
        if (JsonReader.LooksLikeJson(text)) return whole;
        var faults = CharacterFaults.Find(text);
        if (faults.Count == 0) return whole;
        var quotes = faults.FindAll(f => f.Kind == CharacterFaultKind.Quotes);
        var clean = whole.With(Edits(faults.Where(f => f.Breaks)));
        if (quotes.Count > 0 && !IsReadable(clean.Text))
        {
            faults = [.. faults.Select(f => f.Kind == CharacterFaultKind.Quotes ? f with { Breaks = true } : f)];
            clean = whole.With(Edits(faults.Where(f => f.Breaks)));
        }

        foreach (var diagnostic in new CharacterDiagnostics(bag.Source).Of(faults)) bag.Add(diagnostic);
        return clean;
    }

    private static IEnumerable<TextEdit> Edits(IEnumerable<CharacterFault> faults)
    {
        var end = 0;
        foreach (var edit in faults.SelectMany(f => f.Edits).OrderBy(e => e.Start))
        {
            if (edit.Start < end) continue;
            end = edit.End;
            yield return edit;
        }
    }

    private static bool IsReadable(string text) =>
        DocumentSplitter.Split(text).TrueForAll(d => YamlReader.Read(text[d.Start..d.End], OffsetMap.Shift(0)).Problems.Count == 0);
}
