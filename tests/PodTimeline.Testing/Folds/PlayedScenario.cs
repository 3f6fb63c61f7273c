using System.Globalization;
using PodTimeline.Kubelet;
using PodTimeline.Kubelet.Timing;
using PodTimeline.Manifests;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Events;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;
using PodTimeline.Timeline.Examples;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Scenarios;
using PodTimeline.Timeline.Why;

namespace PodTimeline.Testing.Folds;

/// <summary>A scenario that has been told, its timeline as tables, and questions about it. Instants are in seconds.</summary>
internal sealed class PlayedScenario
{
    private PlayedScenario(PodSimulation simulation, Scenario scenario)
    {
        (Scenario, Events, End, Now) = (scenario, simulation.Events, simulation.End, simulation.Now);
        Fold = FoldOf(Events.Count);
    }

    public Scenario Scenario { get; }

    public IReadOnlyList<SimEvent> Events { get; }

    public SimulationEnd? End { get; }

    /// <summary>How far it was told.</summary>
    public SimInstant Now { get; }

    public TimelineFold Fold { get; }

    /// <summary>An example of the catalogue, with typical overheads.</summary>
    public static PlayedScenario Example(string id, double until = 600, params SimCommand[] commands) =>
        Of(ExampleCatalog.Find(id)!.Manifest, until, ClusterTimings.Typical, "1.36", commands);

    /// <summary>An example with the deletion that belongs to it.</summary>
    public static PlayedScenario ExampleWithDeletion(string id, double until = 600) =>
        Example(id, until, ExampleCatalog.Find(id)!.DeleteAt is { } at ? [new SimCommand.Delete { At = at }] : []);

    /// <summary>A manifest of which nothing takes time but what it says itself; its images are on the node.</summary>
    public static PlayedScenario Manifest(string text, double until = 600, params SimCommand[] commands) => Of(text, until, ClusterTimings.None, "1.36", commands);

    public static PlayedScenario Of(string text, double until, ClusterTimings timings, string kubernetes, params SimCommand[] commands)
    {
        Assert.True(KubernetesVersion.TryParse(kubernetes, out var version));
        var manifest = ManifestReader.Read(text, new ManifestOptions { Kubernetes = version });
        var scenario = Scenario.Read(manifest, version, timings) ?? throw new InvalidOperationException(string.Join('\n', manifest.Diagnostics));
        var simulation = scenario.Begin(commands);
        simulation.RunUntil(SimInstant.FromSeconds(until));
        return new PlayedScenario(simulation, scenario);
    }

    public static SimCommand Delete(double at, double? grace = null) =>
        new SimCommand.Delete(grace is { } seconds ? TimeSpan.FromSeconds(seconds) : null) { At = SimInstant.FromSeconds(at) };

    public TimelineFold FoldOf(int events)
    {
        var fold = new TimelineFold(Scenario.Pod, Scenario.Kubernetes);
        for (var i = 0; i < events; i++) fold.Apply(Events[i]);
        return fold;
    }

    /// <summary>A row's bars, one a line: kind, begin, end, and its text where that says more.</summary>
    public string Bars(string container) => Lines(Fold.GetRow(container).Bars.Select(bar => $"{bar.Kind} {S(bar.From)}-{S(bar.To)} {bar.Text}{(bar.Attempt > 0 ? $" #{bar.Attempt + 1}" : "")}"));

    public string Marks(string container) => Lines(Fold.GetRow(container).Marks.Select(mark => $"{mark.Kind} {S(mark.At)} {mark.Text}"));

    public string Gates => Lines(Fold.Gates.Select(gate => $"{gate.From} {S(gate.FromAt)} -> {gate.To} {S(gate.ToAt)} {gate.Text}"));

    public string Status => Lane(Fold.Status.Lane);

    public string Phases => Lane(Fold.Phases.Lane);

    public string Condition(string type) => Lane(Fold.Conditions.Single(condition => condition.Type == type).Lane);

    public Explanation Why(string container, double at) =>
        new WhyExplainer(Fold, Scenario.Pod, Scenario.Kubernetes).Explain(container, SimInstant.FromSeconds(at));

    private static string Lane(Lane lane) => Lines(lane.Spans.Select(span => $"{S(span.From)}-{S(span.To)} {span.Text}"));

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private static string S(SimInstant? at) => at?.TotalSeconds.ToString("0.0##", CultureInfo.InvariantCulture) ?? "";
}
