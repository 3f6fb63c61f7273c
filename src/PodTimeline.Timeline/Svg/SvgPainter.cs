using System.Xml.Linq;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Colors;
using PodTimeline.Timeline.Pictures;
using PodTimeline.Timeline.Wording;
using static PodTimeline.Timeline.Svg.SvgShapes;

namespace PodTimeline.Timeline.Svg;

/// <summary>Paints one timeline: backgrounds, ruler and lanes; rows, gates and the legend have painters of their own.</summary>
internal sealed class SvgPainter(TimelinePicture picture, SvgPlane plane)
{
    private static readonly double[] TickSteps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 21600];

    private TimelineFold Fold => picture.Fold;

    /// <summary>A document of a height.</summary>
    /// <param name="title">What it shows, for those who cannot see it.</param>
    /// <param name="height">In pixels.</param>
    public static XElement Begin(string title, double height) => new(Xmlns + "svg",
        new XAttribute("viewBox", $"0 0 {Format(SvgPlane.Width)} {Format(height)}"), new XAttribute("width", Format(SvgPlane.Width)), new XAttribute("height", Format(height)),
        new XAttribute("font-family", "Inter, system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif"), new XAttribute("font-size", "11"), new XAttribute("role", "img"),
        CreateTitle(title), CreateRect(0, 0, SvgPlane.Width, height, Palette.Surface.Name));

    /// <summary>The picture of one pod.</summary>
    public XElement Paint(PodSpec pod, KubernetesVersion version)
    {
        var svg = Begin($"Timeline of pod {pod.Name}", plane.Height);
        svg.Add(CreateText(12, 22, Cut(pod.Name, 60), Palette.Ink.Name, bold: true, size: 15), CreateText(SvgPlane.Width - SvgPlane.Right, 22, $"Kubernetes {version}", Palette.Muted.Name, "end"));
        svg.Add(PaintTimeline([]), LegendPainter.Paint(plane.LegendTop + 8));
        return svg;
    }

    /// <summary>The timeline itself.</summary>
    /// <param name="below">What lies under its bars.</param>
    public IEnumerable<XElement> PaintTimeline(IEnumerable<XElement> below) =>
    [
        .. PaintGrounds(), .. PaintPhases(), .. PaintTicks(), .. new LanePainter(picture, plane).Paint(), .. PaintRules(), .. below,
        .. picture.Rows.SelectMany(row => new RowPainter(picture, row, plane).Paint()),
        .. PaintCuts(), .. GatePainter.Paint(Fold, plane), .. picture.Waits is { } waits ? WaitPainter.Paint(waits, plane) : [], .. PaintGraceBand(), .. PaintDeletion(),
        .. picture.Rows.SelectMany(row => MarkPainter.Paint(row, plane)),
    ];

    private IEnumerable<XElement> PaintGrounds()
    {
        foreach (var span in Fold.Phases.Lane.Spans.Where(span => span.Tone == Tone.Stopping))
            yield return PaintStretch(span.From, span.To, SvgPlane.TickTop, plane.LegendTop - SvgPlane.TickTop, Palette.ShutdownGround);
        foreach (var fold in picture.Axis.Folds)
            yield return PaintStretch(fold.From, fold.To, SvgPlane.TickTop + 18, plane.LegendTop - SvgPlane.TickTop - 18, Palette.Sunk);
    }

    private IEnumerable<XElement> PaintPhases()
    {
        foreach (var span in Fold.Phases.Lane.Spans)
        {
            yield return PaintStretch(span.From, span.To, SvgPlane.PhaseTop, 3, Palette.OfPhase(span.Tone));
            var (x, width) = plane.GetStretch(span.From, span.To);
            var text = $"{span.Text} {DisplayText.FormatLength((span.To ?? picture.Axis.Until) - span.From)}";
            if (MeasureText(text, 11) + 6 < width) yield return CreateText(x + 3, SvgPlane.PhaseTop + 15, text, Palette.Ink.Name, bold: true);
        }
    }

    private IEnumerable<XElement> PaintTicks()
    {
        var unfolded = picture.Axis.Folds.Aggregate(picture.Axis.Until.SinceCreation, (rest, fold) => rest - fold.Length).TotalSeconds;
        var plot = SvgPlane.Width - SvgPlane.LabelWidth - SvgPlane.Right - picture.Axis.Folds.Sum(fold => fold.Units);
        var step = TickSteps.FirstOrDefault(step => step / Math.Max(1, unfolded) * plot >= 62, TickSteps[^1]);
        var last = double.NegativeInfinity;
        for (var seconds = 0d; seconds <= picture.Axis.Until.TotalSeconds; seconds += step)
        {
            var at = SimInstant.FromSeconds(seconds);
            if (picture.Axis.Folds.FirstOrDefault(fold => at > fold.From && at < fold.To) is { } folded)
            {
                seconds = Math.Max(seconds, Math.Ceiling(folded.To.TotalSeconds / step) * step - step);
                continue;
            }

            var x = plane.GetX(at);
            yield return CreateLine(x, SvgPlane.TickTop + 18, x, plane.LegendTop, Palette.Line.Name);
            var text = DisplayText.FormatLength(TimeSpan.FromSeconds(seconds));
            var width = MeasureText(text, 11);
            var left = Math.Clamp(x - width / 2, SvgPlane.LabelWidth + 2, SvgPlane.Width - width - 2);
            if (left < last + 8 || picture.Axis.Folds.Any(fold => left + width > plane.GetX(fold.From) - 2 && left < plane.GetX(fold.To) + 2)) continue;
            yield return CreateText(left, SvgPlane.TickTop + 13, text, Palette.Muted.Name);
            last = left + width;
        }
    }

    private IEnumerable<XElement> PaintRules()
    {
        for (var row = 0; row <= plane.Places; row++)
        {
            var y = SvgPlane.RowsTop + row * SvgPlane.RowHeight;
            yield return CreateLine(12, y, SvgPlane.Width - SvgPlane.Right, y, Palette.Line.Name);
        }
    }

    private IEnumerable<XElement> PaintCuts()
    {
        foreach (var fold in picture.Axis.Folds)
        {
            var (x, width) = plane.GetStretch(fold.From, fold.To);
            var text = fold.Kind == AxisFoldKind.BackOff ? "//" : $"{DisplayText.FormatLength(fold.Length)} nothing changes";
            if (MeasureText(text, 11) > width) text = MeasureText(DisplayText.FormatLength(fold.Length), 11) < width ? DisplayText.FormatLength(fold.Length) : "//";
            if (MeasureText(text, 11) <= width) yield return CreateText(x + width / 2, SvgPlane.TickTop + 13, text, Palette.Ink.Name, "middle");
            if (fold.Kind == AxisFoldKind.BackOff) continue;
            yield return Wave(x);
            yield return Wave(x + width);
        }

        XElement Wave(double x)
        {
            var path = new System.Text.StringBuilder($"M{Format(x)} {Format(SvgPlane.TickTop + 18)}");
            for (var y = SvgPlane.TickTop + 18; y + 9 < plane.LegendTop; y += 18) path.Append("q5 4.5 0 9q-5 4.5 0 9");
            return CreateStroke(path.ToString(), Palette.Strong.Name, 1.5);
        }
    }

    private IEnumerable<XElement> PaintGraceBand()
    {
        if (picture.Grace is not { } grace) yield break;
        var end = SimInstant.PickEarlier(grace.EndedAt ?? grace.RunsOutAt, picture.Axis.Until);
        var (x, width) = plane.GetStretch(grace.From, end);
        var (top, bottom) = (plane.GraceTop + 4, plane.GraceTop + 28);
        var fallen = bottom - (bottom - top) * (grace.GetLeft(end) / grace.Length);
        yield return Fill($"M{Format(x)} {Format(top)}L{Format(x + width)} {Format(fallen)}V{Format(bottom)}H{Format(x)}z", Palette.Grace.Name);
        yield return CreateText(12, top + 15, "Grace period", Palette.Muted.Name, bold: true);
        yield return CreateText(x - 5, top + 14, DisplayText.FormatLength(grace.Length), Palette.Stop.Name, "end", bold: true);
        var left = grace.EndedAt is null ? "SIGKILL" : $"{DisplayText.FormatLength(grace.GetLeft(end))} left over";
        yield return CreateText(x + width, bottom + 12, left, Palette.Muted.Name, "end");
    }

    private IEnumerable<XElement> PaintDeletion()
    {
        if (Fold.Deletion is not { } deletion) yield break;
        var x = plane.GetX(deletion.At);
        yield return CreateStroke($"M{Format(x)} {Format(SvgPlane.PhaseTop)}V{Format(plane.LegendTop)}", Palette.Stop.Name, 2);
        var text = $"{(picture.IsDeletionProposed ? "If it is deleted:" : "Deleted:")} {DisplayText.FormatInstant(deletion.At)}";
        var fits = x - 6 - MeasureText(text, 11) > SvgPlane.LabelWidth;
        yield return CreateText(fits ? x - 6 : x + 6, SvgPlane.PhaseTop - 3, text, Palette.Stop.Name, fits ? "end" : "start", bold: true);
    }

    private XElement PaintStretch(SimInstant from, SimInstant? to, double y, double height, ThemedColor fill, double radius = 0)
    {
        var (x, width) = plane.GetStretch(from, to);
        return CreateRect(x, y, width, height, fill.Name, radius);
    }

    public static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}
