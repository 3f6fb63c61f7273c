using System.Collections.Immutable;
using PodTimeline.Timeline.Differences;

namespace PodTimeline.Timeline.Comparisons;

/// <summary>A difference with its tag: the letter beside the sentence and in the picture.</summary>
/// <param name="Tag">From a on.</param>
/// <param name="Group">The index of its group in <see cref="Comparison.Differences"/>.</param>
/// <param name="Difference">The difference.</param>
/// <param name="Marks">What is drawn of it.</param>
/// <param name="Bars">The bars that light up with it, in all runs.</param>
public sealed record TaggedDifference(
    char Tag, int Group, Difference Difference, ImmutableArray<PlacedMark> Marks, ImmutableArray<HighlightedBar> Bars);
