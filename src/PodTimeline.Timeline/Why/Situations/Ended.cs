using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Timeline.Why.Facts;
using PodTimeline.Timeline.Wording;

namespace PodTimeline.Timeline.Why.Situations;

/// <summary>A run has ended, and nothing has been done for the next one.</summary>
internal static class Ended
{
    public static Reason Tell(Moment moment, SimEvent.ContainerTerminated end)
    {
        var name = moment.Name;
        var question = end.ExitCode == 0 && moment.Container.Kind == ContainerKind.Init ? $"why is {name} done?" : $"why did {name} end?";
        var stop = StopReason.Of(moment, end.Attempt);
        var asked = stop is null ? "" : $" It had been asked to stop. {stop.Sentence}";
        var told = $"*{name}* ended at {Words.Instant(end.At)} with {ExitCodes.Short(end)}.{asked}{ExitCodes.Hint(moment, end)}";
        if (moment.Deletion is not null) return new(question, $"{told} {InDeletedPod(moment, stop)}", stop is null ? [Rules.T37, Rules.T33] : [Rules.T33, Rules.T37]);
        var restart = RestartReason.Of(moment, end);
        if (moment.PodEnds && restart.Again)
            return new(question, $"{told} {InEndingPod(moment)}", [.. stop?.Basis ?? [], Rules.T37, Rules.T45]);
        // Who stopped it says why it runs again: a probe, a hook, a rule for all.
        if (stop is not null && restart.Again) return new(question, $"{told} It is started again.", [.. stop.Basis, .. restart.Basis]);
        return new(question, $"{told} {restart.Sentence}", [.. restart.Basis, .. stop?.Basis ?? [Rules.S102]]);
    }

    private static string InDeletedPod(Moment moment, StopReason? stop) => stop is null
        ? $"The pod was deleted at {Words.Instant(moment.Deletion!.At)}: nothing is restarted any more."
        : "Nothing is restarted any more.";

    private static string InEndingPod(Moment moment) => moment.Container.Kind == ContainerKind.Sidecar
        ? "The pod is at its end, so it is not restarted; its exit code does not count for the pod."
        : "The pod is at its end, so it is not restarted.";
}
