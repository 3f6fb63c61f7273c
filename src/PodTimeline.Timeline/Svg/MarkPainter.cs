using System.Xml.Linq;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Colors;
using PodTimeline.Timeline.Pictures;
using PodTimeline.Timeline.Wording;
using static PodTimeline.Timeline.Svg.SvgShapes;

namespace PodTimeline.Timeline.Svg;

/// <summary>
/// Paints the marks of a row: a diamond for a start, a tick or a cross for an end, a star for a crash, a chip for an OOM kill, an
/// octagon for SIGKILL, hollow shapes for what somebody set; and its stop number. SIGTERM is where the bar begins to narrow.
/// </summary>
internal static class MarkPainter
{
    public static IEnumerable<XElement> Paint(RowPicture row, SvgPlane plane)
    {
        var middle = plane.GetMiddle(row.Row.Index);
        foreach (var mark in row.Marks)
        {
            foreach (var shape in PaintShapes(mark.Kind, plane.GetX(mark.At), middle))
            {
                shape.Add(CreateTitle($"{row.Row.Container.Name}: {mark.Text}, {DisplayText.FormatInstant(mark.At)}"));
                yield return shape;
            }
        }

        if (row.Stop is not { } stop) yield break;
        var (x, y) = (plane.GetX(stop.At), middle - SvgPlane.BarHeight / 2);
        yield return Fill(BuildDisc(x, y, 9), Palette.Stop.Name);
        yield return CreateText(x, y + 4, stop.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), Palette.StopText.Name, "middle", bold: true);
    }

    /// <summary>The shape of a kind of mark at a place.</summary>
    public static IEnumerable<XElement> PaintShapes(MarkKind kind, double x, double y) => kind switch
    {
        MarkKind.Started => [Fill($"M{Format(x)} {Format(y - 8)}l8 8l-8 8l-8 -8z", Palette.Ok.Name), CreateStroke($"M{Format(x - 3)} {Format(y)}l2.2 2.4l3.8 -4.8", Palette.Surface.Name, 1.8)],
        MarkKind.StopSignal => [CreateStroke($"M{Format(x)} {Format(y - SvgPlane.BarHeight / 2)}V{Format(y + SvgPlane.BarHeight / 2)}", Palette.Stop.Name, 1.5)],
        MarkKind.Kill => [Fill($"M{Format(x - 3)} {Format(y - 22)}h6l4 4v6l-4 4h-6l-4 -4v-6z", Palette.Stop.Name)],
        MarkKind.Completed => [Fill(BuildDisc(x, y, 7), Palette.Ok.Name), CreateStroke($"M{Format(x - 3)} {Format(y)}l2.2 2.600l3.8 -5", Palette.Surface.Name, 1.8)],
        MarkKind.Crashed => [Fill($"M{Format(x)} {Format(y - 9)}l1.9 4.5l4.5 -1.9l-1.9 4.5l4.5 1.9l-4.5 1.9l1.9 4.5l-4.5 -1.9l-1.9 4.5l-1.9 -4.5l-4.5 1.9l1.9 -4.5l-4.5 -1.9l4.5 -1.9l-1.9 -4.5l4.5 1.9z", Palette.Bad.Name)],
        MarkKind.OutOfMemory => [CreateRect(x - 6, y - 6, 12, 12, Palette.Bad.Name, 2), CreateStroke($"M{Format(x - 3)} {Format(y + 3)}v-6l3 3.500l3 -3.500v6", Palette.Surface.Name, 1.6)],
        MarkKind.ProbeSet => [Fill($"M{Format(x)} {Format(y - 8)}l8 8l-8 8l-8 -8z", Palette.Surface.Name), CreateStroke($"M{Format(x)} {Format(y - 6.5)}l6.5 6.5l-6.5 6.5l-6.5 -6.5z", Palette.Ink.Name, 2)],
        MarkKind.ImageSet => [CreateRect(x - 7, y - 7, 14, 14, Palette.Surface.Name, 2), CreateStroke($"M{Format(x - 5)} {Format(y - 5)}h10v10h-10z", Palette.Ink.Name, 2), CreateRect(x - 2, y - 2, 4, 4, Palette.Ink.Name)],
        MarkKind.Failed => [CreateRect(x - 7, y - 7, 14, 14, Palette.Bad.Name, 3), CreateStroke($"M{Format(x - 3)} {Format(y - 3)}l6 6m0 -6l-6 6", Palette.Surface.Name, 1.8)],
    };
}
