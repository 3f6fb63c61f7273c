using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Timeline.Why.Facts;
using PodTimeline.Timeline.Wording;

namespace PodTimeline.Timeline.Why.Situations;

/// <summary>A run has ended, and nothing has been done for the next one yet.</summary>
internal static class Ended
{
    public static Reason Explain(ContainerSnapshot snapshot, SimEvent.ContainerTerminated end)
    {
        var name = snapshot.Name;
        var question = end.ExitCode == 0 && snapshot.Container.Kind == ContainerKind.Init ? $"why is {name} done?" : $"why did {name} end?";
        var stop = StopReason.Find(snapshot, end.Attempt);
        var asked = stop is null ? "" : $" It had been asked to stop. {stop.Sentence}";
        var told = $"*{name}* ended at {DisplayText.FormatInstant(end.At)} with {ExitCodes.Format(end)}.{asked}{ExitCodes.Explain(snapshot, end)}";
        if (snapshot.Deletion is not null) return new(question, $"{told} {ExplainInDeletedPod(snapshot, stop)}", stop is null ? [Rules.T37, Rules.T33] : [Rules.T33, Rules.T37]);
        var restart = RestartReason.Find(snapshot, end);
        if (snapshot.PodEnds && restart.Again)
            return new(question, $"{told} {ExplainInEndingPod(snapshot)}", [.. stop?.Basis ?? [], Rules.T37, Rules.T45]);
        // What stopped it also explains the restart: a probe, a hook, a rule that restarts all.
        if (stop is not null && restart.Again) return new(question, $"{told} It is started again.", [.. stop.Basis, .. restart.Basis]);
        return new(question, $"{told} {restart.Sentence}", [.. restart.Basis, .. stop?.Basis ?? [Rules.S102]]);
    }

    private static string ExplainInDeletedPod(ContainerSnapshot snapshot, StopReason? stop) => stop is null
        ? $"The pod was deleted at {DisplayText.FormatInstant(snapshot.Deletion!.At)}: nothing is restarted any more."
        : "Nothing is restarted any more.";

    private static string ExplainInEndingPod(ContainerSnapshot snapshot) => snapshot.Container.Kind == ContainerKind.Sidecar
        ? "The pod is at its end, so it is not restarted; its exit code does not count for the pod."
        : "The pod is at its end, so it is not restarted.";
}
