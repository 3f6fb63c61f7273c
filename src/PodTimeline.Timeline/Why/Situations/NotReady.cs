using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Why.Facts;

namespace PodTimeline.Timeline.Why.Situations;

/// <summary>The container has started, and its readiness probe does not pass.</summary>
internal static class NotReady
{
    public static Reason Tell(Moment moment)
    {
        var probe = moment.Container.ReadinessProbe!;
        var wasReady = moment.Row.Bars.Any(bar => bar.Kind == BarKind.Running && bar.Attempt == moment.Bar!.Attempt && bar.From < moment.Bar.From);
        var state = wasReady
            ? $"its readiness probe has failed {Times(moment.Last<SimEvent.ProbeFailed>(IsOwn)?.Consecutive ?? probe.FailureThreshold)}"
            : $"its readiness probe has not passed {Times(probe.SuccessThreshold)} yet";
        return new(
            $"why is {moment.Name} not ready?",
            $"*{moment.Name}* runs, but {state}. Nothing is restarted for that, and nothing in the pod waits for it; the pod just gets no traffic from Services.",
            [Rules.S92, Rules.S83]);

        bool IsOwn(SimEvent.ProbeFailed failed) => failed.Container == moment.Name && failed.Probe == ProbeKind.Readiness;
    }

    private static string Times(int count) => count == 1 ? "once" : $"{count} times in a row";
}
