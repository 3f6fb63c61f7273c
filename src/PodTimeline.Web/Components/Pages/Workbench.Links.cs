using Microsoft.JSInterop;
using PodTimeline.Manifests.Questions;
using PodTimeline.Timeline.Examples;
using PodTimeline.Web.Links;
using PodTimeline.Web.Workbench;

namespace PodTimeline.Web.Components.Pages;

/// <content>Links that carry the whole workbench in their fragment, and files for what is too long for a link.</content>
public sealed partial class Workbench
{
    /// <summary>The extension of a file that holds a workbench.</summary>
    private const string FileEnding = "podtimeline.json";

    /// <summary>The fragment of the address has changed: somebody has pasted a link into the address bar.</summary>
    [JSInvokable]
    public Task OnLink(string fragment) => OpenLinkAsync(fragment, isFirst: false);

    /// <summary>The reader has chosen a file; null: one that is too large.</summary>
    [JSInvokable]
    public Task OnFile(string? text)
    {
        if (text is not null && LinkJson.Read(text) is { } state) return OpenStateAsync(state, isFirst: false);
        _toasts.Show(new Toast.Warning("This file cannot be opened", $"PodTimeline did not save it. Its own files end in .{FileEnding}."));
        return Task.CompletedTask;
    }

    private LinkState TakeLink() => _session.TakeLink() with { Comparison = _compare?.ExampleId, Question = _compare?.QuestionName };

    private async Task CopyLinkAsync()
    {
        if (LinkText.Write(TakeLink()) is not { } fragment)
        {
            _toasts.Show(new Toast.Offer(
                "This text is too long for a link", $"A link may have at most {LinkText.Longest:N0} characters. A file holds everything and can be reopened here.", "Save a file", SaveStateAsync));
            return;
        }

        var link = Navigation.ToAbsoluteUri("#" + fragment);
        var copied = await _module!.InvokeAsync<bool>("copy", link.ToString());
        _toasts.Show(new Toast.Link(copied ? "Link copied: the text is in the link, and the server keeps nothing" : "The text is in this link, and the server keeps nothing", link));
    }

    private Task SaveStateAsync() =>
        _module!.InvokeVoidAsync("save", $"{_session.Snapshot?.Scenario.Pod.Name ?? "pod"}.{FileEnding}", "application/json", LinkJson.Write(TakeLink())).AsTask();

    private Task ChooseFileAsync() => _module!.InvokeVoidAsync("chooseFile", _self, "." + FileEnding).AsTask();

    /// <returns>Whether the link could be read; if not, the reader is told why.</returns>
    private async Task<bool> OpenLinkAsync(string fragment, bool isFirst)
    {
        switch (LinkText.Read(fragment))
        {
            case LinkReading.Understood link:
                await OpenStateAsync(link.State, isFirst);
                return true;
            case LinkReading.Refused refused:
                _toasts.Show(new Toast.Warning("This link cannot be opened", refused.Reason));
                return false;
            default:
                return false;
        }
    }

    private async Task OpenStateAsync(LinkState state, bool isFirst)
    {
        await (await LoadModuleAsync()).InvokeVoidAsync("forgetSteering");
        _compare = null;
        if (isFirst) await _editor!.SetAsync(state.Text);
        else await _editor!.ExchangeAsync(state.Text);
        if (_session.Open(state) is { } stranger)
            _toasts.Show(new Toast.Warning("The commands are left out", $"A command of the link is for the container \"{stranger}\", which the pod does not have."));
        await OnChangedAsync();
        _ = PumpAsync();
        if (ComparisonCatalog.Find(state.Comparison) is { } comparison) await CompareExamplesAsync(comparison);
        else if (state.Question is { } name && _session.Guard(() => QuestionCatalog.Find(_session.Manifest, _session.Kubernetes, name)) is { } question) await AskAsync(question);
        else if (state.Comparison is not null || state.Question is not null)
            _toasts.Show(new Toast.Warning("The comparison of this link is not shown", "This text has no comparison of that name."));
    }
}
