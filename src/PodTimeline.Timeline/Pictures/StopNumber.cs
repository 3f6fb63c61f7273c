using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Pictures;

/// <summary>Whose turn it is when the pod is stopped: containers with the same number are stopped at the same instant.</summary>
/// <param name="Number">From 1.</param>
/// <param name="At">When the kubelet begins to stop the container, its hook included.</param>
/// <param name="Seq">The event.</param>
public sealed record StopNumber(int Number, SimInstant At, int Seq);
