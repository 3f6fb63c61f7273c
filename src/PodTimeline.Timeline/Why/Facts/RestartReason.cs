using System.Collections.Immutable;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;

namespace PodTimeline.Timeline.Why.Facts;

/// <summary>Why a container that has ended is restarted, or is not.</summary>
/// <param name="Again">Whether it is restarted.</param>
/// <param name="Sentence">In one or two sentences.</param>
/// <param name="Basis">The rules behind it, most important first.</param>
internal sealed record RestartReason(bool Again, string Sentence, ImmutableArray<Rule> Basis)
{
    /// <summary>What follows from the end of a run.</summary>
    public static RestartReason Find(ContainerSnapshot snapshot, SimEvent.ContainerTerminated end)
    {
        if (end.Reason == "Unknown" && snapshot.Pod.RestartPolicy == RestartPolicy.Never)
            return new(false, "Under restartPolicy Never, a pod that has lost its sandbox does not get another.", [Rules.S74]);
        if (end.Reason == "Unknown" || IsForNewSandbox(snapshot, end))
            return new(true, "The pod gets a new sandbox, in which every container runs again, starting with the first init container.", [Rules.S74]);
        if (DoAllRestart(snapshot, end))
            return new(true, "A restart rule restarts all containers of the pod, in the same sandbox and starting with the first init container.", [Rules.S65]);
        if (snapshot.Container.Kind == ContainerKind.Sidecar)
            return new(true, "A sidecar is restarted whatever the pod's restartPolicy, and nothing else is restarted with it.", [Rules.S52, Rules.S40, Rules.S68]);
        if (snapshot.Container.RestartPolicyRules.FirstOrDefault(rule => rule.Matches(end.ExitCode)) is { Action: RestartRuleAction.Restart })
            return new(true, $"Its own restart rule for exit code {end.ExitCode} restarts it, whatever the policies say.", [Rules.S61]);
        if (snapshot.Container.Kind == ContainerKind.Init) return OfInit(snapshot, end);
        return OfApp(snapshot, end);
    }

    private static RestartReason OfInit(ContainerSnapshot snapshot, SimEvent.ContainerTerminated end)
    {
        if (end.ExitCode == 0)
            return new(false, "It has done its work: an init container that exited with 0 does not run again unless the pod gets a new sandbox.", [Rules.S36, Rules.S74]);
        return GetPolicy(snapshot) == RestartPolicy.Never
            ? new(false, "Under restartPolicy Never, it is not tried again and the pod fails with it: nothing after it starts.", [Rules.S37, Rules.T46])
            : new(true, "A failed init container runs again until it exits with 0, and only that one: those before it do not run again.", [Rules.S37, Rules.S60, Rules.S68]);
    }

    private static RestartReason OfApp(ContainerSnapshot snapshot, SimEvent.ContainerTerminated end) => GetPolicy(snapshot) switch
    {
        RestartPolicy.Always => new(true, "restartPolicy Always restarts it, and only it: the other containers are not touched.", [Rules.S60, Rules.S68]),
        RestartPolicy.OnFailure when end.ExitCode != 0 =>
            new(true, "restartPolicy OnFailure restarts it after a failure, and only it: the other containers are not touched.", [Rules.S60, Rules.S68]),
        RestartPolicy.OnFailure => new(false, "Under restartPolicy OnFailure, it does not run again after exiting with 0.", [Rules.S60]),
        RestartPolicy.Never => new(false, "Under restartPolicy Never, it does not run again.", [Rules.S60]),
    };

    private static RestartPolicy GetPolicy(ContainerSnapshot snapshot) => snapshot.Container.RestartPolicy ?? snapshot.Pod.RestartPolicy;

    /// <summary>Containers that are running are stopped for it; those that have ended run again too.</summary>
    private static bool DoAllRestart(ContainerSnapshot snapshot, SimEvent.ContainerTerminated end)
    {
        var began = snapshot.FindFirstAfter<SimEvent.ContainerRunning>(0, running => running.Container == end.Container && running.Attempt == end.Attempt);
        return snapshot.FindFirstAfter<SimEvent.PodConditionChanged>(
            began?.Seq ?? end.Seq,
            changed => changed.Condition is { Type: PodConditionTypes.AllContainersRestarting, Status: true }) is not null;
    }

    private static bool IsForNewSandbox(ContainerSnapshot snapshot, SimEvent end) =>
        snapshot.FindFirstAfter<SimEvent.PodSandboxCreated>(end.Seq, created => created.SandboxAttempt > 0) is not null;
}
