using System.Collections.Immutable;

namespace PodTimeline.Timeline.Examples;

/// <summary>A comparison to start with.</summary>
/// <param name="Id">Stable, because links contain it.</param>
/// <param name="Title">Two to six words.</param>
/// <param name="Hint">What to look for, in one sentence: a promise that a test checks.</param>
/// <param name="Runs">Two or three runs: A, B, and perhaps C.</param>
public sealed record ExampleComparison(string Id, string Title, string Hint, ImmutableArray<ExampleRun> Runs);
