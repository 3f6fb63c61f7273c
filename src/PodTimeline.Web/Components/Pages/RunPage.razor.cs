using System.Globalization;
using Microsoft.AspNetCore.Components;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Pictures;
using PodTimeline.Timeline.Runs;
using PodTimeline.Timeline.Runs.Following;
using PodTimeline.Web.Runs;

namespace PodTimeline.Web.Components.Pages;

/// <summary>A run for those who watch: a snapshot in markup, kept current by one small module. It cannot steer.</summary>
public sealed partial class RunPage
{
    private TimelinePicture? _picture;
    private RunLook? _look;

    /// <summary>The run.</summary>
    [Parameter]
    public required string Id { get; set; }

    [Inject]
    private RunRegistry Runs { get; set; } = null!;

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        if (Runs.Find(Id) is not { } shared)
        {
            if (Context is not null) Context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        _look = shared.Run.LookWhole();
        var folder = new RunFolder();
        folder.Fold(shared.Run, _look, _look.HidesFuture ? _look.LastSeq : _look.ForetoldSeq);
        _picture = _look.HidesFuture
            ? TimelinePicture.Of(folder.Timeline, AxisFinder.ReachWithoutFuture(_look.ToldUntil), AxisForm.Linear, _look.Proposal)
            : TimelinePicture.Of(folder.Timeline, _look.ForetoldUntil, AxisForm.Folded, _look.Proposal);
    }

    private static string Number(SimInstant at) => at.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
}
