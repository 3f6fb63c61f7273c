using PodTimeline.Kubelet.ControlPlane;
using PodTimeline.Kubelet.Runtime;
using PodTimeline.Kubelet.Timing;
using PodTimeline.Model.Events;
using PodTimeline.Model.Kernel;
using PodTimeline.Model.Versions;
using PodTimeline.Shell.Behaviors;

namespace PodTimeline.Kubelet.Node;

/// <summary>What exists before a kubelet starts and after it ends.</summary>
/// <param name="Kernel">Virtual time.</param>
/// <param name="Log">The event log.</param>
/// <param name="Api">The API server.</param>
/// <param name="Runtime">The container runtime of the node.</param>
/// <param name="Behaviors">What each container does, by name.</param>
/// <param name="Timings">Times of the cluster's own work.</param>
/// <param name="Version">The cluster's version.</param>
/// <param name="Chance">The source of random numbers.</param>
/// <param name="Events">Writes the kubelet's event objects; its limits outlive the kubelet.</param>
internal sealed record NodeContext(
    SimKernel Kernel,
    EventLog Log,
    ApiServer Api,
    ContainerRuntime Runtime,
    IReadOnlyDictionary<string, ContainerBehavior> Behaviors,
    ClusterTimings Timings,
    KubernetesVersion Version,
    Chance Chance,
    EventRecorder Events);
