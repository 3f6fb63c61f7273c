using System.Text.RegularExpressions;
using PodTimeline.Manifests.Lines;

namespace PodTimeline.Manifests.Fragments;

/// <summary>Finds here-documents of a shell: <c>kubectl apply -f - &lt;&lt;EOF</c> up to <c>EOF</c>.</summary>
internal static partial class HereDocuments
{
    /// <summary>Their contents; commands without a here-document are handled elsewhere.</summary>
    public static List<LineRange> Find(string text, IReadOnlyList<TextLine> lines, int first, int end)
    {
        var found = new List<LineRange>();
        for (var i = first; i < end; i++)
        {
            // A manifest may contain a script with here-documents.
            if (LineWords.IsWholeAnchor(lines[i]) && lines[i].Context == LineContext.Structure) break;
            if (lines[i].Context != LineContext.Structure) continue;
            if (FindWord(text, lines[i]) is not { } word || (lines[i].Key is not null && !LineWords.IsTerminal(text, lines[i]))) continue;
            var close = i + 1;
            while (close < end && !Is(text, lines[close], word)) close++;
            found.Add(new LineRange(i + 1, close, PasteForm.HereDocument));
            i = close;
        }

        return found;
    }

    /// <summary>Whether a here-document begins on a line and does not end before another one.</summary>
    public static bool IsOpen(string text, IReadOnlyList<TextLine> lines, int start, int index)
    {
        if (FindWord(text, lines[start]) is not { } word) return false;
        for (var i = start + 1; i < index; i++)
            if (Is(text, lines[i], word)) return true;
        return Enumerable.Range(index, Math.Min(60, lines.Count - index)).Any(i => Is(text, lines[i], word));
    }

    /// <summary>The word that ends the here-document which begins on a line; null when none does.</summary>
    private static string? FindWord(string text, TextLine line)
    {
        var beginning = LineWords.TakeBeginning(text, line);
        return beginning.Contains("<<", StringComparison.Ordinal) && Start.Match(beginning.ToString()) is { Success: true } match ? match.Groups["word"].Value : null;
    }

    private static bool Is(string text, TextLine line, string word) =>
        text.AsSpan(line.Content, line.End - line.Content).Trim("> ").SequenceEqual(word);

    [GeneratedRegex(@"\b(kubectl|oc|k|cat|tee)\b.*<<-?\s*\\?['""]?(?<word>[A-Za-z_]\w*)['""]?")]
    private static partial Regex Start { get; }
}
