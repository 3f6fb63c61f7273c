namespace PodTimeline.Manifests.Decoding;

/// <summary>Times as the API writes them, such as <c>2026-01-02T03:04:05Z</c>, and what Go's time package says of others.</summary>
internal static class Rfc3339
{
    private const string Layout = "2006-01-02T15:04:05Z07:00";
    private static readonly int[] Days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    /// <summary>What is wrong with a time, in the API server's words; null if nothing is.</summary>
    public static string? FindFault(string text)
    {
        var (rest, year, month, day) = (text, 0, 0, 0);
        foreach (var (prefix, part, name, largest) in Parts)
        {
            foreach (var c in prefix)
            {
                if (!rest.StartsWith(c)) return FormatCannotParse(text, rest, prefix);
                rest = rest[1..];
            }

            var width = part == "2006" ? 4 : part == "15" && CountDigits(rest) == 1 ? 1 : 2;
            if (CountDigits(rest) < width) return FormatCannotParse(text, rest, part);
            var number = int.Parse(rest[..width], System.Globalization.CultureInfo.InvariantCulture);
            rest = rest[width..];
            if (number > largest || (number == 0 && part == "01")) return $"parsing time \"{text}\": {name} out of range";
            if (part == "2006") year = number;
            else if (part == "01") month = number;
            else if (part == "02") day = number;
        }

        if (rest is ['.' or ',', ..] && CountDigits(rest[1..]) is > 0 and var decimals) rest = rest[(1 + decimals)..];
        var zone = rest is ['Z', ..] ? 1
            : rest is ['+' or '-', _, _, ':', _, _, ..] && CountDigits(rest[1..]) >= 2 && CountDigits(rest[4..]) >= 2 ? 6 : 0;
        if (zone == 0) return FormatCannotParse(text, rest, "Z07:00");
        if (rest.Length > zone) return $"parsing time \"{text}\": extra text: \"{rest[zone..]}\"";
        return day < 1 || day > Days[month - 1] || (month == 2 && day == 29 && !IsLeap(year)) ? $"parsing time \"{text}\": day out of range" : null;
    }

    private static (string Prefix, string Part, string Name, int Largest)[] Parts =>
        [("", "2006", "", 9999), ("-", "01", "month", 12), ("-", "02", "day", 99), ("T", "15", "hour", 23), (":", "04", "minute", 59),
            (":", "05", "second", 59)];

    private static int CountDigits(string text) => text.TakeWhile(char.IsAsciiDigit).Count();

    private static bool IsLeap(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    private static string FormatCannotParse(string text, string rest, string part) =>
        $"parsing time \"{text}\" as \"{Layout}\": cannot parse \"{rest}\" as \"{part}\"";
}
