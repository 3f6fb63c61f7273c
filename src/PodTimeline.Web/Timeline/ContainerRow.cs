using PodTimeline.Simulation.Events;
using PodTimeline.Simulation.Pods;
using PodTimeline.Simulation.Time;

namespace PodTimeline.Web.Timeline;

/// <summary>The row of one container: a fold of what it really does.</summary>
public sealed class ContainerRow
{
    private readonly List<Bar> _bars = [];
    private readonly List<Mark> _marks = [];
    private bool _runs, _hasStarted, _isReady, _hookRuns, _preStopRuns, _podStops;
    private string? _signal;
    private int _attempt;

    /// <summary>An empty row.</summary>
    /// <param name="container">Its container.</param>
    /// <param name="index">Its place among the rows, from 0.</param>
    public ContainerRow(ContainerSpec container, int index) => (Container, Index) = (container, index);

    /// <summary>The container.</summary>
    public ContainerSpec Container { get; }

    /// <summary>Its place among the rows, from 0.</summary>
    public int Index { get; }

    /// <summary>The bars in order of time; the last one may be open.</summary>
    public IReadOnlyList<Bar> Bars => _bars;

    /// <summary>The moments in order of time.</summary>
    public IReadOnlyList<Mark> Marks => _marks;

    /// <summary>Grows whenever something that is drawn changes.</summary>
    public int Version { get; private set; }

    /// <summary>Whether its process runs.</summary>
    public bool IsRunning => _runs;

    /// <summary>When it was first pulled, created or put off; null while it only waits for others.</summary>
    public SimInstant? FirstActivity => _bars.Count > 0 ? _bars[0].From : null;

    /// <summary>The bar at an instant; null where there is none.</summary>
    public Bar? At(SimInstant instant) => _bars.LastOrDefault(bar => bar.From <= instant && (bar.To is not { } end || instant < end));

    /// <summary>Folds an event of this container.</summary>
    public void Apply(SimEvent.OfContainer simEvent)
    {
        _attempt = simEvent.Attempt;
        switch (simEvent)
        {
            case SimEvent.ImagePullStarted:
                Open(BarKind.Pulling, "pull", simEvent);
                break;
            case SimEvent.ImagePullFailed failed:
                Open(BarKind.BackOff, failed.Reason, simEvent);
                break;
            case SimEvent.ImagePullSucceeded or SimEvent.ContainerCreated:
                Open(BarKind.Creating, "create", simEvent);
                break;
            case SimEvent.ContainerRunning:
                (_runs, _signal, _hookRuns, _preStopRuns) = (true, null, false, false);
                (_hasStarted, _isReady) = (Container.StartupProbe is null, Container.ReadinessProbe is null);
                Running(simEvent);
                break;
            case SimEvent.PostStartStarted:
                _hookRuns = true;
                Running(simEvent);
                break;
            case SimEvent.PostStartFinished:
                _hookRuns = false;
                Running(simEvent);
                break;
            case SimEvent.ProbeSucceeded or SimEvent.ProbeFailed:
                Probed(simEvent);
                break;
            case SimEvent.PreStopStarted:
                _preStopRuns = true;
                Running(simEvent);
                break;
            case SimEvent.PreStopFinished:
                _preStopRuns = false;
                Running(simEvent);
                break;
            case SimEvent.SignalSent signal:
                Signalled(signal);
                break;
            case SimEvent.ContainerTerminated ended:
                Ended(ended);
                break;
            case SimEvent.ContainerBackOff backOff:
                Open(BarKind.BackOff, "back-off " + Words.Length(backOff.Delay), simEvent);
                break;
            case SimEvent.ContainerWaiting { Reason: "ImagePullBackOff" } when !_runs && _bars is [.., { Kind: BarKind.BackOff, To: null } open]:
                _bars[^1] = open with { Text = "ImagePullBackOff" };
                Version++;
                break;
        }
    }

    /// <summary>The whole pod is being stopped from now on.</summary>
    /// <param name="simEvent">The event that says so.</param>
    /// <param name="othersFirst">Whether apps have to end before this container's turn comes.</param>
    public void PodStops(SimEvent simEvent, bool othersFirst)
    {
        _podStops = true;
        if (_runs) Running(simEvent, othersFirst);
        else Close(simEvent.At);
    }

    /// <summary>Nothing goes on any longer: the pod is gone.</summary>
    public void Close(SimInstant at)
    {
        if (_bars is not [.., { To: null } open]) return;
        if (open.From == at) _bars.RemoveAt(_bars.Count - 1);
        else _bars[^1] = open with { To = at, Text = open.Kind == BarKind.Stopping ? $"{_signal} {Words.Length(at - open.From)}" : open.Text };
        Version++;
    }

    private void Probed(SimEvent.OfContainer simEvent)
    {
        if (!_runs) return;
        switch (simEvent)
        {
            case SimEvent.ProbeSucceeded { Probe: ProbeKind.Startup } when !_hasStarted:
                _hasStarted = true;
                Add(MarkKind.Started, simEvent, "startup probe passed");
                break;
            case SimEvent.ProbeSucceeded { Probe: ProbeKind.Readiness } passed when !_isReady && passed.Consecutive >= Container.ReadinessProbe!.SuccessThreshold:
                _isReady = true;
                break;
            case SimEvent.ProbeFailed { Probe: ProbeKind.Readiness } failed when _isReady && failed.Consecutive >= Container.ReadinessProbe!.FailureThreshold:
                _isReady = false;
                break;
            default:
                return;
        }

        Running(simEvent);
    }

    private void Signalled(SimEvent.SignalSent signal)
    {
        if (signal.Signal == "SIGKILL")
        {
            Add(MarkKind.Kill, signal, "SIGKILL");
            if (_signal is null) Open(BarKind.Stopping, "SIGKILL", signal);
        }
        else
        {
            Add(MarkKind.StopSignal, signal, $"{signal.Signal}, {Words.Length(signal.RemainingGrace)} of grace left");
            Open(BarKind.Stopping, signal.Signal, signal);
        }

        _signal ??= signal.Signal;
    }

    private void Ended(SimEvent.ContainerTerminated ended)
    {
        _runs = false;
        _preStopRuns = false;
        Close(ended.At);
        var text = ended.Reason is "Completed" or "Error" ? $"exit {ended.ExitCode}" : $"exit {ended.ExitCode} · {ended.Reason}";
        Add(ended.ExitCode == 0 ? MarkKind.Completed : MarkKind.Failed, ended, text);
    }

    private void Running(SimEvent simEvent, bool othersFirst = false)
    {
        if (!_runs || _signal is not null) return;
        var (kind, text) = this switch
        {
            { _preStopRuns: true } => (BarKind.PreStop, "preStop"),
            { _podStops: true } => (BarKind.WaitsForTurn, othersFirst ? "waits for apps to stop" : "waits for its turn"),
            { _hookRuns: true } => (BarKind.Starting, "postStart"),
            { _hasStarted: false } => (BarKind.Starting, "startup probe"),
            { _isReady: false } => (BarKind.NotReady, "not ready"),
            _ => (BarKind.Running, RunningText),
        };
        if (_bars is [.., { To: null } open] && open.Kind == kind && open.Attempt == _attempt && kind != BarKind.Starting) return;
        Open(kind, text, simEvent);
    }

    private string RunningText => Container switch
    {
        { Kind: ContainerKind.Init } => "blocks all below",
        { Kind: ContainerKind.Sidecar } => "running alongside",
        { ReadinessProbe: not null } => "running · ready",
        _ => "running",
    };

    private void Open(BarKind kind, string text, SimEvent simEvent)
    {
        if (_bars is [.., { To: null } open] && open.Kind == kind && open.Attempt == _attempt && open.Text == text) return;
        Close(simEvent.At);
        _bars.Add(new Bar(kind, simEvent.At, null, _attempt, simEvent.Seq, text));
        Version++;
    }

    private void Add(MarkKind kind, SimEvent simEvent, string text)
    {
        _marks.Add(new Mark(kind, simEvent.At, simEvent.Seq, text));
        Version++;
    }
}
