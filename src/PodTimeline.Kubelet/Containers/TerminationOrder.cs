using PodTimeline.Model.Kernel;
using PodTimeline.Model.Pods;

namespace PodTimeline.Kubelet.Containers;

/// <summary>
/// Who waits for whom when a pod with sidecars stops: nobody before the apps, then the sidecars one by one, the last declared
/// first (T23, T24, T28 to T31).
/// </summary>
/// <remarks>Source: pkg/kubelet/kuberuntime/kuberuntime_termination_order.go.</remarks>
internal sealed class TerminationOrder
{
    private readonly Dictionary<string, SimCompletion> _terminated = new(StringComparer.Ordinal);
    private readonly SimCompletion[] _apps;

    /// <summary>For each sidecar the next one after it; null for the last.</summary>
    private readonly Dictionary<string, SimCompletion?> _laterSidecars = new(StringComparer.Ordinal);

    /// <summary>Works out the order for the containers that run now; the others count as stopped.</summary>
    public TerminationOrder(PodSpec pod, IEnumerable<string> running)
    {
        var runs = running.ToHashSet(StringComparer.Ordinal);
        _apps = new SimCompletion[pod.Containers.Length];
        for (var i = 0; i < _apps.Length; i++) _apps[i] = Track(pod.Containers[i], runs);

        SimCompletion? later = null;
        for (var i = pod.InitContainers.Length - 1; i >= 0; i--)
        {
            var init = pod.InitContainers[i];
            var terminated = Track(init, runs);
            if (init.Kind != ContainerKind.Sidecar) continue;
            _laterSidecars[init.Name] = later;
            later = terminated;
        }
    }

    /// <summary>Waits for those before this container, but not longer than the remaining grace (T27).</summary>
    /// <returns>How long it waited.</returns>
    public async SimTask<TimeSpan> WaitForTurn(string container, TimeSpan remaining, SimKernel kernel)
    {
        if (!_laterSidecars.TryGetValue(container, out var later)) return TimeSpan.Zero;
        var start = kernel.Now;
        foreach (var app in _apps)
            if (!await app.WaitAtMost(kernel, remaining - (kernel.Now - start))) return kernel.Now - start;
        if (later is not null) await later.WaitAtMost(kernel, remaining - (kernel.Now - start));
        return kernel.Now - start;
    }

    /// <summary>A container's stop call has returned.</summary>
    public void OnContainerTerminated(string container) => _terminated[container].Complete();

    /// <summary>The sequence number of the event by which the last prerequisite of a container was met; 0 when there was none.</summary>
    public int LastTerminatedSeq { get; set; }

    private SimCompletion Track(ContainerSpec container, HashSet<string> runs)
    {
        var terminated = new SimCompletion();
        if (!runs.Contains(container.Name)) terminated.Complete();
        _terminated[container.Name] = terminated;
        return terminated;
    }
}
