using System.Globalization;
using Microsoft.AspNetCore.Components;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Runs;
using PodTimeline.Web.Runs;

namespace PodTimeline.Web.Components.Pages;

/// <summary>A run for those who watch: a snapshot in markup, kept current by one small module. It cannot steer.</summary>
public sealed partial class RunPage
{
    private TimelineFold? _fold;
    private RunLook? _look;
    private Scale _scale;

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

        _look = shared.Run.Look();
        _fold = new TimelineFold(_look.Story.Pod, _look.Story.Kubernetes);
        foreach (var simEvent in shared.Run.Events(0, _look.LastSeq, _look.Branch, int.MaxValue)) _fold.Apply(simEvent);
        _scale = Scale.For(_look.ToldUntil);
    }

    private static string Number(SimInstant at) => at.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
}
