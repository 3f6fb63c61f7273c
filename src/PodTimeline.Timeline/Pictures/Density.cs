using System.Collections.Immutable;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Axes;

namespace PodTimeline.Timeline.Pictures;

/// <summary>
/// Joins what is too narrow to be told apart, so that a picture has a bounded number of parts however long the run is. In the zoomed
/// stretch less is joined.
/// </summary>
internal sealed class Density
{
    /// <summary>About as many pixels as a timeline has.</summary>
    private const double Width = 1_500;

    /// <summary>How many stretches are drawn; more than these are joined.</summary>
    private const int Most = 600;

    private readonly Axis _axis;
    private readonly double _units, _zoom;
    private readonly (SimInstant From, SimInstant To)? _seen;
    private readonly double _narrow;

    /// <summary>The density of a picture.</summary>
    /// <param name="axis">Where instants lie.</param>
    /// <param name="closer">The zoomed stretch; null: the whole.</param>
    /// <param name="lanes">Everything that is drawn in stretches, lane by lane, in order.</param>
    public Density(Axis axis, (SimInstant From, SimInstant To)? closer, IReadOnlyList<IReadOnlyList<(SimInstant From, SimInstant To)>> lanes)
    {
        _axis = axis;
        _units = axis.Folds.Sum(fold => fold.Units);
        _zoom = 1;
        if (closer is { } window && window.To > window.From)
        {
            var around = window.To - window.From;
            _zoom = Math.Max(1, Width / Math.Max(1, GetPixel(window.To) - GetPixel(window.From)));
            _seen = (new SimInstant(window.From.SinceCreation > around ? window.From.SinceCreation - around : TimeSpan.Zero), window.To + around);
        }

        if (lanes.Sum(lane => lane.Count) <= Most && axis.Folds.All(fold => fold.Kind != AxisFoldKind.Cycle)) return;
        var narrow = 0d;
        var placed = lanes.Select(Place).ToList();
        while (narrow < Width * 2 && placed.Sum(lane => Group(lane, narrow).Count()) > Most) narrow = Math.Max(2, narrow * 2);
        _narrow = narrow;
        Joins = true;
    }

    /// <summary>Whether anything may be joined.</summary>
    public bool Joins { get; }

    /// <summary>What is drawn of a lane: each group is one stretch.</summary>
    public ImmutableArray<(int First, int Count)> Join(IReadOnlyList<(SimInstant From, SimInstant To)> lane) =>
        Joins ? [.. Group(Place(lane), _narrow)] : [.. Enumerable.Range(0, lane.Count).Select(index => (index, 1))];

    /// <summary>Whether a stretch is wide enough for a word.</summary>
    public bool HasWord(SimInstant from, SimInstant to) => !Joins || (GetPixel(to) - GetPixel(from)) * _zoom > 14;

    private static IEnumerable<(int First, int Count)> Group(Placed[] lane, double narrow)
    {
        var first = 0;
        for (var next = 1; next <= lane.Length; next++)
        {
            if (next < lane.Length && Belongs(lane[next - 1], lane[next], narrow)) continue;
            yield return (first, next - first);
            first = next;
        }
    }

    private static bool Belongs(Placed before, Placed item, double narrow)
    {
        if (before.Cycle is not null || item.Cycle is not null) return before.Cycle == item.Cycle;
        if (before.Seen < 0 && item.Seen < 0 || before.Seen > 0) return true;
        return before.Width < narrow && item.Width < narrow && item.From - before.To < narrow;
    }

    /// <summary>Works out once where everything of a lane lies.</summary>
    private Placed[] Place(IReadOnlyList<(SimInstant From, SimInstant To)> lane)
    {
        var cycles = _axis.Folds.Where(fold => fold.Kind == AxisFoldKind.Cycle).ToList();
        var placed = new Placed[lane.Count];
        for (var i = 0; i < placed.Length; i++)
        {
            var (from, to) = lane[i];
            var seen = _seen is not { } window ? 0 : to < window.From ? -1 : from > window.To ? 1 : 0;
            placed[i] = new Placed(GetPixel(from) * _zoom, GetPixel(to) * _zoom, seen, cycles.Find(cycle => from >= cycle.From && to <= cycle.To));
        }

        return placed;
    }

    private double GetPixel(SimInstant at)
    {
        var (part, units) = _axis.FindPlace(at);
        return part * Math.Max(1, Width - _units) + units;
    }

    /// <summary>A stretch on the axis.</summary>
    /// <param name="From">Its first pixel.</param>
    /// <param name="To">Its last pixel.</param>
    /// <param name="Seen">0: it may be in view; -1: it lies before what is; 1: after it.</param>
    /// <param name="Cycle">The repeated cycles that it lies in; null: none.</param>
    private readonly record struct Placed(double From, double To, int Seen, AxisFold? Cycle)
    {
        public double Width => To - From;
    }
}
