using PodTimeline.Simulation.Kubelet.Actions;
using PodTimeline.Simulation.Pods;

namespace PodTimeline.Simulation.Kubelet.Containers;

/// <summary>How much time a container gets to stop (T9, T11, T13, S89).</summary>
internal static class GracePeriod
{
    /// <summary>No stop call is shorter (T17).</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(2);

    /// <summary>The grace period of a pod that is being deleted, never below 1 s.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="inForce">What the worker has settled on before; null: nothing yet.</param>
    /// <param name="deletion">The API object's deletionGracePeriodSeconds; null: not being deleted.</param>
    /// <remarks>Source: pkg/kubelet/pod_workers.go, calculateEffectiveGracePeriod.</remarks>
    public static TimeSpan CalculateEffectiveGracePeriod(PodSpec pod, TimeSpan? inForce, TimeSpan? deletion)
    {
        var period = inForce;
        if (deletion is { } asked && (period is null || asked < period)) period = asked;
        var seconds = period ?? pod.TerminationGracePeriod;
        return seconds < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) : seconds;
    }

    /// <summary>The grace period of one container's kill.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="container">The container.</param>
    /// <param name="reason">Why it is killed.</param>
    /// <param name="deletion">The API object's deletionGracePeriodSeconds; null: not being deleted.</param>
    /// <remarks>Source: pkg/kubelet/kuberuntime/kuberuntime_container.go, setTerminationGracePeriod.</remarks>
    public static TimeSpan SetTerminationGracePeriod(PodSpec pod, ContainerSpec container, KillReason reason, TimeSpan? deletion)
    {
        if (deletion is { } asked) return asked;
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
