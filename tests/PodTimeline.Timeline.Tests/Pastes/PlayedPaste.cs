using PodTimeline.Kubelet;
using PodTimeline.Kubelet.Budgets;
using PodTimeline.Kubelet.Timing;
using PodTimeline.Manifests;
using PodTimeline.Model.Events;
using PodTimeline.Model.Versions;
using PodTimeline.Timeline.Scenarios;

namespace PodTimeline.Timeline.Tests.Pastes;

/// <summary>What happens to the pod of a paste, until nothing new comes. The cluster's own work takes no time.</summary>
/// <param name="Manifest">What was read.</param>
/// <param name="Events">What happened.</param>
internal sealed record PlayedPaste(Manifest Manifest, IReadOnlyList<SimEvent> Events)
{
    /// <summary>The pod of a text.</summary>
    public static PlayedPaste Of(string text, KubernetesVersion? version = null)
    {
        var kubernetes = version ?? KubernetesVersion.Newest;
        var manifest = ManifestReader.Read(text, new ManifestOptions { Kubernetes = kubernetes });
        var scenario = Scenario.Read(manifest, kubernetes, ClusterTimings.None) ?? throw new InvalidOperationException(string.Join('\n', manifest.Diagnostics));
        var options = new SimulationOptions { Kubernetes = kubernetes, Timings = ClusterTimings.None, Budget = SimulationBudget.Default with { Events = 20_000 } };
        return new PlayedPaste(manifest, PodSimulation.Run(scenario.Pod, scenario.Behaviors, options).Events);
    }

    /// <summary>The exit code of the first run of a container and its length in seconds; null when it does not end.</summary>
    public (int ExitCode, double Seconds)? FirstRun(string container)
    {
        var start = Events.OfType<SimEvent.ContainerRunning>().FirstOrDefault(e => e.Container == container);
        var end = Events.OfType<SimEvent.ContainerTerminated>().FirstOrDefault(e => e.Container == container);
        return start is null || end is null ? null : (end.ExitCode, Math.Round((end.At - start.At).TotalSeconds, 1));
    }

    /// <summary>The lines that a container wrote.</summary>
    public IEnumerable<string> Lines(string container) => Events.OfType<SimEvent.LogWritten>().Where(e => e.Container == container).Select(e => e.Line);

    /// <summary>The reasons for which a container waited.</summary>
    public IEnumerable<string> Waits(string container) => Events.OfType<SimEvent.ContainerWaiting>().Where(e => e.Container == container).Select(e => e.Reason);

    /// <summary>The messages of the events with a reason.</summary>
    public IEnumerable<string> Recorded(string reason) => Events.OfType<SimEvent.EventRecorded>().Where(e => e.Reason == reason).Select(e => e.Message);
}
