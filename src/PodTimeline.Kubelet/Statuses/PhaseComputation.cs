using PodTimeline.Kubelet.Actions;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;
using PodTimeline.Model.Versions;

namespace PodTimeline.Kubelet.Statuses;

/// <summary>The phase that follows from a pod's container statuses (S104, P1 to P6).</summary>
/// <remarks>Source: pkg/kubelet/kubelet_pods.go, getPhase.</remarks>
internal static class PhaseComputation
{
    /// <summary>Computes the phase.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="statuses">The statuses of its containers.</param>
    /// <param name="podIsTerminal">The kubelet has decided that nothing will run again.</param>
    /// <param name="podHasInitialized">An app container has started in the current sandbox.</param>
    /// <param name="version">The cluster's version.</param>
    public static PodPhase GetPhase(
        PodSpec pod, in ContainerStatusLists statuses, bool podIsTerminal, bool podHasInitialized, KubernetesVersion version)
    {
        var init = CountInit(pod, statuses, version);
        if (init.FailedForGood > 0) return PodPhase.Failed;

        var counts = CountSidecars(pod, statuses);
        CountApps(pod, statuses, ref counts);

        if (IsPending(init.Pending, counts.PendingSidecars, pod, statuses, podHasInitialized, version)) return PodPhase.Pending;
        if (counts.Waiting > 0) return PodPhase.Pending;
        if (counts.Running > 0 && counts.Unknown == 0) return PodPhase.Running;
        if (counts.Running > 0 || counts.Stopped == 0 || counts.Unknown > 0) return PodPhase.Pending;

        var result = counts.Stopped == counts.Succeeded ? PodPhase.Succeeded : PodPhase.Failed;
        if (podIsTerminal) return result;
        if (version.Has(Feature.ContainerRestartRules)) return HasRestartingApp(pod, statuses, version) ? PodPhase.Running : result;
        return pod.RestartPolicy switch
        {
            RestartPolicy.Always => PodPhase.Running,
            RestartPolicy.OnFailure => result == PodPhase.Succeeded ? PodPhase.Succeeded : PodPhase.Running,
            RestartPolicy.Never => result,
        };
    }

    /// <summary>Whether init keeps the pod Pending; dead apps of an older sandbox count for less from version to version (P4).</summary>
    private static bool IsPending(
        int pendingInit, int pendingSidecars, PodSpec pod, in ContainerStatusLists statuses, bool podHasInitialized, KubernetesVersion version)
    {
        if (pendingInit > 0 && (version.Has(Feature.PendingWhileInitReruns) || !HasRunApp(pod, statuses))) return true;
        return pendingSidecars > 0
            && !(version.Has(Feature.PendingWhileSidecarStartsAgain) ? podHasInitialized : HasRunApp(pod, statuses));
    }

    private static bool HasRunApp(PodSpec pod, in ContainerStatusLists statuses)
    {
        for (var i = 0; i < pod.Containers.Length; i++)
            if (statuses.FindApp(pod.Containers[i].Name, i)?.State is ContainerState.Running or ContainerState.Terminated) return true;
        return false;
    }

    private static (int Pending, int FailedForGood) CountInit(PodSpec pod, in ContainerStatusLists statuses, KubernetesVersion version)
    {
        var (pending, failedForGood) = (0, 0);
        for (var i = 0; i < pod.InitContainers.Length; i++)
        {
            var spec = pod.InitContainers[i];
            if (spec.Kind == ContainerKind.Sidecar) continue;
            if (FindLastEnd(statuses.FindInit(spec.Name, i)) is not { } end) pending++;
            else if (end.ExitCode != 0 && !ShouldRestart(spec, pod, end, version)) failedForGood++;
        }

        return (pending, failedForGood);
    }

    private static Counts CountSidecars(PodSpec pod, in ContainerStatusLists statuses)
    {
        var counts = new Counts();
        for (var i = 0; i < pod.InitContainers.Length; i++)
        {
            var spec = pod.InitContainers[i];
            if (spec.Kind != ContainerKind.Sidecar) continue;
            switch (statuses.FindInit(spec.Name, i))
            {
                case null:
                    counts.Unknown++;
                    break;
                case { State: ContainerState.Running } status:
                    if (status.Started != true) counts.PendingSidecars++;
                    counts.Running++;
                    break;
                case { State: ContainerState.Waiting, LastState: null }:
                    counts.PendingSidecars++;
                    counts.Waiting++;
                    break;
            }
        }

        return counts;
    }

    private static void CountApps(PodSpec pod, in ContainerStatusLists statuses, ref Counts counts)
    {
        for (var i = 0; i < pod.Containers.Length; i++)
        {
            var spec = pod.Containers[i];
            switch (statuses.FindApp(spec.Name, i))
            {
                case null:
                    counts.Unknown++;
                    break;
                case { State: ContainerState.Running }:
                    counts.Running++;
                    break;
                case { State: ContainerState.Terminated ended }:
                    counts.Stopped++;
                    if (ended.ExitCode == 0) counts.Succeeded++;
                    break;
                case { State: ContainerState.Waiting, LastState: not null }:
                    counts.Stopped++;
                    break;
                case { State: ContainerState.Waiting }:
                    counts.Waiting++;
                    break;
            }
        }
    }

    private static bool HasRestartingApp(PodSpec pod, in ContainerStatusLists statuses, KubernetesVersion version)
    {
        for (var i = 0; i < pod.Containers.Length; i++)
            if (FindLastEnd(statuses.FindApp(pod.Containers[i].Name, i)) is { } end && ShouldRestart(pod.Containers[i], pod, end, version)) return true;
        return false;
    }

    private static bool ShouldRestart(ContainerSpec spec, PodSpec pod, ContainerState.Terminated end, KubernetesVersion version) =>
        end.Reason == ContainerReasons.RestartingAllContainers || RestartDecision.ShouldRestartAfter(spec, pod, end.ExitCode, version);

    /// <summary>The end of the current instance, or of the one before while the next is due.</summary>
    private static ContainerState.Terminated? FindLastEnd(ContainerStatus? status) => status?.State switch
    {
        ContainerState.Terminated ended => ended,
        ContainerState.Waiting => status.LastState,
        _ => null,
    };

    private struct Counts
    {
        public int PendingSidecars, Unknown, Running, Waiting, Stopped, Succeeded;
    }
}
