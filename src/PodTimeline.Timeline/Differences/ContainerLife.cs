using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Differences;

/// <summary>What happened to a container in a run, as far as it matters to a comparison: a fold of its log.</summary>
/// <param name="container">The container.</param>
internal sealed class ContainerLife(ContainerSpec container)
{
    private readonly List<SimInstant> _lines = [];
    private string _lastEnding = "";

    public ContainerSpec Spec => container;

    public string Name => container.Name;

    public ContainerKind Kind => container.Kind;

    /// <summary>Its first start, and its last one.</summary>
    public Occurrence? Start { get; private set; }

    public Occurrence? LastStart { get; private set; }

    public int Restarts { get; private set; }

    /// <summary>Its last end that no start has followed.</summary>
    public Occurrence? End { get; private set; }

    /// <summary>Its last end, whether or not a start followed, and its exit code.</summary>
    public Occurrence? LastEnd { get; private set; }

    public int? ExitCode { get; private set; }

    /// <summary>How runs that were followed by others ended, such as <c>exits with 1</c>; the last one counts.</summary>
    public string RestartedAfter { get; private set; } = "";

    /// <summary>Its last stop signal, its hook and SIGKILL since its last start.</summary>
    public Occurrence? Signal { get; private set; }

    public Occurrence? Hook { get; private set; }

    public Occurrence? Kill { get; private set; }

    public bool IsRunning => Start is not null && End is null;

    /// <summary>How many lines it writes from an instant on.</summary>
    public int CountLines(SimInstant from) => _lines.Count(at => at >= from);

    public void Apply(SimEvent.OfContainer simEvent)
    {
        switch (simEvent)
        {
            case SimEvent.ContainerRunning:
                if (Start is not null) (Restarts, RestartedAfter) = (Restarts + 1, _lastEnding);
                LastStart = Occurrence.Of(simEvent);
                Start ??= LastStart;
                (End, Signal, Hook, Kill) = (null, null, null, null);
                break;
            case SimEvent.PreStopStarted:
                Hook = Occurrence.Of(simEvent);
                break;
            case SimEvent.SignalSent signal:
                if (signal.Signal == "SIGKILL") Kill ??= Occurrence.Of(signal);
                else Signal ??= Occurrence.Of(signal);
                break;
            case SimEvent.ContainerTerminated ended:
                LastEnd = End = Occurrence.Of(ended);
                ExitCode = ended.ExitCode;
                _lastEnding = ended.Reason == "OOMKilled" ? "runs out of memory"
                    : Signal is not null ? "is stopped by the kubelet" : $"exits with {ended.ExitCode}";
                break;
            case SimEvent.LogWritten:
                _lines.Add(simEvent.At);
                break;
            default:
                // Not part of a comparison.
                break;
        }
    }
}
