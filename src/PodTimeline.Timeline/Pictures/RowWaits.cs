using System.Collections.Immutable;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Folds;

namespace PodTimeline.Timeline.Pictures;

/// <summary>Finds where a container waits and nothing is done for it.</summary>
internal static class RowWaits
{
    /// <summary>From the pod's creation to the container's first activity, or forever.</summary>
    public static ImmutableArray<WaitLine> Find(ContainerRow row, SimInstant until) => row.FirstActivity switch
    {
        null => [new WaitLine(SimInstant.Zero, until)],
        { } first when first > SimInstant.Zero => [new WaitLine(SimInstant.Zero, first)],
        _ => [],
    };
}
