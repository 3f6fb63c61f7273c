using PodTimeline.Manifests.Lines;

namespace PodTimeline.Manifests.Fragments;

/// <summary>Ranges of lines that hold YAML or JSON.</summary>
/// <param name="First">Index of the first line.</param>
/// <param name="End">Index after the last one.</param>
/// <param name="Form">What they are enclosed in.</param>
/// <param name="Margin">Columns to take off every line.</param>
internal readonly record struct LineRange(int First, int End, PasteForm Form, int Margin = 0);

/// <summary>Finds the fenced blocks of Markdown.</summary>
internal static class FencedBlocks
{
    private static readonly string[] OtherLanguages =
        ["go", "python", "py", "js", "javascript", "ts", "java", "csharp", "cs", "dockerfile", "text", "txt", "output", "log", "toml",
            "hcl", "mermaid", "diff", "sql"];

    /// <summary>The blocks in a language that may be YAML, without their fences; null if the text has no fence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="sound">Lines in which no fence begins.</param>
    public static List<LineRange>? Find(string text, IReadOnlyList<TextLine> lines, IReadOnlyList<LineRange> sound)
    {
        var next = 0;
        List<LineRange>? found = null;
        for (var i = 0; i < lines.Count; i++)
        {
            while (next < sound.Count && sound[next].End <= i) next++;
            if (next < sound.Count && sound[next].First <= i)
            {
                i = sound[next].End - 1;
                continue;
            }

            if (FindFence(text, lines[i]) is not { } fence) continue;
            found ??= [];
            var end = i + 1;
            while (end < lines.Count && !Closes(text, lines[end], fence.Mark)) end++;
            if (!OtherLanguages.Contains(fence.Language)) found.Add(new LineRange(i + 1, Math.Min(end, lines.Count), PasteForm.Fence,
                lines[i].Indent));
            i = end;
        }

        return found;
    }

    private static (char Mark, string Language)? FindFence(string text, TextLine line)
    {
        var words = text.AsSpan(line.Content, line.End - line.Content);
        if (!words.StartsWith("```") && !words.StartsWith("~~~")) return null;
        var language = words.TrimStart(words[0]).Trim().ToString().Split(' ', '{', ',')[0];
        return (words[0], language.ToLowerInvariant());
    }

    private static bool Closes(string text, TextLine line, char mark)
    {
        var words = text.AsSpan(line.Content, line.End - line.Content).Trim();
        return words.Length >= 3 && words.IndexOfAnyExcept(mark) < 0;
    }
}
