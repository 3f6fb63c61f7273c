using System.Globalization;

namespace PodTimeline.Model.Behaviors;

/// <summary>Durations as people write them: <c>500ms</c>, <c>2s</c>, <c>1m30s</c>, <c>1h</c>.</summary>
public static class DurationText
{
    private static readonly (string Unit, TimeSpan Length)[] Units =
    [
        ("ms", TimeSpan.FromMilliseconds(1)), ("h", TimeSpan.FromHours(1)), ("m", TimeSpan.FromMinutes(1)), ("s", TimeSpan.FromSeconds(1)),
    ];

    /// <summary>Reads one or more numbers with units, such as <c>1h30m</c> or <c>1.5s</c>. A bare number has no unit and is refused, but for <c>0</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">The length, to the millisecond.</param>
    /// <returns>False when it is no duration, is negative, or is longer than a year.</returns>
    public static bool TryParse(string? text, out TimeSpan length)
    {
        length = TimeSpan.Zero;
        if (string.IsNullOrEmpty(text)) return false;
        if (text == "0") return true;

        var rest = text.AsSpan();
        var total = 0m;
        while (rest.Length > 0)
        {
            var digits = rest.IndexOfAnyExcept("0123456789.");
            if (digits <= 0) return false;
            if (!decimal.TryParse(rest[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return false;
            rest = rest[digits..];
            var unit = FindUnit(rest);
            if (unit.Unit is null) return false;
            if (number > 1_000_000_000m) return false;
            total += number * (decimal)unit.Length.TotalMilliseconds;
            if (total > 366m * 24 * 3600 * 1000) return false;
            rest = rest[unit.Unit.Length..];
        }

        length = TimeSpan.FromMilliseconds((double)decimal.Round(total));
        return true;
    }

    /// <summary>Writes a length the way Go does, such as <c>1m30s</c>, <c>2.5s</c> or <c>500ms</c>, but without zero parts.</summary>
    public static string Format(TimeSpan length)
    {
        if (length == TimeSpan.Zero) return "0s";
        if (length < TimeSpan.FromSeconds(1)) return FormatNumber(length.TotalMilliseconds) + "ms";
        var text = "";
        if (length.TotalHours >= 1) text += FormatNumber(Math.Floor(length.TotalHours)) + "h";
        if (length.Minutes > 0) text += FormatNumber(length.Minutes) + "m";
        var seconds = length.TotalSeconds % 60;
        if (Math.Round(seconds, 3) > 0) text += FormatNumber(Math.Round(seconds, 3)) + "s";
        return text;
    }

    private static (string Unit, TimeSpan Length) FindUnit(ReadOnlySpan<char> text)
    {
        foreach (var unit in Units)
            if (text.StartsWith(unit.Unit, StringComparison.Ordinal)) return unit;
        return default;
    }

    private static string FormatNumber(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
