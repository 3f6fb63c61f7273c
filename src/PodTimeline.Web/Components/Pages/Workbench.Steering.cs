using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Events;
using PodTimeline.Model.Resources;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Examples;
using PodTimeline.Timeline.Moments;
using PodTimeline.Timeline.Pictures;
using PodTimeline.Web.Components.Timeline;
using PodTimeline.Web.Components.Workbench;

namespace PodTimeline.Web.Components.Pages;

/// <content>What the reader does with the run.</content>
public sealed partial class Workbench
{
    private int _rowPage;
    private string? _pagedFor;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    /// <summary>The browser moves the playhead.</summary>
    [JSInvokable]
    public Task OnSeek(double at) => double.IsFinite(at) && at >= 0 ? SeekAsync(SimInstant.FromSeconds(Math.Min(at, 86_400))) : Task.CompletedTask;

    /// <summary>The reader clicked on the timeline: the run pauses there, and the page says why.</summary>
    [JSInvokable]
    public async Task OnSelect(int seq, double at, string container)
    {
        if (_session.Snapshot is not { } snapshot || !double.IsFinite(at)) return;
        if (snapshot.Scenario.Pod.Find(container) is not null) _session.Select(container);
        var instant = SimInstant.PickEarlier(SimInstant.FromSeconds(Math.Clamp(at, 0, 86_400)), snapshot.HidesFuture ? snapshot.RevealedUntil : snapshot.ForecastUntil);
        _session.ChooseEvent(seq);
        if (seq > 0 && container.Length > 0) _session.Run?.SetClock(instant, playing: false);
        await OnChangedAsync();
    }

    /// <summary>The reader moves the proposed deletion, or removes it.</summary>
    [JSInvokable]
    public Task OnPropose(double? at)
    {
        if (at is { } seconds && (!double.IsFinite(seconds) || seconds < 0)) return Task.CompletedTask;
        _session.MoveProposal(at is { } wanted ? SimInstant.FromSeconds(Math.Min(wanted, 86_400)) : null);
        return OnChangedAsync();
    }

    /// <summary>The reader unfolds a stretch of the axis.</summary>
    [JSInvokable]
    public Task OnUnfold(double from)
    {
        if (!double.IsFinite(from) || from is < 0 or > 86_400) return Task.CompletedTask;
        _session.Unfold(SimInstant.FromSeconds(from));
        return OnChangedAsync();
    }

    /// <summary>The reader zooms into a stretch of a run that has more bars than are drawn; null: the whole.</summary>
    [JSInvokable]
    public Task OnCloser(double? from, double? to)
    {
        if (from is null || to is null) _session.LookCloser(null);
        else if (double.IsFinite(from.Value) && double.IsFinite(to.Value) && from >= 0 && from < to && to <= 86_400 * 1.1)
            _session.LookCloser((SimInstant.FromSeconds(from.Value), SimInstant.FromSeconds(to.Value)));
        return OnChangedAsync();
    }

    /// <summary>The reader pressed a key of the workbench.</summary>
    [JSInvokable]
    public Task OnKey(string action) => _compare is not null ? Task.CompletedTask : action switch
    {
        "run" => RunAsync(),
        "play" => PlayAsync(),
        "previous" => StepAsync(-1),
        "next" => StepAsync(1),
        "undo" when _session.CanUndo => ChangeAsync(_session.Undo),
        "redo" when _session.CanRedo => ChangeAsync(_session.Redo),
        "start" => SeekAsync(SimInstant.Zero),
        "delete" when _session.CreatePlayhead() is { Exists: true, Deleting: false } => GiveAsync(new SimCommand.Delete()),
        "crash" when _answer is { } answer => GiveAsync(new SimCommand.Kill(answer.Container, 1)),
        "legend" => ShowLegendAsync(),
        "rate-1" => SetRateAsync(1),
        "rate-2" => SetRateAsync(5),
        "rate-3" => SetRateAsync(20),
        "rate-4" => SetRateAsync(100),
        _ => Task.CompletedTask,
    };

    private async Task RunAsync()
    {
        if (!_session.Play())
        {
            if (_session.HasFailed) await OnChangedAsync();
            return;
        }

        await OnChangedAsync();
        _ = PumpAsync();
    }

    private Task PlayAsync()
    {
        if (_session.Run is null) return RunAsync();
        _session.TogglePlaying();
        return OnChangedAsync();
    }

    private Task TakeBackAsync(int command) => ChangeAsync(() => _session.TakeBack(command));

    private Task RunAgainAsync() => ChangeAsync(_session.RunAgain);

    private Task ChangeAsync(Action change)
    {
        change();
        return OnChangedAsync();
    }

    private Task SeekAsync(SimInstant at)
    {
        _session.Seek(at);
        return OnChangedAsync();
    }

    private Task SelectAsync(string container)
    {
        if (_session.Snapshot?.Scenario.Pod.Find(container) is not null) _session.Select(container);
        return OnChangedAsync();
    }

    /// <summary>The line on which a container is declared; null: the text that is played is not the one in the editor.</summary>
    private int? FindLine(string? container) =>
        _session.IsStale ? null : _session.Manifest.Containers.FirstOrDefault(there => there.Name == container)?.Span.Line;

    private Task ShowLegendAsync() => Dialogs.ShowAsync<Legend>("Legend", Legend.Options);

    private Task GoToMomentAsync(Moment moment)
    {
        _session.Run?.SetClock(moment.At, playing: false);
        if (moment.Container is not null) _session.Select(moment.Container);
        return OnChangedAsync();
    }

    /// <summary>The page of rows that is shown: the one that the reader chose, unless another container has been selected since.</summary>
    private int FindRowPage(TimelinePicture picture)
    {
        if (_session.Selected != _pagedFor && _session.Selected is { } selected && picture.Rows.FirstOrDefault(row => row.Row.Container.Name == selected) is { } its)
            _rowPage = RowPages.Find(its.Row.Index);
        _pagedFor = _session.Selected;
        return _rowPage = RowPages.Clamp(_rowPage, picture.Rows.Length);
    }

    private void Turn(int page) => _rowPage = page;

    private Task GoToEventAsync(SimEvent simEvent)
    {
        _session.GoTo(simEvent);
        return OnChangedAsync();
    }

    private Task HideFutureAsync(bool isHidden)
    {
        _session.HideFuture(isHidden);
        return OnChangedAsync();
    }

    private Task SetFormAsync(AxisForm form)
    {
        _session.Choose(form);
        return OnChangedAsync();
    }

    private Task StepAsync(int direction)
    {
        if (direction > 0) _session.StepForward();
        else _session.StepBack();
        return OnChangedAsync();
    }

    private Task SetRateAsync(double rate)
    {
        _session.SetRate(rate);
        return OnChangedAsync();
    }

    private Task GiveAsync(SimCommand command)
    {
        _session.Give(command);
        return OnChangedAsync();
    }

    /// <summary>The effect of a command is visible on the stage, and playing goes on there.</summary>
    private async Task GiveAndWatchAsync(SimCommand command)
    {
        await GiveAsync(command);
        await FocusStageAsync();
    }

    private async Task OpenAndWatchAsync(Example example)
    {
        await OpenExampleAsync(example);
        await FocusStageAsync();
    }

    private async Task FocusStageAsync()
    {
        if (_boardView is not null) await _boardView.FocusAsync();
    }

    private async Task ChooseVersionAsync(KubernetesVersion version)
    {
        _session.Choose(version);
        await OnChangedAsync();
    }

    private async Task ChooseNodeAsync(NodeSize node)
    {
        _session.Choose(node);
        await OnChangedAsync();
    }

    private async Task ChooseWorkloadAsync(int index)
    {
        _session.Choose(index);
        await OnChangedAsync();
        _ = PumpAsync();
    }
}
