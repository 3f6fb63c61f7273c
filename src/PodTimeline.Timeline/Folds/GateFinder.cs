using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;

namespace PodTimeline.Timeline.Folds;

/// <summary>Finds what waited for what by following causes.</summary>
/// <param name="pod">The pod.</param>
/// <param name="events">The events folded so far, in order of <see cref="SimEvent.Seq"/>.</param>
internal sealed class GateFinder(PodSpec pod, IReadOnlyList<SimEvent> events)
{
    private readonly List<Gate> _found = [];
    private readonly HashSet<(string Container, int Attempt)> _opened = [];

    public IReadOnlyList<Gate> Found => _found;

    /// <summary>Looks at an event of a container.</summary>
    public void Take(SimEvent.OfContainer simEvent, ContainerKind kind)
    {
        switch (simEvent)
        {
            case SimEvent.ImagePullStarted or SimEvent.ContainerCreated when _opened.Add((simEvent.Container, simEvent.Attempt)):
                if (FindCause(simEvent) is SimEvent.OfContainer opener && FindKind(opener) is { } gate and not ContainerKind.App)
                    Add(opener, simEvent, gate == ContainerKind.Init ? GateKind.Completed : GateKind.Started);
                break;
            // T27: a sidecar whose wait has run out no longer waits for anything.
            case SimEvent.SignalSent signal when kind == ContainerKind.Sidecar && signal.Rule == Rules.T24:
                if (FindCause(signal) is SimEvent.ContainerTerminated ended && FindKind(ended) is { } before and not ContainerKind.Init)
                    Add(ended, signal, before == ContainerKind.Sidecar ? GateKind.ReverseOrder : GateKind.AppsStopped);
                break;
            default:
                // Not an event that another container could have delayed.
                break;
        }
    }

    /// <summary>What let it happen; a container's own hook before its signal is skipped.</summary>
    private SimEvent? FindCause(SimEvent simEvent)
    {
        var seq = simEvent.Cause;
        while (seq > 0 && events[seq - 1] is SimEvent.PreStopFinished or SimEvent.PreStopStarted) seq = events[seq - 1].Cause;
        return seq > 0 ? events[seq - 1] : null;
    }

    private ContainerKind? FindKind(SimEvent.OfContainer simEvent) => pod.Find(simEvent.Container)?.Kind;

    private void Add(SimEvent.OfContainer from, SimEvent.OfContainer to, GateKind kind)
    {
        if (from.Container == to.Container) return;
        _found.Add(new Gate(from.Container, from.At, to.Container, to.At, to.Seq, kind));
    }
}
