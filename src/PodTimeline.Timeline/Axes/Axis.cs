using System.Collections.Immutable;
using System.Globalization;
using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Axes;

/// <summary>
/// Where instants lie on the timeline. It has one scale throughout, except for folded stretches: each has a width of its own, in units
/// that the page chooses (a pixel at the desk, more on a stage, less on a phone).
/// </summary>
public sealed class Axis
{
    /// <summary>The last part is kept free, so that nothing ends at the very edge.</summary>
    private const double Room = 1.03;

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(5);

    private readonly double _seconds, _units;

    /// <summary>An axis up to an instant.</summary>
    /// <param name="until">The last instant that is drawn.</param>
    /// <param name="folds">The folded stretches, in order; they do not touch each other.</param>
    public Axis(SimInstant until, ImmutableArray<AxisFold> folds)
    {
        Until = until;
        Folds = folds;
        var folded = folds.Sum(fold => fold.Length.TotalSeconds);
        Horizon = TimeSpan.FromSeconds(folded + Math.Max(Shortest.TotalSeconds, (until.TotalSeconds - folded) * Room));
        _seconds = Horizon.TotalSeconds - folded;
        _units = folds.Sum(fold => fold.Units);
    }

    /// <summary>The last instant that is drawn.</summary>
    public SimInstant Until { get; }

    /// <summary>Where the axis ends: a little after <see cref="Until"/>.</summary>
    public TimeSpan Horizon { get; }

    /// <summary>The folded stretches, in order.</summary>
    public ImmutableArray<AxisFold> Folds { get; }


    /// <summary>The style of what lies at an instant.</summary>
    public string FormatLeft(SimInstant at) => $"left:{FormatLength(FindPlace(at))}";

    /// <summary>The style of a stretch; an open one reaches to the end.</summary>
    public string FormatStyle(SimInstant from, SimInstant? to)
    {
        var (begin, end) = (FindPlace(from), FindPlace(to ?? new SimInstant(Horizon)));
        return $"left:{FormatLength(begin)};width:{FormatLength((end.Part - begin.Part, end.Units - begin.Units))}";
    }

    /// <summary>The share of the linear part before an instant, and the units of folds before it.</summary>
    public (double Part, double Units) FindPlace(SimInstant at)
    {
        var instant = Math.Min(at.TotalSeconds, Horizon.TotalSeconds);
        var (seconds, units) = (instant, 0d);
        foreach (var fold in Folds)
        {
            if (instant <= fold.From.TotalSeconds) break;
            var inside = Math.Min(1, (instant - fold.From.TotalSeconds) / fold.Length.TotalSeconds);
            seconds -= inside * fold.Length.TotalSeconds;
            units += inside * fold.Units;
        }

        return (seconds / _seconds, units);
    }

    /// <summary>A length in CSS: a share of what the folds leave, plus the folds before it.</summary>
    private string FormatLength((double Part, double Units) place)
    {
        var units = place.Units - place.Part * _units;
        return Math.Abs(units) < 0.005 ? $"{FormatNumber(place.Part * 100)}%" : $"calc({FormatNumber(place.Part * 100)}% + {FormatNumber(units)} * var(--unit))";
    }

    private static string FormatNumber(double value) => Math.Round(value, 4).ToString(CultureInfo.InvariantCulture);
}
