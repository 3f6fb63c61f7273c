using Microsoft.JSInterop;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Questions;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Pictures;

namespace PodTimeline.Web.Components.Pages;

/// <content>What a container does, changed by hand on the timeline: the change is written into the text, where it can be undone.</content>
public sealed partial class Workbench
{
    /// <summary>The reader has moved the end of a bar.</summary>
    [JSInvokable]
    public Task OnShape(string kind, int attempt, double at)
    {
        if (!Enum.TryParse<ShapeHandleKind>(kind, out var shape) || !Enum.IsDefined(shape) || !double.IsFinite(at) || _session.Selected is not { } container) return Task.CompletedTask;
        return ChangeTextAsync(_session.BuildShapeFix(container, shape, attempt, SimInstant.FromSeconds(Math.Clamp(at, 0, 86_400))));
    }

    private Task DecideAsync(BehaviorSetting setting) =>
        _answer is { } answer ? ChangeTextAsync(_session.Decide(answer.Container, setting)) : Task.CompletedTask;

    /// <summary>The changed text is run again; the playhead and the choice stay where they are.</summary>
    private async Task ChangeTextAsync(Fix? change)
    {
        if (change is null || _session.Snapshot is not { } snapshot) return;
        var (at, selected) = (snapshot.Clock.At, _session.Selected);
        var text = change.Apply(_session.Text);
        await _editor!.ExchangeAsync(text);
        _session.Edit(text);
        if (_session.Play()) _session.Run?.SetClock(at, playing: false);
        _session.Select(selected);
        await OnChangedAsync();
    }
}
