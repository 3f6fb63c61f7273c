using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Pods;
using PodTimeline.Timeline.Why.Facts;
using PodTimeline.Timeline.Wording;

namespace PodTimeline.Timeline.Why.Situations;

/// <summary>The pod is being stopped, and it is not yet the sidecar's turn.</summary>
internal static class WaitsForTurn
{
    public static Reason Explain(ContainerSnapshot snapshot)
    {
        var name = snapshot.Name;
        var because = snapshot.Deletion is { } deletion
            ? $"The pod was deleted at {DisplayText.FormatInstant(deletion.At)}. "
            : "No app runs and none will run again, so the kubelet stops what is left. ";
        var apps = snapshot.Fold.Rows.Where(row => row.Container.Kind == ContainerKind.App && snapshot.IsRunning(row)).ToList();
        var sidecars = snapshot.Fold.Rows.Where(row => row.Container.Kind == ContainerKind.Sidecar && snapshot.IsRunning(row)).Reverse().ToList();
        var later = sidecars.Where(row => row.Index > snapshot.Row.Index).ToList();
        var waitsFor = apps.Count > 0 ? $"{ContainerNames.Join(apps)} still {(apps.Count == 1 ? "runs" : "run")}. "
            : later.Count > 0 ? $"{ContainerNames.Join(later[..1])} comes first. " : "";
        var order = sidecars.Count > 1 ? $": {string.Join(", then ", sidecars.Select(row => $"*{row.Container.Name}*"))}" : "";
        return new(
            $"why is {name} still running?",
            $"{because}{waitsFor}The kubelet keeps native sidecars alive until every app has stopped, and then stops them one by one, the last one declared first{order}."
                + (order.Length > 0 ? "" : $" So *{name}* gets its stop signal after that."),
            [Rules.T24, Rules.T26]);
    }
}
