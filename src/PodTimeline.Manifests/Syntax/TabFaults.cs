using PodTimeline.Manifests.Lines;
using PodTimeline.Manifests.Text;

namespace PodTimeline.Manifests.Syntax;

/// <summary>Tabs where kubectl's parser expects spaces.</summary>
/// <remarks>Source: go-yaml v2 scannerc.go :: yaml_parser_scan_to_next_token, yaml_parser_scan_block_scalar_breaks.</remarks>
internal static class TabFaults
{
    private const int Width = 2;

    /// <summary>The tabs in a line's indentation or after its dashes; null if it has none that matter.</summary>
    public static CharacterFault? Find(string text, IReadOnlyList<TextLine> lines, int index)
    {
        var line = lines[index];
        var (from, to) = line.Context switch
        {
            LineContext.Structure when line.IsBlank => (line.Start, line.Start < line.End && text[line.Start] == '\t' ? line.End
                : line.Start),
            LineContext.Structure => (line.Start, line.Body),
            LineContext.Block => (line.Start, Math.Min(line.Content, line.Start + FindBlockColumn(text, lines, index))),
            _ => (line.Start, line.Start),
        };
        var first = text.IndexOf('\t', from, to - from);
        if (first < 0) return null;
        var edits = new List<TextEdit>();
        var (last, column) = (first, first - line.Start);
        for (var at = first; at >= 0 && at < to; at = at + 1 < to ? text.IndexOf('\t', at + 1, to - at - 1) : -1)
        {
            edits.Add(new TextEdit(at, at + 1, text[at - (at > line.Start ? 1 : 0)] == '-' ? " " : new string(' ', Width)));
            last = at;
        }

        return new CharacterFault(CharacterFaultKind.Tab, first, last + 1, Breaks: true, edits);
    }

    /// <summary>How many columns of a block's line are indentation; what comes later is its text.</summary>
    private static int FindBlockColumn(string text, IReadOnlyList<TextLine> lines, int index)
    {
        var first = index;
        while (lines[first - 1].Context == LineContext.Block) first--;
        while (first < index && lines[first].IsBlank) first++;
        if (first == index) return int.MaxValue / 2;
        var line = lines[first];
        var spaces = text.AsSpan(line.Start, line.Indent).IndexOfAnyExcept(' ');
        return spaces < 0 ? line.Indent : spaces;
    }
}
