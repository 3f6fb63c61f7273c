using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Runs;

/// <summary>What a pod does if it is not deleted, as far as it is simulated.</summary>
/// <param name="Rest">When it has come to rest, or ended.</param>
/// <param name="End">When it ends, or its log is full; null: it runs on.</param>
/// <param name="Repeats">Whether a container crashes and waits over and over: that goes on forever.</param>
internal sealed record UndisturbedRun(SimInstant Rest, SimInstant? End, bool Repeats);
