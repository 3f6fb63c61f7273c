using System.Collections.Immutable;
using System.Globalization;

namespace PodTimeline.Shell.Syntax;

/// <summary><c>{a,b}</c> and <c>{1..5}</c>, which bash alone knows.</summary>
internal static class BraceExpansion
{
    private const int MostWords = 1_024;
    private const int LongestLiteral = 1_024;

    /// <summary>The words that a word stands for; itself when it has no braces to expand or too much would come of them.</summary>
    public static ImmutableArray<Word> Expand(Word word, ShellDialect dialect)
    {
        if (dialect != ShellDialect.Bash || !word.Parts.Any(IsOpening) || word.Parts.Length > 64) return [word];
        var done = ImmutableArray.CreateBuilder<Word>();
        var rest = new Stack<Word>([word]);
        while (rest.TryPop(out var next))
        {
            var alternatives = ExpandFirst(next);
            if (alternatives is null) done.Add(next);
            else for (var index = alternatives.Count - 1; index >= 0; index--) rest.Push(alternatives[index]);
            if (done.Count + rest.Count > MostWords) return [word];
        }

        return done.ToImmutable();
    }

    private static bool IsOpening(WordPart part) => part is WordPart.Literal { Quoted: false, Text.Length: <= LongestLiteral } literal && literal.Text.Contains('{');

    /// <summary>Expands the first braces of a word; null when there are none.</summary>
    private static List<Word>? ExpandFirst(Word word)
    {
        for (var index = 0; index < word.Parts.Length; index++)
        {
            if (!IsOpening(word.Parts[index])) continue;
            var text = ((WordPart.Literal)word.Parts[index]).Text;
            for (var open = text.IndexOf('{'); open >= 0; open = text.IndexOf('{', open + 1))
            {
                if (ReadRange(text, open) is { } range) return Replace(word, index, text[..open], range.Items, text[range.End..]);
                if (Split(word, index, open) is { } split) return split;
            }
        }

        return null;
    }

    private static List<Word> Replace(Word word, int part, string before, IEnumerable<string> items, string after) =>
        items.Select(item => new Word(word.Parts.SetItem(part, new WordPart.Literal(before + item + after, false)))).ToList();

    /// <summary>Past every end that a range may have.</summary>
    private const long LongestStep = uint.MaxValue;

    private static (IEnumerable<string> Items, int End)? ReadRange(string text, int open)
    {
        var close = text.IndexOf('}', open);
        var dots = close < 0 ? -1 : text.IndexOf("..", open, close - open, StringComparison.Ordinal);
        if (dots < 0) return null;
        var (from, to) = (text[(open + 1)..dots], text[(dots + 2)..close]);
        var step = 1L;
        if (to.IndexOf("..", StringComparison.Ordinal) is var second and >= 0)
        {
            if (!long.TryParse(to[(second + 2)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out step) || step == 0) return null;
            (to, step) = (to[..second], Math.Abs(Math.Clamp(step, -LongestStep, LongestStep)));
        }

        if (from.Length == 1 && to.Length == 1 && char.IsAsciiLetter(from[0]) && char.IsAsciiLetter(to[0]))
            return (Count(from[0], to[0], step).Select(code => ((char)code).ToString()), close + 1);
        if (!int.TryParse(from, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var first)
            || !int.TryParse(to, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var last)
            || Math.Abs((long)last - first) / step >= MostWords) return null;
        var width = from is ['0', _, ..] || to is ['0', _, ..] ? Math.Max(from.Length, to.Length) : 0;
        return (Count(first, last, step).Select(number => number.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0')), close + 1);
    }

    private static IEnumerable<long> Count(long first, long last, long step)
    {
        for (var number = first; first <= last ? number <= last : number >= last; number += first <= last ? step : -step) yield return number;
    }

    /// <summary>Splits <c>{a,b}</c> at its commas; the parts between the braces may hold quotes and expansions.</summary>
    private static List<Word>? Split(Word word, int startPart, int startOffset)
    {
        var items = new List<ImmutableArray<WordPart>.Builder> { ImmutableArray.CreateBuilder<WordPart>() };
        var depth = 0;
        for (var index = startPart; index < word.Parts.Length; index++)
        {
            if (word.Parts[index] is not WordPart.Literal { Quoted: false } literal)
            {
                items[^1].Add(word.Parts[index]);
                continue;
            }

            var from = index == startPart ? startOffset + 1 : 0;
            for (var offset = from; offset <= literal.Text.Length; offset++)
            {
                var character = offset < literal.Text.Length ? literal.Text[offset] : '\0';
                if (character == '{') depth++;
                var closes = character == '}' && depth-- == 0;
                var splits = character == ',' && depth == 0;
                if (!closes && !splits && character != '\0') continue;
                if (offset > from) items[^1].Add(literal with { Text = literal.Text[from..offset] });
                from = offset + 1;
                if (splits) items.Add(ImmutableArray.CreateBuilder<WordPart>());
                if (closes) return items.Count == 1 ? null : Join(word, startPart, startOffset, items, index, literal.Text[(offset + 1)..]);
            }
        }

        return null;
    }

    private static List<Word> Join(
        Word word, int startPart, int startOffset, List<ImmutableArray<WordPart>.Builder> items, int endPart, string after)
    {
        var head = ((WordPart.Literal)word.Parts[startPart]).Text[..startOffset];
        var before = word.Parts[..startPart].Add(new WordPart.Literal(head, false));
        var tail = ImmutableArray.Create<WordPart>(new WordPart.Literal(after, false)).AddRange(word.Parts[(endPart + 1)..]);
        return items.Select(item => new Word(before.AddRange(item).AddRange(tail))).ToList();
    }
}
