using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Runs;
using PodTimeline.Timeline.Stories;
using PodTimeline.Web.Components.Timeline;
using PodTimeline.Web.Components.Watching;

namespace PodTimeline.Web.Runs.Screen;

/// <summary>
/// The timeline of one run as markup, for everybody who watches it: a part that changes is rendered once, with the component
/// that the workbench uses, however many watch. Safe for any number of threads.
/// </summary>
/// <param name="run">The run.</param>
/// <param name="scope">For the renderer; it goes with the screen.</param>
/// <param name="logging">For the renderer.</param>
public sealed class RunScreen(Run run, AsyncServiceScope scope, ILoggerFactory logging) : IAsyncDisposable
{
    /// <summary>Parts are sent this much real time before the playhead uncovers them.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromMilliseconds(250);

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly HtmlRenderer _renderer = new(scope.ServiceProvider, logging);
    private readonly Dictionary<string, (object Drawn, int Stamp, string Html)> _parts = [];
    private TimelineFold? _fold;
    private (Story Story, int Branch)? _folded;
    private Scale _scale;
    private int _stamp;

    /// <summary>What has changed since a stamp.</summary>
    /// <param name="Look">The run.</param>
    /// <param name="Scale">Where instants lie.</param>
    /// <param name="Stamp">The stamp of now.</param>
    /// <param name="Changed">The parts whose markup is newer.</param>
    public sealed record Picture(RunLook Look, Scale Scale, int Stamp, ImmutableArray<ScreenPart> Changed);

    /// <summary>Brings the markup up to date, unless somebody just has, and says what is newer than a stamp.</summary>
    /// <param name="since">The stamp of the last picture; 0 for everything.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Picture> LookAsync(int since, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            var look = CatchUp();
            await _renderer.Dispatcher.InvokeAsync(() => RenderAsync(look.ToldUntil));
            return new Picture(look, _scale, _stamp, [.. _parts.Where(part => part.Value.Stamp > since).Select(part => new ScreenPart(part.Key, part.Value.Html))]);
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

    private RunLook CatchUp()
    {
        var (look, last) = run.LookAhead(Ahead);
        if (_fold is null || _folded is not { } folded || folded.Branch != look.Branch || !ReferenceEquals(folded.Story, look.Story))
        {
            _fold = new TimelineFold(look.Story.Pod, look.Story.Kubernetes);
            _folded = (look.Story, look.Branch);
        }

        foreach (var simEvent in run.Events(_fold.Events.Count, last, look.Branch, int.MaxValue)) _fold.Apply(simEvent);
        _scale = Scale.For(SimInstant.Later(look.ToldUntil, look.Clock.At + Ahead * look.Clock.Rate));
        return look;
    }

    private async Task RenderAsync(SimInstant told)
    {
        var fold = _fold!;
        await PartAsync<StoryShades>("story", fold.Story.Lane, fold.Story.Lane.Version, ("Lane", fold.Story.Lane));
        await PartAsync<LaneBars>("status", fold.Status.Lane, fold.Status.Lane.Version, ("Lane", fold.Status.Lane), ("Name", "STATUS"));
        foreach (var (type, lane) in fold.Conditions)
            await PartAsync<LaneBars>($"condition-{type}", lane, lane.Version, ("Lane", lane), ("Name", type), ("Thin", true));
        foreach (var row in fold.Rows.Take(Board.MostRows))
            await PartAsync<RowBars>($"row-{row.Index}", row, row.Version, ("Row", row));
        await PartAsync<GateArrows>("gates", fold, fold.GatesVersion, ("Fold", fold));
        await DrawAsync<Headline>("headline", Headline.Of(fold, told), new() { ["Fold"] = fold, ["Told"] = told });
    }

    private Task PartAsync<TComponent>(string name, object source, int version, params (string Name, object Value)[] parameters) where TComponent : IComponent
    {
        var values = new Dictionary<string, object?> { ["Version"] = version, ["Scale"] = _scale };
        foreach (var (parameter, value) in parameters) values[parameter] = value;
        return DrawAsync<TComponent>(name, (source, version, _scale), values);
    }

    /// <summary>Renders a part, unless it was drawn of just the same before.</summary>
    private async Task DrawAsync<TComponent>(string name, object drawn, Dictionary<string, object?> parameters) where TComponent : IComponent
    {
        if (_parts.TryGetValue(name, out var part) && part.Drawn.Equals(drawn)) return;
        var html = (await _renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters))).ToHtmlString();
        _parts[name] = (drawn, part.Html == html ? part.Stamp : ++_stamp, html);
    }
}
