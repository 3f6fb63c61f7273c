using System.Globalization;
using Microsoft.AspNetCore.Components;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Wording;
using static PodTimeline.Web.Components.Timeline.BoardClasses;

namespace PodTimeline.Web.Components.Timeline;

/// <summary>The bars and moments of one container; the workbench, watchers and exports all use this one.</summary>
public partial class RowBars
{
    /// <summary>The row.</summary>
    [Parameter, EditorRequired]
    public required ContainerRow Row { get; set; }

    /// <inheritdoc />
    protected override object Source => Row;

    private static string BarClass(Bar bar) => $"bar {Of(bar.Kind)}{(bar.To is null ? " open" : "")}{(bar.Attempt > 0 ? " again" : "")}";

    private static string Title(Bar bar)
    {
        var what = bar.Kind == BarKind.Running && bar.Attempt > 0 ? $"{bar.Text}, run {bar.Attempt + 1}" : bar.Text;
        return bar.To is { } end ? $"{what}: {Words.Instant(bar.From)} to {Words.Instant(end)}" : $"{what}: since {Words.Instant(bar.From)}";
    }

    private static string Title(Mark mark) => $"{mark.Text}: {Words.Instant(mark.At)}";

    private static string Seconds(SimInstant at) => at.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
}
