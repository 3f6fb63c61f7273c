using PodTimeline.Kubelet.Node;
using PodTimeline.Kubelet.Runtime;
using PodTimeline.Model.Pods;

namespace PodTimeline.Kubelet.Sync;

/// <summary>Names the event that let a container start now: the gate before it, its own end, or the sandbox.</summary>
internal sealed class StartCauses(NodeContext node)
{
    /// <summary>Events by which the sidecars became started, by name.</summary>
    private readonly Dictionary<string, int> _started = new(StringComparer.Ordinal);

    /// <summary>A startup probe passed, or the flag was published.</summary>
    public void OnSidecarStarted(string name, int seq) => _started[name] = seq;

    /// <summary>The cause of a start.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="spec">The container that starts.</param>
    /// <param name="newest">Its newest instance; null: none.</param>
    /// <param name="startedBefore">The app container that the same sync has just started; null: none.</param>
    public int Find(PodSpec pod, ContainerSpec spec, RuntimeContainer? newest, RuntimeContainer? startedBefore)
    {
        if (newest is { TerminatedSeq: not 0 }) return newest.TerminatedSeq;
        if (startedBefore is not null) return startedBefore.RunningSeq;
        var index = spec.IsInitEntry ? pod.InitContainers.IndexOf(spec) : pod.InitContainers.Length;
        if (index <= 0) return node.Runtime.Sandbox?.CreatedSeq ?? 0;
        return FindGate(pod.InitContainers[index - 1]);
    }

    private int FindGate(ContainerSpec gate)
    {
        if (gate.Kind == ContainerKind.Sidecar && _started.TryGetValue(gate.Name, out var started)) return started;
        for (var i = node.Runtime.Containers.Count - 1; i >= 0; i--)
        {
            var container = node.Runtime.Containers[i];
            if (container.Name != gate.Name) continue;
            return gate.Kind == ContainerKind.Sidecar ? container.RunningSeq : container.TerminatedSeq;
        }

        return 0;
    }
}
