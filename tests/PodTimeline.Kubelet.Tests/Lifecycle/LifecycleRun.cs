using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using PodTimeline.Kubelet.Tests.Support;
using PodTimeline.Kubelet.Timing;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;
using PodTimeline.Shell.Reading;
using PodTimeline.Testing.Tables;

namespace PodTimeline.Kubelet.Tests.Lifecycle;

/// <summary>One case, simulated: its actions are given at the instant at which their condition first holds.</summary>
internal sealed partial class LifecycleRun
{
    private static readonly TimeSpan KubeletIsAway = TimeSpan.FromSeconds(5);

    /// <summary>A little more is simulated than is looked at.</summary>
    private static readonly TimeSpan AfterTheEnd = TimeSpan.FromSeconds(30);

    private readonly JsonElement _row;
    private readonly PodSimulation _simulation;

    public LifecycleRun(JsonElement row, KubernetesVersion version, ClusterTimings timings)
    {
        _row = row;
        var pod = LifecycleManifest.Read(row, version);
        Pod = pod;
        _simulation = new PodSimulation(
            pod, BehaviorReader.Read(pod), new SimulationOptions { Kubernetes = version, Timings = timings, Until = TimeSpan.FromSeconds(2000) });
        foreach (var action in row.List("actions")) Do(action);
        Timeout = Trigger + Watched(row) + TimeSpan.FromSeconds(row.GetProperty("observe").Has("timeoutSeconds", out var seconds) ? seconds.GetDouble() : 60);
        _simulation.RunUntil(Timeout + AfterTheEnd);
    }

    public PodSpec Pod { get; }

    public IReadOnlyList<SimEvent> Events => _simulation.Events;

    /// <summary>When the first action was carried out; zero without one.</summary>
    public SimInstant Trigger { get; private set; }

    /// <summary>When the case stops looking at the latest.</summary>
    public SimInstant Timeout { get; }

    public override string ToString() => new PodReport(_simulation).ToString();

    /// <summary>How long a case watches that nothing happens before it waits for what is to happen.</summary>
    private static TimeSpan Watched(JsonElement row) => row.List("expect")
        .Where(relation => relation.Text("rel") == "neverRunningFor")
        .Select(relation => TimeSpan.FromSeconds(relation.GetProperty("forSeconds").GetDouble())).DefaultIfEmpty().Max();

    private void Do(JsonElement action)
    {
        var when = action.Text("when")!;
        if (when is not ("right after delete" or "while kubelet is down"))
        {
            while (!Holds(when, action) && _simulation.End is null) _simulation.RunUntil(_simulation.NextDue);
            if (Delay().Match(when) is { Success: true } later)
                _simulation.RunUntil(_simulation.Now + TimeSpan.FromSeconds(int.Parse(later.Groups[1].Value, CultureInfo.InvariantCulture)));
            Trigger = _simulation.Now;
        }

        foreach (var command in Commands(action)) _simulation.Enqueue(command with { At = _simulation.Now });
        _simulation.RunUntil(_simulation.Now);
    }

    private IEnumerable<SimCommand> Commands(JsonElement action) => action.Text("do") switch
    {
        "delete" => [new SimCommand.Delete(action.Has("gracePeriodSeconds", out var grace) ? TimeSpan.FromSeconds(grace.GetDouble()) : null)],
        "updateImage" => [new SimCommand.SetImage(action.Text("container")!, "registry.example/e2e:2")],
        "kubeletRestart" => [new SimCommand.RestartKubelet(KubeletIsAway)],
        "removeInitContainersFromRuntime" => Pod.InitContainers.Select(init => new SimCommand.RemoveEnded(init.Name)),
        var other => throw new InvalidOperationException($"Unknown action {other}."),
    };

    private bool Holds(string when, JsonElement action)
    {
        if (Events.OfType<SimEvent.StatusPublished>().LastOrDefault()?.Status is not { } status) return false;
        var container = action.Text("whenContainer");
        return when switch
        {
            "podRunning" => status.Phase == PodPhase.Running,
            "containerStarted" => Events.OfType<SimEvent.ContainerRunning>().Any(started => started.Container == container),
            "restartCount>=1" => status.FindContainer(container!)?.RestartCount >= 1,
            _ when when.StartsWith("podReady", StringComparison.Ordinal) => status.FindCondition(PodConditionTypes.Ready) is { Status: true },
            _ => throw new InvalidOperationException($"Unknown condition {when}."),
        };
    }

    [GeneratedRegex(@"\+ (\d+) s")]
    private static partial Regex Delay();
}
