using System.Text;
using PodTimeline.Shell.Assumptions;

namespace PodTimeline.Shell.Inline;

/// <summary>Pieces of a program's text.</summary>
internal static class CodeText
{
    /// <summary>The text between the parenthesis at an index and its closing one; null when there is none.</summary>
    public static string? FindParenthesized(string code, int open)
    {
        var depth = 0;
        for (var index = open; index < code.Length; index++)
        {
            if (code[index] is '"' or '\'' or '`')
            {
                index = FindEndOfString(code, index);
                continue;
            }

            if (code[index] is '(' or '[' or '{') depth++;
            if (code[index] is not (')' or ']' or '}') || --depth > 0) continue;
            return code[(open + 1)..index];
        }

        return null;
    }

    /// <summary>The index of the quote that ends a string; the end of the text when there is none.</summary>
    public static int FindEndOfString(string code, int open)
    {
        var quote = code[open];
        if (open + 2 < code.Length && code[open + 1] == quote && code[open + 2] == quote)
        {
            var end = code.IndexOf(new string(quote, 3), open + 3, StringComparison.Ordinal);
            return end < 0 ? code.Length : end + 2;
        }

        for (var index = open + 1; index < code.Length; index++)
        {
            if (code[index] == '\\') index++;
            else if (code[index] == quote || (code[index] == '\n' && quote != '`')) return index;
        }

        return code.Length;
    }

    /// <summary>Arguments, split at the commas between them.</summary>
    public static List<string> SplitArguments(string text)
    {
        var (parts, current, depth) = (new List<string>(), new StringBuilder(), 0);
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (character is '"' or '\'' or '`')
            {
                var end = Math.Min(FindEndOfString(text, index), text.Length - 1);
                current.Append(text, index, end - index + 1);
                index = end;
                continue;
            }

            depth += character is '(' or '[' or '{' ? 1 : character is ')' or ']' or '}' ? -1 : 0;
            if (character == ',' && depth == 0)
            {
                parts.Add(current.ToString().Trim());
                current.Clear();
            }
            else current.Append(character);
        }

        if (current.Length > 0 || parts.Count > 0) parts.Add(current.ToString().Trim());
        return parts;
    }

    /// <summary>The value of a literal string; null when it is not one, or is interpolated.</summary>
    public static string? ReadLiteral(string text)
    {
        text = text.Trim();
        var prefix = 0;
        while (prefix < text.Length && prefix < 2 && text[prefix] is 'f' or 'F' or 'b' or 'r' or 'u') prefix++;
        var isFilled = text.AsSpan(0, prefix).ContainsAny('f', 'F');
        text = text[prefix..];
        if (text.Length < 2 || text[0] is not ('"' or '\'' or '`') || FindEndOfString(text, 0) != text.Length - 1) return null;
        var inner = text.Length >= 6 && text.StartsWith(new string(text[0], 3), StringComparison.Ordinal) ? text[3..^3] : text[1..^1];
        if ((isFilled && inner.Contains('{')) || (text[0] == '`' && inner.Contains("${", StringComparison.Ordinal))) return null;
        return Syntax.BackslashEscapes.Expand(inner, out _);
    }

    /// <summary>What printing arguments shows: literals as they are, anything else as unknown.</summary>
    public static string ShowPrinted(string arguments, string language)
    {
        var shown = new List<string>();
        foreach (var argument in SplitArguments(arguments))
        {
            if (argument.StartsWith("flush=", StringComparison.Ordinal) || argument.StartsWith("file=", StringComparison.Ordinal)
                || argument.StartsWith("end=", StringComparison.Ordinal) || argument.StartsWith("sep=", StringComparison.Ordinal)) continue;
            shown.Add(ReadLiteral(argument) ?? (argument.Length > 0 && argument.All(c => char.IsAsciiDigit(c)) ? argument : UnknownText.Mark("output of " + language)));
        }

        return string.Join(' ', shown);
    }
}
