namespace PodTimeline.Timeline.Comparisons;

/// <summary>A bar that a difference is about.</summary>
/// <param name="Run">The index of the run.</param>
/// <param name="Row">The index of the row.</param>
/// <param name="Seq">The event that began the bar, as <see cref="Folds.Bar.Seq"/> has it.</param>
public sealed record HighlightedBar(int Run, int Row, int Seq);
