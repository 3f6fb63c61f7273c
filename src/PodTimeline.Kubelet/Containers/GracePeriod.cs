using PodTimeline.Kubelet.Actions;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Versions;

namespace PodTimeline.Kubelet.Containers;

/// <summary>How much time a container gets to stop (T9, T11, T13, S89).</summary>
internal static class GracePeriod
{
    /// <summary>The shortest time of a stop call (T17).</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan OfDeletion = TimeSpan.FromSeconds(1);

    /// <summary>The grace period of a pod that is being deleted, never below 1 s.</summary>
    /// <param name="deletion">The API object's deletionGracePeriodSeconds; up to 1.30 a 0 counts as not given.</param>
    /// <param name="pod">The pod.</param>
    /// <param name="version">The cluster's version.</param>
    /// <remarks>Source: pkg/kubelet/pod_workers.go, calculateEffectiveGracePeriod.</remarks>
    public static TimeSpan CalculateEffectiveGracePeriod(TimeSpan deletion, PodSpec pod, KubernetesVersion version)
    {
        var grace = deletion == TimeSpan.Zero && !version.Has(Feature.ExplicitZeroGrace) ? pod.TerminationGracePeriod : deletion;
        return grace < OfDeletion ? OfDeletion : grace;
    }

    /// <summary>
    /// The grace period of one container's kill for which the worker has set none. It also applies if the pod's deletion is requested
    /// during the sync: the sync sees the pod as it was when it began.
    /// </summary>
    /// <param name="pod">The pod.</param>
    /// <param name="container">The container.</param>
    /// <param name="reason">Why it is killed.</param>
    /// <remarks>Source: pkg/kubelet/kuberuntime/kuberuntime_container.go, setTerminationGracePeriod.</remarks>
    public static TimeSpan SetTerminationGracePeriod(PodSpec pod, ContainerSpec container, KillReason reason)
    {
        var ofProbe = reason switch
        {
            KillReason.StartupProbe => container.StartupProbe?.TerminationGracePeriod,
            KillReason.LivenessProbe => container.LivenessProbe?.TerminationGracePeriod,
            KillReason.PodStops or KillReason.DefinitionChanged or KillReason.PostStartHook or KillReason.Unknown
                or KillReason.RestartAllContainers => null,
        };
        return ofProbe ?? pod.TerminationGracePeriod;
    }
}
