using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Moments;
using PodTimeline.Timeline.Pictures;
using PodTimeline.Timeline.Runs;
using PodTimeline.Timeline.Runs.Following;
using PodTimeline.Web.Components.Timeline;
using PodTimeline.Web.Components.Watching;

namespace PodTimeline.Web.Runs.Screen;

/// <summary>
/// The timeline of one run as markup, for all its watchers: a part that changes is rendered once, with the component that the workbench
/// uses, however many watch. Safe for any number of threads.
/// </summary>
/// <param name="run">The run.</param>
/// <param name="scope">For the renderer; it is disposed with the screen.</param>
/// <param name="logging">For the renderer.</param>
public sealed class RunScreen(Run run, AsyncServiceScope scope, ILoggerFactory logging) : IAsyncDisposable
{
    /// <summary>With the future hidden, events are sent this much real time before the playhead reveals them.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromMilliseconds(250);

    /// <summary>The page of parts that do not belong to a page of rows.</summary>
    private const int EveryPage = -1;

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly HtmlRenderer _renderer = new(scope.ServiceProvider, logging);
    private readonly Dictionary<(string Name, int Page), (object Drawn, int Stamp, string Html)> _parts = [];
    private readonly RunTimeline _folder = new();
    private TimelinePicture? _picture;
    private ImmutableArray<Moment> _moments = [];
    private int _stamp;

    /// <summary>What has changed since a stamp.</summary>
    /// <param name="Snapshot">The run.</param>
    /// <param name="Axis">Where instants lie.</param>
    /// <param name="Stamp">The current stamp.</param>
    /// <param name="Changed">The parts whose markup is newer.</param>
    public sealed record Picture(RunSnapshot Snapshot, Axis Axis, int Stamp, ImmutableArray<ScreenPart> Changed);

    /// <summary>Updates the markup, unless another caller just has, and returns what is newer than a stamp.</summary>
    /// <param name="since">The stamp of the last picture; 0 for everything.</param>
    /// <param name="page">The page of rows that is shown, from 0; the nearest existing one.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Picture> WaitForPictureAsync(int since, int page, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            var snapshot = CatchUp();
            var shown = RowPages.Clamp(page, _picture!.Rows.Length);
            await _renderer.Dispatcher.InvokeAsync(() => RenderAsync(snapshot, shown));
            return new Picture(snapshot, _picture.Axis, _stamp, [.. _parts.Where(part => part.Value.Stamp > since && (part.Key.Page == shown || part.Key.Page == EveryPage)).Select(part => new ScreenPart(part.Key.Name, part.Value.Html))]);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _renderer.DisposeAsync();
        await scope.DisposeAsync();
        _one.Dispose();
    }

    private RunSnapshot CatchUp()
    {
        var snapshot = run.TakeFullSnapshot();
        var (last, until) = (snapshot.ForecastSeq, snapshot.ForecastUntil);
        if (snapshot.HidesFuture)
        {
            last = run.TakeSnapshotAhead(Ahead).LastSeq;
            until = AxisFinder.ReachWithoutFuture(SimInstant.PickLater(snapshot.RevealedUntil, snapshot.Clock.At + Ahead * snapshot.Clock.Rate));
        }

        if (_folder.Fold(run, snapshot, last) || _picture is null || _picture.Axis.Until != until || _picture.Proposal != snapshot.Proposal)
        {
            _picture = TimelinePicture.Of(_folder.Timeline, until, snapshot.HidesFuture ? AxisForm.Linear : AxisForm.Folded, snapshot.Proposal);
            _moments = MomentFinder.Find(_folder.Timeline, snapshot.Scenario.Pod);
        }

        return snapshot;
    }

    private async Task RenderAsync(RunSnapshot snapshot, int page)
    {
        var picture = _picture!;
        await RenderPartAsync<OverviewStrip>("overview");
        await RenderPartAsync<Chips>("chips");
        await RenderPartAsync<PhaseBars>("phases");
        await RenderPartAsync<LaneBars>("status", ("Lane", picture.Fold.Status.Lane), ("Name", "STATUS"));
        await RenderPartAsync<LaneBars>("ready", ("Lane", picture.Fold.Status.Ready), ("Name", "READY"));
        await RenderPartAsync<LaneBars>("conditions", ("Lane", picture.Fold.Status.Conditions), ("Name", "CONDITIONS"));
        await RenderPartAsync<Grounds>("grounds");
        foreach (var row in picture.Rows.Skip(page * RowPages.Size).Take(RowPages.Size)) await RenderPartAsync<RowBars>($"row-{row.Row.Index}", page, ("Index", row.Row.Index));
        await RenderPartAsync<WaitSteps>("waits");
        await RenderPartAsync<GraceBars>("grace");
        await RenderPartAsync<FoldCuts>("head-cuts", ("InHead", true));
        await RenderPartAsync<FoldCuts>("cuts");
        await RenderPartAsync<GateArrows>("gates", page, ("Page", page));
        var headline = Moment.Find(_moments, snapshot.Clock.At);
        await DrawAsync<Headline>(("headline", EveryPage), headline ?? (object)"", new() { ["Moment"] = headline });
    }

    private Task RenderPartAsync<TComponent>(string name, params (string Name, object? Value)[] parameters) where TComponent : IComponent => RenderPartAsync<TComponent>(name, EveryPage, parameters);

    private Task RenderPartAsync<TComponent>(string name, int page, params (string Name, object? Value)[] parameters) where TComponent : IComponent
    {
        var values = new Dictionary<string, object?> { ["Picture"] = _picture };
        foreach (var (parameter, value) in parameters) values[parameter] = value;
        return DrawAsync<TComponent>((name, page), _picture!, values);
    }

    /// <summary>Renders a part, unless nothing that it shows has changed.</summary>
    private async Task DrawAsync<TComponent>((string Name, int Page) name, object drawn, Dictionary<string, object?> parameters) where TComponent : IComponent
    {
        if (_parts.TryGetValue(name, out var part) && part.Drawn.Equals(drawn)) return;
        var html = (await _renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters))).ToHtmlString();
        _parts[name] = (drawn, part.Html == html ? part.Stamp : ++_stamp, html);
    }
}
