using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Kernel;

namespace PodTimeline.Model.Events;

/// <summary>The log of one simulation. Only grows.</summary>
public sealed class EventLog
{
    private readonly SimKernel _kernel;
    private readonly List<SimEvent> _events = new(256);

    /// <summary>An empty log whose events get their instants from the kernel.</summary>
    /// <param name="kernel">Virtual time.</param>
    public EventLog(SimKernel kernel) => _kernel = kernel;

    /// <summary>The events so far, in order of <see cref="SimEvent.Seq"/>.</summary>
    public IReadOnlyList<SimEvent> Events => _events;

    /// <summary>How many there are; also the <see cref="SimEvent.Seq"/> of the last one.</summary>
    public int Count => _events.Count;

    /// <summary>Puts an event that happens now into its envelope, and adds it.</summary>
    /// <param name="simEvent">The event.</param>
    /// <param name="cause">The <see cref="SimEvent.Seq"/> of the event that made it possible; 0 for none.</param>
    /// <param name="rule">The rule that produced it.</param>
    /// <returns>Its <see cref="SimEvent.Seq"/>.</returns>
    internal int Append(SimEvent simEvent, int cause, Rule rule)
    {
        _events.Add(simEvent with { Envelope = new EventEnvelope(_events.Count + 1, _kernel.Now, cause, rule) });
        return _events.Count;
    }
}
