using System.Text;
using PodTimeline.Manifests.Lines;
using PodTimeline.Manifests.Text;

namespace PodTimeline.Manifests.Syntax;

/// <summary>Tabs where kubectl's parser expects spaces.</summary>
/// <remarks>Source: go-yaml v2 scannerc.go :: yaml_parser_scan_to_next_token, yaml_parser_scan_block_scalar_breaks.</remarks>
/// <param name="text">The text.</param>
/// <param name="lines">Its lines, which are asked about in their order.</param>
internal sealed class TabFaults(string text, IReadOnlyList<TextLine> lines)
{
    private const int Width = 2;

    /// <summary>Runs of tabs in one line that are replaced one by one; those after them are replaced together.</summary>
    private const int MostRuns = 100;

    private int _firstOfBlock;

    /// <summary>The tabs in a line's indentation or after its dashes; null if it has none that matter.</summary>
    public CharacterFault? Find(int index)
    {
        var line = lines[index];
        var (from, to) = line.Context switch
        {
            LineContext.Structure when line.IsBlank => (line.Start, line.Start < line.End && text[line.Start] == '\t' ? line.End
                : line.Start),
            LineContext.Structure => (line.Start, line.Body),
            LineContext.Block => (line.Start, Math.Min(line.Content, line.Start + FindBlockColumn(index))),
            _ => (line.Start, line.Start),
        };
        var first = text.IndexOf('\t', from, to - from);
        if (first < 0) return null;
        var end = text.LastIndexOf('\t', to - 1, to - first) + 1;
        var edits = new List<TextEdit>();
        for (var at = first; at < end;)
        {
            var stop = edits.Count < MostRuns ? at : end;
            while (stop < end && text[stop] == '\t') stop++;
            edits.Add(new TextEdit(at, stop, Replace(line.Start, at, stop)));
            at = stop < end ? text.IndexOf('\t', stop, end - stop) : end;
        }

        return new CharacterFault(CharacterFaultKind.Tab, first, end, Breaks: true, edits);
    }

    private string Replace(int lineStart, int from, int to)
    {
        var spaces = new StringBuilder();
        for (var at = from; at < to; at++)
        {
            if (text[at] != '\t') spaces.Append(text[at]);
            else spaces.Append(' ', at > lineStart && text[at - 1] == '-' ? 1 : Width);
        }

        return spaces.ToString();
    }

    /// <summary>How many columns of a block's line are indentation; what comes later is its text.</summary>
    private int FindBlockColumn(int index)
    {
        if (lines[index - 1].Context != LineContext.Block) _firstOfBlock = index;
        while (_firstOfBlock < index && lines[_firstOfBlock].IsBlank) _firstOfBlock++;
        if (_firstOfBlock == index) return int.MaxValue / 2;
        var line = lines[_firstOfBlock];
        var spaces = text.AsSpan(line.Start, line.Indent).IndexOfAnyExcept(' ');
        return spaces < 0 ? line.Indent : spaces;
    }
}
