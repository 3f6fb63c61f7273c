using System.Collections.Immutable;
using PodTimeline.Kubelet.Budgets;
using PodTimeline.Kubelet.Timing;
using PodTimeline.Manifests;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Resources;
using PodTimeline.Model.Versions;
using PodTimeline.Timeline.Examples;
using PodTimeline.Timeline.Scenarios;

namespace PodTimeline.Timeline.Comparisons;

/// <summary>A scenario to be compared with others.</summary>
/// <param name="Title">A few words that tell it from the others, such as <c>Kubernetes 1.27</c>.</param>
/// <param name="Note">Where it comes from, such as <c>as pasted</c>; empty: not stated.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Commands">What is done to the pod, except a deletion that is only proposed.</param>
public sealed record ComparedScenario(string Title, string Note, Scenario Scenario, ImmutableArray<SimCommand> Commands)
{
    /// <summary>The scenario of a text.</summary>
    /// <param name="title">A few words that tell it from the others.</param>
    /// <param name="note">How it came about; empty for nothing.</param>
    /// <param name="text">The text, such as the one that ran last, or the current one.</param>
    /// <param name="kubernetes">The cluster's version.</param>
    /// <param name="timings">How long the cluster's own work takes.</param>
    /// <param name="workload">Whose pod is played, by name or index; null: the first.</param>
    /// <param name="budget">What a simulation of it may use; null: <see cref="SimulationBudget.Default"/>.</param>
    /// <param name="node">The cluster's largest node; null: <see cref="NodeSize.Default"/>.</param>
    /// <returns>Null when it cannot run.</returns>
    public static ComparedScenario? Read(string title, string note, string text, KubernetesVersion kubernetes, ClusterTimings timings, string? workload = null,
        SimulationBudget? budget = null, NodeSize? node = null) =>
        Scenario.Read(ManifestReader.Read(text, new ManifestOptions { Kubernetes = kubernetes, Workload = workload }), kubernetes, timings, budget, node) is { } scenario
            ? new ComparedScenario(title, note, scenario, [])
            : null;

    /// <summary>The runs of a comparison of the examples menu, with typical overheads.</summary>
    /// <exception cref="InvalidOperationException">One of them cannot run.</exception>
    public static ImmutableArray<ComparedScenario> Read(ExampleComparison comparison) =>
    [
        .. comparison.Runs.Select(run =>
        {
            var answer = run.Answer;
            return Read(run.Title, answer?.Change ?? "", answer?.Text ?? run.Manifest, run.Version, ClusterTimings.Typical)
                ?? throw new InvalidOperationException($"{comparison.Id}: {run.Title} cannot run.");
        }),
    ];
}
