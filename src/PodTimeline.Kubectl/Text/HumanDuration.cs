using System.Globalization;

namespace PodTimeline.Kubectl.Text;

/// <summary>Lengths of time as kubectl prints them in AGE and in "(66s ago)" (K12).</summary>
/// <remarks>Source: apimachinery pkg/util/duration/duration.go, HumanDuration.</remarks>
public static class HumanDuration
{
    /// <summary>Writes a length with at most two units; the rest is cut off.</summary>
    public static string Format(TimeSpan length)
    {
        var seconds = (long)Math.Truncate(length.TotalSeconds);
        if (seconds < -1) return "<invalid>";
        if (length < TimeSpan.Zero) return "0s";
        if (seconds < 120) return FormatOne(seconds, "s");

        var minutes = seconds / 60;
        if (minutes < 10) return FormatTwo(minutes, "m", seconds % 60, "s");
        if (minutes < 180) return FormatOne(minutes, "m");

        var hours = minutes / 60;
        if (hours < 8) return FormatTwo(hours, "h", minutes % 60, "m");
        if (hours < 48) return FormatOne(hours, "h");

        var days = hours / 24;
        if (hours < 192) return FormatTwo(days, "d", hours % 24, "h");
        if (days < 730) return FormatOne(days, "d");

        var years = days / 365;
        return days < 2920 ? FormatTwo(years, "y", days % 365, "d") : FormatOne(years, "y");
    }

    private static string FormatTwo(long first, string firstUnit, long second, string secondUnit) =>
        second == 0 ? FormatOne(first, firstUnit) : FormatOne(first, firstUnit) + FormatOne(second, secondUnit);

    private static string FormatOne(long number, string unit) => number.ToString(CultureInfo.InvariantCulture) + unit;
}
