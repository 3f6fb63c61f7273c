using System.Xml.Linq;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Looks;
using PodTimeline.Timeline.Pictures;
using PodTimeline.Timeline.Wording;
using static PodTimeline.Timeline.Svg.SvgShapes;

namespace PodTimeline.Timeline.Svg;

/// <summary>
/// Paints the moments of a row: a diamond for a start, a tick or a cross for an end, an octagon for SIGKILL; and its turn when the pod
/// is stopped. SIGTERM is where the bar begins to narrow.
/// </summary>
internal static class MarkPainter
{
    public static IEnumerable<XElement> Paint(RowPicture row, SvgPlane plane)
    {
        var middle = plane.Middle(row.Row.Index);
        foreach (var mark in row.Marks)
        {
            foreach (var shape in Shapes(mark.Kind, plane.X(mark.At), middle))
            {
                shape.Add(Title($"{row.Row.Container.Name}: {mark.Text}, {Words.Instant(mark.At)}"));
                yield return shape;
            }
        }

        if (row.Stop is not { } stop) yield break;
        var (x, y) = (plane.X(stop.At), middle - SvgPlane.BarHeight / 2);
        yield return Fill(Disc(x, y, 9), Palette.Stop.Name);
        yield return Text(x, y + 4, stop.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), Palette.StopText.Name, "middle", bold: true);
    }

    /// <summary>What a kind of moment looks like at a place.</summary>
    public static IEnumerable<XElement> Shapes(MarkKind kind, double x, double y) => kind switch
    {
        MarkKind.Started => [Fill($"M{N(x)} {N(y - 8)}l8 8l-8 8l-8 -8z", Palette.Ok.Name), Stroke($"M{N(x - 3)} {N(y)}l2.2 2.4l3.8 -4.8", Palette.Surface.Name, 1.8)],
        MarkKind.StopSignal => [Stroke($"M{N(x)} {N(y - SvgPlane.BarHeight / 2)}V{N(y + SvgPlane.BarHeight / 2)}", Palette.Stop.Name, 1.5)],
        MarkKind.Kill => [Fill($"M{N(x - 3)} {N(y - 22)}h6l4 4v6l-4 4h-6l-4 -4v-6z", Palette.Stop.Name)],
        MarkKind.Completed => [Fill(Disc(x, y, 7), Palette.Ok.Name), Stroke($"M{N(x - 3)} {N(y)}l2.2 2.600l3.8 -5", Palette.Surface.Name, 1.8)],
        MarkKind.Failed => [Rect(x - 7, y - 7, 14, 14, Palette.Bad.Name, 3), Stroke($"M{N(x - 3)} {N(y - 3)}l6 6m0 -6l-6 6", Palette.Surface.Name, 1.8)],
    };
}
