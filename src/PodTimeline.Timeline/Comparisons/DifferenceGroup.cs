using System.Collections.Immutable;
using PodTimeline.Timeline.Differences;

namespace PodTimeline.Timeline.Comparisons;

/// <summary>How one run differs from another.</summary>
/// <param name="First">The index of the run that the other is compared with.</param>
/// <param name="Second">The index of the run that the sentences are about.</param>
/// <param name="Differences">The differences, most important first; empty: no difference.</param>
public sealed record DifferenceGroup(int First, int Second, ImmutableArray<Difference> Differences)
{
    /// <summary>The index of a run.</summary>
    public int Run(Side side) => side == Side.First ? First : Second;
}
