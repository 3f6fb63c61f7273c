using System.Globalization;

namespace PodTimeline.Shell.Interpreting;

/// <summary>Lengths as <c>sleep</c> and <c>timeout</c> take them.</summary>
internal static class SleepLength
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    /// <summary>Reads <c>5</c>, <c>0.5</c>, <c>2m</c>, <c>1h</c>, <c>infinity</c>; null when it is none of these.</summary>
    /// <returns><see cref="TimeSpan.MaxValue"/> for a length longer than a year.</returns>
    public static TimeSpan? Parse(string text)
    {
        // strtod accepts anything that begins with inf; BusyBox ignores the rest.
        if (text.StartsWith("inf", StringComparison.OrdinalIgnoreCase)) return TimeSpan.MaxValue;
        var unit = text.Length > 1 ? text[^1] switch { 's' => 1, 'm' => 60, 'h' => 3_600, 'd' => 86_400, _ => 0 } : 0;
        var number = unit == 0 ? text : text[..^1];
        if (!double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) return null;
        var seconds = value * Math.Max(unit, 1);
        return seconds > Longest.TotalSeconds ? TimeSpan.MaxValue : TimeSpan.FromSeconds(seconds);
    }
}
