using PodTimeline.Kubelet.Actions;
using PodTimeline.Kubelet.Containers;
using PodTimeline.Kubelet.Node;
using PodTimeline.Kubelet.Runtime;
using PodTimeline.Model.Kernel;
using PodTimeline.Model.Versions;

namespace PodTimeline.Kubelet.Sync;

/// <summary>Stops every container that was seen running, all at once but in their order, and then the sandbox (T4, T14, T31).</summary>
/// <remarks>Source: pkg/kubelet/kuberuntime/kuberuntime_manager.go, killPodWithSyncResult.</remarks>
internal sealed class PodKiller(NodeContext node, KubeletLife life, ContainerKiller killer)
{
    /// <summary>Stops the pod; returns when everything has stopped.</summary>
    public async SimTask KillPod(PodRuntimeStatus cache, TimeSpan? gracePeriodOverride, int cause)
    {
        var running = cache.Containers.Where(container => container.Observed == RuntimeState.Running).ToArray();
        var order = node.Api.Pod.HasSidecar && node.Version.Has(Feature.SidecarTerminationOrder)
            ? new TerminationOrder(node.Api.Pod, running.Select(container => container.Name))
            : null;
        var kills = new SimTask[running.Length];
        for (var i = 0; i < running.Length; i++)
            kills[i] = killer.KillContainer(running[i], null, KillReason.PodStops, gracePeriodOverride, order, cause);
        foreach (var kill in kills) await life.Of(kill);
        await life.Of(node.Runtime.StopPodSandbox());
    }
}
