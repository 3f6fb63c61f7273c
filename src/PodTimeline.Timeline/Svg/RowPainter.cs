using System.Xml.Linq;
using PodTimeline.Model.Pods;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Colors;
using PodTimeline.Timeline.Pictures;
using PodTimeline.Timeline.Wording;
using static PodTimeline.Timeline.Svg.SvgShapes;

namespace PodTimeline.Timeline.Svg;

/// <summary>Paints the label, the bars and the words of a container. A word is painted where one of its forms fits.</summary>
internal sealed class RowPainter(TimelinePicture picture, RowPicture row, SvgPlane plane)
{
    private const double Top = SvgPlane.BarHeight / 2;

    private readonly (ThemedColor Fill, ThemedColor Edge, ThemedColor Text) _kind = Palette.Choose(row.Row.Container.Kind);
    private readonly double _middle = plane.GetMiddle(row.Row.Index);

    public IEnumerable<XElement> Paint()
    {
        var container = row.Row.Container;
        yield return PaintIcon(container.Kind);
        yield return CreateText(32, _middle - 1, Cut(container.Name, 17), Palette.Ink.Name, bold: true, size: 12.5);
        yield return CreateText(32, _middle + 13, DisplayText.Abbreviate(container.Kind), Palette.Faint.Name);
        foreach (var wait in row.Waits)
        {
            var (x, width) = plane.GetStretch(wait.From, wait.To);
            yield return CreateLine(x, _middle, x + width, _middle, Palette.Faint.Name, "1.5 5");
        }

        foreach (var drawn in row.Bars)
        {
            var bar = drawn.Bar with { To = drawn.To };
            foreach (var shape in drawn.IsJoined ? PaintJoined(bar) : PaintShapes(bar)) yield return shape;
            var (x, width) = plane.GetStretch(bar.From, bar.To);
            var place = CreateRect(x, _middle - Top, width, SvgPlane.BarHeight, Palette.Surface.Name);
            place.Add(new XAttribute("fill-opacity", "0"), CreateTitle($"{container.Name}: {bar.Text}, {DisplayText.FormatInstant(bar.From)} to {DisplayText.FormatInstant(bar.To ?? picture.Axis.Until)}"));
            yield return place;
        }

        foreach (var word in row.Words)
            if (PaintWord(word) is { } text) yield return text;
    }

    /// <summary>Several bars that are too narrow to be told apart.</summary>
    private IEnumerable<XElement> PaintJoined(Bar bar)
    {
        var (x, width) = plane.GetStretch(bar.From, bar.To);
        var ground = CreateRect(x, _middle - Top, width, SvgPlane.BarHeight, _kind.Fill.Light, 3, _kind.Edge.Light);
        ground.Add(new XAttribute("fill-opacity", "0.22"), new XAttribute("stroke-dasharray", "2 3"));
        yield return ground;
    }

    private IEnumerable<XElement> PaintShapes(Bar bar)
    {
        var (x, width) = plane.GetStretch(bar.From, bar.To);
        var (left, right, top, bottom) = (x, x + width, _middle - Top, _middle + Top);
        switch (bar.Kind)
        {
            case BarKind.Pulling or BarKind.Creating:
                yield return CreateRect(x, _middle - 6, width, 12, bar.Kind == BarKind.Pulling ? Palette.Sunk.Name : Palette.Neutral.Name, 3, Palette.Neutral.Name);
                break;
            case BarKind.Running when row.Row.Container.Kind == ContainerKind.Init:
                var point = Math.Min(9, width / 2);
                yield return Fill($"M{Format(left)} {Format(top)}H{Format(right - point)}L{Format(right)} {Format(_middle)}L{Format(right - point)} {Format(bottom)}H{Format(left)}z", _kind.Fill.Name);
                break;
            case BarKind.Running or BarKind.WaitsForTurn:
                yield return CreateRect(x, top, width, SvgPlane.BarHeight, _kind.Fill.Name, 3);
                if (bar.Kind == BarKind.WaitsForTurn) yield return CreateHatch(left, right, top, bottom, 7, Palette.Ink.Name, 0.3);
                if (row.Row.Container.Kind == ContainerKind.Sidecar) yield return CreateStroke($"M{Format(left)} {Format(top + 4.5)}H{Format(right)}M{Format(left)} {Format(bottom - 4.5)}H{Format(right)}", _kind.Text.Name, 1.6, 0.6);
                break;
            case BarKind.Starting or BarKind.NotReady:
                var pale = CreateRect(x, top, width, SvgPlane.BarHeight, _kind.Fill.Name, 3, _kind.Edge.Name);
                pale.Add(new XAttribute("fill-opacity", bar.Kind == BarKind.Starting ? "0.13" : "0.22"), new XAttribute("stroke-width", "2"));
                yield return pale;
                if (bar.Kind == BarKind.Starting) yield return CreateHatch(left, right, top, bottom, 8, _kind.Fill.Name, 0.42);
                break;
            case BarKind.PreStop:
                yield return CreateRect(x, top, width, SvgPlane.BarHeight, Palette.PreStop.Name, 3, Palette.PreStopLine.Name);
                break;
            case BarKind.Stopping:
                yield return Fill($"M{Format(left)} {Format(top)}L{Format(right)} {Format(_middle - Top * 0.48)}V{Format(_middle + Top * 0.48)}L{Format(left)} {Format(bottom)}z", Palette.Terminating.Name);
                break;
            case BarKind.BackOff:
                var wait = CreateRect(x, _middle - 8, width, 16, Palette.Surface.Name, 3, Palette.BackOff.Name);
                wait.Add(new XAttribute("stroke-dasharray", "4 3"), new XAttribute("stroke-width", "1.5"));
                yield return wait;
                break;
            default:
                throw new InvalidOperationException($"No shape for {bar.Kind}.");
        }
    }

    private XElement? PaintWord(RowWord word)
    {
        var (x, width) = plane.GetStretch(word.From, word.To);
        var room = width - (word.Place == WordPlace.End ? 16 : 14);
        if (word.Forms.FirstOrDefault(form => MeasureText(form, 11) <= room) is not { } form) return null;
        var ink = word.Place switch
        {
            WordPlace.Bar => _kind.Text.Name,
            WordPlace.PaleBar => Palette.Ink.Name,
            WordPlace.StopBar => Palette.OnStop.Name,
            WordPlace.Wait or WordPlace.Below or WordPlace.End => Palette.Muted.Name,
        };
        return word.Place switch
        {
            WordPlace.Bar or WordPlace.PaleBar or WordPlace.StopBar => CreateText(x + width / 2, _middle + 4, form, ink, "middle", bold: true),
            WordPlace.Wait => CreateText(x + width - 10, _middle - 5, form, ink, "end"),
            WordPlace.Below => CreateText(x, _middle + 19, form, ink),
            WordPlace.End => CreateText(x + 12, _middle + 4, form, ink),
        };
    }

    private XElement PaintIcon(ContainerKind kind) => kind switch
    {
        ContainerKind.Init => Fill($"M12 {Format(_middle - 10)}h8l5 6l-5 6h-8z", _kind.Fill.Name),
        ContainerKind.Sidecar => Fill($"M12 {Format(_middle - 10)}h13v3h-13zM12 {Format(_middle - 5.5)}h13v3h-13zM12 {Format(_middle - 1)}h13v3h-13z", _kind.Fill.Name),
        ContainerKind.App => CreateRect(12, _middle - 10, 12, 12, _kind.Fill.Name, 2),
    };

    private static string Cut(string text, int most) => text.Length <= most ? text : $"{text[..((most - 1) / 2)]}…{text[^(most / 2)..]}";
}
