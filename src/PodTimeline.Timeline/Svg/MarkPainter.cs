using System.Xml.Linq;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Wording;
using static PodTimeline.Timeline.Svg.SvgShapes;

namespace PodTimeline.Timeline.Svg;

/// <summary>Paints the moments of a row: a diamond for a start, a tick or a cross for an end, with the exit code where there is room.</summary>
internal static class MarkPainter
{
    private const double Radius = 6, TextSize = 9.5;

    /// <summary>The moments of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="until">How far it is told.</param>
    /// <param name="x">Where an instant lies.</param>
    /// <param name="top">The upper edge of its bars.</param>
    /// <param name="height">Their height.</param>
    public static IEnumerable<XElement> Paint(ContainerRow row, SimInstant until, Func<SimInstant, double> x, double top, double height)
    {
        foreach (var mark in row.Marks)
        {
            var (left, middle) = (x(mark.At), top + height / 2);
            var shape = mark.Kind switch
            {
                MarkKind.Started => Path($"M{N(left)} {N(top - 5)}l5 5l-5 5l-5 -5z", "#f5c518", "#7a4f00"),
                MarkKind.Completed => Path($"{Circle(left, middle)}M{N(left - 2.8)} {N(middle)}l2 2.4l3.6 -4.6", "#2f8a43", "#ffffff"),
                MarkKind.Failed => Path($"{Circle(left, middle)}M{N(left - 2.3)} {N(middle - 2.3)}l4.6 4.6m0 -4.6l-4.6 4.6", "#b3261e", "#ffffff"),
                _ => null,
            };
            if (shape is null) continue;
            shape.Add(Title($"{row.Container.Name}: {mark.Text}, {Words.Instant(mark.At)}"));
            yield return shape;
            if (mark.Kind != MarkKind.Failed) continue;
            var next = row.Bars.FirstOrDefault(bar => bar.From >= mark.At);
            var room = x(next?.From ?? until) - left;
            if (room > TextWidth(mark.Text, TextSize) + 12) yield return Text(left + 9, middle + 3.5, mark.Text, "#a3322d", size: TextSize);
        }
    }

    private static string Circle(double x, double y) => $"M{N(x - Radius)} {N(y)}a{N(Radius)} {N(Radius)} 0 1 0 {N(2 * Radius)} 0a{N(Radius)} {N(Radius)} 0 1 0 {N(-2 * Radius)} 0";

    private static XElement Path(string d, string fill, string stroke) =>
        new(Xmlns + "path", new XAttribute("d", d), new XAttribute("fill", fill), new XAttribute("stroke", stroke), new XAttribute("stroke-width", "1.3"));
}
