using PodTimeline.Model.Time;

namespace PodTimeline.Model.Status;

/// <summary>One entry of <c>status.conditions</c>.</summary>
/// <param name="Type">Such as Ready; the names are in <see cref="PodConditionTypes"/>.</param>
/// <param name="Status">True or False.</param>
/// <param name="Reason">Empty when there is none.</param>
/// <param name="Message">Empty when there is none.</param>
/// <param name="LastTransition">When <paramref name="Status"/> last changed.</param>
public sealed record PodCondition(string Type, bool Status, string Reason = "", string Message = "", SimInstant LastTransition = default);

/// <summary>The condition types that the scheduler and the kubelet write.</summary>
public static class PodConditionTypes
{
    /// <summary>The pod is bound to a node.</summary>
    public const string PodScheduled = "PodScheduled";

    /// <summary>There is a sandbox with its network.</summary>
    public const string PodReadyToStartContainers = "PodReadyToStartContainers";

    /// <summary>Init containers are done and sidecars have started.</summary>
    public const string Initialized = "Initialized";

    /// <summary>Every app container and sidecar is ready.</summary>
    public const string ContainersReady = "ContainersReady";

    /// <summary>As ContainersReady, and the readiness gates are open.</summary>
    public const string Ready = "Ready";

    /// <summary>A RestartAllContainers action is under way (1.35 and later).</summary>
    public const string AllContainersRestarting = "AllContainersRestarting";
}
