using System.Globalization;

namespace PodTimeline.Simulation.Kubelet.BackOff;

/// <summary>Durations as Go prints them: <c>10s</c>, <c>1m20s</c>, <c>5m0s</c>, <c>1.155s</c>, <c>734ms</c>.</summary>
internal static class GoDuration
{
    public static string Text(TimeSpan duration)
    {
        if (duration == TimeSpan.Zero) return "0s";
        if (duration < TimeSpan.FromSeconds(1)) return Number(duration.TotalMilliseconds) + "ms";
        var seconds = Number(duration.TotalSeconds % 60) + "s";
        if (duration < TimeSpan.FromMinutes(1)) return seconds;
        var minutes = Number(duration.Minutes) + "m" + seconds;
        return duration < TimeSpan.FromHours(1) ? minutes : Number(Math.Floor(duration.TotalHours)) + "h" + minutes;
    }

    private static string Number(double value) => Math.Round(value, 6).ToString("0.######", CultureInfo.InvariantCulture);
}
