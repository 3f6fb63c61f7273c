using System.Collections.Immutable;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Wording;

namespace PodTimeline.Timeline.Moments;

/// <summary>Tells a run in its moments: the steps that matter, one sentence each; what repeats is told once.</summary>
public sealed class MomentFinder
{
    private readonly TimelineFold _fold;
    private readonly PodSpec _pod;
    private readonly MomentList _moments;
    private readonly EventLookup _lookup;
    private readonly HashSet<string> _failedPulls = [];
    private readonly List<string> _starting = [];
    private readonly List<SimEvent.ContainerTerminated> _exiting = [];
    private readonly SimInstant? _stopsAt;
    private bool _stops, _isReady, _isDeleted, _crashed;

    private MomentFinder(TimelineFold fold, PodSpec pod)
    {
        (_fold, _pod, _moments, _lookup) = (fold, pod, new MomentList(fold.Phases), new EventLookup(fold, pod));
        _stopsAt = fold.Phases.Lane.Spans.FirstOrDefault(span => span.Text == PhaseLane.Shutdown)?.From;
    }

    /// <summary>The moments of a run, in order.</summary>
    /// <param name="fold">The timeline.</param>
    /// <param name="pod">The pod.</param>
    public static ImmutableArray<Moment> Find(TimelineFold fold, PodSpec pod)
    {
        var teller = new MomentFinder(fold, pod);
        foreach (var simEvent in fold.Events) teller.Take(simEvent);
        return [.. teller._moments.All];
    }

    private void Take(SimEvent simEvent)
    {
        _stops = _stops || simEvent.At >= _stopsAt;
        switch (simEvent)
        {
            case SimEvent.PodCreated:
                _moments.Add(simEvent, null, _pod.InitContainers.Length > 0
                    ? $"Created. {_pod.InitContainers[0].Name} comes first."
                    : "Created. There are no init containers, so the apps can start.");
                break;
            case SimEvent.PodConditionChanged { Condition: { Type: PodConditionTypes.PodScheduled, Reason: PodConditionReasons.Unschedulable } }:
                _moments.Add(simEvent, null, "No node can hold the pod: it stays Pending.");
                break;
            case SimEvent.PodSandboxCreated { SandboxAttempt: > 0 }:
                _moments.Add(simEvent, null, "A new sandbox: every container starts over.");
                break;
            case SimEvent.ImagePullFailed failed when _failedPulls.Add(failed.Container):
                _moments.Add(simEvent, failed.Container, $"The image of {failed.Container} cannot be pulled: {failed.Reason}.");
                break;
            case SimEvent.ContainerRunning running:
                AddStart(running);
                break;
            case SimEvent.ProbeSucceeded { Probe: ProbeKind.Startup, Consecutive: var count } probe when count == (FindSpec(probe)?.StartupProbe?.SuccessThreshold ?? 1) && FindSpec(probe)?.Kind == ContainerKind.Sidecar && !_stops:
                _moments.Add(simEvent, probe.Container, $"{probe.Container} answers its startup probe: it has started{MayBegin(probe.Container)}.");
                break;
            case SimEvent.PodConditionChanged { Condition: { Type: PodConditionTypes.Ready, Status: var isReady } } when !_stops && isReady != _isReady:
                _isReady = isReady;
                if (_crashed) break; // A crash takes Ready away and its restart brings it back; the crash is told.
                _moments.Add(simEvent, null, isReady ? $"All containers are ready: the pod is Ready, {ReadyCount}." : "The pod is no longer Ready.");
                break;
            case SimEvent.SignalSent signal when !_stops && _lookup.FindCause(signal) is SimEvent.ProbeFailed probe && probe.Container == signal.Container:
                _moments.AddAlike(simEvent, signal.Container, $"{signal.Container} fails its {DisplayText.Describe(probe.Probe)} probe {FormatTimes(probe.Consecutive)}: the kubelet restarts it.");
                break;
            case SimEvent.ContainerTerminated ended:
                AddEnd(ended);
                break;
            case SimEvent.PodDeletionRequested deletion:
                _isDeleted = true;
                AddDeletion(deletion);
                break;
            case SimEvent.PreStopFinished hook when _stops && _lookup.FindBegun<SimEvent.PreStopStarted>(hook) is { } begun:
                _moments.Add(simEvent, hook.Container, $"The hook is done after {DisplayText.FormatLength(hook.At - begun.At)}: {hook.Container} gets {_lookup.FindFirstAfter<SimEvent.SignalSent>(hook)?.Signal ?? "its signal"}.");
                break;
            case SimEvent.SignalSent { Signal: "SIGKILL" } kill when _stops:
                AddKill(kill);
                break;
            case SimEvent.PodPhaseChanged { Phase: PodPhase.Succeeded or PodPhase.Failed } phase when !_isDeleted:
                _moments.Add(simEvent, null, $"The pod has ended: {phase.Phase}.");
                break;
            case SimEvent.PodDeleted:
                _moments.Add(simEvent, null, "The pod is removed." + FormatGraceLeft(simEvent.At));
                break;
            case SimEvent.KubeletStopped:
                _moments.Add(simEvent, null, "The kubelet stops; the containers keep running.");
                break;
            case SimEvent.KubeletStarted:
                _moments.Add(simEvent, null, "The kubelet is back.");
                break;
            case SimEvent.NodeWentDown:
                _moments.Add(simEvent, null, "The node goes down, and every process with it.");
                break;
            case SimEvent.NodeCameUp:
                _moments.Add(simEvent, null, "The node is back up.");
                break;
            default:
                // A detail that the timeline shows but the list omits.
                break;
        }
    }

    private void AddStart(SimEvent.ContainerRunning running)
    {
        if (FindSpec(running) is not { } container) return;
        var name = container.Name;
        if (running.Attempt > 0)
        {
            if (container.Kind != ContainerKind.App) _moments.AddAlike(running, name, $"{name} runs again.");
            return;
        }

        switch (container.Kind)
        {
            case ContainerKind.Init:
                _moments.Add(running, name, $"{name} runs. Everything below it waits.");
                break;
            case ContainerKind.Sidecar when container.StartupProbe is not null:
                _moments.Add(running, name, FindNext(name) is { } waiting ? $"{name} runs. {waiting} {(waiting.Contains(" and ", StringComparison.Ordinal) || waiting == "The apps" ? "wait" : "waits")} for its startup probe." : $"{name} runs.");
                break;
            case ContainerKind.Sidecar:
                _moments.Add(running, name, $"{name} runs; without a startup probe it counts as started at once{MayBegin(name)}.");
                break;
            case ContainerKind.App:
                _starting.Add(name);
                if (_pod.Containers.Any(app => _lookup.StartsSoon(app.Name, running.At))) break;
                _moments.Add(running, _starting.Count == 1 ? name : null, $"{ListNames(_starting)} {(_starting.Count == 1 ? "runs" : "run")}.");
                _starting.Clear();
                break;
        }
    }

    private void AddEnd(SimEvent.ContainerTerminated ended)
    {
        if (FindSpec(ended) is not { } container) return;
        if (_stops)
        {
            AddStop(ended, container);
            return;
        }

        var name = container.Name;
        _crashed |= container.Kind != ContainerKind.Init;
        var how = ended switch
        {
            { Reason: "OOMKilled" } => $"{name} runs out of memory and is killed",
            { ExitCode: 0 } => container.Kind == ContainerKind.Init ? $"{name} ends with 0" : $"{name} exits with 0",
            _ => $"{name} {(container.Kind == ContainerKind.Init ? "fails" : "exits")} with {ended.ExitCode}",
        };
        if (container.Kind == ContainerKind.Init && ended.ExitCode == 0) _moments.Add(ended, name, how + MayBegin(name) + ".");
        else if (_lookup.FindFirstAfter<SimEvent.ContainerBackOff>(ended) is { } backOff) _moments.AddAlike(ended, name, $"{how}; the kubelet waits {DisplayText.FormatLength(backOff.Delay)} before it restarts it.");
        else if (_lookup.FindFirstAfter<SimEvent.ContainerRunning>(ended) is not null) _moments.AddAlike(ended, name, $"{how}; the first restart comes at once.");
        else _moments.Add(ended, name, how + ".");
    }

    private void AddStop(SimEvent.ContainerTerminated ended, ContainerSpec container)
    {
        var name = container.Name;
        if (container.Kind == ContainerKind.App)
        {
            _exiting.Add(ended);
            if (_lookup.IsAnotherEnding(ended)) return;
        }

        // Apps that end at the same instant are told together.
        List<SimEvent.ContainerTerminated> together = container.Kind == ContainerKind.App ? [.. _exiting] : [ended];
        _exiting.Clear();
        var names = ListNames(together.Select(exit => exit.Container));
        var exits = together.Count == 1 ? "exits" : "exit";
        var apps = _pod.Containers.Where(app => app.Name != name && _lookup.RunsAfter(app.Name, ended.At)).Select(app => app.Name).ToList();
        var sidecars = _pod.InitContainers.Where(init => init.Kind == ContainerKind.Sidecar && _lookup.RunsAfter(init.Name, ended.At)).Select(init => init.Name).ToList();
        var signalled = sidecars.Where(sidecar => _fold.Gates.Any(gate => gate.IsShutdown && together.Any(exit => exit.Container == gate.From) && gate.To == sidecar)).ToList();
        var then = signalled.Count > 0 ? $": {ListNames(signalled)} {(signalled.Count == 1 ? "gets" : "get")} SIGTERM" : "";
        var text = (container.Kind, apps.Count) switch
        {
            (ContainerKind.App, > 0) when sidecars.Count > 0 => $"{names} {exits}. {ListNames(apps)} {(apps.Count == 1 ? "is" : "are")} still there, so {(sidecars.Count == 1 ? sidecars[0] + " stays" : "the sidecars stay")}.",
            (ContainerKind.App, 0) when sidecars.Count > 0 && _pod.Containers.Length > 1 => $"{names} {exits}, the last of the apps{then}.",
            _ => $"{names} {exits}{(ended.ExitCode == 0 || together.Exists(exit => exit.ExitCode != ended.ExitCode) ? "" : $" with {ended.ExitCode}")}{then}.",
        };
        _moments.Add(ended, together.Count == 1 ? name : null, text);
    }

    private void AddDeletion(SimEvent.PodDeletionRequested deletion)
    {
        var soon = deletion.At + TimeSpan.FromMilliseconds(600);
        var hooks = new List<string>();
        var signals = new List<string>();
        for (var i = deletion.Seq; i < _fold.Events.Count && _fold.Events[i].At <= soon; i++)
        {
            if (_fold.Events[i] is SimEvent.PreStopStarted hook && FindSpec(hook)?.Kind != ContainerKind.Sidecar) hooks.Add(hook.Container);
            if (_fold.Events[i] is SimEvent.SignalSent { Signal: not "SIGKILL" } signal && !hooks.Contains(signal.Container)) signals.Add(signal.Container);
        }

        var parts = new List<string>();
        if (hooks.Count > 0) parts.Add($"{ListNames(hooks)} {(hooks.Count == 1 ? "runs its preStop hook" : "run their preStop hooks")}");
        if (signals.Count > 0) parts.Add($"{ListNames(signals.Distinct())} {(signals.Distinct().Count() == 1 ? "gets" : "get")} SIGTERM");
        _moments.Add(deletion, null, "Deleted." + (parts.Count > 0 ? $" {string.Join(", ", parts)}." : ""));
    }

    private void AddKill(SimEvent.SignalSent kill)
    {
        var text = $"The grace period is over: {kill.Container} gets SIGKILL.";
        if (_moments.Last is { Text: var before } last && last.At == kill.At && before.StartsWith("The grace period is over: ", StringComparison.Ordinal))
        {
            var names = before["The grace period is over: ".Length..before.IndexOf(" get", StringComparison.Ordinal)];
            _moments.ReplaceLast(last with { Text = $"The grace period is over: {names.Replace(" and ", ", ", StringComparison.Ordinal)} and {kill.Container} get SIGKILL.", Container = null });
            return;
        }

        _moments.Add(kill, kill.Container, text);
    }

    private ContainerSpec? FindSpec(SimEvent.OfContainer simEvent) => _pod.Find(simEvent.Container);

    /// <summary>The container after one of the init chain; null: none.</summary>
    private string? FindNext(string name)
    {
        var inits = _pod.InitContainers;
        var index = inits.Select(init => init.Name).ToList().IndexOf(name);
        if (index >= 0 && index + 1 < inits.Length) return inits[index + 1].Name;
        return _pod.Containers.Length <= 2 ? ListNames(_pod.Containers.Select(app => app.Name)) : "The apps";
    }

    private string MayBegin(string name) => FindNext(name) is { } next ? $", so {(next == "The apps" ? "the apps" : next)} may begin" : "";

    private string ReadyCount
    {
        get
        {
            var count = _pod.AllContainers.Count(container => container.Kind != ContainerKind.Init);
            return $"{count}/{count}";
        }
    }

    private string FormatGraceLeft(SimInstant at) =>
        _fold.Deletion is { } deletion && _fold.Grace is { } grace && deletion.At + grace > at && grace > TimeSpan.Zero ? $" {DisplayText.FormatLength(deletion.At + grace - at)} of the grace period are left." : "";

    private static string FormatTimes(int count) => count == 1 ? "once" : $"{count} times";

    private static string ListNames(IEnumerable<string> names)
    {
        var list = names.ToList();
        return list.Count <= 1 ? string.Concat(list) : $"{string.Join(", ", list.SkipLast(1))} and {list[^1]}";
    }
}
