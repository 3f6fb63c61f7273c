using System.Collections.Immutable;
using PodTimeline.Timeline.Folds;

namespace PodTimeline.Timeline.Comparisons;

/// <summary>A container in all runs: its row is at the same height in each.</summary>
/// <param name="Name">The container's name.</param>
/// <param name="Index">Its place among the rows, from 0.</param>
/// <param name="Rows">Its row in each run; null where the pod has no such container.</param>
public sealed record ComparedRow(string Name, int Index, ImmutableArray<ContainerRow?> Rows)
{
    /// <summary>Whether its kind differs between the runs that have it.</summary>
    public bool KindChanges => Rows.OfType<ContainerRow>().Select(row => row.Container.Kind).Distinct().Count() > 1;
}
