using PodTimeline.Kubectl.Watch;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Why.Facts;

namespace PodTimeline.Timeline.Why;

/// <summary>What kubectl shows when that differs from what the containers do.</summary>
internal static class KubectlNote
{
    /// <summary>The note; null when there is no difference.</summary>
    public static string? Find(ContainerSnapshot snapshot)
    {
        var published = PublishedHistory.FindPod(snapshot.Fold.Events, snapshot.Pod, snapshot.At);
        if (published.Status is null || published.IsGone || published.FindRow(snapshot.At, snapshot.Version) is not { } kubectlRow) return null;
        var shown = IsShownRunning(published, snapshot.Row);
        var runs = snapshot.IsRunning(snapshot.Row);
        var stops = snapshot.Deletion is not null || (snapshot.PodEnds && snapshot.Fold.Rows.Any(row => row.FindBar(snapshot.At) is { Kind: BarKind.Stopping or BarKind.PreStop }));
        if (shown && !runs)
            return stops
                ? $"kubectl still reads {kubectlRow.Ready}: the status is frozen while containers are being killed (T38)."
                : "kubectl still shows it as running: the kubelet has not seen or published its end yet (S2).";
        if (!shown && runs) return "kubectl does not show it as running yet: a status is published before a sync acts (S2).";
        return stops && snapshot.Fold.Rows.Any(row => row.Container.Kind != ContainerKind.Init && IsShownRunning(published, row) && !snapshot.IsRunning(row))
            ? $"kubectl reads {kubectlRow.Ready} {kubectlRow.Status}: the status is frozen while containers are being killed (T38)."
            : null;
    }

    private static bool IsShownRunning(PublishedPod published, ContainerRow row) =>
        published.Status!.FindContainer(row.Container.Name)?.State is ContainerState.Running;
}
