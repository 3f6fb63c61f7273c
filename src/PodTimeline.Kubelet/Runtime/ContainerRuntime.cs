using PodTimeline.Kubelet.Budgets;
using PodTimeline.Kubelet.Timing;
using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Events;
using PodTimeline.Model.Kernel;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Versions;
using PodTimeline.Shell.Behaviors;
using PodTimeline.Shell.Network;

namespace PodTimeline.Kubelet.Runtime;

/// <summary>
/// The container runtime of the node as far as one pod is concerned: what containers really do. The kubelet calls it and looks at it
/// from time to time; it reports nothing by itself except <see cref="Changed"/>, which stands for the state that the next relist will
/// find.
/// </summary>
internal sealed class ContainerRuntime(SimKernel kernel, EventLog log, ClusterTimings timings, bool sharedProcesses, SimulationBudget budget, KubernetesVersion version)
{
    /// <summary>An exec probe whose answer depends on time is assumed to have settled after this long.</summary>
    private static readonly TimeSpan LongestWatch = TimeSpan.FromHours(1);

    private readonly List<RuntimeContainer> _containers = [];
    private readonly Dictionary<(string, ProbeKind), bool> _probeOverrides = [];
    private readonly Dictionary<string, Traces> _traces = new(StringComparer.Ordinal);
    private readonly HashSet<(string Container, string Message)> _boundsReported = [];
    private int _created;
    private ScriptRuntime? _scripts;
    private PodNetwork? _network;

    /// <summary>Called whenever a container or sandbox started or ended, with the event that records it.</summary>
    public Action<int>? Changed { get; set; }

    /// <summary>The part of the budget that its scripts have used up; null while nothing is.</summary>
    public BudgetSpent? Spent => _scripts?.Spent;

    /// <summary>The containers it knows, oldest first.</summary>
    public IReadOnlyList<RuntimeContainer> Containers => _containers;

    /// <summary>The newest sandbox, or null.</summary>
    public PodSandbox? Sandbox { get; private set; }

    public ImageStore Images { get; } = new(timings);

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
            End(container, new ProcessExit(128), "StartError", container.CreatedSeq, Rules.S101);
            return error;
        }

        container.State = RuntimeState.Running;
        container.StartedAt = kernel.Now;
        container.RunningSeq = log.Append(new SimEvent.ContainerRunning(container.Name, container.Attempt), container.CreatedSeq, Rules.S44);
        Changed?.Invoke(container.RunningSeq);
        container.Process = container.Behavior.Process switch
        {
            ProcessModel.Timed timed => new TimedProcess(timed, new Host(this, container)),
            ProcessModel.Script script => Scripts.Start(container, script, new Host(this, container)),
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
        End(container, exit, FindReason(exit), cause, rule);
    }

    /// <summary>Runs a hook's command beside the main process, or calls the port that it names.</summary>
    /// <returns>Its exit code, or null when the container ended under it.</returns>
    public async SimTask<int?> RunHook(RuntimeContainer container, HandlerSpec handler, HookModel hook)
    {
        if (!container.IsRunning) return null;
        if (hook is HookModel.Network) return IsAnswered(container, handler) ? 0 : 1;
        if (hook is HookModel.Script script) return await Scripts.RunHook(container, script.Plan, new Host(this, container));
        if (hook is not HookModel.Timed timed) throw new InvalidOperationException($"Unknown hook {hook}.");
        if (timed.Takes.IsForever)
        {
            await container.Exited.Task;
            return null;
        }

        var done = await container.Exited.WaitAtMost(kernel, timed.Takes.Length);
        return done ? null : timed.ExitCode;
    }

    /// <summary>Runs a probe's handler once; takes as long as the handler does.</summary>
    public async SimTask<ProbeAnswer> Probe(RuntimeContainer container, ProbeKind kind, ProbeSpec spec)
    {
        if (PortAnswer.FindUnknownPort(spec.Handler, container.Spec) is { } name) return new ProbeAnswer(ProbeVerdict.Unknown, KubernetesText.PortNotFound.FormatFor(version, name));
        if (!container.IsRunning)
            return spec.Handler is HandlerSpec.Exec ? new ProbeAnswer(ProbeVerdict.Unknown, ProbeOutput.OfExited) : new ProbeAnswer(ProbeVerdict.Failure, ProbeOutput.Format(spec.Handler, Sandbox?.Ip));
        if (_probeOverrides.TryGetValue((container.Name, kind), out var decided)) return FindAnswer(decided, spec);
        switch (GetModel(container.Behavior, kind))
        {
            case ProbeModel.Window(var window):
                return await AskSlowly(container, window, spec) ?? FindAnswer(window.SucceedsAt(kernel.Now - container.StartedAt!.Value, container.StopSignalled), spec);
            case ProbeModel.Script(var plan):
                return await Scripts.Probe(container, kind, plan, spec.Timeout, new Host(this, container));
            case ProbeModel.Network:
                return AskPort(container, spec.Handler);
            case var other:
                throw new InvalidOperationException($"Unknown probe {other}.");
        }
    }

    /// <summary>Waits for a handler that takes time.</summary>
    /// <returns>Null when it is ready to answer in time.</returns>
    private async SimTask<ProbeAnswer?> AskSlowly(RuntimeContainer container, ProbeWindow window, ProbeSpec spec)
    {
        if (window.Takes == TimeSpan.Zero) return null;
        var isLate = window.Takes >= spec.Timeout;
        if (await container.Exited.WaitAtMost(kernel, isLate ? spec.Timeout : window.Takes))
            return spec.Handler is HandlerSpec.Exec ? new ProbeAnswer(ProbeVerdict.Unknown) : FindAnswer(succeeds: false, spec);
        return isLate ? new ProbeAnswer(ProbeVerdict.Failure, ProbeOutput.OfTimeout(spec.Handler, Sandbox?.Ip)) : null;
    }

    /// <summary>What a port of the pod, or of another host, answers a probe.</summary>
    private ProbeAnswer AskPort(RuntimeContainer container, HandlerSpec handler)
    {
        // What other hosts do is not known; they are assumed to answer.
        if (PortAnswer.FindHost(handler) is { } host && host != Sandbox?.Ip) return new ProbeAnswer(ProbeVerdict.Success);
        return Network.Ask(PortAnswer.FindPort(handler, container.Spec)!.Value, fromInside: false, container) switch
        {
            PortState.Open open => PortAnswer.Answer(handler, open, Sandbox?.Ip),
            PortState.Unsure => new ProbeAnswer(ProbeVerdict.Success),
            _ => new ProbeAnswer(ProbeVerdict.Failure, ProbeOutput.Format(handler, Sandbox?.Ip)),
        };
    }

    /// <summary>
    /// Whether anything answers a hook's request, with any status. A program that started at this very instant has not opened its port
    /// yet, which is why an httpGet as postStart fails (kubernetes issue 78286).
    /// </summary>
    /// <remarks>Source: pkg/kubelet/lifecycle/handlers.go, runHTTPHandler: the status is ignored.</remarks>
    private bool IsAnswered(RuntimeContainer container, HandlerSpec handler)
    {
        if (PortAnswer.FindHost(handler) is { } host && host != Sandbox?.Ip) return true;
        if (PortAnswer.FindPort(handler, container.Spec) is not { } port) return false;
        return Network.Ask(port, fromInside: false, container) is PortState.Unsure or PortState.Open { For.Ticks: > 0 };
    }

    private ProbeAnswer FindAnswer(bool succeeds, ProbeSpec spec) =>
        succeeds ? new ProbeAnswer(ProbeVerdict.Success) : new ProbeAnswer(ProbeVerdict.Failure, ProbeOutput.Format(spec.Handler, Sandbox?.Ip));

    /// <summary>Whether a probe, asked now or at any later time, would answer as it did last.</summary>
    public bool ProbeKeepsAnswering(RuntimeContainer container, ProbeKind kind, ProbeVerdict last)
    {
        var succeeded = last == ProbeVerdict.Success;
        if (_probeOverrides.TryGetValue((container.Name, kind), out var decided)) return decided == succeeded;
        var runningFor = kernel.Now - container.StartedAt!.Value;
        return GetModel(container.Behavior, kind) switch
        {
            ProbeModel.Window(var window) => window.SucceedsAt(runningFor, container.StopSignalled) == succeeded && !window.ChangesAfter(runningFor),
            ProbeModel.Network => AskPort(container, container.Spec.FindProbe(kind)!.Handler).Verdict == last,
            _ => !container.ProbesChange || runningFor >= LongestWatch,
        };
    }

    /// <summary>Sets how a probe's handler answers; null: as the behavior says.</summary>
    public void OverrideProbe(string container, ProbeKind kind, bool? succeeds)
    {
        if (succeeds is { } answer) _probeOverrides[(container, kind)] = answer;
        else _probeOverrides.Remove((container, kind));
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
                End(container, new ProcessExit(255), "Unknown", cause, Rules.S74);
            }

        if (Sandbox is not null) Sandbox.Ready = false;
    }

    private static ProbeModel GetModel(RunBehavior behavior, ProbeKind kind) => kind switch
    {
        ProbeKind.Startup => behavior.Startup,
        ProbeKind.Readiness => behavior.Readiness,
        ProbeKind.Liveness => behavior.Liveness,
    };

    private static string FindReason(ProcessExit exit) => exit.OutOfMemory ? "OOMKilled" : exit.Code == 0 ? "Completed" : "Error";

    private void End(RuntimeContainer container, ProcessExit exit, string reason, int cause, Rule rule)
    {
        container.State = RuntimeState.Exited;
        container.World?.EndAll();
        foreach (var remembered in container.Remembered.Values) remembered.Forget();
        container.Remembered.Clear();
        container.FinishedAt = kernel.Now;
        container.ExitCode = exit.Code;
        container.Reason = reason;
        container.TerminatedSeq = log.Append(
            new SimEvent.ContainerTerminated(container.Name, container.Attempt, exit.Code, reason, exit.Signal?.Name, container.StartedAt), cause, rule);
        Network.Notice();
        Changed?.Invoke(container.TerminatedSeq);
        container.Exited.Complete();
    }

    /// <summary>What is known of a container's instances, even when they are gone.</summary>
    private readonly record struct Traces(int Attempts, int RestartCountByLogs, RuntimeContainer? Newest);

    private sealed class Host(ContainerRuntime runtime, RuntimeContainer container) : IProcessHost
    {
        public SimKernel Kernel => runtime.Kernel;

        public bool IsProcessOne => !runtime.SharedProcesses;

        public void WriteLog(string line) =>
            runtime.Log.Append(new SimEvent.LogWritten(container.Name, container.Attempt, TerminalText.ShowLines(line)), container.RunningSeq, Rules.S113);

        public void NoteBound(string message)
        {
            if (runtime._boundsReported.Add((container.Name, message)))
                runtime.Log.Append(new SimEvent.BoundReached(container.Name, container.Attempt, message), container.RunningSeq, Rules.S113);
        }

        public void NoticePorts() => runtime.Network.Notice();

        public void Exit(ProcessExit exit)
        {
            if (!container.IsRunning) return;
            var cause = container.SignalSeq != 0 ? container.SignalSeq : container.RunningSeq;
            runtime.End(container, exit, FindReason(exit), cause, container.SignalSeq != 0 ? Rules.T33 : Rules.S102);
        }
    }

    private ScriptRuntime Scripts => _scripts ??= new ScriptRuntime(kernel, sharedProcesses, Network, budget);

    private PodNetwork Network => _network ??= new PodNetwork(this, kernel);

    private SimKernel Kernel => kernel;

    private EventLog Log => log;

    /// <summary>The containers see each other's processes.</summary>
    public bool SharedProcesses => sharedProcesses;
}
