using System.Globalization;
using System.Text;
using PodTimeline.Shell.Limits;
using PodTimeline.Shell.Syntax;

namespace PodTimeline.Shell.Utilities;

/// <summary>What <c>printf</c> does with its format.</summary>
internal static class PrintFormat
{
    /// <summary>Formats; the format is reused while arguments are left.</summary>
    /// <param name="format">The format.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="invalid">An argument that is not a number where one is needed; null when there is none.</param>
    public static string Format(string format, IEnumerable<string> arguments, out string? invalid)
    {
        invalid = null;
        var rest = new Queue<string>(arguments);
        var result = new StringBuilder();
        do
        {
            var before = rest.Count;
            for (var index = 0; index < format.Length && result.Length <= ShellLimits.TextLength; index++)
            {
                if (format[index] == '\\')
                {
                    var end = index + 1;
                    while (end < format.Length && end < index + 5 && format[end] is not ('%' or '\\' or ' ')) end++;
                    if (end == index + 1) end++;
                    end = Math.Min(end, format.Length);
                    result.Append(BackslashEscapes.Expand(format[index..end], out var stops));
                    if (stops) return result.ToString();
                    index = end - 1;
                }
                else if (format[index] == '%') index = FormatDirective(format, index, rest, result, ref invalid);
                else result.Append(format[index]);
            }

            if (rest.Count == before) break;
        }
        while (rest.Count > 0 && result.Length <= ShellLimits.TextLength);

        return result.Length > ShellLimits.TextLength ? result.ToString(0, ShellLimits.TextLength) : result.ToString();
    }

    private static int FormatDirective(string format, int start, Queue<string> rest, StringBuilder result, ref string? invalid)
    {
        var index = start + 1;
        if (index < format.Length && format[index] == '%')
        {
            result.Append('%');
            return index;
        }

        var flags = new StringBuilder();
        while (index < format.Length && "-+ 0#".Contains(format[index])) flags.Append(format[index++]);
        var width = ReadSize(format, ref index, rest);
        var precision = -1;
        if (index < format.Length && format[index] == '.')
        {
            index++;
            precision = ReadSize(format, ref index, rest);
        }

        if (index >= format.Length)
        {
            result.Append(format, start, format.Length - start);
            return format.Length;
        }

        var argument = rest.Count > 0 ? rest.Dequeue() : null;
        var text = Convert(format[index], argument, precision, ref invalid);
        var flagged = flags.ToString();
        if (flagged.Contains('+') && "di".Contains(format[index]) && !text.StartsWith('-')) text = "+" + text;
        if (flagged.Contains('-')) text = text.PadRight(width);
        else if (flagged.Contains('0') && "dioxXufeg".Contains(format[index]))
            text = text.StartsWith('-') ? "-" + text[1..].PadLeft(Math.Max(width - 1, 0), '0') : text.PadLeft(width, '0');
        else text = text.PadLeft(width);
        result.Append(text);
        return index;
    }

    private static int ReadSize(string format, ref int index, Queue<string> rest)
    {
        if (index < format.Length && format[index] == '*')
        {
            index++;
            return rest.Count > 0 && int.TryParse(rest.Dequeue(), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? Math.Min(given, 4_096) : 0;
        }

        var size = 0;
        while (index < format.Length && char.IsAsciiDigit(format[index])) size = Math.Min(size * 10 + (format[index++] - '0'), 4_096);
        return size;
    }

    private static string Convert(char directive, string? argument, int precision, ref string? invalid)
    {
        switch (directive)
        {
            case 's' or 'b' or 'q':
                var text = argument ?? "";
                if (directive == 'b') text = BackslashEscapes.Expand(text, out _);
                return precision >= 0 && precision < text.Length ? text[..precision] : text;
            case 'c':
                return argument is { Length: > 0 } ? argument[..1] : "";
            case 'd' or 'i' or 'u' or 'o' or 'x' or 'X':
                var number = ParseInteger(argument, ref invalid);
                var written = directive switch
                {
                    'o' => System.Convert.ToString(number, 8),
                    'x' => number.ToString("x", CultureInfo.InvariantCulture),
                    'X' => number.ToString("X", CultureInfo.InvariantCulture),
                    _ => number.ToString(CultureInfo.InvariantCulture),
                };
                return precision > written.Length ? written.PadLeft(precision, '0') : written;
            case 'f' or 'F' or 'e' or 'g':
                if (!double.TryParse(argument ?? "0", NumberStyles.Float, CultureInfo.InvariantCulture, out var real)) invalid ??= argument;
                var digits = Math.Min(precision < 0 ? 6 : precision, 40).ToString(CultureInfo.InvariantCulture);
                return real.ToString(directive == 'g' ? "G" : (directive == 'e' ? "e" : "F") + digits, CultureInfo.InvariantCulture);
            default:
                return "%" + directive;
        }
    }

    private static long ParseInteger(string? argument, ref string? invalid)
    {
        if (string.IsNullOrEmpty(argument)) return 0;
        if (argument[0] is '\'' or '"') return argument.Length > 1 ? argument[1] : 0;
        if (argument.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            && long.TryParse(argument.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var hex)) return hex;
        if (long.TryParse(argument, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        if (!Assumptions.UnknownText.IsIn(argument)) invalid ??= argument;
        return 0;
    }
}
