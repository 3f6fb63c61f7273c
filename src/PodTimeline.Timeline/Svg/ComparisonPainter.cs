using System.Xml.Linq;
using PodTimeline.Timeline.Comparisons;
using PodTimeline.Timeline.Differences;
using PodTimeline.Timeline.Colors;
using PodTimeline.Timeline.Wording;
using static PodTimeline.Timeline.Svg.SvgShapes;

namespace PodTimeline.Timeline.Svg;

/// <summary>Paints runs on one axis, one above the other: differences in the marker's color, with the sentences below.</summary>
internal sealed class ComparisonPainter(ComparisonPicture picture)
{
    private const double Gap = 14, SentenceHeight = 20, TagSize = 17, ArrowRise = 5;

    private static readonly int LongestSentence = (int)((SvgPlane.Width - 60) / MeasureText("x", 11));

    public XElement Paint()
    {
        var planes = picture.Runs.Select((run, index) => new SvgPlane(
            run.Picture, [.. run.Run.Fold.Rows.Select(row => picture.Comparison.Rows.First(compared => compared.Rows[index] == row).Index)], picture.Comparison.Rows.Length)).ToList();
        var tops = planes.Select((_, index) => planes.Take(index).Sum(plane => plane.LegendTop + Gap)).ToList();
        var sentences = ListSentences().ToList();
        var bottom = tops[^1] + planes[^1].LegendTop + Gap;
        var svg = SvgPainter.Begin(
            $"{string.Join(", ", picture.Runs.Select(run => $"{run.Run.Letter}: {run.Run.Compared.Title}"))}: {picture.Runs.Length} runs on one axis",
            bottom + sentences.Count * SentenceHeight + 40);
        for (var index = 0; index < planes.Count; index++)
        {
            var group = new XElement(Xmlns + "g", new XAttribute("transform", $"translate(0 {Format(tops[index])})"));
            group.Add(PaintHeading(picture.Runs[index].Run), new SvgPainter(picture.Runs[index].Picture, planes[index]).PaintTimeline(PaintMarks(index, planes[index], isBelow: true)));
            group.Add(PaintKinds(index), PaintMarks(index, planes[index], isBelow: false), PaintTags(index, planes[index]));
            svg.Add(group);
        }

        foreach (var (sentence, line) in sentences.Select((sentence, line) => (sentence, line))) svg.Add(PaintSentence(sentence, bottom + line * SentenceHeight));
        svg.Add(LegendPainter.Paint(bottom + sentences.Count * SentenceHeight + 10));
        return svg;
    }

    private static IEnumerable<XElement> PaintHeading(ComparedRun run)
    {
        yield return CreateRect(12, 1, 20, 20, Palette.Ink.Name, 4);
        yield return CreateText(22, 15.5, run.Letter.ToString(), Palette.Surface.Name, "middle", bold: true, size: 13);
        var title = SvgPainter.Cut(run.Compared.Title.Length > 0 ? run.Compared.Title : run.Compared.Scenario.Pod.Name, 60);
        yield return CreateText(40, 15.5, title, Palette.Ink.Name, bold: true, size: 14);
        yield return CreateText(48 + MeasureText(title, 14), 15.5, SvgPainter.Cut(run.Compared.Note, 110), Palette.Muted.Name);
        yield return CreateText(SvgPlane.Width - SvgPlane.Right, 16, $"Kubernetes {run.Compared.Scenario.Kubernetes}", Palette.Muted.Name, "end");
    }

    /// <summary>A kind that differs between runs is on the marker in each.</summary>
    private IEnumerable<XElement> PaintKinds(int run)
    {
        foreach (var row in picture.Comparison.Rows)
        {
            if (!row.KindChanges || row.Rows[run] is not { } there) continue;
            var word = DisplayText.Abbreviate(there.Container.Kind);
            var y = SvgPlane.GetMiddleAt(row.Index) + 13;
            yield return CreateRect(29, y - 10, MeasureText(word, 11) + 6, 14, Palette.Marker.Name, 3);
            yield return CreateText(32, y, word, Palette.Ink.Name);
        }
    }

    /// <summary>Backgrounds lie below the bars, boxes and arrows above them.</summary>
    private IEnumerable<XElement> PaintMarks(int run, SvgPlane plane, bool isBelow)
    {
        foreach (var mark in picture.Differences.SelectMany(difference => difference.Marks))
        {
            if (mark.Run != run || mark.Row is not { } row || mark.Form == MarkForm.Tag || mark.Form == MarkForm.Ground != isBelow) continue;
            var ((x, width), middle) = (plane.GetStretch(mark.From, mark.To), SvgPlane.GetMiddleAt(row));
            foreach (var shape in mark.Form == MarkForm.Arrow ? PaintArrow(x, width, middle, mark.Words) : PaintArea(mark, x, width, middle)) yield return shape;
        }
    }

    private static IEnumerable<XElement> PaintArea(PlacedMark mark, double x, double width, double middle)
    {
        var area = CreateRect(x, middle - SvgPlane.RowHeight / 2 + 4, width, SvgPlane.RowHeight - 8, mark.Form == MarkForm.Ground ? Palette.Marker.Name : "none", 3);
        if (mark.Form == MarkForm.Box) area.Add(new XAttribute("stroke", Palette.MarkerTag.Name), new XAttribute("stroke-width", "2.5"));
        yield return area;
    }

    private static IEnumerable<XElement> PaintArrow(double x, double width, double middle, string words)
    {
        var y = middle + SvgPlane.RowHeight / 2 - ArrowRise;
        yield return CreateStroke($"M{Format(x + 1)} {Format(y)}H{Format(x + width)}M{Format(x + 6)} {Format(y - 4)}l-5 4l5 4M{Format(x + width)} {Format(y - 4)}v8", Palette.MarkerTag.Name, 1.5);
        if (MeasureText(words, 11) + 40 > width) yield break;
        var middleX = x + width / 2;
        yield return CreateRect(middleX - MeasureText(words, 11) / 2 - 3, y - 7, MeasureText(words, 11) + 6, 13, Palette.Surface.Name);
        yield return CreateText(middleX, y + 4, words, Palette.Ink.Name, "middle");
    }

    /// <summary>A tag is at the end of its mark, or beside the previous tag where two would overlap.</summary>
    private IEnumerable<XElement> PaintTags(int run, SvgPlane plane)
    {
        var taken = new List<(double X, double Y)>();
        foreach (var difference in picture.Differences)
        {
            foreach (var mark in difference.Marks.Where(mark => mark.Run == run).DistinctBy(mark => mark.Row))
            {
                var y = mark.Row is { } row ? SvgPlane.GetMiddleAt(row) - SvgPlane.RowHeight / 2 + TagSize / 2 : plane.RowsBottom + TagSize / 2 + 3;
                var x = Math.Min(plane.GetX(mark.Form == MarkForm.Arrow ? mark.From : mark.To), SvgPlane.Width - TagSize / 2 - 2);
                while (taken.Exists(other => Math.Abs(other.X - x) < TagSize + 1 && Math.Abs(other.Y - y) < TagSize)) x -= TagSize + 2;
                taken.Add((x, y));
                if (mark.Row is null) yield return CreateStroke($"M{Format(plane.GetX(mark.To))} {Format(y)}V{Format(SvgPlane.StatusTop)}", Palette.MarkerTag.Name, 1, 0.6);
                foreach (var shape in PaintTag(difference.Tag, x, y)) yield return shape;
            }
        }
    }

    private static IEnumerable<XElement> PaintTag(char tag, double x, double y) =>
    [
        CreateRect(x - TagSize / 2, y - TagSize / 2, TagSize, TagSize, Palette.MarkerTag.Name, 3),
        CreateText(x, y + 4, tag.ToString(), Palette.MarkerText.Name, "middle", bold: true),
    ];

    private IEnumerable<(char? Tag, string Text, bool IsHeading)> ListSentences()
    {
        for (var index = 0; index < picture.Comparison.Differences.Length; index++)
        {
            var group = picture.Comparison.Differences[index];
            var heading = $"{picture.Runs[group.Second].Run.Letter} against {picture.Runs[group.First].Run.Letter}";
            yield return (null, group.Differences.Length == 0 ? heading + ": no difference" : heading + ", most important first", true);
            foreach (var tagged in picture.Differences.Where(tagged => tagged.Group == index))
                yield return (tagged.Tag, $"{tagged.Difference.Sentence}. {tagged.Difference.Detail}", false);
        }
    }

    private static IEnumerable<XElement> PaintSentence((char? Tag, string Text, bool IsHeading) sentence, double top)
    {
        if (sentence.Tag is { } tag)
            foreach (var shape in PaintTag(tag, 22, top + 10)) yield return shape;
        yield return CreateText(sentence.IsHeading ? 12 : 40, top + 14, SvgPainter.Cut(sentence.Text, LongestSentence), Palette.Ink.Name, bold: sentence.IsHeading);
    }
}
