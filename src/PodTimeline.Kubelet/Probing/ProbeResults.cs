using PodTimeline.Kubelet.Actions;
using PodTimeline.Kubelet.Runtime;
using PodTimeline.Model.Pods;

namespace PodTimeline.Kubelet.Probing;

/// <summary>The last verdict of each probe, by container instance.</summary>
/// <remarks>Source: pkg/kubelet/prober/results/results_manager.go.</remarks>
internal sealed class ProbeResults : IProbeResults
{
    private readonly Dictionary<(RuntimeContainer, ProbeKind), ProbeVerdict> _verdicts = [];

    public ProbeVerdict? Get(RuntimeContainer container, ProbeKind kind) =>
        _verdicts.TryGetValue((container, kind), out var verdict) ? verdict : null;

    /// <summary>Stores a verdict.</summary>
    /// <returns>Whether it changed.</returns>
    public bool Set(RuntimeContainer container, ProbeKind kind, ProbeVerdict verdict)
    {
        if (_verdicts.TryGetValue((container, kind), out var known) && known == verdict) return false;
        _verdicts[(container, kind)] = verdict;
        return true;
    }

    public void Remove(RuntimeContainer container, ProbeKind kind) => _verdicts.Remove((container, kind));
}
