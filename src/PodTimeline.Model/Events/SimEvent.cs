using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Time;

namespace PodTimeline.Model.Events;

/// <summary>
/// One thing that happened. The log of these is the only truth; bars, API status and kubectl's output are folds of its
/// prefix. The cases are in the files <c>SimEvent.*.cs</c>, by topic.
/// </summary>
public abstract partial record SimEvent
{
    private SimEvent() { }

    /// <summary>Place in the log, from 1 without gaps.</summary>
    public int Seq { get; internal set; }

    /// <summary>When it happened. Never falls along the log.</summary>
    public SimInstant At { get; internal set; }

    /// <summary><see cref="Seq"/> of the event that made this one possible; 0 when nothing before did.</summary>
    public int Cause { get; internal set; }

    /// <summary>The rule that produced it.</summary>
    public Rule Rule { get; internal set; } = null!;

    /// <summary>An event of one container.</summary>
    /// <param name="Container">The container's name.</param>
    /// <param name="Attempt">0 for the first run of that container, 1 for the second, and so on.</param>
    public abstract record OfContainer(string Container, int Attempt) : SimEvent;
}
