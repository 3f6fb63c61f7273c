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

    /// <summary>How many lines a text has; the last may be empty.</summary>
    public static int CountLines(string text)
    {
        var count = 1;
        var rest = text.AsSpan();
        for (var at = rest.IndexOfAny('\n', '\r'); at >= 0; at = rest.IndexOfAny('\n', '\r'))
        {
            count++;
            rest = rest[(at + (rest[at..].StartsWith("\r\n") ? 2 : 1))..];
        }

        return count;
    }

    public string Text { get; }

    public int LineCount => _lineStarts.Count;

    /// <summary>Offset of a line's first character; lines count from 0 here.</summary>
    public int GetLineStart(int line) => _lineStarts[line];

    /// <summary>Offset after a line's last character, line break not included.</summary>
    public int GetLineEnd(int line)
    {
        var end = line + 1 < _lineStarts.Count ? _lineStarts[line + 1] : Text.Length;
        while (end > _lineStarts[line] && Text[end - 1] is '\n' or '\r') end--;
        return end;
    }

    /// <summary>The line an offset is in, from 0.</summary>
    public int FindLine(int offset)
    {
        var found = _lineStarts.BinarySearch(offset);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>A line without its line break; lines count from 0 here.</summary>
    public ReadOnlySpan<char> GetLine(int line) => Text.AsSpan(GetLineStart(line), GetLineEnd(line) - GetLineStart(line));

    /// <summary>The span between two offsets, both clamped to the text.</summary>
    public TextSpan MakeSpan(int start, int end)
    {
        start = Math.Clamp(start, 0, Text.Length);
        end = Math.Clamp(end, start, Text.Length);
        var (line, endLine) = (FindLine(start), FindLine(end));
        return new TextSpan(start, end, line + 1, start - GetLineStart(line) + 1, endLine + 1, end - GetLineStart(endLine) + 1);
    }
}
