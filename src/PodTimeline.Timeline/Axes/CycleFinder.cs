using PodTimeline.Model.Time;
using PodTimeline.Timeline.Folds;

namespace PodTimeline.Timeline.Axes;

/// <summary>Finds the stretch in which one container crashes and waits again and again, and nothing else happens.</summary>
internal static class CycleFinder
{
    /// <summary>Fewer similar cycles than these are drawn one by one; the first and the last always are.</summary>
    private const int Fewest = 5;

    /// <summary>Cycles are similar when none is longer than another by this factor: the kubelet may be late by up to half a wait.</summary>
    private const double Alike = 1.6;

    private const double Units = 230;

    /// <summary>The stretch between the first and the last of the similar cycles; null when there is none.</summary>
    public static AxisFold? Find(TimelineFold fold)
    {
        if (fold.Rows.Where(row => row.Bars.Count(bar => bar.Kind == BarKind.BackOff) >= Fewest).ToList() is not [var loop]) return null;
        var starts = loop.Bars.Where(bar => bar.Kind is not BarKind.BackOff).GroupBy(bar => bar.Attempt).Select(run => run.First().From).Order().ToList();
        var last = starts.Count - 1;
        var first = last;
        var (shortest, longest) = (TimeSpan.MaxValue, TimeSpan.Zero);
        while (first > 0)
        {
            var length = starts[first] - starts[first - 1];
            (shortest, longest) = (length < shortest ? length : shortest, length > longest ? length : longest);
            if (longest > shortest * Alike) break;
            first--;
        }

        var from = first + 1;
        if (last - from < Fewest) return null;
        var stretch = new AxisFold(starts[from], starts[last], Units, AxisFoldKind.Cycle, last - from);
        return IsQuietBut(loop, fold, stretch) ? stretch : null;
    }

    private static bool IsQuietBut(ContainerRow loop, TimelineFold fold, AxisFold stretch) =>
        !fold.Interruptions.Any(interruption => Lies(interruption.At, stretch))
        && !fold.Rows.Any(row => row != loop && row.Bars.Any(bar => Lies(bar.From, stretch) || bar.To is { } end && Lies(end, stretch)));

    private static bool Lies(SimInstant at, AxisFold stretch) => at > stretch.From && at < stretch.To;
}
