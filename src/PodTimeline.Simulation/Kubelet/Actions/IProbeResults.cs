using PodTimeline.Simulation.Pods;
using PodTimeline.Simulation.Runtime;

namespace PodTimeline.Simulation.Kubelet.Actions;

/// <summary>The last verdict of each probe of each container instance.</summary>
internal interface IProbeResults
{
    /// <summary>The verdict; null when the probe has not said anything of this instance.</summary>
    ProbeVerdict? Get(RuntimeContainer container, ProbeKind kind);
}
