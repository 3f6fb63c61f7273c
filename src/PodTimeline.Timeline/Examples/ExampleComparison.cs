using System.Collections.Immutable;

namespace PodTimeline.Timeline.Examples;

/// <summary>Runs to compare, to begin with.</summary>
/// <param name="Id">Stable, it stands in links.</param>
/// <param name="Title">Two to six words.</param>
/// <param name="Hint">What to look for, in one sentence: a promise that a test holds.</param>
/// <param name="Runs">Two or three runs: A, B, and perhaps C.</param>
public sealed record ExampleComparison(string Id, string Title, string Hint, ImmutableArray<ExampleRun> Runs);
