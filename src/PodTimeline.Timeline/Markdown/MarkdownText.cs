using System.Text;

namespace PodTimeline.Timeline.Markdown;

/// <summary>Texts in Markdown (CommonMark, with the tables of GitHub). What comes from a manifest stays text.</summary>
internal static class MarkdownText
{
    private const string Marks = @"\`*_{}[]<>()#+-.!|~&";

    /// <summary>A text within a line: markup is escaped, control characters and line ends become spaces.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029)
            {
                escaped.Append(' ');
                continue;
            }

            // A full stop or a dash is markup only at the beginning of a line; elsewhere it reads better unescaped.
            if (rune.IsAscii && Marks.Contains((char)rune.Value) && (escaped.Length == 0 || rune.Value is not ('.' or '-' or '(' or ')' or '+' or '!'))) escaped.Append('\\');
            escaped.Append(rune);
        }

        return escaped.ToString();
    }

    /// <summary>A block of lines as they are, in a fence that none of them ends.</summary>
    public static string ChooseFence(string text)
    {
        var longest = 0;
        var run = 0;
        foreach (var letter in text) longest = Math.Max(longest, run = letter == '`' ? run + 1 : 0);
        var fence = new string('`', Math.Max(3, longest + 1));
        var lines = string.Concat(text.EnumerateRunes().Where(rune => !Rune.IsControl(rune) || rune.Value == '\n'));
        return $"{fence}text\n{lines.TrimEnd('\n')}\n{fence}";
    }
}
