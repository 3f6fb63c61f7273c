using PodTimeline.Kubelet.Runtime;
using PodTimeline.Model.Pods;

namespace PodTimeline.Kubelet.Actions;

/// <summary>The last verdict of each probe of each container instance.</summary>
internal interface IProbeResults
{
    /// <summary>The verdict; null when the probe has no verdict on this instance yet.</summary>
    ProbeVerdict? Get(RuntimeContainer container, ProbeKind kind);
}
