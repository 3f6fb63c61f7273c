using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Syntax;

/// <summary>Replaces characters that keep the text from being what it looks like.</summary>
internal static class TextCleaner
{
    /// <summary>The cleaned text; each odd character is reported.</summary>
    public static DerivedText Clean(DerivedText piece, DiagnosticBag bag, ParseCount parses)
    {
        if (JsonReader.LooksLikeJson(piece.Text)) return piece;
        var faults = CharacterFaults.Find(piece);
        if (faults.Count > 0) faults = DropHarmless(piece, faults, parses);
        if (faults.Count == 0) return piece;
        var quotes = faults.FindAll(f => f.Kind == CharacterFaultKind.Quotes);
        var clean = piece.With(MakeEdits(faults.Where(f => f.Breaks)));
        if (quotes.Count > 0 && !IsReadable(clean, parses))
        {
            faults = [.. faults.Select(f => f.Kind == CharacterFaultKind.Quotes ? f with { Breaks = true } : f)];
            clean = piece.With(MakeEdits(faults.Where(f => f.Breaks)));
        }

        foreach (var diagnostic in new CharacterDiagnostics(bag.Source, piece).Find(faults)) bag.Add(diagnostic);
        return clean;
    }

    /// <summary>The faults without those that are letters of a long value in a document that is sound as it stands.</summary>
    private static List<CharacterFault> DropHarmless(DerivedText piece, List<CharacterFault> faults, ParseCount parses)
    {
        if (!faults.Exists(IsStructural) || !parses.MayReadAgain(piece)) return faults;
        var letters = new HashSet<CharacterFault>();
        foreach (var (start, end) in DocumentSplitter.Split(piece.Text))
        {
            var own = faults.FindAll(f => f.Start >= start && f.Start < end && IsStructural(f));
            if (own.Count == 0 || YamlReader.Read(piece.Slice(start, end), parses) is not { Problems.Count: 0, Root.Target: YamlMapping root }) continue;
            var values = new LongValues(root, piece);
            letters.UnionWith(own.Where(fault => values.FindAt(fault.Start) is { Text.Length: > 0 } value && !IsOdd(value.Text[0])));
        }

        return letters.Count == 0 ? faults : faults.FindAll(fault => !letters.Contains(fault));
    }

    /// <summary>Such characters change the meaning of a line unless they are part of a value.</summary>
    private static bool IsStructural(CharacterFault fault) =>
        fault.Kind is CharacterFaultKind.Bullet or CharacterFaultKind.WideColon or CharacterFaultKind.LongDash or CharacterFaultKind.Quotes
        || (fault.Breaks && fault.Kind is CharacterFaultKind.Blank or CharacterFaultKind.Invisible);

    private static bool IsOdd(char c) => OddCharacters.IsBullet(c) || OddCharacters.IsBlank(c) || OddCharacters.IsInvisible(c) || OddCharacters.ToStraight(c) is not null;

    private static IEnumerable<TextEdit> MakeEdits(IEnumerable<CharacterFault> faults)
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
