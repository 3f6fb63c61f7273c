using Microsoft.AspNetCore.Components;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Pictures;
using PodTimeline.Timeline.Wording;
using static PodTimeline.Web.Components.Timeline.BoardClasses;

namespace PodTimeline.Web.Components.Timeline;

/// <summary>The bars, moments and words of one container; the workbench and watchers both use this one.</summary>
public partial class RowBars
{
    /// <summary>The row's place among the rows, from 0.</summary>
    [Parameter, EditorRequired]
    public required int Index { get; set; }

    private RowPicture Drawn => Picture.Rows[Index];

    private ContainerRow Row => Drawn.Row;

    private static string BarClass(DrawnBar drawn) => drawn.IsJoined ? "bar joined" : BarClass(drawn.Bar);

    private static string Title(DrawnBar drawn) => drawn.IsJoined
        ? $"{drawn.Runs} runs, {drawn.Count} bars: {Words.Instant(drawn.Bar.From)} to {(drawn.To is { } end ? Words.Instant(end) : "the end")}. Zoom in to see them."
        : Title(drawn.Bar);

    private static string BarClass(Bar bar) => $"bar {Of(bar.Kind)}{(bar.Attempt > 0 ? " again" : "")}";

    private static string Title(Bar bar)
    {
        var what = bar.Kind == BarKind.Running && bar.Attempt > 0 ? $"{bar.Text}, run {bar.Attempt + 1}" : bar.Text;
        return bar.To is { } end ? $"{what}: {Words.Instant(bar.From)} to {Words.Instant(end)}" : $"{what}: since {Words.Instant(bar.From)}";
    }

    private static string Title(Mark mark) => $"{mark.Text}: {Words.Instant(mark.At)}";
}
