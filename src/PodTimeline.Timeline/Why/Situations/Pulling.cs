using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Pods;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Why.Facts;

namespace PodTimeline.Timeline.Why.Situations;

/// <summary>The container's image is pulled.</summary>
internal static class Pulling
{
    public static Reason Explain(ContainerSnapshot snapshot)
    {
        var container = snapshot.Container;
        var gate = snapshot.Fold.Gates.FirstOrDefault(gate => gate.Seq == snapshot.Bar!.Seq);
        var because = gate is null ? "" : $" now that *{gate.From}* {(gate.Kind == GateKind.Completed ? "has completed" : "has started")}";
        var policy = container.ImagePullPolicy == ImagePullPolicy.Always
            ? "is checked with the registry each time (imagePullPolicy Always), even if it is already there"
            : "is not on the node";
        return new(
            $"why is the image of {snapshot.Name} being pulled now?",
            $"An image is pulled when its own container's turn has come, not before: *{snapshot.Name}* is started{because}, and {container.Image} {policy}.",
            [Rules.S20, Rules.S24]);
    }
}
