namespace PodTimeline.Manifests.Lines;

/// <summary>Reads the lines of a text, valid or not, and finds those inside a longer value.</summary>
internal static class LineReader
{
    /// <summary>
    /// After this many unclosed brackets and quotes no further one is searched: a hostile text must not cost a search for each.
    /// </summary>
    private const int MostFailures = 50;

    /// <summary>Characters of a line of a manifest, by which room is made for them.</summary>
    private const int UsualLine = 20;

    /// <summary>All lines. Brackets and quotes that are never closed end with their own line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="raw">Its lines, each on its own.</param>
    public static List<TextLine> Read(string text, IReadOnlyList<TextLine> raw)
    {
        var lines = new List<TextLine>(raw.Count);
        var failures = 0;
        while (lines.Count < raw.Count)
        {
            var line = raw[lines.Count];
            lines.Add(line);
            if (line.IsBlank || line.IsComment) continue;
            if (line.Kind == ValueKind.BlockScalar) Block(raw, lines, line.ParentColumn);
            else if (failures < MostFailures && !Continue(text, raw, lines, line)) failures++;
        }

        return lines;
    }

    /// <summary>The lines of a text, each on its own.</summary>
    public static List<TextLine> Split(string text)
    {
        var lines = new List<TextLine>(text.Length / UsualLine + 1);
        for (var start = 0; start <= text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            if (start == text.Length && lines.Count > 0) break;
            lines.Add(LineLexer.Read(text, lines.Count, start, end));
            start = end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? end + 2 : end + 1;
        }

        return lines;
    }

    /// <summary>What is deeper than the header belongs to the block.</summary>
    private static void Block(IReadOnlyList<TextLine> raw, List<TextLine> lines, int parentColumn)
    {
        while (lines.Count < raw.Count && raw[lines.Count] is var line && (line.IsBlank || line.Indent > parentColumn))
            lines.Add(line with { Context = LineContext.Block });
        while (lines[^1] is { IsBlank: true, Context: LineContext.Block } last) lines[^1] = last with { Context = LineContext.Structure };
    }

    /// <summary>Takes the further lines of a flow collection or a quoted text; false if it never ends.</summary>
    private static bool Continue(string text, IReadOnlyList<TextLine> raw, List<TextLine> lines, TextLine line)
    {
        if (line.Kind is not (ValueKind.Flow or ValueKind.Quoted)) return true;
        var flow = line.Kind == ValueKind.Flow ? FlowScan.Of(text, line.Value, line.ParentColumn, raw, line.Index) : default;
        var end = line.Kind == ValueKind.Flow ? flow.End : QuoteScan.FindEnd(text, line.Value, line.ParentColumn, raw, line.Index);
        if (end < 0 || flow.Fault != FlowFault.None) return false;
        while (lines.Count < raw.Count && raw[lines.Count].Start < end) lines.Add(raw[lines.Count] with { Context =
            LineContext.Continued });
        return true;
    }
}
