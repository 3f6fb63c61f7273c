using PodTimeline.Manifests.Lines;
using PodTimeline.Manifests.Text;

namespace PodTimeline.Manifests.Syntax;

/// <summary>Finds characters that get into text copied from slides, word processors and web pages.</summary>
internal static class CharacterFaults
{
    private const int Most = 2_000;

    /// <summary>All of them in the order of the text.</summary>
    public static List<CharacterFault> Find(DerivedText piece)
    {
        var text = piece.Text;
        var found = new List<CharacterFault>();
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~') || !IsOdd(text)) return found;
        var lines = piece.Plain.Lines;
        var inIndentation = new TabFaults(text, lines);
        for (var i = 0; i < lines.Count && found.Count < Most; i++)
        {
            var line = lines[i];
            FindControls(text, line, found);
            FindBlanks(text, line, found);
            if (inIndentation.Find(i) is { } tabs) found.Add(tabs);
            if (line.Context == LineContext.Structure && !line.IsBlank && !line.IsComment) StructureFaults.Find(text, line, found);
        }

        return [.. found.OrderBy(f => f.Start)];
    }

    private static bool IsOdd(string text)
    {
        foreach (var c in text)
            if (c is (< ' ' and not ('\n' or '\r')) or > '~') return true;
        return false;
    }

    private static void FindControls(string text, TextLine line, List<CharacterFault> found)
    {
        for (var i = line.Start; i < line.End; i++)
        {
            if (!OddCharacters.IsControl(text, i)) continue;
            var end = i + 1;
            while (end < line.End && OddCharacters.IsControl(text, end)) end++;
            found.Add(new CharacterFault(CharacterFaultKind.Control, i, end, Breaks: true, [new TextEdit(i, end, "")]));
            i = end;
        }
    }

    /// <summary>Odd spaces and invisible characters; in comments they do no harm.</summary>
    private static void FindBlanks(string text, TextLine line, List<CharacterFault> found)
    {
        var until = line.Context == LineContext.Structure ? line.Comment : line.End;
        for (var i = line.Start; i < until; i++)
        {
            var isBlank = OddCharacters.IsBlank(text[i]);
            if (!isBlank && !OddCharacters.IsInvisible(text[i])) continue;
            if (i == 0 && text[i] == '\uFEFF') continue;
            var end = i + 1;
            while (end < until && (isBlank ? OddCharacters.IsBlank(text[end]) : OddCharacters.IsInvisible(text[end]))) end++;
            var breaks = line.Context == LineContext.Structure ? i < line.Value || i >= line.FindValueEnd(text) || line.Kind == ValueKind.None
                : i < line.Content;
            found.Add(new CharacterFault(isBlank ? CharacterFaultKind.Blank : CharacterFaultKind.Invisible, i, end, breaks,
                [new TextEdit(i, end, isBlank ? new string(' ', end - i) : "")]));
            i = end;
        }
    }
}
