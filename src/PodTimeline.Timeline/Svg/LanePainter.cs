using System.Xml.Linq;
using PodTimeline.Timeline.Colors;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Pictures;
using static PodTimeline.Timeline.Svg.SvgShapes;

namespace PodTimeline.Timeline.Svg;

/// <summary>Paints what kubectl says of the pod: its STATUS, how many containers are ready, and the furthest of its conditions.</summary>
internal sealed class LanePainter(TimelinePicture picture, SvgPlane plane)
{
    private const double StatusHeight = 20, LowHeight = 16, Radius = 3;

    public IEnumerable<XElement> Paint() =>
    [
        .. Paint("STATUS", picture.Fold.Status.Lane, SvgPlane.StatusTop, StatusHeight),
        .. Paint("READY", picture.Fold.Status.Ready, SvgPlane.ReadyTop, LowHeight),
        .. Paint("CONDITIONS", picture.Fold.Status.Conditions, SvgPlane.ConditionsTop, LowHeight),
    ];

    private IEnumerable<XElement> Paint(string name, Lane lane, double top, double height)
    {
        var foot = top + height / 2 + 4;
        yield return CreateText(12, foot, name, Palette.Muted.Name);
        foreach (var drawn in picture.Draw(lane))
        {
            var (x, width) = plane.GetStretch(drawn.Span.From, drawn.To);
            yield return CreateRect(x, top, width, height, Palette.Choose(drawn.Span.Tone).Name, Radius);
            if (drawn.Span.Tone == Tone.Frozen) yield return CreateHatch(x, x + width, top, top + height, 7, Palette.Muted.Name, 0.3);
            if (drawn.Forms.FirstOrDefault(form => MeasureText(form, 11) + 6 < width) is { } text) yield return CreateText(x + width / 2, foot, text, Palette.Ink.Name, "middle");
        }
    }
}
