using System.Collections.Immutable;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Timeline.Wording;

namespace PodTimeline.Timeline.Why.Facts;

/// <summary>Why the kubelet stops a container.</summary>
/// <param name="Sentence">In one sentence.</param>
/// <param name="Basis">The rules behind it, most important first.</param>
internal sealed record StopReason(string Sentence, ImmutableArray<Rule> Basis)
{
    /// <summary>The reason for which a run was asked to stop; null when it was not.</summary>
    /// <param name="snapshot">The container and the instant.</param>
    /// <param name="attempt">The run.</param>
    public static StopReason? Find(ContainerSnapshot snapshot, int attempt)
    {
        var first = snapshot.FindFirstAfter<SimEvent.OfContainer>(0, simEvent =>
            simEvent.Container == snapshot.Name && simEvent.Attempt == attempt && simEvent is SimEvent.SignalSent or SimEvent.PreStopStarted);
        return first is null ? null : FromOwnCause(snapshot, first) ?? FromPod(snapshot, first);
    }

    private static StopReason? FromOwnCause(ContainerSnapshot snapshot, SimEvent.OfContainer stop)
    {
        var cause = stop.Cause > 0 ? snapshot.GetEvent(stop.Cause) : null;
        var suffix = snapshot.Container.Kind == ContainerKind.Sidecar ? Rules.S55 : Rules.S88;
        return cause switch
        {
            SimEvent.ProbeFailed failed when failed.Container == snapshot.Name => new(
                $"Its {DisplayText.Describe(failed.Probe)} probe failed{(failed.Consecutive > 1 ? $" {failed.Consecutive} times in a row" : "")}, so the kubelet stops this container and no other.",
                [suffix, Rules.S89]),
            SimEvent.PostStartFinished failed when failed.Container == snapshot.Name => new("Its postStart hook failed, so the kubelet stops the container.", [Rules.S59]),
            SimEvent.ContainerImageChanged => new("Its image was changed, so the kubelet restarts it.", [Rules.S77]),
            SimEvent.ContainerTerminated ended when AsksForAll(snapshot, ended) => new(
                $"*{ended.Container}* ended with {ended.ExitCode}, and its restart rule restarts all containers of the pod, without " +
                "hooks and with hardly any grace.",
                [Rules.S65]),
            _ => null,
        };
    }

    private static StopReason FromPod(ContainerSnapshot snapshot, SimEvent.OfContainer stop)
    {
        if (snapshot.Fold.Deletion is { } deletion && deletion.Seq < stop.Seq)
            return new($"The pod was deleted at {DisplayText.FormatInstant(deletion.At)}.", [Rules.T23]);
        if (snapshot.FindFirstAfter<SimEvent.EventRecorded>(0, recorded => recorded.Reason == "DeadlineExceeded") is { } deadline && deadline.Seq < stop.Seq)
            return new($"The pod is older than its activeDeadlineSeconds allow since {DisplayText.FormatInstant(deadline.At)}, so all of it is stopped.", [Rules.T47]);
        if (FindFailedInit(snapshot, stop) is { } init)
            return new($"*{init.Container}* ended with {init.ExitCode} and is not run again, so the pod has failed.", [Rules.T46]);
        return new("No app runs and none will run again, so the kubelet stops what is left.", [Rules.T42, Rules.S53]);
    }

    private static SimEvent.ContainerTerminated? FindFailedInit(ContainerSnapshot snapshot, SimEvent stop)
    {
        if (snapshot.Fold.Events.Take(stop.Seq).Any(simEvent => simEvent is SimEvent.ContainerRunning running && snapshot.Pod.Find(running.Container)?.Kind == ContainerKind.App))
            return null;
        return snapshot.Fold.Events.Take(stop.Seq).OfType<SimEvent.ContainerTerminated>()
            .LastOrDefault(ended => ended.ExitCode != 0 && snapshot.Pod.Find(ended.Container)?.Kind == ContainerKind.Init);
    }

    private static bool AsksForAll(ContainerSnapshot snapshot, SimEvent.ContainerTerminated ended) =>
        snapshot.Pod.Find(ended.Container)?.RestartPolicyRules.FirstOrDefault(rule => rule.Matches(ended.ExitCode))?.Action == RestartRuleAction.RestartAllContainers;
}
