using System.Collections.Immutable;

namespace PodTimeline.Timeline.Comparisons;

/// <summary>Puts the rows of the same container at the same height.</summary>
internal static class RowAlignment
{
    /// <summary>
    /// One row for each container, in the order of the last run; a container that only other runs have comes after the one it follows
    /// there.
    /// </summary>
    public static ImmutableArray<ComparedRow> Align(IReadOnlyList<ComparedRun> runs)
    {
        var names = runs[^1].Fold.Rows.Select(row => row.Container.Name).ToList();
        foreach (var run in runs.SkipLast(1).Reverse())
        {
            var place = 0;
            foreach (var row in run.Fold.Rows)
            {
                var known = names.IndexOf(row.Container.Name);
                if (known < 0) names.Insert(place, row.Container.Name);
                place = (known < 0 ? place : known) + 1;
            }
        }

        return [.. names.Select((name, index) => new ComparedRow(name, index, [.. runs.Select(run => run.Fold.Rows.FirstOrDefault(row => row.Container.Name == name))]))];
    }
}
