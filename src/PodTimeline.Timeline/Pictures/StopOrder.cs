using PodTimeline.Model.Time;
using PodTimeline.Timeline.Folds;

namespace PodTimeline.Timeline.Pictures;

/// <summary>Finds in which order the containers of a pod are stopped (T14, T24).</summary>
internal static class StopOrder
{
    /// <summary>Stops closer together than this have the same number.</summary>
    private static readonly TimeSpan SameTurn = TimeSpan.FromMilliseconds(50);

    /// <summary>The number of each container that is stopped, by the index of its row.</summary>
    public static IReadOnlyDictionary<int, StopNumber> Find(TimelineFold fold)
    {
        if (fold.Phases.Lane.Spans.LastOrDefault() is not { Text: PhaseLane.Shutdown } shutdown) return new Dictionary<int, StopNumber>();
        var stops = fold.Rows.Select(row => (row.Index, Bar: row.Bars.FirstOrDefault(bar => bar.From >= shutdown.From && bar.Kind is BarKind.PreStop or BarKind.Stopping)))
            .Where(stop => stop.Bar is not null).OrderBy(stop => stop.Bar!.From).ToList();
        var numbers = new Dictionary<int, StopNumber>();
        var number = 0;
        SimInstant? turn = null;
        foreach (var (index, bar) in stops)
        {
            if (turn is null || bar!.From - turn > SameTurn) (turn, number) = (bar!.From, number + 1);
            numbers[index] = new StopNumber(number, bar.From, bar.Seq);
        }

        return numbers;
    }
}
