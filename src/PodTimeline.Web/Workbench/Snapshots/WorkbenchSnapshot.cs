using PodTimeline.Model.Resources;
using PodTimeline.Model.Versions;
using PodTimeline.Timeline.Runs;

namespace PodTimeline.Web.Workbench.Snapshots;

/// <summary>What restores a workbench on another circuit. Everything else is read and replayed from it.</summary>
/// <param name="Text">The text in the editor, as far as the server had it.</param>
/// <param name="Kubernetes">The cluster's version that was chosen.</param>
/// <param name="Node">The cluster's largest node.</param>
/// <param name="Workload">The object that was chosen, by index; null: the first that has a pod.</param>
/// <param name="Selected">The selected container; null: the one that something last happened to.</param>
/// <param name="Played">What was played; null before the first run.</param>
/// <param name="Steering">What lets this person steer the run that they shared; null when it was not shared.</param>
public sealed record WorkbenchSnapshot(
    string Text, KubernetesVersion Kubernetes, NodeSize Node, int? Workload, string? Selected, PlayedSnapshot? Played, string? Steering);

/// <summary>A run, with what its scenario was read from: the text may have changed since, and the version too.</summary>
/// <param name="Text">The text that was played.</param>
/// <param name="Kubernetes">The cluster's version.</param>
/// <param name="Node">The cluster's largest node.</param>
/// <param name="Workload">The object that was played, by index; null: the first that has a pod.</param>
/// <param name="Run">The run.</param>
public sealed record PlayedSnapshot(string Text, KubernetesVersion Kubernetes, NodeSize Node, int? Workload, SavedRun Run);
