using System.Globalization;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Text;
using PodTimeline.Model.Catalogue;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Syntax;

/// <summary>Findings about single characters.</summary>
internal sealed class CharacterDiagnostics(SourceText source, DerivedText piece)
{
    /// <summary>More lines than this with the same fault are named in one finding.</summary>
    private const int MostSingle = 5;

    private const string Converting = "kubectl says: error: error parsing manifest.yaml: error converting YAML to JSON: yaml: ";

    /// <summary>One finding for each, or one for all of a kind where there are many; the fix mends all of a kind at once.</summary>
    public IEnumerable<Diagnostic> Find(IReadOnlyList<CharacterFault> faults)
    {
        foreach (var group in faults.GroupBy(f => (f.Kind, f.Breaks)))
        {
            var all = group.ToList();
            var fix = piece.ToFix(FormatTitle(all), all.SelectMany(f => f.Edits).OrderBy(e => e.Start));
            var first = FindLine(all[0]);
            var others = all.Select(FindLine).Distinct().Where(line => line != first).ToList();
            if (others.Count < MostSingle)
                foreach (var fault in all) yield return DescribeSingle(fault, fault.Edits.Count > 0 ? fix : null, "");
            else
                yield return DescribeSingle(all[0], fix, $" The same problem is on {others.Count} more lines: {FormatLines(others)}.");
        }
    }

    private Diagnostic DescribeSingle(CharacterFault fault, Fix? fix, string others)
    {
        var c = piece.Text[fault.Start];
        (DiagnosticCode code, Rule? rule, string text) = (fault.Kind, fault.Breaks) switch
        {
            (CharacterFaultKind.Control, _) => (DiagnosticCodes.ControlCharacter, V13,
                $"This is {OddCharacters.GetName(c)}, which is invisible.{others} {Converting}control characters are not allowed"),
            (CharacterFaultKind.Blank, true) => (DiagnosticCodes.OddSpace, V3,
                $"This looks like a space but is {OddCharacters.GetName(c)}, common on web pages and slides. YAML treats it as a letter.{others}"),
            (CharacterFaultKind.Blank, false) => (DiagnosticCodes.OddSpaceInValue, null,
                $"This value contains {OddCharacters.GetName(c)}, which programs do not treat as a space.{others}"),
            (CharacterFaultKind.Invisible, true) => (DiagnosticCodes.InvisibleCharacter, V3,
                $"This is {OddCharacters.GetName(c)}, which is invisible. YAML treats it as a letter.{others}"),
            (CharacterFaultKind.Invisible, false) => (DiagnosticCodes.InvisibleCharacterInValue, null,
                $"This value contains {OddCharacters.GetName(c)}, which is invisible but becomes part of the value.{others}"),
            (CharacterFaultKind.Bullet, _) => (DiagnosticCodes.TypographicMark, V3,
                $"This is a bullet, \"{c}\". A list item starts with a hyphen and a space.{others}"),
            (CharacterFaultKind.WideColon, _) => (DiagnosticCodes.TypographicMark, V5,
                $"This is a full-width colon, \"{c}\". A key ends with a plain colon and a space.{others}"),
            (CharacterFaultKind.Quotes, true) => (DiagnosticCodes.CurlyQuotes, V3,
                $"These are curly quotes, as slides and word processors write them. YAML knows only \" and '.{others}"),
            (CharacterFaultKind.Quotes, false) => (DiagnosticCodes.CurlyQuotes, null, "These are curly quotes, as slides and word "
                + $"processors write them. YAML treats them as letters, so they become part of the value.{others}"),
            (CharacterFaultKind.LongDash, _) => (DiagnosticCodes.LongDash, null,
                $"This is a long dash, \"{c}\", probably made from two hyphens by a word processor.{others}"),
            (CharacterFaultKind.Tab, _) => (DiagnosticCodes.Tab, V2, $"YAML is indented with spaces; this is a tab.{others} {Converting}line "
                + $"{FindLine(fault)}: found character that cannot start any token"),
        };
        return new Diagnostic(code, source.MakeSpan(piece.Map.ToOriginal(fault.Start), piece.Map.ToOriginal(fault.End - 1) + 1), null, text, fix, rule)
        {
            Severity = fault.Breaks ? Severity.Error : Severity.Warning,
            Stage = fault.Kind is CharacterFaultKind.Tab or CharacterFaultKind.Control ? Stage.Syntax : Stage.Text,
        };
    }

    private int FindLine(CharacterFault fault) => source.FindLine(piece.Map.ToOriginal(fault.Start)) + 1;

    private static string FormatTitle(List<CharacterFault> all)
    {
        var count = all.Sum(f => f.End - f.Start);
        return (all[0].Kind, Many: count > 1) switch
        {
            (CharacterFaultKind.Control or CharacterFaultKind.Invisible, true) => $"Remove all {count}",
            (CharacterFaultKind.Control or CharacterFaultKind.Invisible, false) => "Remove it",
            (CharacterFaultKind.Blank or CharacterFaultKind.Tab, true) => $"Replace all {count} with spaces",
            (CharacterFaultKind.Blank or CharacterFaultKind.Tab, false) => "Replace it with a space",
            (CharacterFaultKind.Bullet, _) => "Change to -",
            (CharacterFaultKind.WideColon, _) => "Change to :",
            (CharacterFaultKind.Quotes, _) => "Use straight quotes",
            (CharacterFaultKind.LongDash, _) => "Change to --",
        };
    }

    private static string FormatLines(List<int> lines)
    {
        var shown = string.Join(", ", lines.Take(12).Select(l => l.ToString(CultureInfo.InvariantCulture)));
        return lines.Count > 12 ? shown + " and more" : shown;
    }
}
