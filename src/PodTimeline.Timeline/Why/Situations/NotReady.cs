using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Why.Facts;

namespace PodTimeline.Timeline.Why.Situations;

/// <summary>The container has started, and its readiness probe does not pass.</summary>
internal static class NotReady
{
    public static Reason Explain(ContainerSnapshot snapshot)
    {
        var probe = snapshot.Container.ReadinessProbe!;
        var wasReady = snapshot.Row.Bars.Any(bar => bar.Kind == BarKind.Running && bar.Attempt == snapshot.Bar!.Attempt && bar.From < snapshot.Bar.From);
        var state = wasReady
            ? $"its readiness probe has failed {FormatTimes(snapshot.FindLast<SimEvent.ProbeFailed>(IsOwn)?.Consecutive ?? probe.FailureThreshold)}"
            : $"its readiness probe has not passed {FormatTimes(probe.SuccessThreshold)} yet";
        return new(
            $"why is {snapshot.Name} not ready?",
            $"*{snapshot.Name}* runs, but {state}. Nothing is restarted for that, and nothing in the pod waits for it; the pod just gets no traffic from Services.",
            [Rules.S92, Rules.S83]);

        bool IsOwn(SimEvent.ProbeFailed failed) => failed.Container == snapshot.Name && failed.Probe == ProbeKind.Readiness;
    }

    private static string FormatTimes(int count) => count == 1 ? "once" : $"{count} times in a row";
}
