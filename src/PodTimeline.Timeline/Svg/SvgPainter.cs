using System.Xml.Linq;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Wording;
using static PodTimeline.Timeline.Svg.SvgShapes;

namespace PodTimeline.Timeline.Svg;

/// <summary>Paints one timeline.</summary>
internal sealed class SvgPainter(TimelineFold fold, PodSpec pod, SimInstant until)
{
    private const double Width = 1100, LabelWidth = 190, Right = 20, RowHeight = 46, BarHeight = 22, StatusTop = 46, RowsTop = 104;
    private static readonly double[] TickSteps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 21600];

    private readonly double _seconds = Math.Max(1, until.TotalSeconds * 1.02);

    private double Height => RowsTop + fold.Rows.Length * RowHeight + (fold.Deletion is null ? 14 : 26);

    private double Plot => Width - LabelWidth - Right;

    public XElement Paint()
    {
        var picture = new XElement(Xmlns + "svg",
            new XAttribute("viewBox", $"0 0 {N(Width)} {N(Height)}"), new XAttribute("width", N(Width)), new XAttribute("height", N(Height)),
            new XAttribute("font-family", "system-ui, 'DejaVu Sans', sans-serif"), new XAttribute("font-size", "11"), new XAttribute("role", "img"),
            Title($"Timeline of pod {pod.Name}"), Rect(0, 0, Width, Height, "#ffffff"));
        foreach (var span in fold.Story.Lane.Spans) picture.Add(Shade(span));
        picture.Add(Ticks());
        picture.Add(Text(LabelWidth - 10, StatusTop + 15, "kubectl STATUS", "#1d2433", "end", bold: true));
        foreach (var span in fold.Status.Lane.Spans) picture.Add(Status(span));
        var y = StatusTop + 30;
        foreach (var (type, lane) in fold.Conditions)
        {
            picture.Add(Text(LabelWidth - 10, y + 6, type, "#5c667a", "end"));
            foreach (var span in lane.Spans) picture.Add(Stretch(span.From, span.To, y, 4, span.Tone == Tone.Good ? "#2f9e4f" : "#cdd5e3"));
            y += 13;
        }

        foreach (var row in fold.Rows) picture.Add(Row(row));
        foreach (var gate in fold.Gates) picture.Add(Arrow(gate));
        if (fold.Deletion is { } deletion) picture.Add(Deletion(deletion.At));
        return picture;
    }

    private IEnumerable<XElement> Shade(LaneSpan span)
    {
        var color = span.Tone switch { Tone.Progress => "#fff6e5", Tone.Stopping => "#fdeeee", _ => "#eef7ef" };
        yield return Stretch(span.From, span.To, 4, Height - 8, color);
        if (X(span.To ?? until) - X(span.From) > TextWidth(span.Text, 11) + 6) yield return Text(X(span.From) + 5, 16, span.Text, "#5c667a");
    }

    private IEnumerable<XElement> Ticks()
    {
        var step = TickSteps.FirstOrDefault(step => step / _seconds * Plot >= 58, TickSteps[^1]);
        for (var at = 0d; at <= _seconds; at += step)
        {
            var x = LabelWidth + at / _seconds * Plot;
            yield return Line(x, 38, x, Height - 6, "#e1e6f0");
            yield return Text(x, 34, Words.Length(TimeSpan.FromSeconds(at)), "#5c667a", "middle");
        }
    }

    private IEnumerable<XElement> Status(LaneSpan span)
    {
        var color = span.Tone switch { Tone.Neutral => "#dce2ec", Tone.Progress => "#f6d58e", Tone.Good => "#a9dbb3", Tone.Bad => "#f2a9a3", _ => "#f0b6b5" };
        yield return Stretch(span.From, span.To, StatusTop, 20, color, 3);
        var width = X(span.To ?? until) - X(span.From);
        if (width > TextWidth(span.Text, 11) + 6) yield return Text(X(span.From) + width / 2, StatusTop + 14, span.Text, "#1d2433", "middle");
    }

    private IEnumerable<XElement> Row(ContainerRow row)
    {
        var top = Top(row.Index);
        yield return Rect(8, top - 5, LabelWidth - 16, BarHeight + 12, "#ffffff", 6, "#dfe4ee");
        yield return Rect(14, top + 4, 54, 14, Dark(row.Container.Kind), 7);
        yield return Text(41, top + 14.5, Words.Badge(row.Container.Kind), "#ffffff", "middle", bold: true, size: 8.5);
        yield return Text(74, top + 9, Cut(row.Container.Name, 16), "#1d2433", bold: true);
        yield return Text(74, top + 22, Cut(row.Container.Image, 19), "#5c667a", size: 9);
        if (row.FirstActivity is { } first && first > SimInstant.Zero)
            yield return Line(X(SimInstant.Zero), top + BarHeight / 2, X(first), top + BarHeight / 2, "#9aa5b8", "2 4");
        foreach (var bar in row.Bars)
        {
            var shape = Stretch(bar.From, bar.To, top, BarHeight, Color(row.Container.Kind, bar.Kind), 3);
            shape.Add(Title($"{row.Container.Name}: {bar.Text}, {Words.Instant(bar.From)} to {Words.Instant(bar.To ?? until)}"));
            yield return shape;
            var width = X(bar.To ?? until) - X(bar.From);
            if (width > TextWidth(bar.Text, 10) + 8) yield return Text(X(bar.From) + width / 2, top + 15, bar.Text, IsPale(bar.Kind) ? "#1d2433" : "#ffffff", "middle", size: 10);
        }

        foreach (var element in MarkPainter.Paint(row, until, X, top, BarHeight)) yield return element;
    }

    private IEnumerable<XElement> Arrow(Gate gate)
    {
        var (from, to) = (fold.Row(gate.From).Index, fold.Row(gate.To).Index);
        var color = gate.IsShutdown ? "#a3322d" : "#7a4f00";
        var (x2, y2) = (X(gate.ToAt), Top(to) + BarHeight / 2);
        var x1 = Math.Min(X(gate.FromAt), x2 - 9);
        var y1 = Top(from) + (from < to ? BarHeight : 0);
        yield return new XElement(Xmlns + "path", new XAttribute("d", $"M{N(x1)} {N(y1)}V{N(y2)}H{N(x2 - 5)}"), new XAttribute("fill", "none"), new XAttribute("stroke", color), new XAttribute("stroke-width", "1.3"));
        yield return new XElement(Xmlns + "path", new XAttribute("d", $"M{N(x2)} {N(y2)}l-7 -4v8z"), new XAttribute("fill", color));
        var fits = x1 + 4 + TextWidth(gate.Text, 9.5) < Width - 2;
        yield return Text(fits ? x1 + 4 : x1 - 4, (y1 + y2) / 2 + 3, gate.Text, color, fits ? "start" : "end", size: 9.5);
    }

    private IEnumerable<XElement> Deletion(SimInstant at)
    {
        yield return Line(X(at), 38, X(at), Height - 6, "#c0332e", "4 3");
        var text = $"pod deleted · grace {Words.Length(fold.Grace ?? TimeSpan.Zero)}";
        var fits = X(at) + 4 + TextWidth(text, 10) < Width - 2;
        yield return Text(fits ? X(at) + 4 : X(at) - 4, Height - 9, text, "#a3322d", fits ? "start" : "end", size: 10);
    }

    private static string Color(ContainerKind kind, BarKind bar) => bar switch
    {
        BarKind.Pulling or BarKind.Creating => "#cdd5e3",
        BarKind.Starting or BarKind.NotReady => Pale(kind),
        BarKind.Running => Dark(kind),
        BarKind.PreStop => "#7d66c9",
        BarKind.WaitsForTurn => "#9fcaca",
        BarKind.Stopping => "#c9453f",
        BarKind.BackOff => "#f3d9b4",
    };

    private static bool IsPale(BarKind kind) => kind is not (BarKind.Running or BarKind.PreStop or BarKind.Stopping);

    private static string Dark(ContainerKind kind) => kind switch { ContainerKind.Init => "#a86a00", ContainerKind.Sidecar => "#0d7676", ContainerKind.App => "#3645c9" };

    private static string Pale(ContainerKind kind) => kind switch { ContainerKind.Init => "#f7d38b", ContainerKind.Sidecar => "#8fd0d0", ContainerKind.App => "#a9b1f0" };

    private static double Top(int index) => RowsTop + index * RowHeight + 8;

    private double X(SimInstant at) => LabelWidth + Math.Min(at.TotalSeconds, _seconds) / _seconds * Plot;

    private XElement Stretch(SimInstant from, SimInstant? to, double y, double height, string fill, double radius = 0)
    {
        var end = SimInstant.Earlier(to ?? until, until);
        return Rect(X(from), y, Math.Max(0.8, X(end) - X(from)), height, fill, radius);
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}
