using PodTimeline.Kubelet.Budgets;
using PodTimeline.Kubelet.Timing;
using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Events;
using PodTimeline.Model.Kernel;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Versions;
using PodTimeline.Shell.Behaviors;

namespace PodTimeline.Kubelet.Runtime;

/// <summary>
/// The container runtime of the node as far as one pod is concerned: what containers really do. The kubelet calls it and looks at it
/// from time to time; it reports nothing by itself except <see cref="Changed"/>, which stands for the state that the next relist will
/// find.
/// </summary>
internal sealed class ContainerRuntime(SimKernel kernel, EventLog log, ClusterTimings timings, bool sharedProcesses, SimulationBudget budget, KubernetesVersion version)
{
    private readonly List<RuntimeContainer> _containers = [];
    private readonly Dictionary<string, Traces> _traces = new(StringComparer.Ordinal);
    private readonly HashSet<(string Container, string Message)> _boundsReported = [];
    private int _created;
    private ScriptRuntime? _scripts;
    private PodNetwork? _network;
    private HandlerRunner? _handlers;

    /// <summary>Called whenever a container or sandbox started or ended, with the event that records it.</summary>
    public Action<int>? Changed { get; set; }

    /// <summary>The part of the budget that its scripts have used up; null while nothing is.</summary>
    public BudgetSpent? Spent => _scripts?.Spent;

    /// <summary>The containers it knows, oldest first.</summary>
    public IReadOnlyList<RuntimeContainer> Containers => _containers;

    /// <summary>The newest sandbox, or null.</summary>
    public PodSandbox? Sandbox { get; private set; }

    public ImageStore Images { get; } = new(timings);

    /// <summary>Runs hooks and probes.</summary>
    public HandlerRunner Handlers => _handlers ??= new HandlerRunner(this, kernel, version);

    /// <summary>The scripts of the pod.</summary>
    public ScriptRuntime Scripts => _scripts ??= new ScriptRuntime(kernel, sharedProcesses, Network, budget);

    /// <summary>The pod's network.</summary>
    public PodNetwork Network => _network ??= new PodNetwork(this, kernel);

    /// <summary>Virtual time.</summary>
    public SimKernel Kernel => kernel;

    /// <summary>The event log.</summary>
    public EventLog Log => log;

    /// <summary>The containers see each other's processes.</summary>
    public bool SharedProcesses => sharedProcesses;

    /// <summary>The newest instance of a container that it knows, or null.</summary>
    public RuntimeContainer? FindNewest(string name) => _traces.GetValueOrDefault(name).Newest;

    /// <summary>How many instances of a container there have been.</summary>
    public int CountAttempts(string name) => _traces.GetValueOrDefault(name).Attempts;

    /// <summary>The restart count that follows from the log files on the node, for a container whose instances are gone.</summary>
    /// <remarks>Source: pkg/kubelet/kuberuntime/kuberuntime_container.go, calcRestartCountByLogDir.</remarks>
    public int RestartCountByLogs(string name) => _traces.GetValueOrDefault(name).RestartCountByLogs;

    public async SimTask<PodSandbox> RunPodSandbox(int attempt, string? ip, int cause)
    {
        await kernel.Delay(timings.SandboxCreate);
        var sandbox = new PodSandbox(attempt, ip);
        sandbox.CreatedSeq = log.Append(new SimEvent.PodSandboxCreated(attempt, ip), cause, Rules.S15);
        Sandbox = sandbox;
        Changed?.Invoke(sandbox.CreatedSeq);
        return sandbox;
    }

    /// <summary>Stops the sandbox; what still runs in it is killed at once.</summary>
    public async SimTask StopPodSandbox()
    {
        if (Sandbox is not { Ready: true } sandbox) return;
        foreach (var container in _containers.ToArray())
            if (container.IsRunning) SendKill(container, 0);
        await kernel.Delay(timings.SandboxStop);
        sandbox.Ready = false;
        Changed?.Invoke(0);
    }

    public async SimTask<RuntimeContainer> CreateContainer(ContainerSpec spec, int restartCount, RunBehavior behavior, int cause)
    {
        await kernel.Delay(timings.ContainerCreate);
        var attempt = CountAttempts(spec.Name);
        var container = new RuntimeContainer
        {
            Spec = spec,
            Image = spec.Image,
            Id = ContainerId.Derive(spec.Name, _created++),
            Attempt = attempt,
            RestartCount = restartCount,
            SandboxAttempt = Sandbox?.Attempt ?? 0,
            Behavior = behavior,
        };
        if (spec.Kind == ContainerKind.Init) RemoveOlderDead(spec.Name);
        _containers.Add(container);
        _traces[spec.Name] = new Traces(attempt + 1, restartCount + 1, container);
        container.CreatedSeq = log.Append(new SimEvent.ContainerCreated(spec.Name, attempt), cause, Rules.S44);
        return container;
    }

    /// <summary>Starts a container.</summary>
    /// <returns>Null, or the runtime's error when the process could not start.</returns>
    public async SimTask<string?> StartContainer(RuntimeContainer container)
    {
        await kernel.Delay(timings.ContainerStart);
        if (container.State != RuntimeState.Created) return null;
        if (container.Behavior.Process is ProcessModel.CannotStart(var error))
        {
            container.Message = error;
            End(container, new ProcessExit(128), container.CreatedSeq, Rules.S101, "StartError");
            return error;
        }

        container.State = RuntimeState.Running;
        container.StartedAt = kernel.Now;
        container.RunningSeq = log.Append(new SimEvent.ContainerRunning(container.Name, container.Attempt), container.CreatedSeq, Rules.S44);
        Changed?.Invoke(container.RunningSeq);
        container.Process = container.Behavior.Process switch
        {
            ProcessModel.Timed timed => new TimedProcess(timed, new ProcessHost(this, container)),
            ProcessModel.Script script => Scripts.Start(container, script, new ProcessHost(this, container)),
            ProcessModel.CannotStart => throw new InvalidOperationException("A process that cannot start was started."),
        };
        container.Process.Start();
        Network.Notice();
        return null;
    }

    /// <summary>Sends the stop signal; nothing happens when the process has ended, or an earlier stop has already sent it (T22).</summary>
    public void SendStop(RuntimeContainer container, UnixSignal signal, TimeSpan remaining, int cause, Rule rule)
    {
        if (!container.IsRunning) return;
        if (signal.Number == UnixSignal.Kill.Number)
        {
            SendKill(container, cause);
            return;
        }

        if (container.StopSignalled) return;
        container.StopSignalled = true;
        container.SignalSeq = log.Append(new SimEvent.SignalSent(container.Name, container.Attempt, signal.Name, remaining), cause, rule);
        container.Process!.Deliver(signal);
    }

    /// <summary>Sends SIGKILL; nothing happens when the process has ended.</summary>
    public void SendKill(RuntimeContainer container, int cause)
    {
        if (!container.IsRunning) return;
        container.SignalSeq = log.Append(
            new SimEvent.SignalSent(container.Name, container.Attempt, UnixSignal.Kill.Name, TimeSpan.Zero), cause, Rules.T22);
        Crash(container, new ProcessExit(UnixSignal.Kill.ExitCode, UnixSignal.Kill), container.SignalSeq, Rules.T22);
    }

    /// <summary>Ends a running process from outside.</summary>
    public void Crash(RuntimeContainer container, ProcessExit exit, int cause, Rule rule)
    {
        if (!container.IsRunning) return;
        container.Process!.Abort();
        End(container, exit, cause, rule);
    }

    /// <summary>Forgets a container that does not run; its log files stay.</summary>
    public void Remove(RuntimeContainer container)
    {
        container.IsGone = true;
        _containers.Remove(container);
        var traces = _traces[container.Name];
        if (traces.Newest == container)
            _traces[container.Name] = traces with { Newest = _containers.FindLast(other => other.Name == container.Name) };
    }

    /// <summary>Forgets the instances of a container that have ended; the next relist will not find them.</summary>
    public void RemoveEnded(string name)
    {
        var ended = _containers.FindAll(container => container.Name == name && container.State == RuntimeState.Exited);
        foreach (var container in ended) Remove(container);
        if (ended.Count > 0) Changed?.Invoke(0);
    }

    /// <summary>Forgets all dead instances of a container but the newest (S43).</summary>
    /// <returns>Whether there were any.</returns>
    public bool RemoveOlderDead(string name)
    {
        var (kept, removed) = (false, false);
        for (var i = _containers.Count - 1; i >= 0; i--)
        {
            if (_containers[i].Name != name || _containers[i].State != RuntimeState.Exited) continue;
            if (kept) Remove(_containers[i]);
            removed |= kept;
            kept = true;
        }

        return removed;
    }

    /// <summary>Forgets a container that does not run, and its log files.</summary>
    public void RemoveWithLogs(RuntimeContainer container)
    {
        Remove(container);
        _traces[container.Name] = _traces[container.Name] with { RestartCountByLogs = 0 };
    }

    /// <summary>The node goes down: every process and the sandbox are gone without an event.</summary>
    public void LosePower(int cause)
    {
        foreach (var container in _containers.ToArray())
            if (container.IsRunning)
            {
                container.Process!.Abort();
                End(container, new ProcessExit(255), cause, Rules.S74, "Unknown");
            }

        if (Sandbox is not null) Sandbox.Ready = false;
    }

    /// <summary>Whether a container reports a bound for the first time.</summary>
    public bool ReportsFirst(RuntimeContainer container, string bound) => _boundsReported.Add((container.Name, bound));

    /// <summary>The process of a container has ended.</summary>
    public void End(RuntimeContainer container, ProcessExit exit, int cause, Rule rule, string? reason = null)
    {
        container.State = RuntimeState.Exited;
        container.World?.EndAll();
        foreach (var remembered in container.Remembered.Values) remembered.Forget();
        container.Remembered.Clear();
        container.FinishedAt = kernel.Now;
        container.ExitCode = exit.Code;
        container.Reason = reason ?? exit.Reason;
        container.TerminatedSeq = log.Append(
            new SimEvent.ContainerTerminated(container.Name, container.Attempt, exit.Code, container.Reason, exit.Signal?.Name, container.StartedAt), cause, rule);
        Network.Notice();
        Changed?.Invoke(container.TerminatedSeq);
        container.Exited.Complete();
    }

    /// <summary>What is known of a container's instances, even when they are gone.</summary>
    private readonly record struct Traces(int Attempts, int RestartCountByLogs, RuntimeContainer? Newest);
}
