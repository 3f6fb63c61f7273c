using PodTimeline.Model.Events;
using PodTimeline.Model.Time;

namespace PodTimeline.Web.Workbench;

/// <summary>An event as the list of all events shows it.</summary>
/// <param name="Event">The event.</param>
/// <param name="Object">What it is about: a container, or the pod.</param>
/// <param name="Text">The event in a sentence.</param>
/// <param name="IsAhead">Whether it is after the playhead.</param>
/// <param name="IsCurrent">Whether the playhead is between it and the next listed one.</param>
/// <param name="IsChosen">Whether it is selected.</param>
/// <param name="IsOfBar">Whether it belongs to the selected bar.</param>
public sealed record EventRow(SimEvent Event, string Object, string Text, bool IsAhead, bool IsCurrent, bool IsChosen, bool IsOfBar)
{
    /// <summary>When it happens.</summary>
    public SimInstant At => Event.At;
}
