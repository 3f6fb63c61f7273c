using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Runs;

/// <summary>What a pod does if nobody deletes it, as far as that is watched.</summary>
/// <param name="Rest">When it has come to rest, or to its end.</param>
/// <param name="End">When it ends, or its log is full; null: it runs on.</param>
/// <param name="Repeats">Whether a container crashes and waits again and again: that goes on forever.</param>
internal sealed record UndisturbedRun(SimInstant Rest, SimInstant? End, bool Repeats);
