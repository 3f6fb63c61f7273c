using System.Globalization;
using System.Text;

namespace PodTimeline.Shell.Syntax;

/// <summary>The escapes of <c>echo -e</c>, <c>printf</c> and <c>$'…'</c>.</summary>
internal static class BackslashEscapes
{
    /// <summary>Replaces <c>\n</c>, <c>\t</c>, <c>\x41</c>, <c>\0101</c>, … by what they stand for.</summary>
    /// <param name="text">The text.</param>
    /// <param name="stops">Whether a <c>\c</c> cut the text off.</param>
    public static string Expand(string text, out bool stops)
    {
        stops = false;
        if (!text.Contains('\\')) return text;
        var result = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] != '\\' || index + 1 == text.Length)
            {
                result.Append(text[index]);
                continue;
            }

            var next = text[++index];
            switch (next)
            {
                case 'c':
                    stops = true;
                    return result.ToString();
                case 'x' when ReadDigits(text, index + 1, 2, 16, out var hex) is > 0 and var taken:
                    result.Append((char)hex);
                    index += taken;
                    break;
                case 'u' when ReadDigits(text, index + 1, 4, 16, out var unicode) is > 0 and var taken:
                    result.Append((char)unicode);
                    index += taken;
                    break;
                case >= '0' and <= '7' when ReadDigits(text, index + (next == '0' ? 1 : 0), 3, 8, out var octal) is var taken:
                    result.Append((char)(octal & 255));
                    index += taken - (next == '0' ? 0 : 1);
                    break;
                default:
                    if (TranslateSimple(next) is { } simple) result.Append(simple);
                    else result.Append('\\').Append(next);
                    break;
            }
        }

        return result.ToString();
    }

    private static char? TranslateSimple(char escape) => escape switch
    {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'a' => '\a',
        'b' => '\b',
        'f' => '\f',
        'v' => '\v',
        'e' or 'E' => '\u001b',
        '\\' => '\\',
        '\'' => '\'',
        '"' => '"',
        _ => null,
    };

    private static int ReadDigits(string text, int start, int most, int numberBase, out int value)
    {
        value = 0;
        var count = 0;
        while (count < most && start + count < text.Length && char.IsAsciiHexDigit(text[start + count]))
        {
            var digit = int.Parse(text.AsSpan(start + count, 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (digit >= numberBase) break;
            value = value * numberBase + digit;
            count++;
        }

        return count;
    }
}
