using PodTimeline.Kubelet.Actions;
using PodTimeline.Kubelet.Node;
using PodTimeline.Kubelet.Runtime;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Events;
using PodTimeline.Model.Kernel;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;

namespace PodTimeline.Kubelet.Probing;

/// <summary>
/// Runs one probe of one container for the whole life of the pod. Its ticks are counted from its own creation, not from any start of
/// the container (S78, S79).
/// </summary>
/// <remarks>Source: pkg/kubelet/prober/worker.go.</remarks>
internal sealed class ProbeWorker(NodeContext node, IProbeListener listener, ProbeResults results, ContainerSpec spec, ProbeKind kind, SimInstant kubeletStart)
    : SimTimer
{
    private const string Canceled = "rpc error: code = Canceled desc = context canceled";

    private readonly ProbeSpec _probe = spec.FindProbe(kind)!;

    private RuntimeContainer? _container;
    private ProbeVerdict _lastResult = ProbeVerdict.Unknown;
    private int _resultRun;
    private (string? Output, string Message) _failure = (null, "");
    private bool _onHold;
    private bool _stopped;
    private bool _begun;
    private bool _triggeredTooEarly;
    private bool _isRunning;
    private bool _runsAgain;

    public ContainerSpec Spec => spec;

    public ProbeKind Kind => kind;

    /// <summary>It has given up, or was told to.</summary>
    public bool IsStopped => _stopped;

    /// <summary>Starts the ticks; the first run is at once, or after a while if the kubelet has just started (S79).</summary>
    public void Begin(TimeSpan spread)
    {
        if (spread > TimeSpan.Zero) node.Kernel.Arm(this, spread);
        else Fire();
    }

    /// <summary>No more ticks.</summary>
    public void Stop()
    {
        _stopped = true;
        node.Kernel.Disarm(this);
        if (_container is not null) results.Remove(_container, kind);
    }

    /// <summary>An extra run; the ticks are counted from here on (S86). A worker that has not begun yet runs it when it begins.</summary>
    public void TriggerManually()
    {
        if (_stopped) return;
        if (_begun) Fire();
        else _triggeredTooEarly = true;
    }

    /// <summary>Whether further runs will bring nothing new.</summary>
    public bool IsQuiet => _stopped || (!MeetsNewInstance && BringsNothingNew);

    /// <summary>The next tick will find an instance that this worker has not probed yet.</summary>
    private bool MeetsNewInstance => listener.FindShown(spec.Name) is { Running: true } shown && shown.Container != _container;

    private bool BringsNothingNew =>
        _onHold || _container is not { IsRunning: true } container || WaitsForStart(container) || IsVerdictFinal(container);

    protected internal override void Fire()
    {
        _begun = true;
        // If a handler takes longer than the period, one tick is kept for it and further ones are lost.
        if (_isRunning) _runsAgain = true;
        else if (!DoProbe() || (_triggeredTooEarly && !_isRunning && !DoProbe()))
        {
            Stop();
            return;
        }

        node.Kernel.Arm(this, _probe.Period);
        _triggeredTooEarly = false;
    }

    /// <summary>One tick.</summary>
    /// <returns>Whether the worker goes on.</returns>
    private bool DoProbe()
    {
        if (listener.PodIsTerminal) return false;
        if (listener.FindShown(spec.Name) is not { } shown) return true;

        if (_container != shown.Container) Adopt(shown.Container);
        if (_onHold) return true;

        if (!shown.Running)
        {
            Store(shown.Container, ProbeVerdict.Failure, shown.Container.TerminatedSeq);
            return !GivesUp(shown.Container) && RestartDecision.MayEverRestart(spec, node.Api.Pod, node.Version);
        }

        // Start and distance are cut to whole seconds, so the probe may come up to one second too early (S79, P16).
        if (Math.Floor(node.Kernel.Now.TotalSeconds - Math.Floor(shown.Container.StartedAt!.Value.TotalSeconds)) < _probe.InitialDelay.TotalSeconds) return true;

        // Until it has started only the startup probe runs; afterwards all others (S81).
        if (shown.Started == (kind == ProbeKind.Startup)) return true;

        Run(shown.Container).Forget();
        return true;
    }

    /// <summary>Versions with issue 132826 look only at the pod's policy, though a sidecar is restarted regardless.</summary>
    private bool GivesUp(RuntimeContainer container) => container.State == RuntimeState.Exited && node.Api.Pod.RestartPolicy == RestartPolicy.Never
        && !node.Version.Has(Feature.ProbesOutliveRestarts);

    private void Adopt(RuntimeContainer container)
    {
        if (_container is not null) results.Remove(_container, kind);
        _container = container;
        _onHold = false;
        if (ProbeManager.WasThereBefore(container, kubeletStart, node.Version))
        {
            // A sidecar that had started blocks nothing, though its probe will not run again.
            if (kind == ProbeKind.Startup && spec.Kind == ContainerKind.Sidecar && listener.FindShown(spec.Name) is { Started: true })
                Store(container, ProbeVerdict.Success, container.RunningSeq);
            return;
        }

        var initial = kind switch
        {
            ProbeKind.Startup => ProbeVerdict.Unknown,
            ProbeKind.Readiness => ProbeVerdict.Failure,
            ProbeKind.Liveness => ProbeVerdict.Success,
        };
        Store(container, initial, container.RunningSeq);
    }

    private async SimTask Run(RuntimeContainer container)
    {
        _isRunning = true;
        var answer = IsCancelled ? new ProbeAnswer(ProbeVerdict.Unknown, Canceled) : await node.Runtime.Handlers.Probe(container, kind, _probe);
        _isRunning = false;
        if (_stopped) return;
        Take(container, answer);
        if (!_runsAgain) return;
        _runsAgain = false;
        if (!_stopped && !DoProbe()) Stop();
    }

    private void Take(RuntimeContainer container, ProbeAnswer answer)
    {
        if (answer.Verdict == ProbeVerdict.Unknown)
        {
            if (answer.Output.Length > 0)
                node.Events.RecordWarning(
                    "Unhealthy", KubernetesText.ProbeErrored.FormatFor(node.Version, kind, answer.Output), EventObjects.Format(spec), container.RunningSeq, Rules.T39);
            return;
        }

        if (container != _container) return;

        _resultRun = _lastResult == answer.Verdict ? _resultRun + 1 : 1;
        _lastResult = answer.Verdict;
        var seq = Record(container, answer);

        var threshold = answer.Verdict == ProbeVerdict.Failure ? _probe.FailureThreshold : _probe.SuccessThreshold;
        if (_resultRun < threshold) return;

        // Put on hold first: the verdict may bring a new instance at once (S84).
        if (kind == ProbeKind.Startup || (kind == ProbeKind.Liveness && answer.Verdict == ProbeVerdict.Failure))
        {
            _onHold = true;
            _resultRun = 0;
        }

        Store(container, answer.Verdict, seq);
    }

    /// <summary>
    /// Whether every run is canceled, so that the verdict stays: in 1.35 the pod's deletion cancels the context of exec probes (O9).
    /// </summary>
    private bool IsCancelled => _probe.Handler is HandlerSpec.Exec && node.Api.DeletionGracePeriod is not null
        && node.Version.Has(Feature.ExecProbesEndWithDeletion);

    private int Record(RuntimeContainer container, ProbeAnswer answer)
    {
        if (answer.Verdict == ProbeVerdict.Success)
            return node.Log.Append(new SimEvent.ProbeSucceeded(spec.Name, container.Attempt, kind, _resultRun), container.RunningSeq, Rules.S78);
        var seq = node.Log.Append(
            new SimEvent.ProbeFailed(spec.Name, container.Attempt, kind, _resultRun, answer.Output), container.RunningSeq, Rules.S78);
        if (_failure.Output != answer.Output) _failure = (answer.Output, $"{kind} probe failed: {answer.Output}");
        node.Events.RecordWarning("Unhealthy", _failure.Message, EventObjects.Format(spec), seq, Rules.S83);
        return seq;
    }

    private void Store(RuntimeContainer container, ProbeVerdict verdict, int cause)
    {
        if (results.Set(container, kind, verdict)) listener.ProbeResultChanged(container, kind, verdict, cause);
    }

    private bool WaitsForStart(RuntimeContainer container) =>
        kind != ProbeKind.Startup && listener.FindShown(spec.Name) is { Started: false } shown && shown.Container == container;

    private bool IsVerdictFinal(RuntimeContainer container)
    {
        if (kind == ProbeKind.Startup && listener.FindShown(spec.Name) is { Started: true }) return true;
        return _lastResult != ProbeVerdict.Unknown && results.Get(container, kind) == _lastResult
            && node.Runtime.Handlers.KeepsAnswering(container, kind, _lastResult);
    }
}
