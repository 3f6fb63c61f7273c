using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Runs;

/// <summary>A reading of a run's clock.</summary>
/// <param name="At">Where it is in the run.</param>
/// <param name="Rate">Simulated seconds per second of real time, 0.5 to 100.</param>
/// <param name="Playing">Whether it moves.</param>
public readonly record struct ClockReading(SimInstant At, double Rate, bool Playing);
