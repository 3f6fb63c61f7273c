using PodTimeline.Model.Catalogue;
using PodTimeline.Timeline.Why.Facts;

namespace PodTimeline.Timeline.Why.Situations;

/// <summary>The runtime makes the container.</summary>
internal static class Creating
{
    public static Reason Explain(ContainerSnapshot snapshot) => new(
        $"why does {snapshot.Name} not run yet?",
        $"The image is there; the runtime creates *{snapshot.Name}* and then starts its process.",
        [Rules.S44]);
}
