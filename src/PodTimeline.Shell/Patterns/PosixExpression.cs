using System.Text;
using System.Text.RegularExpressions;

namespace PodTimeline.Shell.Patterns;

/// <summary>Regular expressions as <c>grep</c> and <c>sed</c> read them. Matching takes time linear in the text.</summary>
internal static class PosixExpression
{
    private const int LongestExpression = 256;
    private const long MostRepetitions = 256;

    /// <summary>
    /// The work of matching one character, compared with reading it: an automaton tracks many positions of the expression.
    /// </summary>
    public static long MeasureWork(string expression) => 8 + Math.Max(0, expression.Length - 32) + 4 * CountRepetitions(expression);

    /// <summary>Compiles an expression; null when it is malformed, too long, or has a back-reference.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="extended">As <c>grep -E</c> reads it.</param>
    /// <param name="ignoreCase">Letters match in either case.</param>
    public static Regex? TryCompile(string expression, bool extended, bool ignoreCase)
    {
        if (expression.Length > LongestExpression || CountRepetitions(expression) > MostRepetitions) return null;
        var options = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;
        if (ignoreCase) options |= RegexOptions.IgnoreCase;
        try
        {
            return new Regex(extended ? TranslateExtended(expression) : TranslateBasic(expression), options);
        }
        catch (Exception refused) when (refused is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>How often the innermost part of an expression may be repeated by counts in braces, multiplied together.</summary>
    private static long CountRepetitions(string expression)
    {
        var (product, number, isOpen) = (1L, 0L, false);
        foreach (var character in expression)
        {
            if (character == '{') (isOpen, number) = (true, 0);
            else if (isOpen && char.IsAsciiDigit(character)) number = Math.Min(number * 10 + (character - '0'), MostRepetitions + 1);
            else if (isOpen && character == ',') (product, number) = (Math.Min(product * Math.Max(number, 1), MostRepetitions + 1), 0);
            else if (isOpen && character == '}') (product, isOpen) = (Math.Min(product * Math.Max(number, 1), MostRepetitions + 1), false);
        }

        return product;
    }

    // In a basic expression the backslash gives braces, parentheses and bars their meaning; in an extended one it removes it.
    private static string TranslateBasic(string expression)
    {
        var result = new StringBuilder();
        for (var index = 0; index < expression.Length; index++)
        {
            var character = expression[index];
            if (character == '[')
            {
                index = AddSet(expression, index, result);
                continue;
            }

            if (character == '\\' && index + 1 < expression.Length)
            {
                var next = expression[++index];
                if ("(){}|+?".Contains(next)) result.Append(next);
                else AddEscape(next, result);
                continue;
            }

            var isLiteralStar = character == '*' && (result.Length == 0 || result.ToString() is "^" or "(");
            if (isLiteralStar || "(){}|+?".Contains(character)) result.Append('\\');
            result.Append(character);
        }

        return result.ToString();
    }

    private static string TranslateExtended(string expression)
    {
        var result = new StringBuilder();
        for (var index = 0; index < expression.Length; index++)
        {
            var character = expression[index];
            if (character == '[') index = AddSet(expression, index, result);
            else if (character == '\\' && index + 1 < expression.Length) AddEscape(expression[++index], result);
            else result.Append(character);
        }

        return result.ToString();
    }

    private static void AddEscape(char escaped, StringBuilder result)
    {
        if (char.IsAsciiDigit(escaped)) throw new NotSupportedException("A reference to a group.");
        if (escaped is '<' or '>') result.Append("\\b");
        else if ("wWsSbB".Contains(escaped)) result.Append('\\').Append(escaped);
        else result.Append(Regex.Escape(escaped.ToString()));
    }

    private static int AddSet(string expression, int open, StringBuilder result)
    {
        var index = open + 1;
        result.Append('[');
        if (index < expression.Length && expression[index] == '^')
        {
            result.Append('^');
            index++;
        }

        for (var first = true; index < expression.Length && (first || expression[index] != ']'); first = false)
        {
            if (expression[index] == '[' && expression.AsSpan(index).StartsWith("[:") && expression.IndexOf(":]", index, StringComparison.Ordinal) is > 0 and var end)
            {
                result.Append(TranslateClass(expression[(index + 2)..end]));
                index = end + 2;
                continue;
            }

            if (expression[index] is '\\' or '[' or ']' or '^') result.Append('\\');
            result.Append(expression[index++]);
        }

        result.Append(']');
        return index;
    }

    private static string TranslateClass(string name) => name switch
    {
        "digit" => "0-9",
        "alpha" => "a-zA-Z",
        "alnum" => "a-zA-Z0-9",
        "space" => "\\s",
        "blank" => " \\t",
        "upper" => "A-Z",
        "lower" => "a-z",
        "xdigit" => "0-9A-Fa-f",
        "punct" => "!-/:-@\\[-`{-~",
        _ => "",
    };
}
