using PodTimeline.Model.Events;
using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Differences;

/// <summary>An event of a log.</summary>
/// <param name="At">When it happened.</param>
/// <param name="Seq">Its number in its log.</param>
public sealed record Occurrence(SimInstant At, int Seq)
{
    /// <summary>The place of an event.</summary>
    public static Occurrence Of(SimEvent simEvent) => new(simEvent.At, simEvent.Seq);
}
