using System.Collections.Immutable;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Why.Facts;
using PodTimeline.Timeline.Wording;

namespace PodTimeline.Timeline.Why.Situations;

/// <summary>The container runs, and nobody has begun to stop it.</summary>
internal static class Running
{
    public static Reason Tell(Moment moment)
    {
        var question = $"why is {moment.Name} running?";
        if (moment.KubeletAwaySince() is { } away)
            return new(question, $"{Sentences.Of(away)} Containers do not need it to run on: *{moment.Name}* is merely not looked after until it is back.", [Rules.S4, Rules.S79]);
        if (moment.Deletion is { } deletion)
            return new(question,
                $"The pod was deleted at {Words.Instant(deletion.At)}, but the kubelet does one thing at a time for a pod. {Busy(moment)} After that it stops *{moment.Name}*.",
                [Rules.S1]);
        if (moment.PodEnds)
            return new(question, $"The pod is at its end, and the kubelet is about to stop what still runs, *{moment.Name}* too.", [Rules.S53, Rules.T42]);
        return moment.EndBefore(moment.Bar!) is { } before ? Again(moment, before, question) : First(moment, question);
    }

    private static string Busy(Moment moment)
    {
        foreach (var row in moment.Fold.Rows)
        {
            var name = row.Container.Name;
            switch (row.At(moment.At))
            {
                case { Kind: BarKind.Pulling }:
                    return $"It still pulls the image of *{name}*.";
                case { Kind: BarKind.Creating }:
                    return $"It still starts *{name}*.";
                case { Kind: BarKind.Starting } bar when moment.Event(bar.Seq) is SimEvent.PostStartStarted:
                    return $"It still waits for the postStart hook of *{name}*.";
                case { Kind: BarKind.Stopping or BarKind.PreStop }:
                    return $"It still waits for *{name}* to stop.";
            }
        }

        return "It has not got to that yet.";
    }

    private static Reason Again(Moment moment, SimEvent.ContainerTerminated before, string question)
    {
        var told = $"This is run {moment.Bar!.Attempt + 1} of *{moment.Name}*. The one before ended at {Words.Instant(before.At)} ({ExitCodes.Short(before)}).";
        if (StopReason.Of(moment, before.Attempt) is { } stop) return new(question, $"{told} {stop.Sentence}", stop.Basis);
        var restart = RestartReason.Of(moment, before);
        return new(question, $"{told} {restart.Sentence}", restart.Basis);
    }

    private static Reason First(Moment moment, string question)
    {
        var name = moment.Name;
        return moment.Container.Kind switch
        {
            ContainerKind.Init => new(question, $"*{name}* is an init container: everything below it waits until it ends with 0.", [Rules.S35, Rules.S36]),
            ContainerKind.Sidecar => new(question,
                $"*{name}* is a native sidecar (an init entry with restartPolicy: Always): it has started, so what comes after it goes on, and it stays for as long as the apps run.",
                [Rules.S38, Rules.S52]),
            ContainerKind.App => new(question, $"{Before(moment)} It runs until it ends by itself or is stopped.", AppRules(moment)),
        };
    }

    private static string Before(Moment moment)
    {
        var name = moment.Name;
        var before = moment.Fold.Rows.LastOrDefault(row => row.Index < moment.Row.Index);
        if (before is { Container.Kind: ContainerKind.App }) return $"The apps of a pod are started one after another in the manifest's order, and *{name}* came after *{before.Container.Name}*.";
        return before is null
            ? $"Nothing is declared before *{name}*, so it was started as soon as the pod's sandbox was there."
            : $"Every init entry before *{name}* was done, so it was started.";
    }

    private static ImmutableArray<Rule> AppRules(Moment moment) => moment.Row.Index == 0 ? [Rules.S56] : [Rules.S41, Rules.S56];
}
