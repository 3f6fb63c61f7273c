using System.Collections.Frozen;
using System.Text.RegularExpressions;
using PodTimeline.Manifests.Schema;

namespace PodTimeline.Manifests.Lines;

/// <summary>Splits a single line: dashes, key, value, comment.</summary>
internal static partial class LineLexer
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = KnownNames.Fields.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a text is a block scalar's header: nothing but indicators, and maybe a comment.</summary>
    private static bool IsHeader(ReadOnlySpan<char> text) => text[1..].TrimStart("+-0123456789").TrimStart() is "" or ['#', ..];

    /// <summary>The parts of the line between two offsets.</summary>
    public static TextLine Read(string text, int index, int start, int end)
    {
        var content = SkipBlanks(text, start, end);
        var (dashes, body) = ReadDashes(text, content, end);
        var isEmpty = body == end || text[body] == '#';
        var (key, colon) = isEmpty ? (null, -1) : FindKey(text, body, end);
        var (value, kind, comment) = isEmpty ? (body, ValueKind.None, body)
            : ReadValue(text, key is null ? body : SkipBlanks(text, colon + 1, end), end, isOfEntry: key is not null || dashes.Count > 0);
        return new TextLine { Index = index, Start = start, End = end, Content = content, Dashes = dashes, Body = body, Key = key, Colon = colon, Value = value,
            Kind = kind, Comment = comment };
    }

    /// <summary>The dashes, each before a blank or the end, and the offset of what follows them.</summary>
    private static (IReadOnlyList<int> Dashes, int Body) ReadDashes(string text, int content, int end)
    {
        var (count, body) = (0, content);
        for (; IsDash(text, body, end); body = SkipBlanks(text, body + 1, end)) count++;
        if (count == 0) return ([], content);
        var dashes = new int[count];
        body = content;
        for (var i = 0; i < count; i++, body = SkipBlanks(text, body + 1, end)) dashes[i] = body;
        return (dashes, body);
    }

    private static bool IsDash(string text, int at, int end) => at < end && text[at] == '-' && (at + 1 == end || text[at + 1] is ' ' or '\t');

    /// <summary>Offset after the quote that closes the one at an offset; -1 if the part has none.</summary>
    public static int CloseQuote(string text, int open, int end)
    {
        var quote = text[open];
        for (var i = open + 1; i < end; i++)
        {
            if (quote == '"' && text[i] == '\\') i++;
            else if (text[i] == quote && quote == '\'' && i + 1 < end && text[i + 1] == '\'') i++;
            else if (text[i] == quote) return i + 1;
        }

        return -1;
    }

    private static (int Value, ValueKind Kind, int Comment) ReadValue(string text, int value, int end, bool isOfEntry)
    {
        while (value < end && text[value] is '&' or '!')
        {
            while (value < end && text[value] is not (' ' or '\t')) value++;
            value = SkipBlanks(text, value, end);
        }

        if (value == end || text[value] == '#') return (value, ValueKind.None, value);
        var kind = text[value] switch
        {
            // On a line of its own it is a table's border, or a quote's mark, where anything else follows.
            '|' or '>' when isOfEntry || IsHeader(text.AsSpan(value, end - value)) => ValueKind.BlockScalar,
            '[' or '{' => ValueKind.Flow,
            '"' or '\'' => ValueKind.Quoted,
            '*' => ValueKind.Alias,
            _ => ValueKind.Plain,
        };
        var from = kind == ValueKind.Quoted ? CloseQuote(text, value, end) : value;
        return (value, kind, from < 0 ? end : FindComment(text, from, end, kind == ValueKind.Flow));
    }

    /// <summary>The first # after a blank; in a flow collection one that no quotes enclose.</summary>
    private static int FindComment(string text, int from, int end, bool isFlow)
    {
        for (var i = from; i < end; i++)
        {
            var next = isFlow ? text.AsSpan(i, end - i).IndexOfAny('#', '"', '\'') : text.AsSpan(i, end - i).IndexOf('#');
            if (next < 0) return end;
            i += next;
            if (text[i] == '#' && text[i - 1] is ' ' or '\t') return i;
            if (isFlow && text[i] is '"' or '\'' && CloseQuote(text, i, end) is > 0 and var close) i = close - 1;
        }

        return end;
    }

    private static (string? Key, int Colon) FindKey(string text, int start, int end)
    {
        if (text[start] is '"' or '\'')
        {
            var close = CloseQuote(text, start, end);
            if (close < 0) return (null, -1);
            var colon = SkipBlanks(text, close, end);
            return colon < end && text[colon] == ':' && EndsKey(text, colon, end) ? (TakeKey(text.AsSpan((start + 1)..(close - 1))), colon) : (null, -1);
        }

        if (text[start] is '[' or '{' or '#' or '|' or '>' or '@' or '`' or '%') return (null, -1);
        for (var i = start; i < end; i++)
        {
            var next = text.AsSpan(i, end - i).IndexOfAny(':', '#');
            if (next < 0) break;
            i += next;
            if (text[i] == '#' && i > start && text[i - 1] is ' ' or '\t') break;
            if (text[i] == ':' && EndsKey(text, i, end)) return (TakeKey(text.AsSpan(start..i).TrimEnd()), i);
        }

        return (null, -1);
    }

    /// <summary>A key; of a field's name there is one string for all lines.</summary>
    private static string TakeKey(ReadOnlySpan<char> key) => Names.TryGetValue(key, out var name) ? name : key.ToString();

    private static bool EndsKey(string text, int colon, int end) => colon + 1 == end || text[colon + 1] is ' ' or '\t';

    private static int SkipBlanks(string text, int from, int end)
    {
        while (from < end && text[from] is ' ' or '\t') from++;
        return from;
    }

    /// <summary>Whether a text could be the key of a manifest: no blanks, no characters that only values have.</summary>
    public static bool IsWord(string key) => WordShape.IsMatch(key);

    [GeneratedRegex(@"^[A-Za-z0-9_$.][A-Za-z0-9_$./-]*\z")]
    private static partial Regex WordShape { get; }
}
