using PodTimeline.Model.Time;
using PodTimeline.Timeline.Pictures;

namespace PodTimeline.Timeline.Svg;

/// <summary>Where things lie in an exported picture, in pixels.</summary>
/// <param name="picture">What is drawn.</param>
/// <param name="places">The height of each row; null: one below the other.</param>
/// <param name="height">How many rows there is room for; null: for as many as there are.</param>
internal sealed class SvgPlane(TimelinePicture picture, IReadOnlyList<int>? places = null, int? height = null)
{
    public const double Width = 1200, LabelWidth = 170, Right = 16, PhaseTop = 48, TickTop = 70, StatusTop = 92, ReadyTop = 114, ConditionsTop = 132, RowsTop = 154, RowHeight = 54, BarHeight = 28, WaitHeight = 84;
    private const double GraceHeight = 44, LegendHeight = 30;

    private readonly double _units = picture.Axis.Folds.Sum(fold => fold.Units);

    public double RowsBottom => RowsTop + Places * RowHeight;

    public double GraceTop => RowsBottom + (picture.Waits is null ? 0 : WaitHeight);

    public double LegendTop => GraceTop + (picture.Grace is null ? 8 : GraceHeight);

    public double Height => LegendTop + LegendHeight;

    /// <summary>How many rows there is room for.</summary>
    public int Places { get; } = height ?? picture.Rows.Length;

    /// <summary>The middle of a row.</summary>
    /// <param name="row">Its index in its timeline.</param>
    public double GetMiddle(int row) => GetMiddleAt(places?[row] ?? row);

    /// <summary>The middle of a row's slot.</summary>
    public static double GetMiddleAt(int place) => RowsTop + place * RowHeight + RowHeight / 2;

    public double GetX(SimInstant at)
    {
        var (part, units) = picture.Axis.FindPlace(SimInstant.PickEarlier(at, picture.Axis.Until));
        return LabelWidth + part * (Width - LabelWidth - Right - _units) + units;
    }

    public (double X, double Width) GetStretch(SimInstant from, SimInstant? to)
    {
        var left = GetX(from);
        return (left, Math.Max(0.8, GetX(to ?? picture.Axis.Until) - left));
    }
}
