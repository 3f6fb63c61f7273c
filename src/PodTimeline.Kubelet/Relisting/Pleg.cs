using PodTimeline.Kubelet.Actions;
using PodTimeline.Kubelet.Node;
using PodTimeline.Kubelet.Runtime;
using PodTimeline.Model.Kernel;

namespace PodTimeline.Kubelet.Relisting;

/// <summary>
/// The pod lifecycle event generator: looks at the runtime from time to time, updates the kubelet's cache and wakes the pod's worker
/// when something started or ended (S4, S44). Between two relists the cache does not change.
/// </summary>
/// <remarks>Source: pkg/kubelet/pleg/generic.go, Relist.</remarks>
internal sealed class Pleg(NodeContext node, Action<bool, int> relisted) : SimTimer
{
    /// <summary>The kubelet relists every second; only relists that find something are simulated.</summary>
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private readonly List<string> _died = [];
    private int _lastChange;

    /// <summary>What was seen at the last relist.</summary>
    public PodRuntimeStatus Cache { get; } = new();

    /// <summary>How many relists there have been.</summary>
    public long Relists { get; private set; }

    /// <summary>The runtime changed; the next relist will see it.</summary>
    public void OnRuntimeChanged(int cause)
    {
        if (cause != 0) _lastChange = cause;
        RelistWithin(node.Timings.RelistDelay);
    }

    /// <summary>Relists after this long at the latest.</summary>
    public void RelistWithin(TimeSpan delay)
    {
        var due = node.Kernel.Now + delay;
        if (!IsArmed || Due > due) node.Kernel.Arm(this, due);
    }

    /// <summary>Relists now.</summary>
    /// <returns>Whether a container or the sandbox started or ended since the last relist.</returns>
    public bool Relist()
    {
        node.Kernel.Disarm(this);
        Relists++;
        var changed = RelistSandbox();
        var known = node.Runtime.Containers;
        Cache.RemoveGone();
        for (var i = 0; i < known.Count; i++)
        {
            var container = known[i];
            if (container.Observed == RuntimeState.None) Cache.Add(container);
            if (container.Observed == container.State) continue;
            // A container that was only created does not wake the worker: the kubelet filters such changes out.
            if (container.State != RuntimeState.Created) changed = true;
            container.Observed = container.State;
            if (container.State == RuntimeState.Exited) _died.Add(container.Name);
        }

        RemoveOlderDead();
        return changed;
    }

    /// <summary>Forgets everything, as a new kubelet does.</summary>
    public void Forget()
    {
        foreach (var container in node.Runtime.Containers) container.Observed = RuntimeState.None;
        if (node.Runtime.Sandbox is { } sandbox) sandbox.ObservedReady = null;
        Cache.Clear();
    }

    protected internal override void Fire()
    {
        var changed = Relist();
        relisted(changed, _lastChange);
    }

    /// <summary>
    /// Only the newest record of a dead container stays (S43). The cache has the others until the next relist, and their removal wakes
    /// nobody.
    /// </summary>
    /// <remarks>Source: pkg/kubelet/pod_container_deletor.go, deleteContainersInPod.</remarks>
    private void RemoveOlderDead()
    {
        if (_died.Count == 0) return;
        var removed = false;
        foreach (var name in _died) removed |= node.Runtime.RemoveOlderDead(name);
        _died.Clear();
        if (removed) RelistWithin(Period);
    }

    private bool RelistSandbox()
    {
        var sandbox = node.Runtime.Sandbox;
        if (sandbox is null) return false;
        var changed = sandbox.ObservedReady != sandbox.Ready;
        sandbox.ObservedReady = sandbox.Ready;
        Cache.Sandbox = sandbox;
        return changed;
    }
}
