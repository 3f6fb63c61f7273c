using PodTimeline.Model.Events;

namespace PodTimeline.Timeline.Listing;

/// <summary>Which events are listed.</summary>
/// <param name="Topics">What they are about.</param>
/// <param name="Container">The container that they are about; null: any container, and the pod itself.</param>
public readonly record struct EventFilter(EventTopics Topics, string? Container)
{
    /// <summary>Everything.</summary>
    public static EventFilter Everything => new(EventTopics.All, null);

    /// <summary>Whether an event is listed.</summary>
    public bool Takes(SimEvent simEvent) =>
        (Topics & simEvent.FindTopic()) != 0 && (Container is null || simEvent.FindContainer() == Container);
}
