namespace PodTimeline.Manifests.Lines;

/// <summary>What is wrong with a flow collection.</summary>
internal enum FlowFault
{
    None,
    NotClosed,
    WrongBracket,
    OpenQuote,
}

/// <summary>Follows a flow list or mapping to its end.</summary>
/// <param name="End">Offset after the closing bracket; if it is missing, the end of its last line.</param>
/// <param name="Fault">What is wrong with it.</param>
/// <param name="FaultAt">Offset of the bracket or quote that is at fault.</param>
/// <param name="Missing">The closing brackets that are missing.</param>
internal readonly record struct FlowScan(int End, FlowFault Fault, int FaultAt, string Missing = "")
{
    private const int MostLines = 300;

    /// <summary>Follows the collection that opens at an offset.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="open">Offset of the bracket.</param>
    /// <param name="parentColumn">A line that is not deeper than this and has a key of its own ends the search.</param>
    /// <param name="lines">The lines of the text.</param>
    /// <param name="index">The line the bracket is on.</param>
    public static FlowScan Of(string text, int open, int parentColumn, IReadOnlyList<TextLine> lines, int index)
    {
        var brackets = new Stack<int>();
        var i = open;
        for (var at = index; at < lines.Count && at < index + MostLines; at++)
        {
            var line = lines[at];
            if (at > index)
            {
                if (line.IsComment) continue;
                if (!line.IsBlank && line.Indent <= parentColumn && (line.Dashes.Count > 0 || line.Key is { } key && LineLexer.IsWord(key)))
                    return new FlowScan(lines[at - 1].End, FlowFault.NotClosed, brackets.Peek(), WriteClosers(text, brackets));
                i = line.Content;
            }

            for (; i < line.End; i++)
            {
                switch (text[i])
                {
                    case '[' or '{':
                        brackets.Push(i);
                        break;
                    case ']' or '}':
                        if (text[brackets.Pop()] != (text[i] == ']' ? '[' : '{')) return new FlowScan(line.End, FlowFault.WrongBracket, i,
                            text[i] == ']' ? "}" : "]");
                        if (brackets.Count == 0) return new FlowScan(i + 1, FlowFault.None, i);
                        break;
                    case '"' or '\'' when StartsToken(text, i, open):
                        var close = QuoteScan.FindEnd(text, i, parentColumn, lines, at);
                        if (close < 0) return new FlowScan(line.End, FlowFault.OpenQuote, i);
                        while (at + 1 < lines.Count && lines[at + 1].Start < close) line = lines[++at];
                        i = close - 1;
                        break;
                    case '#' when text[i - 1] is ' ' or '\t':
                        i = line.End;
                        break;
                }
            }
        }

        return new FlowScan(lines[Math.Min(lines.Count, index + MostLines) - 1].End, FlowFault.NotClosed, brackets.Peek(),
            WriteClosers(text, brackets));
    }

    private static string WriteClosers(string text, Stack<int> brackets) => string.Concat(brackets.Select(b => text[b] == '[' ? ']' : '}'));

    /// <summary>A quote opens a text only where a value or key can begin; in the middle of a word it is a letter.</summary>
    private static bool StartsToken(string text, int at, int open)
    {
        for (at--; at > open && text[at] is ' ' or '\t' or '\n' or '\r'; at--) { }
        return text[at] is '[' or '{' or ',' or ':';
    }
}

/// <summary>Follows a quoted text to its end.</summary>
internal static class QuoteScan
{
    private const int MostLines = 200;

    /// <summary>Offset after the closing quote; -1 if there is none before a line that is clearly something else.</summary>
    public static int FindEnd(string text, int open, int parentColumn, IReadOnlyList<TextLine> lines, int index)
    {
        var close = LineLexer.CloseQuote(text, open, lines[index].End);
        if (close > 0) return close;
        for (var at = index + 1; at < lines.Count && at < index + MostLines; at++)
        {
            var line = lines[at];
            if (!line.IsBlank && line.Indent <= parentColumn && (line.Dashes.Count > 0 || line.Key is { } key
                && LineLexer.IsWord(key))) return -1;
            close = LineLexer.CloseQuote(text, open, line.End);
            if (close > 0) return ClosesWell(text, close, line.End) ? close : -1;
        }

        return -1;
    }

    /// <summary>After a closing quote comes the end of the value; anything else means that it is the opening quote of another
    /// one.</summary>
    private static bool ClosesWell(string text, int close, int end)
    {
        while (close < end && text[close] is ' ' or '\t') close++;
        return close == end || text[close] is '#' or ',' or ']' or '}' or ':';
    }
}
