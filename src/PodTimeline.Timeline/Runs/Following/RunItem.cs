using PodTimeline.Kubelet;
using PodTimeline.Model.Events;
using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Runs.Following;

/// <summary>One item of the stream that a watcher of a run gets.</summary>
public abstract record RunItem
{
    private RunItem() { }

    /// <summary>Something happened to the pod.</summary>
    /// <param name="What">The event; its number follows that of the event before.</param>
    public sealed record Event(SimEvent What) : RunItem;

    /// <summary>The clock was changed otherwise than by playing on.</summary>
    /// <param name="Reading">Where it stands, how fast it is, and whether it moves.</param>
    /// <param name="Branch">The branch of the run from here on.</param>
    /// <param name="RevealedUntil">How far the run has been revealed; the clock may be before it.</param>
    public sealed record Clock(ClockReading Reading, int Branch, SimInstant RevealedUntil) : RunItem;

    /// <summary>A part of the run no longer holds; what follows is sent again.</summary>
    /// <param name="Seq">The last event that still holds; 0 for none.</param>
    public sealed record Rewound(int Seq) : RunItem;

    /// <summary>The clock has reached the run's end. A command may give it another.</summary>
    /// <param name="Reason">Why it is over.</param>
    /// <param name="At">When.</param>
    public sealed record Ended(SimulationEnd Reason, SimInstant At) : RunItem;

    /// <summary>The run is closed. The last item.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Closed(RunCloseReason Reason) : RunItem;
}
