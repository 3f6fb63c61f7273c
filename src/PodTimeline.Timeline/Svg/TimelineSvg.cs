using System.Xml.Linq;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Comparisons;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Colors;
using PodTimeline.Timeline.Pictures;

namespace PodTimeline.Timeline.Svg;

/// <summary>The timeline as a self-contained picture: no external scripts, styles or fonts.</summary>
public static class TimelineSvg
{
    private static readonly Dictionary<string, ThemedColor> Paints = Palette.All.ToDictionary(paint => paint.Name);

    /// <summary>The picture of a prefix of a run's log.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="version">The cluster's version.</param>
    /// <param name="events">The prefix.</param>
    /// <param name="until">How far it is revealed; open bars end there.</param>
    /// <param name="theme">Light or dark.</param>
    /// <returns>An SVG document; what comes from the manifest is encoded.</returns>
    public static string Write(PodSpec pod, KubernetesVersion version, IEnumerable<SimEvent> events, SimInstant until, Theme theme = Theme.Light)
    {
        var fold = new TimelineFold(pod, version);
        foreach (var simEvent in events) fold.Apply(simEvent);
        return Write(pod, version, TimelinePicture.Of(fold, until, AxisForm.Folded), theme);
    }

    /// <summary>A picture as an SVG document.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="version">The cluster's version.</param>
    /// <param name="picture">What is drawn.</param>
    /// <param name="theme">Light or dark.</param>
    /// <returns>An SVG document; what comes from the manifest is encoded.</returns>
    public static string Write(PodSpec pod, KubernetesVersion version, TimelinePicture picture, Theme theme = Theme.Light) =>
        Finish(new SvgPainter(picture, new SvgPlane(picture)).Paint(pod, version), theme);

    /// <summary>The picture of a comparison: its runs on one axis, one above the other, and its differences in sentences.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="theme">Light or dark.</param>
    /// <returns>An SVG document; what comes from the manifests is encoded.</returns>
    public static string Write(Comparison comparison, Theme theme = Theme.Light) => Finish(new ComparisonPainter(ComparisonPicture.Of(comparison, AxisForm.Folded)).Paint(), theme);

    /// <summary>Painters name their colors; the theme gives each its value.</summary>
    private static string Finish(XElement svg, Theme theme)
    {
        foreach (var attribute in svg.DescendantsAndSelf().Attributes().Where(attribute => attribute.Name.LocalName is "fill" or "stroke"))
            if (Paints.TryGetValue(attribute.Value, out var paint)) attribute.Value = paint.Choose(theme);
        return svg.ToString(SaveOptions.DisableFormatting);
    }
}
