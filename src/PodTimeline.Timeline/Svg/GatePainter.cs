using System.Xml.Linq;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Looks;
using static PodTimeline.Timeline.Svg.SvgShapes;

namespace PodTimeline.Timeline.Svg;

/// <summary>Paints why the next one waits: from the moment that was waited for, square to the axes, to the start that it allows.</summary>
internal static class GatePainter
{
    public static IEnumerable<XElement> Paint(TimelineFold fold, SvgPlane plane)
    {
        foreach (var gate in fold.Gates)
        {
            var (from, to) = (fold.Row(gate.From).Index, fold.Row(gate.To).Index);
            var color = (gate.IsShutdown ? Palette.Stop : Palette.Ink).Name;
            var (x1, x2) = (plane.X(gate.FromAt), plane.X(gate.ToAt));
            var isDown = plane.Middle(from) < plane.Middle(to);
            var y1 = plane.Middle(from) + (isDown ? SvgPlane.BarHeight / 2 : -SvgPlane.BarHeight / 2);
            var y2 = plane.Middle(to) + (isDown ? 0 : SvgPlane.BarHeight / 2);
            yield return Stroke(isDown ? $"M{N(x1)} {N(y1)}V{N(y2)}H{N(Math.Max(x1, x2 - 6))}" : $"M{N(x1)} {N(y1)}H{N(x2)}V{N(y2 + 7)}", color, 2.5);
            yield return Fill(Disc(x1, y1, 4), color);
            yield return Fill(isDown ? $"M{N(Math.Max(x1 + 7, x2))} {N(y2)}l-7 -5v10z" : $"M{N(x2)} {N(y2)}l-5 7h10z", color);
        }
    }
}
