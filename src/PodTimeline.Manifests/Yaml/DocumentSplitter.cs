namespace PodTimeline.Manifests.Yaml;

/// <summary>Finds the documents of a text by their separators, so that a fault in one leaves the others readable.</summary>
/// <remarks>
/// A line that begins with three dashes or dots is a marker wherever it stands, inside block scalars and quotes too.
/// </remarks>
internal static class DocumentSplitter
{
    /// <summary>Start and end offsets of every document; a separator belongs to the document after it.</summary>
    public static List<(int Start, int End)> Split(string text)
    {
        var documents = new List<(int, int)>();
        var start = 0;
        for (var line = 0; line < text.Length; line = FindNextLine(text, line))
        {
            if (line > start && IsMarker(text, line, '-'))
            {
                documents.Add((start, line));
                start = line;
            }
            else if (IsMarker(text, line, '.'))
            {
                documents.Add((start, line));
                start = FindNextLine(text, line);
            }
        }

        documents.Add((start, text.Length));
        return documents;
    }

    /// <summary>Whether a line begins with a separator.</summary>
    public static bool IsMarker(string text, int lineStart, char mark) =>
        lineStart + 3 <= text.Length && text[lineStart] == mark && text[lineStart + 1] == mark && text[lineStart + 2] == mark
        && (lineStart + 3 == text.Length || char.IsWhiteSpace(text[lineStart + 3]));

    private static int FindNextLine(string text, int from)
    {
        var end = text.AsSpan(from).IndexOfAny('\n', '\r');
        if (end < 0) return text.Length;
        end += from;
        return text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
    }
}
