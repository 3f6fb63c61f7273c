using Microsoft.JSInterop;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Examples;

namespace PodTimeline.Web.Components.Pages;

/// <content>How a text comes to be played.</content>
public sealed partial class Workbench
{
    private static readonly TimeSpan OpeningLength = TimeSpan.FromSeconds(20);

    /// <summary>Somebody who changes the text again within this time is not done with it.</summary>
    private static readonly TimeSpan StillTyping = TimeSpan.FromMilliseconds(300);

    private long? _editedAt;

    private async Task OnEditorReadyAsync(string? draft)
    {
        if (_isRestored)
        {
            await GoOnWhereLeftAsync(draft);
            return;
        }

        if (await (await LoadModuleAsync()).InvokeAsync<string?>("linked") is { } fragment && await OpenLinkAsync(fragment, isFirst: true)) return;
        var isRejoined = _session.Rejoin(await (await LoadModuleAsync()).InvokeAsync<string?>("steering"));
        var example = ExampleCatalog.Find(ExampleId);
        if (string.IsNullOrWhiteSpace(draft) || draft.Length > Manifests.ManifestReader.LargestText) draft = isRejoined ? _session.Text : null;
        if (example is null && draft is not null)
        {
            await _editor!.SetAsync(draft);
            if (isRejoined) await GoOnAsync(draft);
            else if (_editor!.DraftHasFailed) await KeepAsync(draft);
            else await OpenAsync(draft);
            return;
        }

        var first = example ?? ExampleCatalog.All.First(first => first.Id == "everything");
        await _editor!.SetAsync(first.Manifest);
        await OpenAsync(first.Manifest);
        if (example is null) await ShowWholeAsync();
        if (ComparisonCatalog.Find(ComparisonId) is { } comparison) await CompareExamplesAsync(comparison);
        if (example is not null && OpenAt is { } at and >= 0 and <= 86_400)
        {
            if (example.DeleteAt is { } deletion && deletion.TotalSeconds <= at)
            {
                _session.Seek(deletion);
                _session.Give(new SimCommand.Delete());
            }

            _session.Run?.SetClock(SimInstant.FromSeconds(at), playing: false);
            await OnChangedAsync();
        }
    }

    /// <summary>
    /// What a visitor without a text sees first: the whole run, played once, or at rest for those who prefer reduced motion.
    /// </summary>
    private async Task ShowWholeAsync()
    {
        if (await (await LoadModuleAsync()).InvokeAsync<bool>("asksForLessMotion")) _session.RestAtEnd();
        else _session.PlayOnceWithin(OpeningLength);
        await OnChangedAsync();
    }

    private async Task OpenExampleAsync(Example example)
    {
        await _editor!.ExchangeAsync(example.Manifest);
        await OpenAsync(example.Manifest);
    }

    /// <summary>The shared run plays on; it is not restarted for those who watch.</summary>
    private async Task GoOnAsync(string text)
    {
        _session.Edit(text);
        await OnChangedAsync();
        _ = PumpAsync();
    }

    /// <summary>A text that the simulator failed on stays to be fixed; a reload does not run it again.</summary>
    private Task KeepAsync(string text)
    {
        _session.Keep(text);
        return OnChangedAsync();
    }

    private Task OpenAsync(string text)
    {
        _session.Edit(text, isWhole: true);
        return RunAsync();
    }

    /// <summary>A pasted text is played at once; a text that is being edited, once there is a pause.</summary>
    private async Task OnEditedAsync(bool pasted)
    {
        var isStillTyping = _editedAt is { } last && Time.GetElapsedTime(last) < StillTyping;
        _editedAt = Time.GetTimestamp();
        StateHasChanged();
        // A run that others watch is not restarted without being asked.
        if (!pasted || _session.SharedPath is not null) return;
        var text = _session.Text;
        if (isStillTyping) await Task.Delay(StillTyping, Time, _gone.Token);
        if (text == _session.Text) await RunAsync();
    }
}
