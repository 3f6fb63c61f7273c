using PodTimeline.Kubectl.Watch;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Folds;

/// <summary>What the API showed at an instant of a log.</summary>
public static class PublishedHistory
{
    /// <summary>The published pod as of an instant, that instant included.</summary>
    public static PublishedPod FindPod(IReadOnlyList<SimEvent> events, PodSpec pod, SimInstant at)
    {
        var published = new PublishedPod(pod);
        foreach (var simEvent in events)
        {
            if (simEvent.At > at) break;
            published.Apply(simEvent);
        }

        return published;
    }
}
