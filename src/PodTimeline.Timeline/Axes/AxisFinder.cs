using System.Collections.Immutable;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Wording;

namespace PodTimeline.Timeline.Axes;

/// <summary>Lays out time for a timeline.</summary>
public static class AxisFinder
{
    /// <summary>What stays unfolded at each side of a folded stretch.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(1);

    /// <summary>Nothing shorter is folded.</summary>
    private static readonly TimeSpan ShortestQuiet = TimeSpan.FromSeconds(8);

    /// <summary>A stretch is folded only if it takes more than this share of the rest.</summary>
    private const double LeastShare = 1d / 6;

    private const double QuietUnits = 120, QuietUnitsPerLetter = 6.5, BackOffUnits = 64, BackOffUnitsPerDoubling = 18, ShortestBackOff = 10;

    private static readonly TimeSpan ShortestHidden = TimeSpan.FromSeconds(32);

    /// <summary>How far an axis reaches that must not give away how long the run is: it doubles as the run is revealed.</summary>
    /// <param name="told">How far the run has been revealed.</param>
    public static SimInstant ReachWithoutFuture(SimInstant told)
    {
        var reach = ShortestHidden;
        while (reach < told.SinceCreation * 1.1) reach *= 2;
        return new SimInstant(reach);
    }

    /// <summary>All folds together leave room for the rest.</summary>
    private const double MostUnits = 560;

    /// <summary>About as wide as a timeline is on a desktop; decides whether a fold is narrower than what it folds.</summary>
    private const double UsualUnits = 900;

    /// <summary>The axis of a timeline.</summary>
    /// <param name="fold">The timeline.</param>
    /// <param name="until">The last instant that is drawn.</param>
    /// <param name="form">Whether quiet stretches are folded.</param>
    /// <param name="unfolded">The beginnings of stretches that the reader has unfolded; null: none.</param>
    public static Axis Find(TimelineFold fold, SimInstant until, AxisForm form, IReadOnlySet<SimInstant>? unfolded = null) => Find([fold], until, form, unfolded);

    /// <summary>One axis for several timelines: a stretch is folded only where nothing changes in any of them.</summary>
    /// <param name="timelines">The timelines.</param>
    /// <param name="until">The last instant that is drawn.</param>
    /// <param name="form">Whether quiet stretches are folded.</param>
    /// <param name="unfolded">The beginnings of stretches that the reader has unfolded; null: none.</param>
    public static Axis Find(IReadOnlyList<TimelineFold> timelines, SimInstant until, AxisForm form, IReadOnlySet<SimInstant>? unfolded = null)
    {
        if (form == AxisForm.Linear) return new Axis(until, []);
        var folds = DropWide([.. FindFolds(timelines, until, unfolded ?? new HashSet<SimInstant>())], until);
        var narrower = Math.Min(1, MostUnits / Math.Max(1, folds.Sum(found => found.Units)));
        return new Axis(until, [.. folds.Select(found => found with { Units = found.Units * narrower })]);
    }

    /// <summary>Leaves out folds that would be wider than the stretch itself, the worst first.</summary>
    private static ImmutableArray<AxisFold> DropWide(ImmutableArray<AxisFold> folds, SimInstant until)
    {
        while (folds.Length > 0)
        {
            var unitsPerSecond = Math.Max(0, UsualUnits - folds.Sum(fold => fold.Units)) / Math.Max(1, until.TotalSeconds - folds.Sum(fold => fold.Length.TotalSeconds));
            var worst = folds.MinBy(fold => fold.Length.TotalSeconds / fold.Units)!;
            if (worst.Length.TotalSeconds * unitsPerSecond >= worst.Units) return folds;
            folds = folds.Remove(worst);
        }

        return folds;
    }

    private static IEnumerable<AxisFold> FindFolds(IReadOnlyList<TimelineFold> timelines, SimInstant until, IReadOnlySet<SimInstant> unfolded)
    {
        var cycle = timelines is [var only] && CycleFinder.Find(only) is { } found && !unfolded.Contains(found.From) ? found : null;
        var quiet = FindQuiet(timelines, until).Where(stretch => cycle is null || stretch.To <= cycle.From || stretch.From >= cycle.To).ToList();
        var rest = until.SinceCreation - (cycle?.Length ?? TimeSpan.Zero);
        foreach (var (from, to) in quiet) rest -= to - from;
        var isListed = cycle is null;
        foreach (var (from, to) in quiet)
        {
            if (!isListed && from >= cycle!.To)
            {
                isListed = true;
                yield return cycle;
            }

            if (to - from <= rest * LeastShare || unfolded.Contains(from)) continue;
            var kind = timelines.Any(timeline => timeline.Rows.Any(row => row.FindBar(from) is { Kind: BarKind.BackOff })) ? AxisFoldKind.BackOff : AxisFoldKind.Quiet;
            yield return new AxisFold(from, to, ChooseWidth(kind, to - from), kind);
        }

        if (!isListed) yield return cycle!;
    }

    private static double ChooseWidth(AxisFoldKind kind, TimeSpan length) => kind switch
    {
        AxisFoldKind.Quiet => QuietUnits + QuietUnitsPerLetter * DisplayText.FormatLength(length).Length,
        AxisFoldKind.Cycle => throw new InvalidOperationException("A cycle has its own width."),
        AxisFoldKind.BackOff => BackOffUnits + BackOffUnitsPerDoubling * Math.Max(0, Math.Log2(length.TotalSeconds / ShortestBackOff)),
    };

    /// <summary>The stretches between changes, without their margins.</summary>
    private static ImmutableArray<(SimInstant From, SimInstant To)> FindQuiet(IReadOnlyList<TimelineFold> timelines, SimInstant until)
    {
        var quiet = ImmutableArray.CreateBuilder<(SimInstant, SimInstant)>();
        var last = SimInstant.Zero;
        foreach (var at in FindChanges(timelines).Append(until))
        {
            if (at > until) break;
            if (at - last > ShortestQuiet) quiet.Add((last + Margin, at - Margin));
            last = at;
        }

        return quiet.ToImmutable();
    }

    /// <summary>The instants at which anything changes, in order; an instant may occur several times.</summary>
    private static List<SimInstant> FindChanges(IReadOnlyList<TimelineFold> timelines)
    {
        var changes = new List<SimInstant>();
        foreach (var timeline in timelines) AddChanges(timeline, changes);
        changes.Sort();
        return changes;
    }

    private static void AddChanges(TimelineFold fold, List<SimInstant> changes)
    {
        foreach (var row in fold.Rows)
        {
            foreach (var bar in row.Bars) Add(bar.From, bar.To);
            foreach (var mark in row.Marks) Add(mark.At, null);
        }

        foreach (var lane in new[] { fold.Status.Lane, fold.Status.Ready, fold.Phases.Lane })
            foreach (var span in lane.Spans) Add(span.From, span.To);
        foreach (var at in fold.Interruptions) Add(at.At, null);

        void Add(SimInstant from, SimInstant? to)
        {
            changes.Add(from);
            if (to is { } end) changes.Add(end);
        }
    }
}
