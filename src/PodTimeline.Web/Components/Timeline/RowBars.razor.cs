using Microsoft.AspNetCore.Components;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Pictures;
using PodTimeline.Timeline.Wording;
using static PodTimeline.Web.Components.Timeline.BoardClasses;

namespace PodTimeline.Web.Components.Timeline;

/// <summary>The bars, marks and words of one container; used by the workbench and by the watchers' page.</summary>
public partial class RowBars
{
    /// <summary>The row's place among the rows, from 0.</summary>
    [Parameter, EditorRequired]
    public required int Index { get; set; }

    private RowPicture Drawn => Picture.Rows[Index];

    private ContainerRow Row => Drawn.Row;

    private static string GetBarClass(DrawnBar drawn) => drawn.IsJoined ? "bar joined" : GetBarClass(drawn.Bar);

    private static string FormatTitle(DrawnBar drawn) => drawn.IsJoined
        ? $"{drawn.Runs} runs, {drawn.Count} bars: {DisplayText.FormatInstant(drawn.Bar.From)} to {(drawn.To is { } end ? DisplayText.FormatInstant(end) : "the end")}. Zoom in to see them."
        : FormatTitle(drawn.Bar);

    private static string GetBarClass(Bar bar) => $"bar {Get(bar.Kind)}{(bar.Attempt > 0 ? " again" : "")}";

    private static string FormatTitle(Bar bar)
    {
        var what = bar.Kind == BarKind.Running && bar.Attempt > 0 ? $"{bar.Text}, run {bar.Attempt + 1}" : bar.Text;
        return bar.To is { } end ? $"{what}: {DisplayText.FormatInstant(bar.From)} to {DisplayText.FormatInstant(end)}" : $"{what}: since {DisplayText.FormatInstant(bar.From)}";
    }

    private static string FormatTitle(Mark mark) => $"{mark.Text}: {DisplayText.FormatInstant(mark.At)}";
}
