using System.Xml.Linq;
using PodTimeline.Timeline.Colors;
using PodTimeline.Timeline.Pictures;
using PodTimeline.Timeline.Wording;
using static PodTimeline.Timeline.Svg.SvgShapes;

namespace PodTimeline.Timeline.Svg;

/// <summary>Paints how long the kubelet waits before the next start of a container that crashes, as steps.</summary>
internal static class WaitPainter
{
    private const double Padding = 8;

    public static IEnumerable<XElement> Paint(WaitCurve curve, SvgPlane plane)
    {
        var (top, bottom) = (plane.RowsBottom + Padding, plane.RowsBottom + SvgPlane.WaitHeight - Padding);
        yield return CreateText(12, top + 11, "Wait before next start", Palette.Muted.Name, bold: true);
        yield return CreateText(12, top + 26, $"up to {DisplayText.FormatLength(curve.Longest)}", Palette.Faint.Name);
        foreach (var step in curve.Steps)
        {
            var (x, width) = plane.GetStretch(step.From, step.To);
            var height = (bottom - top) * (step.Wait / curve.Longest);
            var ground = CreateRect(x, bottom - height, width, height, Palette.BackOff.Name);
            ground.Add(new XAttribute("fill-opacity", "0.14"), CreateTitle($"{curve.Container}: waits {DisplayText.FormatLength(step.Wait)} before its next start, {DisplayText.FormatInstant(step.From)} to {DisplayText.FormatInstant(step.To)}"));
            yield return ground;
            yield return CreateStroke($"M{Format(x)} {Format(bottom)}V{Format(bottom - height)}H{Format(x + width)}", Palette.BackOff.Name, 2);
            var text = DisplayText.FormatLength(step.Wait);
            if (MeasureText(text, 11) + 8 < width && height > 14) yield return CreateText(x + 5, bottom - height + 12, text, Palette.Ink.Name);
        }
    }
}
