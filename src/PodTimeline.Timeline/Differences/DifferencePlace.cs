namespace PodTimeline.Timeline.Differences;

/// <summary>An event that a difference speaks of: it leads to the bar that it began or ended.</summary>
/// <param name="Side">In which run.</param>
/// <param name="Container">Of which container; null: of the pod.</param>
/// <param name="What">The event.</param>
public sealed record DifferencePlace(Side Side, string? Container, Occurrence What);
