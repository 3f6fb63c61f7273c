using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Pictures;

/// <summary>The grace period, one for all containers of the pod, as it runs down.</summary>
/// <param name="From">When it begins.</param>
/// <param name="Length">All of it.</param>
/// <param name="EndedAt">When it was no longer needed; null when it ran out.</param>
public sealed record GraceBand(SimInstant From, TimeSpan Length, SimInstant? EndedAt)
{
    /// <summary>When SIGKILL is due.</summary>
    public SimInstant RunsOutAt => From + Length;

    /// <summary>What is left at an instant.</summary>
    public TimeSpan GetLeft(SimInstant at) => at >= RunsOutAt ? TimeSpan.Zero : RunsOutAt - at;
}
