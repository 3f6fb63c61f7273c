using System.Collections.Immutable;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;

namespace PodTimeline.Timeline.Folds;

/// <summary>
/// Everything the timeline draws, as a fold of a prefix of the event log. Keep folding as the run goes on; start over when a part of it
/// was retracted.
/// </summary>
public sealed class TimelineFold
{
    private static readonly ImmutableArray<string> ShownConditions = [PodConditionTypes.Initialized, PodConditionTypes.Ready];

    private readonly List<SimEvent> _events = [];
    private readonly List<Interruption> _interruptions = [];
    private readonly Dictionary<string, ContainerRow> _byName;
    private readonly GateFinder _gates;
    private readonly HashSet<string> _appsThatRan = [];
    private readonly ShutdownFinder _shutdown;
    private readonly PodSpec _pod;
    private bool _stops, _kills;

    /// <summary>Nothing has happened yet.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="version">The cluster's version.</param>
    public TimelineFold(PodSpec pod, KubernetesVersion version)
    {
        _pod = pod;
        Rows = [.. pod.AllContainers.Select((container, index) => new ContainerRow(container, index))];
        _byName = Rows.ToDictionary(row => row.Container.Name, StringComparer.Ordinal);
        _gates = new GateFinder(pod, _events);
        _shutdown = new ShutdownFinder(pod, Rows, _events);
        Status = new StatusLane(pod, version);
        Conditions = [.. ShownConditions.Select(type => (type, new Lane()))];
    }

    /// <summary>One row for each container, init entries first.</summary>
    public ImmutableArray<ContainerRow> Rows { get; }

    /// <summary>kubectl's STATUS.</summary>
    public StatusLane Status { get; }

    /// <summary>Start-up, steady state, shutdown.</summary>
    public PhaseLane Phases { get; } = new();

    /// <summary>The conditions Initialized and Ready.</summary>
    public ImmutableArray<(string Type, Lane Lane)> Conditions { get; }

    /// <summary>What waited for what.</summary>
    public IReadOnlyList<Gate> Gates => _gates.Found;

    /// <summary>What happened to the kubelet and its node.</summary>
    public IReadOnlyList<Interruption> Interruptions => _interruptions;

    /// <summary>The first request to delete the pod; null while there is none.</summary>
    public SimEvent.PodDeletionRequested? Deletion { get; private set; }

    /// <summary>The grace period in force; null while no deletion is asked for.</summary>
    public TimeSpan? Grace { get; private set; }

    /// <summary>When the API object went; null while it is there.</summary>
    public SimInstant? Gone { get; private set; }

    /// <summary>The events folded so far.</summary>
    public IReadOnlyList<SimEvent> Events => _events;

    /// <summary>The row of a container.</summary>
    public ContainerRow GetRow(string container) => _byName[container];

    /// <summary>Folds the next event.</summary>
    public void Apply(SimEvent simEvent)
    {
        _events.Add(simEvent);
        Status.Apply(simEvent);
        if (!_stops && _shutdown.Take(simEvent) is { } since) Stop(since, simEvent);
        switch (simEvent)
        {
            case SimEvent.PodCreated:
                Phases.Begin(simEvent);
                break;
            case SimEvent.PodSandboxCreated { SandboxAttempt: > 0 }:
                BeginAnew(simEvent);
                break;
            case SimEvent.PodDeletionRequested deletion:
                Deletion ??= deletion;
                Grace = deletion.GracePeriod;
                break;
            case SimEvent.PodConditionChanged { Condition: var condition }:
                foreach (var (type, lane) in Conditions)
                    if (type == condition.Type) lane.Say(condition.Status ? "True" : "False", condition.Status ? Tone.Good : Tone.Neutral, simEvent.At, simEvent.Seq);
                if (condition is { Type: PodConditionTypes.AllContainersRestarting, Status: true }) BeginAnew(simEvent);
                break;
            case SimEvent.KubeletStopped or SimEvent.NodeWentDown:
                foreach (var row in Rows) row.Interrupt(simEvent.At);
                Interrupt(simEvent);
                break;
            case SimEvent.KubeletStarted or SimEvent.NodeCameUp:
                Interrupt(simEvent);
                break;
            case SimEvent.PodDeleted:
                End(simEvent.At);
                break;
            case SimEvent.OfContainer ofContainer:
                ApplyToRow(ofContainer);
                break;
            case SimEvent.StatusPublished:
                // Handled by the status lane.
            case SimEvent.PodScheduled or SimEvent.PodPhaseChanged or SimEvent.JobConditionSet or SimEvent.EventRecorded or SimEvent.EventsWithheld:
                // Not drawn.
                break;
        }
    }

    private void Interrupt(SimEvent simEvent) =>
        _interruptions.Add(new Interruption(simEvent.At, simEvent.Seq, simEvent is SimEvent.NodeWentDown or SimEvent.NodeCameUp, simEvent is SimEvent.KubeletStarted or SimEvent.NodeCameUp));

    private void ApplyToRow(SimEvent.OfContainer simEvent)
    {
        if (!_byName.TryGetValue(simEvent.Container, out var row)) return;
        _gates.Take(simEvent, row.Container.Kind);
        if (_stops && !_kills && simEvent is SimEvent.SignalSent or SimEvent.PreStopStarted) Kill(simEvent);
        row.Apply(simEvent);
        if (simEvent is SimEvent.ContainerTerminated) ClosePhases(simEvent.At);
        if (simEvent is SimEvent.ContainerRunning && row.Container.Kind == ContainerKind.App && _appsThatRan.Add(row.Container.Name)
            && _appsThatRan.Count == _pod.Containers.Length)
            Phases.BeginSteadyState(simEvent);
    }

    private void Stop(SimInstant since, SimEvent simEvent)
    {
        _stops = true;
        Phases.BeginShutdown(since, simEvent.Seq);
        foreach (var row in Rows) row.OnPodStop(simEvent.At);
    }

    /// <summary>All containers of a pod are killed at the same instant; only the signals of sidecars wait (T14, T24).</summary>
    private void Kill(SimEvent simEvent)
    {
        _kills = true;
        var appsRun = Rows.Any(row => row.Container.Kind == ContainerKind.App && row.IsRunning);
        foreach (var row in Rows)
            if (row.Container.Kind == ContainerKind.Sidecar) row.WaitForTurn(simEvent, appsRun);
    }

    /// <summary>The containers start over, except apps that are done (S65, S74).</summary>
    private void BeginAnew(SimEvent simEvent)
    {
        if (_stops) return;
        _appsThatRan.RemoveWhere(app => _byName[app] is not { IsRunning: false, LastEnd.Kind: MarkKind.Completed, Container: var container }
            || (container.RestartPolicy ?? _pod.RestartPolicy) == RestartPolicy.Always);
        Phases.BeginAnew(simEvent);
    }

    private void End(SimInstant at)
    {
        Gone = at;
        foreach (var (_, lane) in Conditions) lane.Close(at);
        foreach (var row in Rows)
            if (!row.IsRunning) row.Close(at);
        ClosePhases(at);
    }

    /// <summary>A forced deletion removes the object while containers are still stopping.</summary>
    private void ClosePhases(SimInstant at)
    {
        if (Gone is not null && !Rows.Any(row => row.IsRunning)) Phases.End(at);
    }
}
