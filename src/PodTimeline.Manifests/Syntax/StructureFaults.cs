using PodTimeline.Manifests.Lines;
using PodTimeline.Manifests.Text;

namespace PodTimeline.Manifests.Syntax;

/// <summary>Typographic characters in place of YAML's own: bullets, wide colons, curly quotes, long dashes.</summary>
internal static class StructureFaults
{
    /// <summary>Those of one line.</summary>
    public static void Find(string text, TextLine line, List<CharacterFault> found)
    {
        FindBullet(text, line, found);
        FindWideColon(text, line, found);
        for (var i = line.Body; i < line.Comment; i++)
        {
            if (OddCharacters.ToStraight(text[i]) is { } quote && StartsToken(text, line, i))
            {
                var close = Close(text, i, quote, line.Comment);
                if (close < 0) found.Add(new CharacterFault(CharacterFaultKind.Quotes, i, i + 1, Breaks: false, []));
                if (close < 0) break;
                found.Add(new CharacterFault(CharacterFaultKind.Quotes, i, close + 1, Breaks: false, MakeEdits(text, i, close, quote)));
                i = close;
            }
            else if (text[i] is '"' or '\'' && StartsToken(text, line, i) && LineLexer.CloseQuote(text, i, line.Comment) is > 0 and var end)
            {
                i = end - 1;
            }
            else if (i > line.Start && OddCharacters.IsLongDash(text[i]) && StartsToken(text, line, i) && i + 1 < line.End
                && char.IsAsciiLetterLower(text[i + 1]))
            {
                found.Add(Replace(CharacterFaultKind.LongDash, i, i + 1, "--", breaks: false));
            }
        }
    }

    /// <summary>A bullet before a key or a value.</summary>
    private static void FindBullet(string text, TextLine line, List<CharacterFault> found)
    {
        if (line.Dashes.Count == 0 || text[line.Dashes[0]] == '-') return;
        found.Add(Replace(CharacterFaultKind.Bullet, line.Dashes[0], line.Dashes[0] + 1, "-", breaks: true));
    }

    /// <summary>The colon of East Asian keyboards after a key.</summary>
    private static void FindWideColon(string text, TextLine line, List<CharacterFault> found)
    {
        var colon = text.IndexOf('：', line.Body, line.End - line.Body);
        if (colon <= line.Body || !LineLexer.IsWord(text[line.Body..colon])) return;
        var hasBlank = colon + 1 == line.End || text[colon + 1] == ' ' || OddCharacters.IsBlank(text[colon + 1]);
        found.Add(Replace(CharacterFaultKind.WideColon, colon, colon + 1, hasBlank ? ":" : ": ", breaks: true));
    }

    /// <summary>The typographic or straight quote that closes an opening one.</summary>
    private static int Close(string text, int open, char quote, int end)
    {
        for (var i = open + 1; i < end; i++)
        {
            if (OddCharacters.ToStraight(text[i]) != quote && text[i] != quote) continue;
            var next = i + 1;
            while (next < end && text[next] is ' ' or '\t') next++;
            if (next == end || text[next] is ',' or ']' or '}' or ':' or '#') return i;
        }

        return -1;
    }

    /// <summary>The quotes, and what has to be escaped between them.</summary>
    private static List<TextEdit> MakeEdits(string text, int open, int close, char quote)
    {
        var edits = new List<TextEdit> { new(open, open + 1, quote.ToString()) };
        for (var i = open + 1; i < close; i++)
        {
            if (quote == '"' && text[i] is '"' or '\\') edits.Add(new TextEdit(i, i, "\\"));
            else if (quote == '\'' && text[i] == '\'') edits.Add(new TextEdit(i, i, "'"));
        }

        edits.Add(new TextEdit(close, close + 1, quote.ToString()));
        return edits;
    }

    private static bool StartsToken(string text, TextLine line, int at)
    {
        if (at == line.Body || at == line.Value) return true;
        if (line.Kind != ValueKind.Flow || at < line.Value) return false;
        for (at--; at > line.Value && text[at] is ' ' or '\t'; at--) { }
        return text[at] is '[' or '{' or ',' or ':';
    }

    private static CharacterFault Replace(CharacterFaultKind kind, int start, int end, string with, bool breaks) =>
        new(kind, start, end, breaks, [new TextEdit(start, end, with)]);
}
