using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Pictures;

/// <summary>A stretch in which a container waits and nothing is done for it.</summary>
/// <param name="From">Its begin.</param>
/// <param name="To">Its end.</param>
public sealed record WaitLine(SimInstant From, SimInstant To);
