using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Time;

namespace PodTimeline.Model.Events;

/// <summary>
/// One thing that happened, as an immutable value in its <see cref="Envelope"/>. The log of these is the only truth; bars, API status and kubectl's output are folds of its
/// prefix. The cases are in the files <c>SimEvent.*.cs</c>, by topic.
/// </summary>
public abstract partial record SimEvent
{
    private SimEvent() { }

    /// <summary>Its place in the log. The log alone fills it in; an event that is not in a log has an empty one.</summary>
    public EventEnvelope Envelope { get; internal init; }

    /// <inheritdoc cref="EventEnvelope.Seq" />
    public int Seq => Envelope.Seq;

    /// <inheritdoc cref="EventEnvelope.At" />
    public SimInstant At => Envelope.At;

    /// <inheritdoc cref="EventEnvelope.Cause" />
    public int Cause => Envelope.Cause;

    /// <inheritdoc cref="EventEnvelope.Rule" />
    public Rule Rule => Envelope.Rule;

    /// <summary>An event of one container.</summary>
    /// <param name="Container">The container's name.</param>
    /// <param name="Attempt">0 for the first run of that container, 1 for the second, and so on.</param>
    public abstract record OfContainer(string Container, int Attempt) : SimEvent;
}
