using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Pods;
using PodTimeline.Timeline.Why.Facts;

namespace PodTimeline.Timeline.Why.Situations;

/// <summary>The container's preStop hook runs.</summary>
internal static class PreStop
{
    public static Reason Explain(ContainerSnapshot snapshot)
    {
        var reason = StopReason.Find(snapshot, snapshot.Bar!.Attempt);
        var because = reason is null ? "" : reason.Sentence + " ";
        var isPodStop = reason is null || reason.Basis.Any(rule => rule == Rules.T23 || rule == Rules.T42 || rule == Rules.T46 || rule == Rules.T47);
        var order = snapshot.Container.Kind == ContainerKind.Sidecar && isPodStop
            ? " A sidecar's hook starts together with the apps' hooks; only its stop signal waits for its turn."
            : "";
        return new(
            $"why is {snapshot.Name} still running?",
            $"{because}The preStop hook of *{snapshot.Name}* runs before it gets its stop signal, and the time it takes comes out of the grace period.{order}",
            order.Length > 0 ? [Rules.T25, Rules.T16] : [Rules.T15, Rules.T16]);
    }
}
