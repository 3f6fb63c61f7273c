using System.Globalization;

namespace PodTimeline.Kubelet.BackOff;

/// <summary>Durations as Go prints them: <c>10s</c>, <c>1m20s</c>, <c>5m0s</c>, <c>1.155s</c>, <c>734ms</c>.</summary>
internal static class GoDuration
{
    public static string Format(TimeSpan duration)
    {
        if (duration == TimeSpan.Zero) return "0s";
        if (duration < TimeSpan.FromSeconds(1)) return FormatNumber(duration.Ticks, TimeSpan.TicksPerMillisecond) + "ms";
        var seconds = FormatNumber(duration.Ticks % TimeSpan.TicksPerMinute, TimeSpan.TicksPerSecond) + "s";
        if (duration < TimeSpan.FromMinutes(1)) return seconds;
        var minutes = FormatNumber(duration.Minutes, 1) + "m" + seconds;
        return duration < TimeSpan.FromHours(1) ? minutes : FormatNumber(duration.Ticks / TimeSpan.TicksPerHour, 1) + "h" + minutes;
    }

    /// <summary>A number of ticks in a unit of that many ticks; only the digits that it needs.</summary>
    private static string FormatNumber(long ticks, long unit)
    {
        var (whole, rest) = Math.DivRem(ticks, unit);
        var text = whole.ToString(CultureInfo.InvariantCulture);
        if (rest == 0) return text;
        var digits = (unit + rest).ToString(CultureInfo.InvariantCulture).AsSpan(1).TrimEnd('0');
        return string.Concat(text, ".", digits);
    }
}
