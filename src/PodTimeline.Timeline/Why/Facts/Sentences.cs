using PodTimeline.Model.Events;
using PodTimeline.Timeline.Wording;

namespace PodTimeline.Timeline.Why.Facts;

/// <summary>Every event in one plain sentence without its time.</summary>
public static class Sentences
{
    /// <summary>The sentence of an event.</summary>
    public static string Describe(SimEvent simEvent) => simEvent switch
    {
        SimEvent.PodCreated => "The pod object was created.",
        SimEvent.PodScheduled scheduled => $"The scheduler chose {scheduled.Node}.",
        SimEvent.PodSandboxCreated { SandboxAttempt: 0 } => "The pod's sandbox and network were ready.",
        SimEvent.PodSandboxCreated => "A new sandbox and network were ready.",
        SimEvent.PodDeletionRequested deletion => $"The pod was deleted, with a grace period of {DisplayText.FormatLength(deletion.GracePeriod)}.",
        SimEvent.PodDeleted => "The API object was removed.",
        SimEvent.StatusPublished => "The kubelet published a new status.",
        SimEvent.PodPhaseChanged phase => $"The phase became {phase.Phase}.",
        SimEvent.PodConditionChanged { Condition: var condition } => $"The condition {condition.Type} became {(condition.Status ? "True" : "False")}.",
        SimEvent.EventRecorded recorded => $"{recorded.Reason}: {recorded.Message}",
        SimEvent.JobConditionSet { Reason: "" } job => $"The Job's condition {job.Condition} became True.",
        SimEvent.JobConditionSet job => $"The Job's condition {job.Condition} became True: {job.Reason}.",
        SimEvent.EventsWithheld withheld => $"The {withheld.Source} had sent all the events it may for now: some are counted, but not shown.",
        SimEvent.KubeletStopped => "The kubelet stopped.",
        SimEvent.KubeletStarted => "The kubelet was back.",
        SimEvent.NodeWentDown => "The node went down.",
        SimEvent.NodeCameUp => "The node was up again.",
        SimEvent.OfContainer ofContainer => Describe(ofContainer),
    };

    private static string Describe(SimEvent.OfContainer simEvent) => simEvent switch
    {
        SimEvent.ContainerWaiting waiting => $"{waiting.Container} was shown as waiting: {waiting.Reason}.",
        SimEvent.ImagePullStarted pull => $"The kubelet began to pull {pull.Image} for {pull.Container}.",
        SimEvent.ImagePullSucceeded pull => $"The image of {pull.Container} was pulled.",
        SimEvent.ImagePullFailed pull => $"The image of {pull.Container} could not be pulled: {pull.Reason}.",
        SimEvent.ContainerCreated created => $"{created.Container} was created.",
        SimEvent.ContainerRunning { Attempt: 0 } running => $"{running.Container} began to run.",
        SimEvent.ContainerRunning running => $"{running.Container} began its run number {running.Attempt + 1}.",
        SimEvent.PostStartStarted hook => $"The postStart hook of {hook.Container} began.",
        SimEvent.PostStartFinished { ExitCode: 0 } hook => $"The postStart hook of {hook.Container} was done.",
        SimEvent.PostStartFinished hook => $"The postStart hook of {hook.Container} failed with {hook.ExitCode}.",
        SimEvent.PreStopStarted hook => $"The preStop hook of {hook.Container} began.",
        SimEvent.PreStopFinished { ExitCode: 0 } hook => $"The preStop hook of {hook.Container} was done.",
        SimEvent.PreStopFinished { ExitCode: { } code } hook => $"The preStop hook of {hook.Container} failed with {code}.",
        SimEvent.PreStopFinished hook => $"The preStop hook of {hook.Container} was cut off.",
        SimEvent.ContainerStartedChanged { Started: true } flag => $"{flag.Container} counts as started.",
        SimEvent.ContainerStartedChanged flag => $"{flag.Container} no longer counts as started.",
        SimEvent.ContainerReadyChanged { Ready: true } flag => $"{flag.Container} became ready.",
        SimEvent.ContainerReadyChanged flag => $"{flag.Container} was no longer ready.",
        SimEvent.ProbeSucceeded probe => $"The {DisplayText.Describe(probe.Probe)} probe of {probe.Container} succeeded.",
        SimEvent.ProbeFailed probe => $"The {DisplayText.Describe(probe.Probe)} probe of {probe.Container} failed{(probe.Consecutive > 1 ? $" for the {FormatOrdinal(probe.Consecutive)} time in a row" : "")}.",
        SimEvent.SignalSent { Signal: "SIGKILL" } signal => $"{signal.Container} was sent SIGKILL.",
        SimEvent.SignalSent signal => $"{signal.Container} was sent {signal.Signal}, with {DisplayText.FormatLength(signal.RemainingGrace)} of grace left.",
        SimEvent.ContainerTerminated { Signal: { } name } ended => $"{ended.Container} ended with {ended.ExitCode}, by {name}.",
        SimEvent.ContainerTerminated ended => $"{ended.Container} ended with {ended.ExitCode} ({ended.Reason}).",
        SimEvent.ContainerBackOff backOff => $"{backOff.Container} was put off for {DisplayText.FormatLength(backOff.Delay)} after its exit.",
        SimEvent.BoundReached bound => $"{bound.Container} did more than the simulator follows: {bound.Message.TrimEnd('.')}.",
        SimEvent.LogWritten log => $"{log.Container} wrote: {log.Line}",
        SimEvent.ContainerImageChanged changed => $"The image of {changed.Container} was changed to {changed.Image}.",
        SimEvent.ProbeOutcomeSet { Succeeds: { } succeeds } set => $"Somebody made the {DisplayText.Describe(set.Probe)} probe of {set.Container} {(succeeds ? "succeed" : "fail")}.",
        SimEvent.ProbeOutcomeSet set => $"The {DisplayText.Describe(set.Probe)} probe of {set.Container} was left to itself again.",
    };

    private static string FormatOrdinal(int number) => (number % 100 is >= 11 and <= 13 ? 0 : number % 10) switch
    {
        1 => $"{number}st",
        2 => $"{number}nd",
        3 => $"{number}rd",
        _ => $"{number}th",
    };
}
