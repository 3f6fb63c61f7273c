using PodTimeline.Model.Time;

namespace PodTimeline.Shell.Processes;

/// <summary>The calendar that processes see: the pod is created at the same time in every simulation.</summary>
public static class ShellClock
{
    /// <summary>When the pod is created, as shown by <c>date</c>.</summary>
    public static readonly DateTime Creation = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The calendar time of an instant.</summary>
    public static DateTime ToCalendar(SimInstant instant) => Creation + instant.SinceCreation;
}
