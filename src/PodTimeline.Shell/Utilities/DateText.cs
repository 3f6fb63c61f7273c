using System.Globalization;
using System.Text;
using PodTimeline.Shell.Limits;

namespace PodTimeline.Shell.Utilities;

/// <summary>Dates as <c>date</c> writes and reads them; always UTC.</summary>
internal static class DateText
{
    /// <summary>Formats as <c>strftime</c> does.</summary>
    public static string Format(string format, DateTime at)
    {
        var result = new StringBuilder();
        for (var index = 0; index < format.Length; index++)
        {
            if (format[index] != '%' || index + 1 == format.Length)
            {
                result.Append(format[index]);
                continue;
            }

            var letter = format[++index];
            if (letter is '-' or '_' && index + 1 < format.Length) result.Append(FormatField(format[++index], at).TrimStart('0', ' ') is { Length: > 0 } bare ? bare : "0");
            else if (char.IsAsciiDigit(letter) && index + 1 < format.Length && format[index + 1] == 'N')
            {
                index++;
                result.Append(FormatNanoseconds(at)[..Math.Min(letter - '0', 9)]);
            }
            else result.Append(FormatField(letter, at));
            if (result.Length > ShellLimits.TextLength) break;
        }

        return result.ToString();
    }

    /// <summary>Reads the argument of <c>-d</c>: <c>@seconds</c>, <c>now</c>, <c>+5 minutes</c>, <c>2 hours ago</c>, or a date.</summary>
    public static bool TryParse(string text, DateTime now, out DateTime at)
    {
        at = now;
        text = text.Trim();
        if (text is "now" or "today" or "") return true;
        if (text is "yesterday" or "tomorrow")
        {
            at = now.AddDays(text == "tomorrow" ? 1 : -1);
            return true;
        }

        if (text[0] == '@' && long.TryParse(text.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds) && seconds is > -62_000_000_000 and < 100_000_000_000)
        {
            at = DateTime.UnixEpoch.AddSeconds(seconds);
            return true;
        }

        var parts = text.TrimStart('+').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is 2 or 3 && int.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count)
            && count is > -100_000 and < 100_000 && FindUnit(parts[1].TrimEnd('s')) is { } unit)
        {
            at = now + unit * (parts is [_, _, "ago"] ? -count : count);
            return true;
        }

        return DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out at);
    }

    private static TimeSpan? FindUnit(string name) => name switch
    {
        "second" or "sec" => TimeSpan.FromSeconds(1),
        "minute" or "min" => TimeSpan.FromMinutes(1),
        "hour" => TimeSpan.FromHours(1),
        "day" => TimeSpan.FromDays(1),
        "week" => TimeSpan.FromDays(7),
        _ => null,
    };

    private static string FormatField(char letter, DateTime at) => letter switch
    {
        'Y' => FormatText(at, "yyyy"),
        'y' => FormatText(at, "yy"),
        'm' => FormatText(at, "MM"),
        'd' => FormatText(at, "dd"),
        'e' => at.Day.ToString(CultureInfo.InvariantCulture).PadLeft(2),
        'H' => FormatText(at, "HH"),
        'I' => FormatText(at, "hh"),
        'k' => at.Hour.ToString(CultureInfo.InvariantCulture).PadLeft(2),
        'M' => FormatText(at, "mm"),
        'S' => FormatText(at, "ss"),
        'N' => FormatNanoseconds(at),
        'p' => FormatText(at, "tt"),
        'a' => FormatText(at, "ddd"),
        'A' => FormatText(at, "dddd"),
        'b' or 'h' => FormatText(at, "MMM"),
        'B' => FormatText(at, "MMMM"),
        'j' => at.DayOfYear.ToString("000", CultureInfo.InvariantCulture),
        'u' => (at.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)at.DayOfWeek).ToString(CultureInfo.InvariantCulture),
        'w' => ((int)at.DayOfWeek).ToString(CultureInfo.InvariantCulture),
        's' => ((DateTimeOffset)at).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        'F' => FormatText(at, "yyyy-MM-dd"),
        'T' => FormatText(at, "HH:mm:ss"),
        'R' => FormatText(at, "HH:mm"),
        'D' => FormatText(at, "MM/dd/yy"),
        'c' => Format("%a %b %e %H:%M:%S %Y", at),
        'x' => FormatText(at, "MM/dd/yy"),
        'X' or 'r' => FormatText(at, "HH:mm:ss"),
        'z' => "+0000",
        'Z' => "UTC",
        'n' => "\n",
        't' => "\t",
        '%' => "%",
        _ => "%" + letter,
    };

    private static string FormatText(DateTime at, string format) => at.ToString(format, CultureInfo.InvariantCulture);

    private static string FormatNanoseconds(DateTime at) => (at.Ticks % TimeSpan.TicksPerSecond * 100).ToString("000000000", CultureInfo.InvariantCulture);
}
