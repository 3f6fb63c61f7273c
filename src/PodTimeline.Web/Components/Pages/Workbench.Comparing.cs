using Microsoft.JSInterop;
using PodTimeline.Manifests.Questions;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Examples;
using PodTimeline.Web.Components.Comparing;
using PodTimeline.Web.Workbench;
using PodTimeline.Web.Workbench.Comparing;

namespace PodTimeline.Web.Components.Pages;

/// <content>Two runs compared. The browser plays them by itself: both are simulated to their ends.</content>
public sealed partial class Workbench
{
    private CompareSession? _compare, _compareAttached;
    private CompareView? _compareView;
    private IJSObjectReference? _comparing;

    /// <summary>The reader moves the deletion of both pods, or removes it.</summary>
    [JSInvokable]
    public Task OnCompareDelete(double? at)
    {
        if (_compare is null || at is { } seconds && (!double.IsFinite(seconds) || seconds < 0)) return Task.CompletedTask;
        return ChangeComparison(compare => compare.MoveDeletion(at is { } wanted ? SimInstant.FromSeconds(Math.Min(wanted, 86_400)) : null));
    }

    /// <summary>The reader unfolds a stretch of the common axis.</summary>
    [JSInvokable]
    public Task OnCompareUnfold(double from) =>
        double.IsFinite(from) && from is >= 0 and <= 86_400 ? ChangeComparison(compare => compare.Unfold(SimInstant.FromSeconds(from))) : Task.CompletedTask;

    private Task CompareExamplesAsync(ExampleComparison comparison) => CompareAsync(() => CompareSession.Open(comparison));

    private Task AskAsync(WhatIf question) => CompareAsync(() => CompareSession.Open(_session.Manifest, _session.Kubernetes, question, Budget, _session.Node));

    private Task CompareEditAsync() =>
        _session.TextBefore is { } before ? CompareAsync(() => CompareSession.OfEdit(before, _session.Text, _session.Kubernetes, _session.Workload, Budget, _session.Node)) : Task.CompletedTask;

    /// <summary>Shows a comparison in place of the run, which is paused meanwhile unless others watch it.</summary>
    private Task CompareAsync(Func<CompareSession?> begin)
    {
        if (_session.Guard(begin) is not { } compare)
        {
            _toasts.Show(new Toast.Warning("These texts cannot be compared", "One of them cannot run: see what the editor says of it."));
            return Task.CompletedTask;
        }

        if (_session.SharedPath is null) _session.Run?.SetClock(playing: false);
        _compare = compare;
        StateHasChanged();
        return Task.CompletedTask;
    }

    private Task ChangeComparison(Action<CompareSession> change)
    {
        if (_compare is { } compare) _session.Guard(() => { change(compare); return compare; });
        StateHasChanged();
        return Task.CompletedTask;
    }

    private void ShowComparison() => StateHasChanged();

    private async Task CloseComparisonAsync()
    {
        _compare = null;
        StateHasChanged();
        await FocusStageAsync();
    }

    /// <summary>The text of the second run goes into the editor, where it can be undone.</summary>
    private async Task TakeComparedAsync()
    {
        if (_compare is not { } compare) return;
        _compare = null;
        if (compare.SecondKubernetes != _session.Kubernetes) _session.Choose(compare.SecondKubernetes);
        await _editor!.ExchangeAsync(compare.SecondText);
        await OpenAsync(compare.SecondText);
        await FocusStageAsync();
    }

    private async Task AttachComparisonAsync()
    {
        if (ReferenceEquals(_compare, _compareAttached) || _module is null || (_compare is not null && _compareView is null)) return;
        _compareAttached = _compare;
        if (_comparing is not null) await _comparing.InvokeVoidAsync("detach");
        _comparing = _compare is null ? null : await _module.InvokeAsync<IJSObjectReference>("attachComparison", _compareView!.Element, _self);
    }
}
