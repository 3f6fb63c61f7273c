using System.Xml.Linq;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Colors;
using static PodTimeline.Timeline.Svg.SvgShapes;

namespace PodTimeline.Timeline.Svg;

/// <summary>Paints gates: from the event that was waited for, along the axes, to the start that it allows.</summary>
internal static class GatePainter
{
    public static IEnumerable<XElement> Paint(TimelineFold fold, SvgPlane plane)
    {
        foreach (var gate in fold.Gates)
        {
            var (from, to) = (fold.GetRow(gate.From).Index, fold.GetRow(gate.To).Index);
            var color = (gate.IsShutdown ? Palette.Stop : Palette.Ink).Name;
            var (x1, x2) = (plane.GetX(gate.FromAt), plane.GetX(gate.ToAt));
            var isDown = plane.GetMiddle(from) < plane.GetMiddle(to);
            var y1 = plane.GetMiddle(from) + (isDown ? SvgPlane.BarHeight / 2 : -SvgPlane.BarHeight / 2);
            var y2 = plane.GetMiddle(to) + (isDown ? 0 : SvgPlane.BarHeight / 2);
            yield return CreateStroke(isDown ? $"M{Format(x1)} {Format(y1)}V{Format(y2)}H{Format(Math.Max(x1, x2 - 6))}" : $"M{Format(x1)} {Format(y1)}H{Format(x2)}V{Format(y2 + 7)}", color, 2.5);
            yield return Fill(BuildDisc(x1, y1, 4), color);
            yield return Fill(isDown ? $"M{Format(Math.Max(x1 + 7, x2))} {Format(y2)}l-7 -5v10z" : $"M{Format(x2)} {Format(y2)}l-5 7h10z", color);
        }
    }
}
