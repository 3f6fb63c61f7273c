using System.Xml.Linq;
using PodTimeline.Model.Pods;
using PodTimeline.Timeline.Colors;
using PodTimeline.Timeline.Wording;
using static PodTimeline.Timeline.Svg.SvgShapes;

namespace PodTimeline.Timeline.Svg;

/// <summary>Paints what the colors and shapes mean, in one line.</summary>
internal static class LegendPainter
{
    public static IEnumerable<XElement> Paint(double top)
    {
        var x = 12d;
        foreach (var kind in Enum.GetValues<ContainerKind>())
        {
            yield return CreateRect(x, top, 22, 11, Palette.Choose(kind).Fill.Name, 2);
            yield return Label(28, DisplayText.Abbreviate(kind));
        }

        var pale = CreateRect(x, top, 22, 11, Palette.App.Name, 2, Palette.AppLine.Name);
        pale.Add(new XAttribute("fill-opacity", "0.22"));
        yield return pale;
        yield return Label(28, "not started or not ready");
        yield return CreateRect(x, top, 22, 11, Palette.Sidecar.Name, 2);
        yield return CreateHatch(x, x + 22, top, top + 11, 6, Palette.Ink.Name, 0.3);
        yield return Label(28, "held until others are gone");
        yield return CreateRect(x, top, 22, 11, Palette.PreStop.Name, 2, Palette.PreStopLine.Name);
        yield return Label(28, "preStop");
        yield return Fill($"M{Format(x)} {Format(top)}l22 3v5l-22 3z", Palette.Terminating.Name);
        yield return Label(28, "has its stop signal");
        yield return Fill(BuildDisc(x + 8, top + 5.5, 7), Palette.Stop.Name);
        yield return Label(20, "turn in the shutdown");

        XElement Label(double indent, string text)
        {
            var label = CreateText(x + indent, top + 9.5, text, Palette.Muted.Name);
            x += indent + MeasureText(text, 11) + 14;
            return label;
        }
    }
}
