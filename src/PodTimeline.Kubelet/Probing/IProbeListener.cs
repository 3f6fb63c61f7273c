using PodTimeline.Kubelet.Runtime;
using PodTimeline.Model.Pods;

namespace PodTimeline.Kubelet.Probing;

/// <summary>Notified of news from probes: the kubelet's main loop.</summary>
/// <remarks>Source: pkg/kubelet/kubelet.go, syncLoopIteration.</remarks>
internal interface IProbeListener
{
    /// <summary>A verdict changed.</summary>
    void ProbeResultChanged(RuntimeContainer container, ProbeKind kind, ProbeVerdict verdict, int cause);

    /// <summary>The container instance that the kubelet's last status shows; null when it shows none.</summary>
    ShownContainer? FindShown(string container);

    /// <summary>Whether the pod has ended according to the last status.</summary>
    bool PodIsTerminal { get; }
}

/// <summary>An instance as the kubelet's last status shows it.</summary>
/// <param name="Container">The instance.</param>
/// <param name="Running">Its state is Running.</param>
/// <param name="Started">Its started flag.</param>
internal readonly record struct ShownContainer(RuntimeContainer Container, bool Running, bool Started);
