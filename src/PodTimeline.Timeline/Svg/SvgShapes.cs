using System.Globalization;
using System.Xml.Linq;

namespace PodTimeline.Timeline.Svg;

/// <summary>The few shapes a picture is made of. Text from a manifest is cleaned here and encoded by the writer.</summary>
internal static class SvgShapes
{
    /// <summary>The namespace of SVG.</summary>
    public static readonly XNamespace Xmlns = "http://www.w3.org/2000/svg";

    /// <summary>The approximate width of a text in the widest font.</summary>
    public static double MeasureText(string text, double size) => text.Length * size * 0.6;

    public static XElement CreateTitle(string text) => new(Xmlns + "title", Clean(text));

    public static XElement CreateRect(double x, double y, double width, double height, string fill, double radius = 0, string? stroke = null)
    {
        var rect = new XElement(Xmlns + "rect", new XAttribute("x", Format(x)), new XAttribute("y", Format(y)), new XAttribute("width", Format(width)), new XAttribute("height", Format(height)), new XAttribute("fill", fill));
        if (radius > 0) rect.Add(new XAttribute("rx", Format(radius)));
        if (stroke is not null) rect.Add(new XAttribute("stroke", stroke));
        return rect;
    }

    public static XElement CreateLine(double x1, double y1, double x2, double y2, string stroke, string? dash = null)
    {
        var line = new XElement(Xmlns + "line", new XAttribute("x1", Format(x1)), new XAttribute("y1", Format(y1)), new XAttribute("x2", Format(x2)), new XAttribute("y2", Format(y2)), new XAttribute("stroke", stroke));
        if (dash is not null) line.Add(new XAttribute("stroke-dasharray", dash));
        return line;
    }

    public static XElement CreateText(double x, double y, string text, string fill, string anchor = "start", bool bold = false, double size = 11)
    {
        var element = new XElement(Xmlns + "text", new XAttribute("x", Format(x)), new XAttribute("y", Format(y)), new XAttribute("fill", fill), new XAttribute("text-anchor", anchor), Clean(text));
        if (bold) element.Add(new XAttribute("font-weight", "600"));
        if (size != 11) element.Add(new XAttribute("font-size", Format(size)));
        return element;
    }

    public static XElement Fill(string d, string fill) => new(Xmlns + "path", new XAttribute("d", d), new XAttribute("fill", fill));

    public static XElement CreateStroke(string d, string stroke, double width, double opacity = 1)
    {
        var path = new XElement(Xmlns + "path", new XAttribute("d", d), new XAttribute("fill", "none"), new XAttribute("stroke", stroke), new XAttribute("stroke-width", Format(width)));
        if (opacity < 1) path.Add(new XAttribute("stroke-opacity", Format(opacity)));
        return path;
    }

    /// <summary>Strokes at 45 degrees across a box.</summary>
    public static XElement CreateHatch(double left, double right, double top, double bottom, double gap, string stroke, double opacity)
    {
        var path = new System.Text.StringBuilder();
        var height = bottom - top;
        for (var foot = left - height + gap; foot < right; foot += gap)
        {
            var (from, to) = (Math.Max(foot, left), Math.Min(foot + height, right));
            if (to > from) path.Append($"M{Format(from)} {Format(bottom - (from - foot))}L{Format(to)} {Format(bottom - (to - foot))}");
        }

        return CreateStroke(path.Length == 0 ? $"M{Format(left)} {Format(top)}" : path.ToString(), stroke, 2, opacity);
    }

    /// <summary>The outline of a disc.</summary>
    public static string BuildDisc(double x, double y, double radius) =>
        $"M{Format(x - radius)} {Format(y)}a{Format(radius)} {Format(radius)} 0 1 0 {Format(2 * radius)} 0a{Format(radius)} {Format(radius)} 0 1 0 {Format(-2 * radius)} 0z";

    /// <summary>XML does not allow control characters and lone surrogates.</summary>
    public static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune.Value >= 32 && rune.Value is not (0xFFFE or 0xFFFF)));

    public static string Format(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);
}
