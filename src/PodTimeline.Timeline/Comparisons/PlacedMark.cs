using PodTimeline.Model.Time;
using PodTimeline.Timeline.Differences;

namespace PodTimeline.Timeline.Comparisons;

/// <summary>A mark of a difference, and where it is drawn.</summary>
/// <param name="Run">The index of the run.</param>
/// <param name="Row">The index of the row; null: the header of the run.</param>
/// <param name="From">Its begin.</param>
/// <param name="To">Its end; the same as <paramref name="From"/> for a tag alone.</param>
/// <param name="Form">Its shape.</param>
/// <param name="Words">A few words on it, such as <c>9.6 s earlier</c>; empty for none.</param>
public sealed record PlacedMark(int Run, int? Row, SimInstant From, SimInstant To, MarkForm Form, string Words);
