using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Events;
using PodTimeline.Model.Kernel;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Resources;
using PodTimeline.Model.Versions;

namespace PodTimeline.Kubelet.ControlPlane;

/// <summary>The scheduler: binds the pod to the node, if the node can hold it (S9).</summary>
internal sealed class Scheduler(SimKernel kernel, EventLog log, ApiServer api, NodeSize node, KubernetesVersion version)
{
    /// <summary>Schedules the pod.</summary>
    /// <param name="created">The event of the pod's creation.</param>
    /// <returns>The event of its binding; null when it stays unscheduled.</returns>
    public int? Schedule(int created)
    {
        if (api.Pod.SchedulingGates.Length > 0 || api.IsGone) return null;
        if (api.Pod.NodeName is null && node.FindInsufficient(PodResources.ComputeRequests(api.Pod)) is { Count: > 0 } lacking)
        {
            LeaveUnscheduled(lacking, created);
            return null;
        }

        var isBoundByManifest = api.Pod.NodeName is not null;
        var scheduled = api.Bind(api.Pod.NodeName ?? NodeAddress.NodeName, created);
        if (!isBoundByManifest)
            MakeRecorder().RecordNormal("Scheduled", $"Successfully assigned {api.Pod.Namespace}/{api.Pod.Name} to {NodeAddress.NodeName}", "", scheduled, Rules.S9);
        return scheduled;
    }

    private void LeaveUnscheduled(IReadOnlyList<string> lacking, int created)
    {
        var why = $"0/1 nodes are available: {string.Join(", ", lacking.Select(resource => $"1 Insufficient {resource}"))}. "
            + "preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod.";
        var refused = api.LeaveUnscheduled(why, created);
        MakeRecorder().RecordWarning("FailedScheduling", why, "", refused, Rules.S9);
    }

    private EventRecorder MakeRecorder() => new(kernel, log, "default-scheduler", version);
}
