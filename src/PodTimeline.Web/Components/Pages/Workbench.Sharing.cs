using Microsoft.JSInterop;
using PodTimeline.Timeline.Colors;
using PodTimeline.Web.Runs;
using PodTimeline.Web.Workbench;

namespace PodTimeline.Web.Components.Pages;

/// <content>What the workbench exports: links and files.</content>
public sealed partial class Workbench
{
    private async Task ShareAsync()
    {
        switch (_session.Share())
        {
            case Admission.ServerFull:
                _toasts.Show(new Toast.Warning("This server has no room for another shared run", "Try again later."));
                return;
            case Admission.ClientFull:
                _toasts.Show(new Toast.Warning(
                    $"Your network address already has {Runs.Limits.MostPerAddress:N0} shared runs, the most it may have",
                    "Try again later: runs that nobody watches end by themselves."));
                return;
            case null:
                return;
            case Admission.Made:
                break;
        }

        await _module!.InvokeVoidAsync("keepSteering", _session.Steering);
        var link = Navigation.ToAbsoluteUri(_session.SharedPath);
        var copied = await _module!.InvokeAsync<bool>("copy", link.ToString());
        _toasts.Show(new Toast.Link(copied ? "Link copied: anyone who opens it can watch" : "Anyone who opens this link can watch", link));
    }

    private async Task ExportAsync(ExportFormat format)
    {
        if (_session.Snapshot is not { } snapshot || _session.WholePicture is not { } picture) return;
        var (ending, type) = ExportFormats.GetFile(format);
        var theme = format == ExportFormat.Png && await _module!.InvokeAsync<bool>("isDark") ? Theme.Dark : Theme.Light;
        var text = await new Export(snapshot, picture, Navigation.ToAbsoluteUri("rules")).WriteAsync(format, theme);
        if (format != ExportFormat.Png) await _module!.InvokeVoidAsync("save", $"{snapshot.Scenario.Pod.Name}.{ending}", type, text);
        else if (!await _module!.InvokeAsync<bool>("savePixels", $"{snapshot.Scenario.Pod.Name}.{ending}", type, text))
            _toasts.Show(new Toast.Warning("The browser cannot make this picture", "It is too large: save it as SVG."));
    }
}
