using PodTimeline.Model.Status;

namespace PodTimeline.Model.Events;

public abstract partial record SimEvent
{
    /// <summary>The API object was created.</summary>
    public sealed record PodCreated : SimEvent;

    /// <summary>The pod is bound to a node.</summary>
    /// <param name="Node">The node's name.</param>
    public sealed record PodScheduled(string Node) : SimEvent;

    /// <summary>A sandbox with its network is ready.</summary>
    /// <param name="SandboxAttempt">0 for the first sandbox.</param>
    /// <param name="Ip">The pod's address; null on the host network.</param>
    public sealed record PodSandboxCreated(int SandboxAttempt, string? Ip) : SimEvent;

    /// <summary>Somebody asked for the deletion, and the API server has marked the object.</summary>
    /// <param name="GracePeriod">Whole seconds now in force.</param>
    public sealed record PodDeletionRequested(TimeSpan GracePeriod) : SimEvent;

    /// <summary>The API object is gone.</summary>
    public sealed record PodDeleted : SimEvent;

    /// <summary>The API's pod status changed.</summary>
    /// <param name="Status">The status from now on.</param>
    /// <param name="Previous">The status before; null for the first.</param>
    public sealed record StatusPublished(PodStatus Status, PodStatus? Previous) : SimEvent;

    /// <summary>The published phase changed.</summary>
    /// <param name="Phase">The phase from now on.</param>
    public sealed record PodPhaseChanged(PodPhase Phase) : SimEvent;

    /// <summary>A published condition appeared, or its status, reason or message changed.</summary>
    /// <param name="Condition">The condition from now on.</param>
    public sealed record PodConditionChanged(PodCondition Condition) : SimEvent;

    /// <summary>An event object was written: what <c>kubectl describe</c> lists under Events.</summary>
    /// <param name="EventType">Normal or Warning.</param>
    /// <param name="Reason">Such as Pulled or BackOff.</param>
    /// <param name="Message">The text.</param>
    /// <param name="Object">The field path, such as <c>spec.containers{web}</c>; empty for the pod itself.</param>
    /// <param name="Source">The component that wrote it, such as kubelet.</param>
    /// <param name="Count">How often it has happened by now; repeats share one object whose count grows, in jumps where some were
    /// withheld.</param>
    public sealed record EventRecorded(string EventType, string Reason, string Message, string Object, string Source, int Count = 1) : SimEvent;

    /// <summary>A condition of the Job that made the pod.</summary>
    /// <param name="Condition">Such as FailureTarget, Failed, SuccessCriteriaMet, Complete.</param>
    /// <param name="Reason">Such as BackoffLimitExceeded; empty when there is none.</param>
    /// <param name="Message">The message; empty when there is none.</param>
    public sealed record JobConditionSet(string Condition, string Reason, string Message) : SimEvent;

    /// <summary>
    /// A component has used up its budget of event objects about this pod: from here on some are counted, but not sent (S110).
    /// </summary>
    /// <param name="EventType">Normal or Warning: the type of the first one that was not sent.</param>
    /// <param name="Source">The component.</param>
    public sealed record EventsWithheld(string EventType, string Source) : SimEvent;
}
