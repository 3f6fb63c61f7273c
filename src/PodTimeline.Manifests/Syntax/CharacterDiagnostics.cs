using System.Globalization;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Text;

namespace PodTimeline.Manifests.Syntax;

/// <summary>Findings about single characters: codes PT0002 to PT0009, and PT0012 for tabs.</summary>
internal sealed class CharacterDiagnostics(SourceText source, DerivedText piece)
{
    /// <summary>More lines than this with the same fault are named in one finding.</summary>
    private const int MostSingle = 5;

    private const string Converting = "kubectl says: error: error parsing manifest.yaml: error converting YAML to JSON: yaml: ";

    /// <summary>One finding for each, or one for all of a kind where there are many; the fix mends all of a kind at once.</summary>
    public IEnumerable<Diagnostic> Of(IReadOnlyList<CharacterFault> faults)
    {
        foreach (var group in faults.GroupBy(f => (f.Kind, f.Breaks)))
        {
            var all = group.ToList();
            var fix = piece.ToFix(Title(all), all.SelectMany(f => f.Edits).OrderBy(e => e.Start));
            var first = Line(all[0]);
            var others = all.Select(Line).Distinct().Where(line => line != first).ToList();
            if (others.Count < MostSingle)
                foreach (var fault in all) yield return Single(fault, fault.Edits.Count > 0 ? fix : null, "");
            else
                yield return Single(all[0], fix, $" The same is on {others.Count} more lines: {Lines(others)}.");
        }
    }

    private Diagnostic Single(CharacterFault fault, Fix? fix, string others)
    {
        var c = piece.Text[fault.Start];
        var (code, rule, text) = (fault.Kind, fault.Breaks) switch
        {
            (CharacterFaultKind.Control, _) => ("PT0002", "V13",
                $"Here stands {OddCharacters.Name(c)}, which nobody can see.{others} {Converting}control characters are not allowed"),
            (CharacterFaultKind.Blank, true) => ("PT0003", "V3", $"This looks like a space but is {OddCharacters.Name(c)}, as web pages "
                + $"and slides have it; to YAML it is a letter.{others}"),
            (CharacterFaultKind.Blank, false) => ("PT0004", null,
                $"In this value stands {OddCharacters.Name(c)}; programs take it for a letter, not for a space.{others}"),
            (CharacterFaultKind.Invisible, true) => ("PT0005", "V3",
                $"Here stands {OddCharacters.Name(c)}, which nobody can see; to YAML it is a letter.{others}"),
            (CharacterFaultKind.Invisible, false) => ("PT0006", null,
                $"In this value stands {OddCharacters.Name(c)}, which nobody can see; it becomes a part of the value.{others}"),
            (CharacterFaultKind.Bullet, _) => ("PT0007", "V3",
                $"This is \"{c}\", a bullet of a slide; a list item starts with a hyphen and a space.{others}"),
            (CharacterFaultKind.WideColon, _) => ("PT0007", "V5",
                $"This is \"{c}\", a wide colon; a key ends with a plain colon and a space.{others}"),
            (CharacterFaultKind.Quotes, true) => ("PT0008", "V3",
                $"These are curly quotes, as slides and word processors make them; YAML knows only \" and '.{others}"),
            (CharacterFaultKind.Quotes, false) => ("PT0008", null, $"These are curly quotes, as slides and word processors make them; "
                + $"YAML takes them for letters, so they become a part of the value.{others}"),
            (CharacterFaultKind.LongDash, _) => ("PT0009", null,
                $"This is \"{c}\", a long dash; most likely a word processor made it of two hyphens.{others}"),
            (CharacterFaultKind.Tab, _) => ("PT0012", "V2", $"YAML is indented with spaces; this is a tab.{others} {Converting}line "
                + $"{Line(fault)}: found character that cannot start any token"),
        };
        return new Diagnostic(code, fault.Breaks ? Severity.Error : Severity.Warning,
            source.Span(piece.Map.ToOriginal(fault.Start), piece.Map.ToOriginal(fault.End - 1) + 1), null, text, fix, rule)
        {
            Stage = fault.Kind is CharacterFaultKind.Tab or CharacterFaultKind.Control ? Stage.Syntax : Stage.Text,
        };
    }

    private int Line(CharacterFault fault) => source.LineOf(piece.Map.ToOriginal(fault.Start)) + 1;

    private static string Title(List<CharacterFault> all)
    {
        var count = all.Sum(f => f.End - f.Start);
        return (all[0].Kind, Many: count > 1) switch
        {
            (CharacterFaultKind.Control or CharacterFaultKind.Invisible, true) => $"Remove all {count}",
            (CharacterFaultKind.Control or CharacterFaultKind.Invisible, false) => "Remove it",
            (CharacterFaultKind.Blank or CharacterFaultKind.Tab, true) => $"Replace all {count} by spaces",
            (CharacterFaultKind.Blank or CharacterFaultKind.Tab, false) => "Replace it by a space",
            (CharacterFaultKind.Bullet, _) => "Write -",
            (CharacterFaultKind.WideColon, _) => "Write :",
            (CharacterFaultKind.Quotes, _) => "Write straight quotes",
            (CharacterFaultKind.LongDash, _) => "Write --",
        };
    }

    private static string Lines(List<int> lines)
    {
        var shown = string.Join(", ", lines.Take(12).Select(l => l.ToString(CultureInfo.InvariantCulture)));
        return lines.Count > 12 ? shown + " and so on" : shown;
    }
}
