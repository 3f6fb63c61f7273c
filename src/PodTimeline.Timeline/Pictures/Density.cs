using System.Collections.Immutable;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Axes;

namespace PodTimeline.Timeline.Pictures;

/// <summary>
/// Joins what is too narrow to be told apart, so that a picture has a bounded number of parts however long the story is. What lies in
/// the stretch that is looked at closer is joined less.
/// </summary>
internal sealed class Density
{
    /// <summary>About as many pixels as a timeline has.</summary>
    private const double Width = 1_500;

    /// <summary>So many stretches are drawn; more of them are joined.</summary>
    private const int Most = 600;

    private readonly Axis _axis;
    private readonly double _units, _zoom;
    private readonly (SimInstant From, SimInstant To)? _seen;
    private readonly double _narrow;

    /// <summary>The density of a picture.</summary>
    /// <param name="axis">Where instants lie.</param>
    /// <param name="closer">The stretch that is looked at closer; null: the whole.</param>
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
        while (narrow < Width * 2 && lanes.Sum(lane => Group(lane, narrow).Count()) > Most) narrow = Math.Max(2, narrow * 2);
        _narrow = narrow;
        Joins = true;
    }

    /// <summary>Whether anything may be joined.</summary>
    public bool Joins { get; }

    /// <summary>What is drawn of a lane: each group is one stretch.</summary>
    public ImmutableArray<(int First, int Count)> Join(IReadOnlyList<(SimInstant From, SimInstant To)> lane) =>
        Joins ? [.. Group(lane, _narrow)] : [.. Enumerable.Range(0, lane.Count).Select(index => (index, 1))];

    /// <summary>Whether a stretch is wide enough for a word.</summary>
    public bool HasWord(SimInstant from, SimInstant to) => !Joins || (GetPixel(to) - GetPixel(from)) * _zoom > 14;

    private IEnumerable<(int First, int Count)> Group(IReadOnlyList<(SimInstant From, SimInstant To)> lane, double narrow)
    {
        var first = 0;
        for (var next = 1; next <= lane.Count; next++)
        {
            if (next < lane.Count && Belongs(lane[next - 1], lane[next], narrow)) continue;
            yield return (first, next - first);
            first = next;
        }
    }

    private bool Belongs((SimInstant From, SimInstant To) before, (SimInstant From, SimInstant To) item, double narrow)
    {
        if (FindCycle(before) is { } cycle) return FindCycle(item) == cycle;
        if (FindCycle(item) is not null) return false;
        if (_seen is { } seen && (before.To < seen.From && item.To < seen.From || before.From > seen.To)) return true;
        return IsNarrow(before) && IsNarrow(item) && (GetPixel(item.From) - GetPixel(before.To)) * _zoom < narrow;

        bool IsNarrow((SimInstant From, SimInstant To) stretch) => (GetPixel(stretch.To) - GetPixel(stretch.From)) * _zoom < narrow;
    }

    private AxisFold? FindCycle((SimInstant From, SimInstant To) stretch) =>
        _axis.Folds.FirstOrDefault(fold => fold.Kind == AxisFoldKind.Cycle && stretch.From >= fold.From && stretch.To <= fold.To);

    private double GetPixel(SimInstant at)
    {
        var (part, units) = _axis.FindPlace(at);
        return part * Math.Max(1, Width - _units) + units;
    }
}
