using System.Globalization;
using System.Text.RegularExpressions;
using PodTimeline.Manifests.Lines;
using PodTimeline.Manifests.Text;

namespace PodTimeline.Manifests.Fragments;

/// <summary>Removes what is before every line of a text: the signs of a diff, line numbers, quote marks.</summary>
internal static partial class LineMarks
{
    private const int FewestNumbers = 3;

    /// <summary>The text without such marks, and which were removed.</summary>
    public static (DerivedText Text, List<PasteForm> Found) TakeOff(DerivedText text)
    {
        var found = new List<PasteForm>();
        foreach (var (form, take) in new (PasteForm, Func<DerivedText, DerivedText?>)[]
            { (PasteForm.QuoteMarks, QuoteMarks), (PasteForm.LineNumbers, RemoveNumbers), (PasteForm.Diff, RemoveDiffMarks) })
        {
            if (take(text) is not { } without) continue;
            text = without;
            found.Add(form);
        }

        return (text, found);
    }

    /// <summary><c>&gt; </c> as in emails, Markdown quotes and a shell's second prompt.</summary>
    private static DerivedText? QuoteMarks(DerivedText source)
    {
        var lines = source.SeparateLines;
        var written = lines.Where(l => !l.IsBlank).ToList();
        if (written.Count < 2 || !written.TrueForAll(l => source.Text[l.Content] == '>' && !IsBlockHeader(source.Text, l))) return null;
        return Rebuild(source, lines, l => l.IsBlank ? l.Start : SkipBlank(source.Text, l.Content + 1, l.End));
    }

    /// <summary>Numbers that rise by one from line to line.</summary>
    private static DerivedText? RemoveNumbers(DerivedText source)
    {
        var lines = source.SeparateLines;
        var ends = new Dictionary<int, int>();
        var (last, narrowest) = (-1, int.MaxValue);
        foreach (var line in lines)
        {
            if (line.IsBlank) continue;
            var match = LineNumber.Match(source.Text[line.Start..line.End]);
            if (!match.Success || !int.TryParse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture,
                out var number)) return null;
            if (last >= 0 && number != last + 1) return null;
            last = number;
            ends[line.Index] = line.Start + match.Length;
            if (line.Start + match.Length < line.End) narrowest = Math.Min(narrowest, match.Groups["blanks"].Length);
        }

        if (ends.Count < FewestNumbers) return null;
        return Rebuild(source, lines, l =>
        {
            if (!ends.TryGetValue(l.Index, out var end)) return l.Start;
            var blanks = LineNumber.Match(source.Text[l.Start..l.End]).Groups["blanks"].Length;
            return end - blanks + Math.Min(blanks, narrowest);
        });
    }

    /// <summary>A diff as git and review pages show it; removed lines are left out.</summary>
    private static DerivedText? RemoveDiffMarks(DerivedText source)
    {
        var lines = source.SeparateLines;
        var written = lines.Where(l => l.Start < l.End).ToList();
        if (written.Count(l => source.Text[l.Start] == '+') < 2 || !written.TrueForAll(l =>
            IsOfDiff(source.Text[l.Start..l.End]))) return null;
        var builder = new DerivedTextBuilder(source);
        foreach (var line in lines)
        {
            var content = source.Text[line.Start..line.End];
            if (IsHeader(content) || content.StartsWith('-')) continue;
            builder.Copy(Math.Min(line.Start + 1, line.End), line.End).Insert("\n", line.End);
        }

        return builder.Build();
    }

    private static bool IsOfDiff(string line) => line.Length == 0 || line[0] is '+' or '-' or ' ' || IsHeader(line);

    private static bool IsHeader(string line) =>
        line.StartsWith("@@", StringComparison.Ordinal) || line.StartsWith("diff ", StringComparison.Ordinal)
            || line.StartsWith("index ", StringComparison.Ordinal)
        || line.StartsWith("+++ ", StringComparison.Ordinal) || line.StartsWith("--- ", StringComparison.Ordinal)
        || line.StartsWith("new file", StringComparison.Ordinal) || line.StartsWith('\\');

    private static bool IsBlockHeader(string text, TextLine line) => line.End - line.Content == 1 && text[line.Content] == '>';

    private static int SkipBlank(string text, int at, int end) => at < end && text[at] == ' ' ? at + 1 : at;

    private static DerivedText Rebuild(DerivedText source, IReadOnlyList<TextLine> lines, Func<TextLine, int> from)
    {
        var builder = new DerivedTextBuilder(source);
        for (var i = 0; i < lines.Count; i++)
        {
            var next = i + 1 < lines.Count ? lines[i + 1].Start : source.Text.Length;
            builder.Copy(Math.Min(from(lines[i]), next), next);
        }

        return builder.Build();
    }

    [GeneratedRegex(@"^\s*(?<number>\d{1,5})[.:)|│]?(?<blanks>[ \t]*)(?=\S|\z)(?<!\d)")]
    private static partial Regex LineNumber { get; }
}
