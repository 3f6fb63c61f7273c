using System.Collections.Immutable;
using PodTimeline.Kubelet;
using PodTimeline.Kubelet.Timing;
using PodTimeline.Manifests;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Versions;
using PodTimeline.Shell.Behaviors;
using PodTimeline.Shell.Reading;

namespace PodTimeline.Timeline.Stories;

/// <summary>Everything that decides what happens to a pod, but for the commands that are given to it.</summary>
/// <param name="Manifest">The text it was read from, and what there is to say about it.</param>
/// <param name="Pod">The pod.</param>
/// <param name="Behaviors">What its containers do.</param>
/// <param name="Kubernetes">The cluster's version.</param>
/// <param name="Overheads">How long the cluster's own work takes.</param>
public sealed record Story(
    Manifest Manifest, PodSpec Pod, ImmutableArray<ContainerBehavior> Behaviors, KubernetesVersion Kubernetes, Overheads Overheads)
{
    /// <summary>Every event of a pod may tell of all its containers; so a pod of very many may have fewer events.</summary>
    private const int ContainersWithAllEvents = 20;

    /// <summary>
    /// The most events of this pod: 100,000, and fewer for a pod of more than 20 containers, so that no manifest makes a
    /// simulation that does not end in sensible time.
    /// </summary>
    public int EventLimit => SimulationOptions.MostEvents / Math.Max(ContainersWithAllEvents, Behaviors.Length) * ContainersWithAllEvents;

    /// <summary>The story of a manifest that can run.</summary>
    /// <returns>Null when the manifest has an error or no pod.</returns>
    public static Story? Of(Manifest manifest, KubernetesVersion kubernetes, Overheads overheads) =>
        manifest.Pod is { } pod ? new Story(manifest, pod, BehaviorReader.Read(pod), kubernetes, overheads) : null;

    /// <summary>A simulation of it that goes on as long as it is asked to.</summary>
    /// <param name="commands">What is done to the pod.</param>
    /// <param name="stopWhenSettled">Whether it stops once nothing but probes, logs and back-off would repeat.</param>
    public PodSimulation Begin(IEnumerable<SimCommand> commands, bool stopWhenSettled = false) => new(Pod, Behaviors, new SimulationOptions
    {
        Kubernetes = Kubernetes,
        Overheads = Overheads,
        StopWhenSettled = stopWhenSettled,
        EventLimit = EventLimit,
        Commands = [.. commands],
    });
}
