using PodTimeline.Model.Events;

namespace PodTimeline.Timeline.Listing;

/// <summary>What events are about: each event belongs to one of these.</summary>
[Flags]
public enum EventTopics
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>What is done to the pod, its node and its kubelet.</summary>
    Pod = 1,

    /// <summary>What a container really does: its image is pulled, it is created, runs, ends, waits for its next start.</summary>
    States = 2,

    /// <summary>Runs of probes.</summary>
    Probes = 4,

    /// <summary>Signals and hooks.</summary>
    Signals = 8,

    /// <summary>What the API shows: phase, conditions, the published states.</summary>
    Api = 16,

    /// <summary>The event objects that <c>kubectl events</c> lists, and the Job's conditions.</summary>
    Kubectl = 32,

    /// <summary>Lines that containers write.</summary>
    Logs = 64,

    /// <summary>Everything.</summary>
    All = Pod | States | Probes | Signals | Api | Kubectl | Logs,
}

/// <summary>Sorts events by what they are about.</summary>
public static class EventTopicsExtensions
{
    /// <summary>The topics, one by one, in the order in which they are offered.</summary>
    public static IReadOnlyList<EventTopics> Each { get; } =
        [EventTopics.Pod, EventTopics.States, EventTopics.Probes, EventTopics.Signals, EventTopics.Api, EventTopics.Kubectl, EventTopics.Logs];

    /// <summary>What a topic covers.</summary>
    public static string Describe(this EventTopics topic) => topic switch
    {
        EventTopics.Pod => "What is done to the pod, its node and its kubelet",
        EventTopics.States => "What containers really do: they are pulled, created, run, end, wait for their next start",
        EventTopics.Probes => "Runs of probes",
        EventTopics.Signals => "Signals and hooks",
        EventTopics.Api => "What the API shows: phase, conditions, the published states of containers",
        EventTopics.Kubectl => "What kubectl events lists",
        EventTopics.Logs => "Lines that containers write",
        _ => throw new ArgumentOutOfRangeException(nameof(topic), topic, "Not one topic."),
    };

    /// <summary>A topic in a word.</summary>
    public static string FindTitle(this EventTopics topic) => topic switch
    {
        EventTopics.Pod => "pod",
        EventTopics.States => "states",
        EventTopics.Probes => "probes",
        EventTopics.Signals => "signals",
        EventTopics.Api => "status",
        EventTopics.Kubectl => "kubectl",
        EventTopics.Logs => "logs",
        _ => throw new ArgumentOutOfRangeException(nameof(topic), topic, "Not one topic."),
    };

    /// <summary>What an event is about.</summary>
    public static EventTopics FindTopic(this SimEvent simEvent) => simEvent switch
    {
        SimEvent.PodCreated or SimEvent.PodScheduled or SimEvent.PodSandboxCreated or SimEvent.PodDeletionRequested or SimEvent.PodDeleted => EventTopics.Pod,
        SimEvent.KubeletStopped or SimEvent.KubeletStarted or SimEvent.NodeWentDown or SimEvent.NodeCameUp => EventTopics.Pod,
        SimEvent.ContainerImageChanged or SimEvent.ProbeOutcomeSet => EventTopics.Pod,
        SimEvent.ImagePullStarted or SimEvent.ImagePullSucceeded or SimEvent.ImagePullFailed => EventTopics.States,
        SimEvent.ContainerCreated or SimEvent.ContainerRunning or SimEvent.ContainerTerminated or SimEvent.ContainerBackOff or SimEvent.BoundReached => EventTopics.States,
        SimEvent.ProbeSucceeded or SimEvent.ProbeFailed => EventTopics.Probes,
        SimEvent.SignalSent or SimEvent.PostStartStarted or SimEvent.PostStartFinished or SimEvent.PreStopStarted or SimEvent.PreStopFinished => EventTopics.Signals,
        SimEvent.StatusPublished or SimEvent.PodPhaseChanged or SimEvent.PodConditionChanged => EventTopics.Api,
        SimEvent.ContainerWaiting or SimEvent.ContainerStartedChanged or SimEvent.ContainerReadyChanged => EventTopics.Api,
        SimEvent.EventRecorded or SimEvent.EventsWithheld or SimEvent.JobConditionSet => EventTopics.Kubectl,
        SimEvent.LogWritten => EventTopics.Logs,
    };

    /// <summary>The container that an event is about; null: the pod, its node or its Job.</summary>
    public static string? FindContainer(this SimEvent simEvent) => simEvent switch
    {
        SimEvent.OfContainer ofContainer => ofContainer.Container,
        // Such as spec.containers{web}.
        SimEvent.EventRecorded { Object: { Length: > 0 } path } when path.IndexOf('{') is >= 0 and var brace && path[^1] == '}' => path[(brace + 1)..^1],
        _ => null,
    };
}
