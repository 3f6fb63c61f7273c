using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Events;
using PodTimeline.Model.Status;
using PodTimeline.Timeline.Why.Facts;
using PodTimeline.Timeline.Wording;

namespace PodTimeline.Timeline.Why.Situations;

/// <summary>The kubelet waits before it tries again.</summary>
internal static class BackOff
{
    public static Reason Explain(ContainerSnapshot snapshot)
    {
        var question = $"why does {snapshot.Name} not run?";
        return snapshot.GetEvent(snapshot.Bar!.Seq) switch
        {
            SimEvent.ContainerBackOff backOff => ExplainExit(snapshot, backOff, question),
            SimEvent.ContainerWaiting { Reason: ContainerReasons.ErrImageNeverPull } => new(question,
                $"The image of *{snapshot.Name}*, {snapshot.Container.Image}, is not on the node, and imagePullPolicy Never forbids to pull it. The kubelet looks again every 10 to 15 s.",
                [Rules.S32, Rules.S33]),
            SimEvent.ContainerWaiting { Reason: ContainerReasons.InvalidImageName } => new(question,
                $"The image of *{snapshot.Name}* has a name that cannot be read: {snapshot.Container.Image}. The kubelet tries again every 10 to 15 s, in vain.",
                [Rules.S32, Rules.S33]),
            _ => new(question,
                $"The image of *{snapshot.Name}*, {snapshot.Container.Image}, could not be pulled. The kubelet pulls it again after 10 s, then 20, 40, 80, 160 and 300 s; trouble with an image never fails the pod and counts as no restart.",
                [Rules.S28, Rules.S30, Rules.S33]),
        };
    }

    private static Reason ExplainExit(ContainerSnapshot snapshot, SimEvent.ContainerBackOff backOff, string question)
    {
        var due = snapshot.FindLastEnd() is { } end
            ? $" It ended at {DisplayText.FormatInstant(end.At)} ({ExitCodes.Format(end)}), so it is not started before {DisplayText.FormatInstant(end.At + backOff.Delay)}{(end.At + backOff.Delay > snapshot.At ? $": {DisplayText.FormatLength(end.At + backOff.Delay - snapshot.At)} are left" : "")}."
            : "";
        return new(question,
            $"*{snapshot.Name}* is in back-off: its first restart came at once, for later ones the kubelet waits 10 s, then 20, 40, 80, 160 and 300 s, each counted from the exit.{due}",
            [Rules.S68, Rules.S73]);
    }
}
