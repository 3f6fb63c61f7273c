using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using PodTimeline.Kubelet.Budgets;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Examples;
using PodTimeline.Timeline.Why;
using PodTimeline.Web.Components.Timeline;
using PodTimeline.Web.Components.Workbench;
using PodTimeline.Web.Hosting;
using PodTimeline.Web.Runs;
using PodTimeline.Web.Workbench;

namespace PodTimeline.Web.Components.Pages;

/// <summary>The workbench: paste, run, watch, ask why.</summary>
public sealed partial class Workbench : IAsyncDisposable
{
    private static readonly TimeSpan KeepUpEvery = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _gone = new();
    private WorkbenchSession _session = null!;
    private ToastRack _toasts = null!;
    private EditorPane? _editor;
    private Board? _boardView, _attached;
    private Explanation? _answer;
    private IJSObjectReference? _module, _board, _keys;
    private DotNetObjectReference<Workbench>? _self;
    private (int Changes, object Scenario)? _clockShown;
    private long _clockShownAt;
    private Task<IJSObjectReference>? _importing;
    private bool _pumps, _showsEvents;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private RunRegistry Runs { get; set; } = null!;

    [Inject]
    private SimulationBudget Budget { get; set; } = null!;

    [Inject]
    private ILogger<WorkbenchSession> Log { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>An example to open, by its id.</summary>
    [SupplyParameterFromQuery(Name = "example")]
    private string? ExampleId { get; set; }

    /// <summary>Seconds of the run at which to open it, paused.</summary>
    [SupplyParameterFromQuery(Name = "at")]
    private double? OpenAt { get; set; }

    /// <summary>A comparison among the examples to open, by its id.</summary>
    [SupplyParameterFromQuery(Name = "compare")]
    private string? ComparisonId { get; set; }

    /// <summary>The client's network address: known when the page is requested, kept (encrypted) for the circuit.</summary>
    [PersistentState]
    public string? Client { get; set; }

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    private string? EndText => _session.Snapshot?.End switch
    {
        Kubelet.SimulationEnd.Limit => _session.Snapshot.Spent?.Message ?? "The run stops here: the simulation's budget is used up.",
        Kubelet.SimulationEnd.Until => "The run stops here, after 24 hours.",
        _ => null,
    };

    private string StaleText => _session.Manifest.Mending is null ? "The text has errors." : "The text has lost its indentation.";

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        Client ??= Context is null ? "" : ClientAddress.Find(Context);
        _session = new WorkbenchSession(Time, Runs, Client, Log, Budget);
        _toasts = new ToastRack(Time);
        if (RendererInfo.IsInteractive)
        {
            Resume();
            return;
        }

        // The first paint, before the circuit exists: an example at its moment, at rest.
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
            _module = await LoadModuleAsync();
            await _module.InvokeVoidAsync("attachLinks", _self);
        }

        if (_module is not null && _boardView is not null && !ReferenceEquals(_boardView, _attached))
        {
            _attached = _boardView;
            _board = await _module.InvokeAsync<IJSObjectReference>("attachBoard", _boardView.Element, _self);
            _keys = await _module.InvokeAsync<IJSObjectReference>("attachKeys", _self, _board);
            _clockShown = null;
            StateHasChanged();
        }

        await AttachComparisonAsync();
        await ShowClockAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        EndResuming();
        _session.Dispose();
        _toasts.Dispose();
        _self?.Dispose();
        try
        {
            if (_keys is not null) await _keys.InvokeVoidAsync("detach");
            if (_board is not null) await _board.InvokeVoidAsync("detach");
        }
        catch (JSDisconnectedException)
        {
            // Disposes of the page and what it holds.
        }

        _gone.Dispose();
    }

    private Task<IJSObjectReference> LoadModuleAsync() =>
        _importing ??= Js.InvokeAsync<IJSObjectReference>("import", "./" + Assets["js/workbench.js"]).AsTask();

    /// <summary>Follows the run until the page is gone. There is one loop; it also follows a new run.</summary>
    private async Task PumpAsync()
    {
        if (_pumps) return;
        _pumps = true;
        try
        {
            while (!_gone.IsCancellationRequested)
            {
                await _session.WaitAsync(_gone.Token);
                await OnChangedAsync();
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

    private async Task OnChangedAsync()
    {
        Refresh();
        StateHasChanged();
        await ShowClockAsync();
    }

    private void Refresh()
    {
        _session.CatchUp();
        _answer = _session.ExplainWhy();
    }

    /// <summary>The browser moves the playhead by itself; it gets only what it cannot know.</summary>
    private async Task ShowClockAsync()
    {
        if (_board is null || _session.Snapshot is not { } snapshot) return;
        if (_clockShown is { } shown && shown.Changes == snapshot.ClockChanges && ReferenceEquals(shown.Scenario, snapshot.Scenario))
        {
            // A browser that was busy, or far away, when the clock started lags behind until it is told.
            if (!snapshot.Clock.Playing || Time.GetElapsedTime(_clockShownAt) < KeepUpEvery) return;
            _clockShownAt = Time.GetTimestamp();
            await _board.InvokeVoidAsync("keepUp", snapshot.Clock.At.TotalSeconds);
            return;
        }

        _clockShownAt = Time.GetTimestamp();
        _clockShown = (snapshot.ClockChanges, snapshot.Scenario);
        await _board.InvokeVoidAsync("setClock", snapshot.Clock.At.TotalSeconds, snapshot.Clock.Rate, snapshot.Clock.Playing);
    }
}
