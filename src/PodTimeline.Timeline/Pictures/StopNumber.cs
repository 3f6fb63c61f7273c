using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Pictures;

/// <summary>The order in which a pod's containers are stopped: those with the same number are stopped at the same instant.</summary>
/// <param name="Number">From 1.</param>
/// <param name="At">When the kubelet begins to stop the container, its hook included.</param>
/// <param name="Seq">The event.</param>
public sealed record StopNumber(int Number, SimInstant At, int Seq);
