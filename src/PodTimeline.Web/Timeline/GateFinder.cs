using PodTimeline.Simulation.Events;
using PodTimeline.Simulation.Pods;

namespace PodTimeline.Web.Timeline;

/// <summary>Finds what waited for what by following causes.</summary>
/// <param name="pod">The pod.</param>
/// <param name="events">The events folded so far, in order of <see cref="SimEvent.Seq"/>.</param>
internal sealed class GateFinder(PodSpec pod, IReadOnlyList<SimEvent> events)
{
    private readonly List<Gate> _found = [];
    private readonly HashSet<string> _opened = [];

    public IReadOnlyList<Gate> Found => _found;

    /// <summary>Looks at an event before its row has folded it.</summary>
    public void Look(SimEvent.OfContainer simEvent, ContainerRow row)
    {
        switch (simEvent)
        {
            case SimEvent.ImagePullStarted or SimEvent.ContainerCreated when _opened.Add(simEvent.Container):
                if (Before(simEvent) is { } opener && KindOf(opener) is ContainerKind.Init or ContainerKind.Sidecar)
                    Add(opener, simEvent, KindOf(opener) == ContainerKind.Init ? GateKind.Completed : GateKind.Started);
                break;
            case SimEvent.SignalSent { Signal: not "SIGKILL" } when row.Container.Kind == ContainerKind.Sidecar:
                if (Before(simEvent) is SimEvent.ContainerTerminated ended)
                    Add(ended, simEvent, KindOf(ended) == ContainerKind.App ? GateKind.AppsStopped : GateKind.ReverseOrder);
                break;
        }
    }

    /// <summary>The nearest cause that belongs to another container.</summary>
    private SimEvent.OfContainer? Before(SimEvent.OfContainer simEvent)
    {
        for (var seq = simEvent.Cause; seq > 0; seq = events[seq - 1].Cause)
        {
            if (events[seq - 1] is SimEvent.OfContainer cause && cause.Container != simEvent.Container) return cause;
            if (events[seq - 1] is not SimEvent.OfContainer) return null;
        }

        return null;
    }

    private ContainerKind? KindOf(SimEvent.OfContainer simEvent) => pod.Find(simEvent.Container)?.Kind;

    private void Add(SimEvent.OfContainer from, SimEvent.OfContainer to, GateKind kind) =>
        _found.Add(new Gate(from.Container, from.At, to.Container, to.At, to.Seq, kind));
}
