using System.Globalization;
using Microsoft.AspNetCore.Components;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Pictures;
using PodTimeline.Timeline.Runs;
using PodTimeline.Web.Components.Timeline;
using PodTimeline.Web.Runs;

namespace PodTimeline.Web.Components.Pages;

/// <summary>A run for watchers: a snapshot in markup, kept current by one small module. It cannot steer.</summary>
public sealed partial class RunPage
{
    private TimelinePicture? _picture;
    private RunSnapshot? _snapshot;

    /// <summary>The run.</summary>
    [Parameter]
    public required string Id { get; set; }

    /// <summary>The page of rows to show, from 1.</summary>
    [SupplyParameterFromQuery(Name = "rows")]
    private int? RowsPage { get; set; }

    private int Page => RowPages.Clamp((RowsPage ?? 1) - 1, _picture!.Rows.Length);

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

        _snapshot = shared.Run.TakeFullSnapshot();
        _picture = RunPictures.Draw(shared.Run, _snapshot);
    }

    private static string FormatSeconds(SimInstant at) => at.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
}
