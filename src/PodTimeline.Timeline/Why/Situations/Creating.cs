using PodTimeline.Model.Catalogue;
using PodTimeline.Timeline.Why.Facts;

namespace PodTimeline.Timeline.Why.Situations;

/// <summary>The runtime makes the container.</summary>
internal static class Creating
{
    public static Reason Tell(Moment moment) => new(
        $"why does {moment.Name} not run yet?",
        $"The image is there; the runtime creates *{moment.Name}* and then starts its process.",
        [Rules.S44]);
}
