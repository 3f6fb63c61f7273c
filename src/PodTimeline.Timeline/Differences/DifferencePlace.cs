namespace PodTimeline.Timeline.Differences;

/// <summary>An event that a difference is about; it leads to the bar that it began or ended.</summary>
/// <param name="Side">In which run.</param>
/// <param name="Container">Its container; null: the pod.</param>
/// <param name="What">The event.</param>
public sealed record DifferencePlace(Side Side, string? Container, Occurrence What);
