using System.Collections.Immutable;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Why.Facts;
using PodTimeline.Timeline.Wording;

namespace PodTimeline.Timeline.Why.Situations;

/// <summary>The container runs, and is not being stopped.</summary>
internal static class Running
{
    public static Reason Explain(ContainerSnapshot snapshot)
    {
        var question = $"why is {snapshot.Name} running?";
        if (snapshot.FindKubeletGone() is { } away)
            return new(question, $"{Sentences.Describe(away)} Containers keep running without it, but nothing looks after *{snapshot.Name}* until it is back.", [Rules.S4, Rules.S79]);
        if (snapshot.Deletion is { } deletion)
            return new(question,
                $"The pod was deleted at {DisplayText.FormatInstant(deletion.At)}, but the kubelet does one thing at a time for a pod. {DescribeWork(snapshot)} After that it stops *{snapshot.Name}*.",
                [Rules.S1]);
        if (snapshot.PodEnds)
            return new(question, $"The pod is at its end, and the kubelet is about to stop what still runs, *{snapshot.Name}* too.", [Rules.S53, Rules.T42]);
        return snapshot.FindEndBefore(snapshot.Bar!) is { } before ? ExplainRestart(snapshot, before, question) : ExplainFirst(snapshot, question);
    }

    private static string DescribeWork(ContainerSnapshot snapshot)
    {
        foreach (var row in snapshot.Fold.Rows)
        {
            var name = row.Container.Name;
            switch (row.FindBar(snapshot.At))
            {
                case { Kind: BarKind.Pulling }:
                    return $"It is still pulling the image of *{name}*.";
                case { Kind: BarKind.Creating }:
                    return $"It is still starting *{name}*.";
                case { Kind: BarKind.Starting } bar when snapshot.GetEvent(bar.Seq) is SimEvent.PostStartStarted:
                    return $"It is still waiting for the postStart hook of *{name}*.";
                case { Kind: BarKind.Stopping or BarKind.PreStop }:
                    return $"It is still waiting for *{name}* to stop.";
            }
        }

        return "It has not got to that yet.";
    }

    private static Reason ExplainRestart(ContainerSnapshot snapshot, SimEvent.ContainerTerminated before, string question)
    {
        var told = $"This is run {snapshot.Bar!.Attempt + 1} of *{snapshot.Name}*. The one before ended at {DisplayText.FormatInstant(before.At)} ({ExitCodes.Format(before)}).";
        if (StopReason.Find(snapshot, before.Attempt) is { } stop) return new(question, $"{told} {stop.Sentence}", stop.Basis);
        var restart = RestartReason.Find(snapshot, before);
        return new(question, $"{told} {restart.Sentence}", restart.Basis);
    }

    private static Reason ExplainFirst(ContainerSnapshot snapshot, string question)
    {
        var name = snapshot.Name;
        return snapshot.Container.Kind switch
        {
            ContainerKind.Init => new(question, $"*{name}* is an init container: everything below it waits until it ends with 0.", [Rules.S35, Rules.S36]),
            ContainerKind.Sidecar => new(question,
                $"*{name}* is a native sidecar (an init entry with restartPolicy: Always): it has started, so what comes after it goes on, and it stays for as long as the apps run.",
                [Rules.S38, Rules.S52]),
            ContainerKind.App => new(question, $"{DescribePrevious(snapshot)} It runs until it ends by itself or is stopped.", ChooseRules(snapshot)),
        };
    }

    private static string DescribePrevious(ContainerSnapshot snapshot)
    {
        var name = snapshot.Name;
        var before = snapshot.Fold.Rows.LastOrDefault(row => row.Index < snapshot.Row.Index);
        if (before is { Container.Kind: ContainerKind.App }) return $"The apps of a pod are started one after another in the manifest's order, and *{name}* came after *{before.Container.Name}*.";
        return before is null
            ? $"Nothing is declared before *{name}*, so it was started as soon as the pod's sandbox was there."
            : $"Every init entry before *{name}* was done, so it was started.";
    }

    private static ImmutableArray<Rule> ChooseRules(ContainerSnapshot snapshot) => snapshot.Row.Index == 0 ? [Rules.S56] : [Rules.S41, Rules.S56];
}
