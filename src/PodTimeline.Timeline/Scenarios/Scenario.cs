using System.Collections.Immutable;
using PodTimeline.Kubelet;
using PodTimeline.Kubelet.Budgets;
using PodTimeline.Kubelet.Timing;
using PodTimeline.Manifests;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Resources;
using PodTimeline.Model.Versions;
using PodTimeline.Shell.Behaviors;

namespace PodTimeline.Timeline.Scenarios;

/// <summary>Everything that decides what happens to a pod, except commands.</summary>
/// <param name="Manifest">The text it was read from, and its diagnostics.</param>
/// <param name="Pod">The pod.</param>
/// <param name="Behaviors">What its containers do.</param>
/// <param name="Kubernetes">The cluster's version.</param>
/// <param name="Timings">How long the cluster's own work takes.</param>
public sealed record Scenario(
    Manifest Manifest, PodSpec Pod, ImmutableArray<ContainerBehavior> Behaviors, KubernetesVersion Kubernetes, ClusterTimings Timings)
{
    /// <summary>An event may describe all containers of a pod, so a pod with very many may have fewer events.</summary>
    private const int ContainersWithAllEvents = 20;

    /// <summary>The largest node. Default <see cref="NodeSize.Default"/>.</summary>
    public NodeSize Node { get; init; } = NodeSize.Default;

    /// <summary>What a simulation of any pod may use. Default <see cref="SimulationBudget.Default"/>.</summary>
    public SimulationBudget UsualBudget { get; init; } = SimulationBudget.Default;

    /// <summary>
    /// What a simulation of this pod may use: the same as for any, but fewer events for a pod of more than 20 containers, so that every
    /// simulation ends in reasonable time.
    /// </summary>
    public SimulationBudget Budget =>
        UsualBudget with { Events = UsualBudget.Events / Math.Max(ContainersWithAllEvents, Behaviors.Length) * ContainersWithAllEvents };

    /// <summary>The scenario of a manifest that can run.</summary>
    /// <returns>Null when the manifest has an error or no pod.</returns>
    /// <param name="manifest">The manifest.</param>
    /// <param name="kubernetes">The cluster's version.</param>
    /// <param name="timings">How long the cluster's own work takes.</param>
    /// <param name="budget">What a simulation of it may use; null: <see cref="SimulationBudget.Default"/>.</param>
    /// <param name="node">The cluster's largest node; null: <see cref="NodeSize.Default"/>.</param>
    public static Scenario? Read(Manifest manifest, KubernetesVersion kubernetes, ClusterTimings timings, SimulationBudget? budget = null, NodeSize? node = null) =>
        manifest.Pod is { } pod
            ? new Scenario(manifest, pod, manifest.Behaviors, kubernetes, timings) { UsualBudget = budget ?? SimulationBudget.Default, Node = node ?? NodeSize.Default }
            : null;

    /// <summary>A simulation of it that runs for as long as the caller asks.</summary>
    /// <param name="commands">What is done to the pod.</param>
    /// <param name="stopWhenSettled">Whether it stops once nothing but probes, logs and back-off would repeat.</param>
    public PodSimulation Begin(IEnumerable<SimCommand> commands, bool stopWhenSettled = false) => new(Pod, Behaviors, new SimulationOptions
    {
        Kubernetes = Kubernetes,
        Timings = Timings,
        Node = Node,
        StopWhenSettled = stopWhenSettled,
        Budget = Budget,
        Commands = [.. commands],
    });
}
