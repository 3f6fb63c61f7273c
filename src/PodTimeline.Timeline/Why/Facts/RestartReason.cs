using System.Collections.Immutable;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;

namespace PodTimeline.Timeline.Why.Facts;

/// <summary>Why a container that has ended runs again, or does not.</summary>
/// <param name="Again">Whether it runs again.</param>
/// <param name="Sentence">In one sentence or two.</param>
/// <param name="Basis">The rules behind it, most important first.</param>
internal sealed record RestartReason(bool Again, string Sentence, ImmutableArray<Rule> Basis)
{
    /// <summary>What follows from the end of a run.</summary>
    public static RestartReason Find(ContainerSnapshot snapshot, SimEvent.ContainerTerminated end)
    {
        if (end.Reason == "Unknown" && snapshot.Pod.RestartPolicy == RestartPolicy.Never)
            return new(false, "Under restartPolicy Never a pod that has lost its sandbox gets no other one.", [Rules.S74]);
        if (end.Reason == "Unknown" || IsForNewSandbox(snapshot, end))
            return new(true, "The pod gets a new sandbox, and in that every container runs again, from the first init container on.", [Rules.S74]);
        if (DoAllRestart(snapshot, end))
            return new(true, "A restart rule has all containers of the pod run anew, in the same sandbox and from the first init container on.", [Rules.S65]);
        if (snapshot.Container.Kind == ContainerKind.Sidecar)
            return new(true, "A sidecar is restarted whatever the pod's restartPolicy is, and it is restarted alone.", [Rules.S52, Rules.S40, Rules.S68]);
        if (snapshot.Container.RestartPolicyRules.FirstOrDefault(rule => rule.Matches(end.ExitCode)) is { Action: RestartRuleAction.Restart })
            return new(true, $"Its own restart rule for exit code {end.ExitCode} has it restarted, whatever the policies say.", [Rules.S61]);
        if (snapshot.Container.Kind == ContainerKind.Init) return OfInit(snapshot, end);
        return OfApp(snapshot, end);
    }

    private static RestartReason OfInit(ContainerSnapshot snapshot, SimEvent.ContainerTerminated end)
    {
        if (end.ExitCode == 0)
            return new(false, "It has done its work: an init container that ended with 0 is not run again unless the pod gets a new sandbox.", [Rules.S36, Rules.S74]);
        return GetPolicy(snapshot) == RestartPolicy.Never
            ? new(false, "Under restartPolicy Never it is not tried again, and with it the pod has failed: nothing after it is started.", [Rules.S37, Rules.T46])
            : new(true, "A failed init container is run again until it ends with 0, it alone: those before it are not run again.", [Rules.S37, Rules.S60, Rules.S68]);
    }

    private static RestartReason OfApp(ContainerSnapshot snapshot, SimEvent.ContainerTerminated end) => GetPolicy(snapshot) switch
    {
        RestartPolicy.Always => new(true, "restartPolicy Always has it restarted, and only it: the other containers are not touched.", [Rules.S60, Rules.S68]),
        RestartPolicy.OnFailure when end.ExitCode != 0 =>
            new(true, "restartPolicy OnFailure has it restarted after a failure, and only it: the other containers are not touched.", [Rules.S60, Rules.S68]),
        RestartPolicy.OnFailure => new(false, "Under restartPolicy OnFailure it is not run again after a 0.", [Rules.S60]),
        RestartPolicy.Never => new(false, "Under restartPolicy Never it is not run again.", [Rules.S60]),
    };

    private static RestartPolicy GetPolicy(ContainerSnapshot snapshot) => snapshot.Container.RestartPolicy ?? snapshot.Pod.RestartPolicy;

    /// <summary>Those that run then are stopped for it; those that have ended run again too.</summary>
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
