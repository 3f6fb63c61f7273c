using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Wording;

namespace PodTimeline.Timeline.Folds;

/// <summary>The row of one container: a fold of what it really does.</summary>
public sealed class ContainerRow
{
    private readonly List<Bar> _bars = [];
    private readonly List<Mark> _marks = [];
    private readonly ProcessProgress _process;
    private int _attempt;

    /// <summary>An empty row.</summary>
    /// <param name="container">Its container.</param>
    /// <param name="index">Its place among the rows, from 0.</param>
    public ContainerRow(ContainerSpec container, int index) => (Container, Index, _process) = (container, index, new ProcessProgress(container));

    /// <summary>The container.</summary>
    public ContainerSpec Container { get; }

    /// <summary>Its place among the rows, from 0.</summary>
    public int Index { get; }

    /// <summary>The bars in order of time; the last one may be open.</summary>
    public IReadOnlyList<Bar> Bars => _bars;

    /// <summary>The marks in order of time.</summary>
    public IReadOnlyList<Mark> Marks => _marks;

    /// <summary>Whether its process runs.</summary>
    public bool IsRunning => _process.Runs;

    /// <summary>When anything was first done for it; null while it only waits for others.</summary>
    public SimInstant? FirstActivity => (_bars, _marks.FirstOrDefault(mark => !mark.IsSet)) switch
    {
        ([var bar, ..], { } mark) => SimInstant.PickEarlier(bar.From, mark.At),
        ([var bar, ..], _) => bar.From,
        (_, { } mark) => mark.At,
        _ => null,
    };

    /// <summary>Its last end; null while it has not ended.</summary>
    public Mark? LastEnd => _marks.LastOrDefault(mark => mark.IsEnd);

    /// <summary>The bar at an instant; null where there is none.</summary>
    public Bar? FindBar(SimInstant instant)
    {
        // Bars follow one another: only the last one that has begun can contain it.
        var (first, last) = (0, _bars.Count);
        while (first < last)
        {
            var middle = (first + last) / 2;
            if (_bars[middle].From <= instant) first = middle + 1;
            else last = middle;
        }

        return first > 0 && (_bars[first - 1].To is not { } end || instant < end) ? _bars[first - 1] : null;
    }

    /// <summary>Folds an event of this container.</summary>
    public void Apply(SimEvent.OfContainer simEvent)
    {
        switch (simEvent)
        {
            case SimEvent.ImagePullStarted:
                _attempt = simEvent.Attempt;
                Open(BarKind.Pulling, "pull", simEvent);
                break;
            case SimEvent.ImagePullFailed failed:
                Open(BarKind.BackOff, failed.Reason, simEvent);
                break;
            case SimEvent.ImagePullSucceeded or SimEvent.ContainerCreated:
                _attempt = simEvent.Attempt;
                Open(BarKind.Creating, "create", simEvent);
                break;
            case SimEvent.ContainerRunning:
                _attempt = simEvent.Attempt;
                _process.Begin();
                OnRunning(simEvent);
                break;
            case SimEvent.PostStartStarted:
                _process.PostStartRuns = true;
                OnRunning(simEvent);
                break;
            case SimEvent.PostStartFinished finished:
                _process.PostStartRuns = false;
                if (finished.ExitCode == 0 && _process.Runs && _process.HasStarted) Add(MarkKind.Started, simEvent, "postStart hook done");
                OnRunning(simEvent);
                break;
            case SimEvent.ProbeSucceeded or SimEvent.ProbeFailed:
                OnProbe(simEvent);
                break;
            case SimEvent.PreStopStarted:
                _process.PreStopRuns = true;
                OnRunning(simEvent);
                break;
            case SimEvent.PreStopFinished:
                _process.PreStopRuns = false;
                OnRunning(simEvent);
                break;
            case SimEvent.SignalSent signal:
                OnSignal(signal);
                break;
            case SimEvent.ContainerTerminated ended:
                OnEnd(ended);
                break;
            case SimEvent.ContainerBackOff backOff:
                Open(BarKind.BackOff, "back-off " + DisplayText.FormatLength(backOff.Delay), simEvent);
                break;
            case SimEvent.ProbeOutcomeSet set:
                Add(MarkKind.ProbeSet, set, $"{DisplayText.Describe(set.Probe)} probe {(set.Succeeds switch { true => "set to pass", false => "set to fail", null => "left to itself" })}");
                break;
            case SimEvent.ContainerImageChanged changed:
                Add(MarkKind.ImageSet, changed, $"image set to {changed.Image}");
                break;
            case SimEvent.ContainerWaiting waiting when !_process.Runs && IsImageTrouble(waiting.Reason):
                OnRefusal(waiting);
                break;
            case SimEvent.ContainerStartedChanged or SimEvent.ContainerReadyChanged:
                // Published some time after the probe, which the row already shows.
            case SimEvent.LogWritten or SimEvent.BoundReached:
                // Not drawn.
                break;
        }
    }

    /// <summary>The whole pod is being stopped: nothing that is not running is retried.</summary>
    public void OnPodStop(SimInstant at)
    {
        if (_bars is [.., { Kind: BarKind.BackOff, To: null }]) Close(at);
    }

    /// <summary>The kubelet stops the whole pod, and this container's own stop signal may have to wait for others.</summary>
    /// <param name="simEvent">The event that says so.</param>
    /// <param name="appsFirst">Whether an app still runs.</param>
    public void WaitForTurn(SimEvent simEvent, bool appsFirst)
    {
        _process.WaitsFor = appsFirst ? "waits for apps to stop" : "waits for its turn";
        OnRunning(simEvent);
    }

    /// <summary>The pull or creation of the container is over.</summary>
    public void Interrupt(SimInstant at)
    {
        if (_bars is [.., { Kind: BarKind.Pulling or BarKind.Creating, To: null }]) Close(at);
    }

    /// <summary>Ends everything, such as when the pod is gone.</summary>
    public void Close(SimInstant at)
    {
        if (_bars is not [.., { To: null } open]) return;
        if (open.From == at) _bars.RemoveAt(_bars.Count - 1);
        else _bars[^1] = open with { To = at, Text = open.Kind == BarKind.Stopping ? $"{_process.Signal} {DisplayText.FormatLength(at - open.From)}" : open.Text };
    }

    private void OnProbe(SimEvent.OfContainer simEvent)
    {
        if (!_process.Runs) return;
        switch (simEvent)
        {
            case SimEvent.ProbeSucceeded { Probe: ProbeKind.Startup } when !_process.HasStarted:
                _process.HasStarted = true;
                Add(MarkKind.Started, simEvent, "startup probe passed");
                break;
            case SimEvent.ProbeSucceeded { Probe: ProbeKind.Readiness } passed when !_process.IsReady && passed.Consecutive >= Container.ReadinessProbe!.SuccessThreshold:
                _process.IsReady = true;
                break;
            case SimEvent.ProbeFailed { Probe: ProbeKind.Readiness } failed when _process.IsReady && failed.Consecutive >= Container.ReadinessProbe!.FailureThreshold:
                _process.IsReady = false;
                break;
            default:
                return;
        }

        OnRunning(simEvent);
    }

    private void OnSignal(SimEvent.SignalSent signal)
    {
        if (signal.Signal == "SIGKILL")
        {
            Add(MarkKind.Kill, signal, "SIGKILL");
            if (_process.Signal is null) Open(BarKind.Stopping, "SIGKILL", signal);
        }
        else
        {
            Add(MarkKind.StopSignal, signal, $"{signal.Signal}, {DisplayText.FormatLength(signal.RemainingGrace)} of grace left");
            Open(BarKind.Stopping, signal.Signal, signal);
        }

        _process.Signal ??= signal.Signal;
    }

    private void OnEnd(SimEvent.ContainerTerminated ended)
    {
        var isAsked = _process.Signal is not null || _process.PreStopRuns;
        _process.Finish();
        Close(ended.At);
        var text = ended.Reason is "Completed" or "Error" ? $"exit {ended.ExitCode}" : $"exit {ended.ExitCode} · {ended.Reason}";
        Add(ended switch
        {
            { ExitCode: 0 } => MarkKind.Completed,
            { Reason: "OOMKilled" } => MarkKind.OutOfMemory,
            // Going down with the node is not a crash.
            _ when isAsked || Container.Kind == ContainerKind.Init || ended.Reason == "Unknown" => MarkKind.Failed,
            _ => MarkKind.Crashed,
        }, ended, text);
    }

    /// <summary>
    /// The image is not available and no pull is tried: the policy forbids it, or another container's pull has just failed.
    /// </summary>
    private void OnRefusal(SimEvent.ContainerWaiting waiting)
    {
        if (_bars is [.., { To: null, Kind: not BarKind.BackOff }]) return;
        if (_bars is [.., { To: null } open])
        {
            if (open.Text == waiting.Reason) return;
            _bars[^1] = open with { Text = waiting.Reason };
            return;
        }

        Open(BarKind.BackOff, waiting.Reason, waiting);
    }

    private static bool IsImageTrouble(string reason) => reason is
        ContainerReasons.ImagePullBackOff or ContainerReasons.ErrImageNeverPull or ContainerReasons.InvalidImageName;

    private void OnRunning(SimEvent simEvent)
    {
        if (_process.Describe() is var (kind, text)) Open(kind, text, simEvent);
    }

    private void Open(BarKind kind, string text, SimEvent simEvent)
    {
        if (_bars is [.., { To: null } open] && open.Kind == kind && open.Attempt == _attempt && open.Text == text) return;
        Close(simEvent.At);
        _bars.Add(new Bar(kind, simEvent.At, null, _attempt, simEvent.Seq, text));
    }

    private void Add(MarkKind kind, SimEvent simEvent, string text)
    {
        _marks.Add(new Mark(kind, simEvent.At, simEvent.Seq, text));
    }
}
