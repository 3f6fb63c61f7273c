using PodTimeline.Model.Time;
using PodTimeline.Timeline.Pictures;

namespace PodTimeline.Timeline.Svg;

/// <summary>Where things lie in an exported picture, in pixels.</summary>
/// <param name="picture">What is drawn.</param>
internal sealed class SvgPlane(TimelinePicture picture)
{
    public const double Width = 1200, LabelWidth = 170, Right = 16, PhaseTop = 34, TickTop = 56, StatusTop = 78, ReadyTop = 100, RowsTop = 122, RowHeight = 54, BarHeight = 28;
    private const double GraceHeight = 44, LegendHeight = 30;

    private readonly double _units = picture.Axis.Folds.Sum(fold => fold.Units);

    public double RowsBottom => RowsTop + picture.Rows.Length * RowHeight;

    public double LegendTop => RowsBottom + (picture.Grace is null ? 8 : GraceHeight);

    public double Height => LegendTop + LegendHeight;

    public static double Middle(int row) => RowsTop + row * RowHeight + RowHeight / 2;

    public double X(SimInstant at)
    {
        var (part, units) = picture.Axis.Place(SimInstant.Earlier(at, picture.Axis.Until));
        return LabelWidth + part * (Width - LabelWidth - Right - _units) + units;
    }

    public (double X, double Width) Stretch(SimInstant from, SimInstant? to)
    {
        var left = X(from);
        return (left, Math.Max(0.8, X(to ?? picture.Axis.Until) - left));
    }
}
