using PodTimeline.Kubelet;
using PodTimeline.Kubelet.Timing;
using PodTimeline.Manifests;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Events;
using PodTimeline.Model.Status;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;
using PodTimeline.Timeline.Examples;
using PodTimeline.Timeline.Scenarios;

namespace PodTimeline.Timeline.Tests.Examples;

/// <summary>An example that has been simulated with its deletion, for ten minutes, and questions about it. Instants are in seconds.</summary>
internal sealed class PlayedExample
{
    private readonly PodSimulation _simulation;

    private PlayedExample(PodSimulation simulation) => _simulation = simulation;

    public static PlayedExample Of(string id, string kubernetes = "1.36")
    {
        var example = ExampleCatalog.Find(id) ?? throw new ArgumentException($"There is no example {id}.", nameof(id));
        Assert.True(KubernetesVersion.TryParse(kubernetes, out var version));
        var manifest = ManifestReader.Read(example.Manifest, new ManifestOptions { Kubernetes = version });
        var scenario = Scenario.Read(manifest, version, ClusterTimings.Typical) ?? throw new InvalidOperationException(string.Join('\n', manifest.Diagnostics));
        var simulation = scenario.Begin(example.DeleteAt is { } at ? [new SimCommand.Delete { At = at }] : []);
        simulation.RunUntil(SimInstant.FromSeconds(600));
        return new PlayedExample(simulation);
    }

    public IReadOnlyList<SimEvent> Events => _simulation.Events;

    public SimulationEnd? End => _simulation.End;

    /// <summary>Names of containers in the order of their first start.</summary>
    public string StartOrder => string.Join(' ', Events.OfType<SimEvent.ContainerRunning>().Where(e => e.Attempt == 0).Select(e => e.Container));

    /// <summary>Names of containers in the order they got a signal, with the signal.</summary>
    public string SignalOrder => string.Join(' ', Events.OfType<SimEvent.SignalSent>().Select(e => $"{e.Container}:{e.Signal}"));

    /// <summary>Phases in the order they were published.</summary>
    public string Phases => string.Join(' ', Events.OfType<SimEvent.PodPhaseChanged>().Select(e => e.Phase));

    /// <summary>Exit codes of a container's runs.</summary>
    public int[] ExitCodes(string container) => [.. All<SimEvent.ContainerTerminated>(container).Select(e => e.ExitCode)];

    /// <summary>Waits before restarts, in seconds.</summary>
    public double[] Delays(string container) => [.. All<SimEvent.ContainerBackOff>(container).Select(e => e.Delay.TotalSeconds)];

    public int Runs(string container) => All<SimEvent.ContainerRunning>(container).Count();

    public double Start(string container, int attempt = 0) => At(All<SimEvent.ContainerRunning>(container).Single(e => e.Attempt == attempt));

    public double Stop(string container, int attempt = 0) => At(All<SimEvent.ContainerTerminated>(container).Single(e => e.Attempt == attempt));

    public double Signal(string container, string signal = "SIGTERM") =>
        At(All<SimEvent.SignalSent>(container).First(e => e.Signal == signal));

    /// <summary>What was published as a container's ready flag, in order.</summary>
    public bool[] ReadyFlags(string container) => [.. All<SimEvent.ContainerReadyChanged>(container).Select(e => e.Ready)];

    /// <summary>Reasons for which a container was published as waiting, repeats of neighbours left out.</summary>
    public string[] Waits(string container) => [.. All<SimEvent.ContainerWaiting>(container).Select(e => e.Reason).Distinct()];

    public PodStatus StatusAt(double seconds) =>
        Events.OfType<SimEvent.StatusPublished>().Last(e => e.At <= SimInstant.FromSeconds(seconds)).Status;

    public IEnumerable<T> All<T>(string container)
        where T : SimEvent.OfContainer => Events.OfType<T>().Where(e => e.Container == container);

    public static double At(SimEvent e) => e.At.TotalSeconds;
}
