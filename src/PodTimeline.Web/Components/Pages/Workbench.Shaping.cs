using Microsoft.JSInterop;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Questions;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Pictures;

namespace PodTimeline.Web.Components.Pages;

/// <content>What a container does, changed by hand on the timeline: the change is written into the text, where it can be undone.</content>
public sealed partial class Workbench
{
    /// <summary>The reader drags the end of a bar, and sees the run as it would be; null: they have given up.</summary>
    /// <returns>False when it is too soon after the last time, so that nothing was done.</returns>
    [JSInvokable]
    public bool OnPreviewShape(string kind, int attempt, double? at)
    {
        var isShown = true;
        if (at is { } seconds && ReadShape(kind, seconds) is var (container, shape, instant)) isShown = _session.PreviewShape(container, shape, attempt, instant);
        else _session.EndPreview();
        if (isShown) StateHasChanged();
        return isShown;
    }

    /// <summary>The reader has moved the end of a bar.</summary>
    [JSInvokable]
    public async Task OnShape(string kind, int attempt, double at)
    {
        if (ReadShape(kind, at) is not var (container, shape, instant)) return;
        var change = _session.BuildShapeFix(container, shape, attempt, instant);
        if (change is null) _session.EndPreview();
        await ChangeTextAsync(change);
        StateHasChanged();
    }

    private (string Container, ShapeHandleKind Kind, SimInstant At)? ReadShape(string kind, double at) =>
        Enum.TryParse<ShapeHandleKind>(kind, out var shape) && Enum.IsDefined(shape) && double.IsFinite(at) && _session.Selected is { } container
            ? (container, shape, SimInstant.FromSeconds(Math.Clamp(at, 0, 86_400)))
            : null;

    private Task DecideAsync(BehaviorSetting setting) =>
        _answer is { } answer ? ChangeTextAsync(_session.Decide(answer.Container, setting)) : Task.CompletedTask;

    /// <summary>The changed text is run again; what was done to the pod, the playhead and the choice stay.</summary>
    private async Task ChangeTextAsync(Fix? change)
    {
        if (change is null || _session.Snapshot is null) return;
        var text = change.Apply(_session.Text);
        _session.TakeShape(text);
        await _editor!.ExchangeAsync(text);
        await OnChangedAsync();
    }
}
