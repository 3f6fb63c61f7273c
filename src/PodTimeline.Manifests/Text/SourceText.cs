namespace PodTimeline.Manifests.Text;

/// <summary>The text as it was pasted, and where its lines begin.</summary>
internal sealed class SourceText
{
    private readonly List<int> _lineStarts = [0];

    public SourceText(string text)
    {
        Text = text;
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) _lineStarts.Add(i + 1);
    }

    public string Text { get; }

    public int LineCount => _lineStarts.Count;

    /// <summary>Offset of a line's first character; lines count from 0 here.</summary>
    public int LineStart(int line) => _lineStarts[line];

    /// <summary>Offset after a line's last character, line break not included.</summary>
    public int LineEnd(int line)
    {
        var end = line + 1 < _lineStarts.Count ? _lineStarts[line + 1] : Text.Length;
        while (end > _lineStarts[line] && Text[end - 1] is '\n' or '\r') end--;
        return end;
    }

    /// <summary>The line an offset is in, from 0.</summary>
    public int LineOf(int offset)
    {
        var found = _lineStarts.BinarySearch(offset);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>A line without its line break; lines count from 0 here.</summary>
    public ReadOnlySpan<char> Line(int line) => Text.AsSpan(LineStart(line), LineEnd(line) - LineStart(line));

    /// <summary>The span between two offsets, both moved into the text if they are outside.</summary>
    public TextSpan Span(int start, int end)
    {
        start = Math.Clamp(start, 0, Text.Length);
        end = Math.Clamp(end, start, Text.Length);
        var (line, endLine) = (LineOf(start), LineOf(end));
        return new TextSpan(start, end, line + 1, start - LineStart(line) + 1, endLine + 1, end - LineStart(endLine) + 1);
    }
}
