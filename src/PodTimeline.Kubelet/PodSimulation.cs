using System.Collections.Immutable;
using PodTimeline.Kubelet.Budgets;
using PodTimeline.Kubelet.ControlPlane;
using PodTimeline.Kubelet.Node;
using PodTimeline.Kubelet.Runtime;
using PodTimeline.Kubelet.Sync;
using PodTimeline.Kubelet.Timing;
using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Events;
using PodTimeline.Model.Kernel;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;
using PodTimeline.Model.Time;
using PodTimeline.Shell.Behaviors;

namespace PodTimeline.Kubelet;

/// <summary>
/// The life of one pod on one node, from its creation on. The same pod, behaviors and options give the same log, byte for
/// byte. Runs piece by piece with <see cref="RunUntil"/>, or to its end with <see cref="Run"/>.
/// </summary>
public sealed class PodSimulation
{
    /// <summary>
    /// A pod counts as at rest, for <see cref="SimulationOptions.DeleteWhenSettled"/>, when nothing new happens for this long.
    /// </summary>
    private static readonly TimeSpan QuietTime = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan DeleteAfterRest = TimeSpan.FromSeconds(10);

    private readonly SimulationOptions _options;
    private readonly SimKernel _kernel = new();
    private readonly EventLog _log;
    private readonly ApiServer _api;
    private readonly ContainerRuntime _runtime;
    private readonly SimulatedNode _node;
    private readonly Scheduler _scheduler;
    private readonly SimInstant _horizon;
    private readonly List<SimCommand> _commands = [];
    private bool _deletesWhenSettled;

    /// <summary>Prepares a simulation; nothing has happened yet.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="behaviors">What each of its containers does; one for every container.</param>
    /// <param name="options">How it is run.</param>
    /// <exception cref="ArgumentException">A container has no behavior.</exception>
    public PodSimulation(PodSpec pod, ImmutableArray<ContainerBehavior> behaviors, SimulationOptions options)
    {
        _options = options;
        _log = new EventLog(_kernel);
        _api = new ApiServer(_kernel, _log, pod, options.Kubernetes);
        _runtime = new ContainerRuntime(_kernel, _log, options.Timings, pod.ShareProcessNamespace || pod.HostPid, options.Budget, options.Kubernetes);
        var byName = behaviors.ToDictionary(behavior => behavior.Container, StringComparer.Ordinal);
        foreach (var container in pod.AllContainers)
            if (!byName.ContainsKey(container.Name)) throw new ArgumentException($"Container \"{container.Name}\" has no behavior.", nameof(behaviors));
        _node = new SimulatedNode(new NodeContext(
            _kernel, _log, _api, _runtime, byName, options.Timings, options.Kubernetes,
            new Chance(options.Seed ?? Chance.ToSeed(pod.Namespace + "/" + pod.Name)), new EventRecorder(_kernel, _log, "kubelet", options.Kubernetes)));
        _scheduler = new Scheduler(_kernel, _log, _api, options.Node, options.Kubernetes);
        if (pod.Job is { } job) _api.Job = new JobController(_kernel, _log, _api, job, options.Kubernetes, options.Timings);
        _horizon = new SimInstant(options.Until is { } until && until < SimulationOptions.LongestTime ? until : SimulationOptions.LongestTime);
        _deletesWhenSettled = options.DeleteWhenSettled;
        _kernel.Arm(new Beginning(this), SimInstant.Zero);
        foreach (var command in options.Commands) Enqueue(command);
    }

    /// <summary>What has happened so far.</summary>
    public IReadOnlyList<SimEvent> Events => _log.Events;

    /// <summary>The current instant.</summary>
    public SimInstant Now => _kernel.Now;

    /// <summary>When something next happens; <see cref="SimInstant.Never"/> after the end.</summary>
    public SimInstant NextDue => End is null ? SimInstant.PickEarlier(SimInstant.PickEarlier(_kernel.NextDue, NextCommandAt), _horizon) : SimInstant.Never;

    /// <summary>The part of its budget that is used up; null unless it has stopped for that reason.</summary>
    public BudgetSpent? Spent { get; private set; }

    /// <summary>Why it has stopped; null while it has not.</summary>
    public SimulationEnd? End { get; private set; }

    /// <summary>Runs a simulation to its end.</summary>
    public static PodSimulation Run(PodSpec pod, ImmutableArray<ContainerBehavior> behaviors, SimulationOptions options)
    {
        var simulation = new PodSimulation(pod, behaviors, options);
        simulation.RunUntil(SimInstant.Never);
        return simulation;
    }

    /// <summary>Adds a command. It is carried out after everything else that happens at its instant.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Its instant is past.</exception>
    public void Enqueue(SimCommand command)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(command.At, _kernel.Now);
        var after = _commands.FindIndex(other => other.At > command.At);
        _commands.Insert(after < 0 ? _commands.Count : after, command);
    }

    /// <summary>Runs everything that is due up to and including an instant.</summary>
    public void RunUntil(SimInstant instant)
    {
        var last = SimInstant.PickEarlier(instant, _horizon);
        while (End is null)
        {
            if (NextCommandAt < _kernel.NextDue && NextCommandAt <= last) ExecuteNext();
            else if (_kernel.NextDue <= last) _kernel.Step();
            else break;
            End = FindEnd();
        }

        if (End is not null) return;
        if (instant < _horizon)
        {
            if (instant > _kernel.Now) _kernel.AdvanceTo(instant);
            return;
        }

        _kernel.AdvanceTo(_horizon);
        End = SimulationEnd.Until;
    }

    private BudgetSpent? FindSpent()
    {
        var budget = _options.Budget;
        if (_log.Count >= budget.Events) return new BudgetSpent(BudgetPart.Events, budget.Events, null, 0, _kernel.Now);
        return _kernel.Fired >= budget.KernelSteps ? new BudgetSpent(BudgetPart.KernelSteps, budget.KernelSteps, null, 0, _kernel.Now) : _runtime.Spent;
    }

    private SimulationEnd? FindEnd()
    {
        if (FindSpent() is { } spent)
        {
            Spent = spent;
            return SimulationEnd.Limit;
        }

        if (_commands.Count > 0 || !_node.IsUp) return null;
        if (_api.Job is { } job && job.NextAct != SimInstant.Never && (job.IsDone || _api.Status.Phase.IsTerminal() || _api.IsGone)) return null;
        if (_api.IsGone && _node.Kubelet is null or { Stage: WorkerStage.Finished }) return SimulationEnd.Deleted;
        var hasEnded = _node.Kubelet is { Stage: WorkerStage.Finished } && _api.Status.Phase.IsTerminal() && _api.DeletionGracePeriod is null;
        if (_deletesWhenSettled && _api.DeletionGracePeriod is null)
        {
            if (hasEnded || IsAtRest(QuietTime)) DeleteSoon();
            return null;
        }

        if (hasEnded) return SimulationEnd.Ended;

        return _options.StopWhenSettled && _options.Until is null && IsAtRest(null) ? SimulationEnd.Settled : null;
    }

    private bool IsAtRest(TimeSpan? quietFor)
    {
        // Nothing at all is scheduled, such as for a pod that never gets a node.
        if (_kernel.NextDue == SimInstant.Never) return true;
        if (_api.Job is { } job && (job.CountsRestarts || job.NextAct < (quietFor is { } length ? _kernel.Now + length : SimInstant.Never))) return false;
        return _node.IsUp && _node.Kubelet is { Stage: WorkerStage.Syncing } kubelet && kubelet.Rest.IsAtRest(quietFor);
    }

    private void DeleteSoon()
    {
        _deletesWhenSettled = false;
        Enqueue(new SimCommand.Delete(_options.DeleteWhenSettledGracePeriod) { At = _kernel.Now + DeleteAfterRest });
    }

    private SimInstant NextCommandAt => _commands.Count > 0 ? _commands[0].At : SimInstant.Never;

    private void ExecuteNext()
    {
        var command = _commands[0];
        _commands.RemoveAt(0);
        _kernel.AdvanceTo(command.At);
        Execute(command);
    }

    private void Execute(SimCommand command)
    {
        switch (command)
        {
            case SimCommand.Delete delete:
                _api.Delete(delete.GracePeriod);
                break;
            case SimCommand.Kill kill:
                if (FindRunning(kill.Container) is { } victim) _runtime.Crash(victim, ExitOf(kill), 0, Rules.S102);
                break;
            case SimCommand.SetProbe set:
                _runtime.Handlers.OverrideProbe(set.Container, set.Probe, set.Succeeds);
                _log.Append(new SimEvent.ProbeOutcomeSet(set.Container, FindLastAttempt(set.Container), set.Probe, set.Succeeds), 0, Rules.S83);
                break;
            case SimCommand.SetImage set:
                _api.SetImage(set.Container, set.Image, FindLastAttempt(set.Container));
                break;
            case SimCommand.RemoveEnded remove:
                _runtime.RemoveEnded(remove.Container);
                break;
            case SimCommand.RestartKubelet restart:
                _node.GoDown(new SimEvent.KubeletStopped(), new SimEvent.KubeletStarted(), Rules.S79, restart.DownFor ?? _options.Timings.KubeletRestart);
                break;
            case SimCommand.RebootNode reboot:
                if (_node.GoDown(new SimEvent.NodeWentDown(), new SimEvent.NodeCameUp(), Rules.S74, reboot.DownFor)) _runtime.LosePower(_log.Count);
                break;
        }
    }

    private static ProcessExit ExitOf(SimCommand.Kill kill) => kill switch
    {
        { OutOfMemory: true } => new ProcessExit(137, UnixSignal.Kill, OutOfMemory: true),
        { ExitCode: 137 } => new ProcessExit(137, UnixSignal.Kill),
        { ExitCode: 143 } => new ProcessExit(143, UnixSignal.Term),
        _ => new ProcessExit(kill.ExitCode),
    };

    private int FindLastAttempt(string container) => Math.Max(0, _runtime.CountAttempts(container) - 1);

    private RuntimeContainer? FindRunning(string name) =>
        _runtime.FindNewest(name) is { IsRunning: true } newest ? newest : null;

    private sealed class Beginning(PodSimulation simulation) : SimTimer
    {
        protected internal override void Fire()
        {
            var created = simulation._api.Create();
            simulation._api.Job?.Begin(created);
            simulation._kernel.Arm(new Scheduling(simulation, created), simulation._options.Timings.Scheduling);
        }
    }

    private sealed class Scheduling(PodSimulation simulation, int created) : SimTimer
    {
        protected internal override void Fire()
        {
            if (simulation._scheduler.Schedule(created) is { } scheduled) simulation._node.StartKubelet(scheduled);
        }
    }
}
