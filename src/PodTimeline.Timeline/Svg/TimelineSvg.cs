using System.Xml.Linq;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Comparisons;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Pictures;

namespace PodTimeline.Timeline.Svg;

/// <summary>The timeline as a picture that stands alone: light, without scripts, styles or fonts from elsewhere.</summary>
public static class TimelineSvg
{
    /// <summary>The picture of a prefix of a story.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="version">The cluster's version.</param>
    /// <param name="events">The prefix.</param>
    /// <param name="until">How far it is told; open bars reach to there.</param>
    /// <returns>An SVG document; what comes from the manifest is encoded.</returns>
    public static string Write(PodSpec pod, KubernetesVersion version, IEnumerable<SimEvent> events, SimInstant until)
    {
        var fold = new TimelineFold(pod, version);
        foreach (var simEvent in events) fold.Apply(simEvent);
        var picture = TimelinePicture.Of(fold, until, AxisForm.Folded);
        return new SvgPainter(picture, new SvgPlane(picture)).Paint(pod, version).ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>The picture of a comparison: its runs on one axis, one above the other, and its differences in sentences.</summary>
    /// <returns>An SVG document; what comes from the manifests is encoded.</returns>
    public static string Write(Comparison comparison) =>
        new ComparisonPainter(ComparisonPicture.Of(comparison, AxisForm.Folded)).Paint().ToString(SaveOptions.DisableFormatting);
}
