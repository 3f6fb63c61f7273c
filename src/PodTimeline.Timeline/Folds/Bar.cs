using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Folds;

/// <summary>A stretch of a container's row.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="From">Its begin.</param>
/// <param name="To">Its end; null while it goes on.</param>
/// <param name="Attempt">The run of the container, from 0.</param>
/// <param name="Seq">The event that began it.</param>
/// <param name="Text">A few words on it.</param>
public sealed record Bar(BarKind Kind, SimInstant From, SimInstant? To, int Attempt, int Seq, string Text)
{
    /// <summary>How long it has lasted at an instant.</summary>
    public TimeSpan GetLength(SimInstant now) => (To is { } end && end < now ? end : now) - From;
}
