using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Why.Facts;
using PodTimeline.Timeline.Wording;

namespace PodTimeline.Timeline.Why.Situations;

/// <summary>Nothing has been done for the container yet.</summary>
internal static class NotBegun
{
    public static Reason Explain(ContainerSnapshot snapshot)
    {
        var name = snapshot.Name;
        var question = $"why has {name} not begun?";
        if (snapshot.Deletion is { } deletion)
            return new(question, $"The pod was deleted at {DisplayText.FormatInstant(deletion.At)}, before *{name}* began; nothing is started any more.", [Rules.T37]);
        if (snapshot.PodEnds) return new(question, $"*{name}* is not started any more. {ExplainPodEnd(snapshot)}", [Rules.S3, Rules.T46]);
        if (snapshot.FindKubeletGone() is { } away)
            return new(question, $"{Sentences.Describe(away)} Until it is back nothing is started, *{name}* neither.", [Rules.S4]);
        if (!snapshot.HasHappened<SimEvent.PodScheduled>()) return ExplainUnscheduled(snapshot, question);
        if (!snapshot.HasHappened<SimEvent.PodSandboxCreated>())
            return new(question, $"Volumes are mounted first, and then the sandbox with its network is made. *{name}* comes after both.", [Rules.S10, Rules.S15]);
        return FindBlocker(snapshot) is { } blocker ? ExplainBlocker(snapshot, blocker, question) : ExplainTurn(snapshot, question);
    }

    private static Reason ExplainUnscheduled(ContainerSnapshot snapshot, string question) => snapshot.Pod.SchedulingGates is [var gate, ..]
        ? new(question, $"The pod has the scheduling gate {gate}: until that is taken away the scheduler leaves it alone, and *{snapshot.Name}* has no node to run on.", [Rules.S9])
        : snapshot.FindLast<SimEvent.PodConditionChanged>(changed => changed.Condition.Reason == PodConditionReasons.Unschedulable) is { } refused
        ? new(question, $"No node can hold the pod, so there is nowhere to start *{snapshot.Name}*. The scheduler says: {refused.Condition.Message}", [Rules.S9])
        : new(question, $"The pod has no node yet, so there is nowhere to start *{snapshot.Name}*.", [Rules.S9]);

    private static string ExplainPodEnd(ContainerSnapshot snapshot) =>
        snapshot.FindLast<SimEvent.ContainerTerminated>(ended => ended.ExitCode != 0 && snapshot.Pod.Find(ended.Container)?.Kind == ContainerKind.Init) is { } init
            ? $"*{init.Container}* ended with {init.ExitCode} and is not run again, so the pod has failed."
            : "The pod has come to its end.";

    private static Reason ExplainBlocker(ContainerSnapshot snapshot, ContainerRow blocker, string question)
    {
        var (name, before) = (snapshot.Name, blocker.Container);
        var until = before.Kind == ContainerKind.Init
            ? "has ended with 0"
            : before.StartupProbe is null ? "has started" : "has started, that is, until its startup probe has passed";
        var order = snapshot.Container.Kind == ContainerKind.App
            ? "Apps begin when the last init entry is done."
            : "Init entries begin one after another, in the order of the manifest.";
        return new(question, $"{order} *{name}* waits until *{before.Name}* {until}.",
            before.Kind == ContainerKind.Init ? [Rules.S36, Rules.S34] : [Rules.S38, Rules.S46]);
    }

    /// <summary>The first init entry before this container that is not done.</summary>
    private static ContainerRow? FindBlocker(ContainerSnapshot snapshot)
    {
        foreach (var other in snapshot.Fold.Rows)
        {
            if (other.Index >= snapshot.Row.Index || other.Container.Kind == ContainerKind.App) return null;
            if (!IsThrough(snapshot, other)) return other;
        }

        return null;
    }

    private static bool IsThrough(ContainerSnapshot snapshot, ContainerRow other) => other.Container.Kind == ContainerKind.Init
        ? other.Marks.Any(mark => mark.Kind == MarkKind.Completed && mark.At <= snapshot.At)
        : other.Bars.Any(bar => bar.Kind is BarKind.Running or BarKind.NotReady && bar.From <= snapshot.At);

    private static Reason ExplainTurn(ContainerSnapshot snapshot, string question)
    {
        var name = snapshot.Name;
        var before = snapshot.Fold.Rows.LastOrDefault(row => row.Index < snapshot.Row.Index);
        if (before is { Container.Kind: ContainerKind.App })
            return new(question, $"The apps of a pod are started one after another: *{name}* comes when the kubelet is through with *{before.Container.Name}*, its postStart hook included.", [Rules.S56, Rules.S58]);
        if (before is null)
            return new(question, $"The sandbox has just been made; *{name}* is the first to be started in it.", [Rules.S34]);
        var done = before.Container.Kind == ContainerKind.Init ? "has ended with 0" : "has started";
        return new(question, $"*{before.Container.Name}* {done}, but the kubelet has not seen it yet: it looks at the runtime about once a second. Then *{name}* is next.",
            before.Container.Kind == ContainerKind.Init ? [Rules.S44, Rules.S36] : [Rules.S47, Rules.S46]);
    }
}
