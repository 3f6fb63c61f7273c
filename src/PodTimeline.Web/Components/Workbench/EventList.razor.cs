using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using PodTimeline.Model.Events;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Folds;
using PodTimeline.Web.Workbench;

namespace PodTimeline.Web.Components.Workbench;

/// <summary>All visible events, with filters. Only those in view are in the page.</summary>
public sealed partial class EventList : IAsyncDisposable
{
    private readonly EventsView _view = new();
    private ElementReference _list;
    private IJSObjectReference? _module;
    private (int Line, int Chosen, int Count) _shown = (-1, 0, 0);

    /// <summary>The timeline; null before the first run.</summary>
    [Parameter, EditorRequired]
    public required TimelineFold? Fold { get; set; }

    /// <summary>The playhead.</summary>
    [Parameter]
    public SimInstant At { get; set; }

    /// <summary>The selected event; 0: none.</summary>
    [Parameter]
    public int Chosen { get; set; }

    /// <summary>The reader wants to see an event.</summary>
    [Parameter]
    public EventCallback<SimEvent> GoTo { get; set; }

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    /// <inheritdoc />
    protected override void OnParametersSet() => _view.Show(Fold, At, Chosen);

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var seen = (_view.Line, Chosen, _view.Places.Count);
        if (seen == _shown) return;
        var isAsked = Chosen != _shown.Chosen || _view.Places.Count != _shown.Count;
        _shown = seen;
        _module ??= await Js.InvokeAsync<IJSObjectReference>("import", "./" + Assets["js/events.js"]);
        await _module.InvokeVoidAsync("showLine", _list, _view.Line, isAsked);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_module is null) return;
        try
        {
            await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the module with it.
        }
    }

    private static string ListClasses(EventRow row) =>
        string.Join(' ', new[] { row.IsAhead ? "ahead" : "", row.IsCurrent ? "current" : "", row.IsChosen ? "chosen" : "", row.IsOfBar ? "of-bar" : "" }.Where(name => name.Length > 0));

    private void ChooseContainer(ChangeEventArgs change) => _view.Choose(change.Value as string is { Length: > 0 } container ? container : null);
}
