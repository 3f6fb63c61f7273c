using System.Collections.Immutable;
using PodTimeline.Timeline.Pictures;

namespace PodTimeline.Timeline.Comparisons;

/// <summary>One run of a comparison as it is drawn.</summary>
/// <param name="Run">The run.</param>
/// <param name="Picture">Its picture, on the axis of all runs.</param>
/// <param name="Rows">Its rows by the index of the compared row; null where its pod has no such container.</param>
public sealed record ComparedPicture(ComparedRun Run, TimelinePicture Picture, ImmutableArray<RowPicture?> Rows);
