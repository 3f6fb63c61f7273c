using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Syntax;

/// <summary>Takes characters out of the way that keep the text from being what it looks like.</summary>
internal static class TextCleaner
{
    /// <summary>The text to read on with; each odd character is reported.</summary>
    public static DerivedText Clean(DerivedText piece, DiagnosticBag bag, ParseCount parses)
    {
        if (JsonReader.LooksLikeJson(piece.Text)) return piece;
        var faults = CharacterFaults.Find(piece);
        if (faults.Count == 0) return piece;
        var quotes = faults.FindAll(f => f.Kind == CharacterFaultKind.Quotes);
        var clean = piece.With(Edits(faults.Where(f => f.Breaks)));
        if (quotes.Count > 0 && !IsReadable(clean, parses))
        {
            faults = [.. faults.Select(f => f.Kind == CharacterFaultKind.Quotes ? f with { Breaks = true } : f)];
            clean = piece.With(Edits(faults.Where(f => f.Breaks)));
        }

        foreach (var diagnostic in new CharacterDiagnostics(bag.Source, piece).Of(faults)) bag.Add(diagnostic);
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

    private static bool IsReadable(DerivedText text, ParseCount parses) => DocumentSplitter.Split(text.Text)
        .TrueForAll(part => YamlReader.Read(text.Slice(part.Start, part.End), parses).Problems.Count == 0);
}
