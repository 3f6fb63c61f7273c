using PodTimeline.Kubelet.Runtime;
using PodTimeline.Model.Pods;

namespace PodTimeline.Kubelet.Probing;

/// <summary>Who hears of news from probes: the kubelet's main loop.</summary>
/// <remarks>Source: pkg/kubelet/kubelet.go, syncLoopIteration.</remarks>
internal interface IProbeListener
{
    /// <summary>A verdict changed.</summary>
    void ProbeResultChanged(RuntimeContainer container, ProbeKind kind, ProbeVerdict verdict, int cause);

    /// <summary>What the kubelet's last status shows of a container; null when it shows no instance.</summary>
    ShownContainer? FindShown(string container);

    /// <summary>Whether the last status says that the pod has ended.</summary>
    bool PodIsTerminal { get; }
}

/// <summary>An instance as the kubelet's last status shows it.</summary>
/// <param name="Container">The instance.</param>
/// <param name="Running">Its state is Running.</param>
/// <param name="Started">Its started flag.</param>
internal readonly record struct ShownContainer(RuntimeContainer Container, bool Running, bool Started);
