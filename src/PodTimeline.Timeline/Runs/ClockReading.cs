using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Runs;

/// <summary>A run's clock at the moment it was looked at.</summary>
/// <param name="At">Where it stands in the story.</param>
/// <param name="Rate">Seconds of the story for a second of real time, 0.5 to 100.</param>
/// <param name="Playing">Whether it moves.</param>
public readonly record struct ClockReading(SimInstant At, double Rate, bool Playing);
