using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using PodTimeline.Manifests;
using PodTimeline.Web.Hosting;
using PodTimeline.Web.Workbench.Snapshots;

namespace PodTimeline.Web.Components.Pages;

/// <content>How the workbench comes back when its circuit is gone: after a pause, or after the connection was lost for long.</content>
public sealed partial class Workbench
{
    private const string SnapshotName = "workbench";

    private PersistingComponentStateSubscription _keeping;
    private bool _isRestored;

    [Inject]
    private PersistentComponentState Kept { get; set; } = null!;

    [Inject]
    private CircuitLine Line { get; set; } = null!;

    /// <summary>Takes over what the previous circuit left, and leaves the same for the next.</summary>
    private void Resume()
    {
        Line.Lost += _session.HoldPlace;
        Line.Back += _session.LetPlaceGo;
        _keeping = Kept.RegisterOnPersisting(KeepAsync, RenderMode.InteractiveServer);
        if (!Kept.TryTakeFromJson<byte[]>(SnapshotName, out var bytes) || bytes is null || SnapshotBytes.Read(bytes) is not { } snapshot) return;
        _session.Restore(snapshot);
        _isRestored = true;
        Refresh();
    }

    private Task KeepAsync()
    {
        Kept.PersistAsJson(SnapshotName, SnapshotBytes.Write(_session.TakeSnapshot()));
        return Task.CompletedTask;
    }

    private void EndResuming()
    {
        Line.Lost -= _session.HoldPlace;
        Line.Back -= _session.LetPlaceGo;
        _keeping.Dispose();
    }

    /// <summary>The run goes on as it was left. What was typed while there was no circuit is only in the browser, and wins.</summary>
    private async Task GoOnWhereLeftAsync(string? typed)
    {
        var text = typed is { Length: <= ManifestReader.LargestText } ? typed : _session.Text;
        await _editor!.SetAsync(text);
        if (_editor.DraftHasFailed) await KeepAsync(text);
        else if (_session.Run is null) await OpenAsync(text);
        else await GoOnAsync(text);
    }
}
