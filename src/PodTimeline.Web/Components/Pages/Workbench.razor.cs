using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using PodTimeline.Simulation.Commands;
using PodTimeline.Simulation.Pods;
using PodTimeline.Simulation.Time;
using PodTimeline.Web.Components.Timeline;
using PodTimeline.Web.Components.Workbench;
using PodTimeline.Web.Examples;
using PodTimeline.Web.Hosting;
using PodTimeline.Web.Runs;
using PodTimeline.Web.Timeline.Why;
using PodTimeline.Web.Workbench;
using Radzen;

namespace PodTimeline.Web.Components.Pages;

/// <summary>The workbench: paste, run, watch, ask why.</summary>
public sealed partial class Workbench : IAsyncDisposable
{
    private static readonly TimeSpan KeepUpEvery = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _gone = new();
    private WorkbenchSession _session = null!;
    private EditorPane? _editor;
    private Board? _boardView, _attached;
    private Answer? _answer;
    private IJSObjectReference? _module, _board, _keys;
    private DotNetObjectReference<Workbench>? _self;
    private (int Changes, object Story)? _clockShown;
    private long _clockShownAt;
    private Task<IJSObjectReference>? _importing;
    private bool _pumps;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private RunRegistry Runs { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    [Inject]
    private NotificationService Notifications { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>An example to open, by its id.</summary>
    [SupplyParameterFromQuery(Name = "example")]
    private string? ExampleId { get; set; }

    /// <summary>Seconds of the story at which to open it, paused.</summary>
    [SupplyParameterFromQuery(Name = "at")]
    private double? OpenAt { get; set; }

    /// <summary>The client's network address: known when the page is asked for, kept (encrypted) for the circuit.</summary>
    [PersistentState]
    public string? Client { get; set; }

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    private string EndText => _session.Look?.End switch
    {
        Simulation.SimulationEnd.Deleted => $"The pod is gone after {Web.Timeline.Words.Instant(_session.Look.ToldUntil)}.",
        Simulation.SimulationEnd.Ended => $"The pod has ended after {Web.Timeline.Words.Instant(_session.Look.ToldUntil)}.",
        Simulation.SimulationEnd.Limit => "The story stops here: it has reached 100,000 events.",
        _ => "The story stops here, after 24 hours.",
    };

    private string StaleText => _session.Manifest.Mending is null ? "The text has errors." : "The text has lost its indentation.";

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        Client ??= Context is null ? "" : ClientAddress.Of(Context);
        _session = new WorkbenchSession(Time, Runs, Client);
        if (RendererInfo.IsInteractive) return;
        // The first paint, before the circuit is there: an example at its moment, not moving.
        var example = ExampleCatalog.Find(ExampleId) ?? ExampleCatalog.All.First(first => first.Id == "everything");
        _session.Edit(example.Manifest);
        _session.Play();
        _session.Run!.SetClock(SimInstant.Zero, playing: false);
        Refresh();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            _module = await ModuleAsync();
        }

        if (_module is not null && _boardView is not null && !ReferenceEquals(_boardView, _attached))
        {
            _attached = _boardView;
            _board = await _module.InvokeAsync<IJSObjectReference>("attachBoard", _boardView.Element, _self);
            _keys = await _module.InvokeAsync<IJSObjectReference>("attachKeys", _self, _board);
            _clockShown = null;
            StateHasChanged();
        }

        await ShowClockAsync();
    }

    /// <summary>The browser moves the playhead.</summary>
    [JSInvokable]
    public Task OnSeek(double at) => double.IsFinite(at) && at >= 0 ? SeekAsync(SimInstant.FromSeconds(Math.Min(at, 86_400))) : Task.CompletedTask;

    /// <summary>The reader pressed on a place of the timeline: the story stops there, and the page says why.</summary>
    [JSInvokable]
    public async Task OnSelect(int seq, double at, string container)
    {
        if (_session.Look is not { } look || !double.IsFinite(at)) return;
        if (look.Story.Pod.Find(container) is not null) _session.Select(container);
        var instant = SimInstant.Earlier(SimInstant.FromSeconds(Math.Clamp(at, 0, 86_400)), look.ToldUntil);
        if (seq > 0 && container.Length > 0) _session.Run!.SetClock(instant, playing: false);
        await ChangedAsync();
    }

    /// <summary>The reader pressed a key of the workbench.</summary>
    [JSInvokable]
    public Task OnKey(string action) => action switch
    {
        "run" => RunAsync(),
        "play" => PlayAsync(),
        "previous" => StepAsync(-1),
        "next" => StepAsync(1),
        "start" => SeekAsync(SimInstant.Zero),
        "delete" when _session.Playhead() is { Exists: true, Deleting: false } => GiveAsync(new SimCommand.Delete()),
        "crash" when _answer is { } answer => GiveAsync(new SimCommand.Kill(answer.Container, 1)),
        "rate-1" => SetRateAsync(1),
        "rate-2" => SetRateAsync(5),
        "rate-3" => SetRateAsync(20),
        "rate-4" => SetRateAsync(100),
        _ => Task.CompletedTask,
    };

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        _session.Dispose();
        _self?.Dispose();
        try
        {
            if (_keys is not null) await _keys.InvokeVoidAsync("detach");
            if (_board is not null) await _board.InvokeVoidAsync("detach");
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and what it held with it.
        }

        _gone.Dispose();
    }

    private async Task EditorReadyAsync(string? draft)
    {
        var isRejoined = _session.Rejoin(await (await ModuleAsync()).InvokeAsync<string?>("steering"));
        var example = ExampleCatalog.Find(ExampleId);
        if (string.IsNullOrWhiteSpace(draft) || draft.Length > Manifests.ManifestReader.LargestText) draft = isRejoined ? _session.Text : null;
        if (example is null && draft is not null)
        {
            await _editor!.SetAsync(draft);
            if (isRejoined) await GoOnAsync(draft);
            else await OpenAsync(draft);
            return;
        }

        var first = example ?? ExampleCatalog.All.First(first => first.Id == "everything");
        await _editor!.SetAsync(first.Manifest);
        await OpenAsync(first.Manifest);
        if (example is not null && OpenAt is { } at and >= 0 and <= 86_400)
        {
            if (example.DeleteAt is { } deletion && deletion.TotalSeconds <= at)
            {
                _session.Seek(deletion);
                _session.Give(new SimCommand.Delete());
            }

            _session.Run!.SetClock(SimInstant.FromSeconds(at), playing: false);
            await ChangedAsync();
        }
    }

    private async Task OpenExampleAsync(Example example)
    {
        await _editor!.ExchangeAsync(example.Manifest);
        await OpenAsync(example.Manifest);
    }

    /// <summary>The shared run plays on; it is not begun anew for those who watch.</summary>
    private async Task GoOnAsync(string text)
    {
        _session.Edit(text);
        await ChangedAsync();
        _ = PumpAsync();
    }

    private Task OpenAsync(string text)
    {
        _session.Edit(text);
        return RunAsync();
    }

    private async Task EditedAsync(bool pasted)
    {
        StateHasChanged();
        if (!pasted) return;
        var text = _session.Text;
        await Task.Delay(TimeSpan.FromMilliseconds(300), Time, _gone.Token);
        if (text == _session.Text) await RunAsync();
    }

    private async Task RunAsync()
    {
        if (!_session.Play()) return;
        await ChangedAsync();
        _ = PumpAsync();
    }

    private Task PlayAsync()
    {
        if (_session.Run is null || (_session.IsStale && _session.CanRun)) return RunAsync();
        _session.TogglePlaying();
        return ChangedAsync();
    }

    private Task SeekAsync(SimInstant at)
    {
        _session.Seek(at);
        return ChangedAsync();
    }

    private Task StepAsync(int direction)
    {
        if (direction > 0) _session.Next();
        else _session.Previous();
        return ChangedAsync();
    }

    private Task SetRateAsync(double rate)
    {
        _session.SetRate(rate);
        return ChangedAsync();
    }

    private Task GiveAsync(SimCommand command)
    {
        _session.Give(command);
        return ChangedAsync();
    }

    private async Task ChooseVersionAsync(KubernetesVersion version)
    {
        _session.Choose(version);
        await ChangedAsync();
    }

    private async Task ChooseWorkloadAsync(int index)
    {
        _session.Choose(index);
        await ChangedAsync();
        _ = PumpAsync();
    }

    private async Task ShareAsync()
    {
        switch (_session.Share())
        {
            case Admission.ServerFull:
                Notifications.Notify(NotificationSeverity.Warning, "This server has no room for another shared run", "Try again in a while.");
                return;
            case Admission.ClientFull:
                Notifications.Notify(
                    NotificationSeverity.Warning, $"{Runs.Limits.MostPerAddress:N0} shared runs come from your network address, and no more can",
                    "Try again in a while: runs that nobody watches end by themselves.");
                return;
            case null:
                return;
        }

        await _module!.InvokeVoidAsync("keepSteering", _session.Steering);
        var link = Navigation.ToAbsoluteUri(_session.SharedPath).ToString();
        var copied = await _module!.InvokeAsync<bool>("copy", link);
        Notifications.Notify(NotificationSeverity.Info, copied ? "Link copied: whoever opens it watches along" : "Whoever opens this link watches along", link, TimeSpan.FromSeconds(12).TotalMilliseconds);
    }

    private async Task ExportAsync(ExportFormat format)
    {
        if (_session.Look is not { } look || _session.Fold is not { } fold) return;
        var (ending, type) = ExportFormats.File(format);
        await _module!.InvokeVoidAsync("save", $"{look.Story.Pod.Name}.{ending}", type, Export.Text(format, look, fold));
    }

    private Task<IJSObjectReference> ModuleAsync() =>
        _importing ??= Js.InvokeAsync<IJSObjectReference>("import", "./" + Assets["js/workbench.js"]).AsTask();

    /// <summary>Follows the run until the page is gone. There is one pump; a new run is followed by the same one.</summary>
    private async Task PumpAsync()
    {
        if (_pumps) return;
        _pumps = true;
        try
        {
            while (!_gone.IsCancellationRequested)
            {
                await _session.WaitAsync(_gone.Token);
                await ChangedAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The page is gone.
        }
        catch (Exception failure)
        {
            await DispatchExceptionAsync(failure);
        }
    }

    private async Task ChangedAsync()
    {
        Refresh();
        StateHasChanged();
        await ShowClockAsync();
    }

    private void Refresh()
    {
        _session.CatchUp();
        _answer = _session.Why();
    }

    /// <summary>The browser moves the playhead by itself; it is told only what it cannot know.</summary>
    private async Task ShowClockAsync()
    {
        if (_board is null || _session.Look is not { } look) return;
        if (_clockShown is { } shown && shown.Changes == look.ClockChanges && ReferenceEquals(shown.Story, look.Story))
        {
            // A browser that was busy, or far away, when the clock was started is behind until it is told so.
            if (!look.Clock.Playing || Time.GetElapsedTime(_clockShownAt) < KeepUpEvery) return;
            _clockShownAt = Time.GetTimestamp();
            await _board.InvokeVoidAsync("keepUp", look.Clock.At.TotalSeconds);
            return;
        }

        _clockShownAt = Time.GetTimestamp();
        _clockShown = (look.ClockChanges, look.Story);
        await _board.InvokeVoidAsync("setClock", look.Clock.At.TotalSeconds, look.Clock.Rate, look.Clock.Playing, look.ToldUntil.TotalSeconds);
    }
}
