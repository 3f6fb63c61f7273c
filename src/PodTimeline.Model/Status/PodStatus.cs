using System.Collections.Immutable;
using PodTimeline.Model.Time;

namespace PodTimeline.Model.Status;

/// <summary>A pod's <c>status</c>, immutable.</summary>
public sealed record PodStatus
{
    /// <summary>The phase.</summary>
    public PodPhase Phase { get; init; } = PodPhase.Pending;

    /// <summary>Such as DeadlineExceeded; empty when there is none.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Empty when there is none.</summary>
    public string Message { get; init; } = "";

    /// <summary>Conditions in the order of the object.</summary>
    public ImmutableArray<PodCondition> Conditions { get; init; } = [];

    /// <summary>Init containers and sidecars, in spec order; empty before the kubelet's first update.</summary>
    public ImmutableArray<ContainerStatus> InitContainerStatuses { get; init; } = [];

    /// <summary>App containers, sorted by name; empty before the kubelet's first update.</summary>
    public ImmutableArray<ContainerStatus> ContainerStatuses { get; init; } = [];

    /// <summary>The node's address; null before the kubelet's first update.</summary>
    public string? HostIp { get; init; }

    /// <summary>The pod's address; null before its sandbox has one.</summary>
    public string? PodIp { get; init; }

    /// <summary>When the kubelet first saw the pod; null before.</summary>
    public SimInstant? StartTime { get; init; }

    /// <summary>The class, fixed at creation.</summary>
    public QosClass QosClass { get; init; }

    /// <summary>The generation of the spec that this status reflects; null before 1.34.</summary>
    public int? ObservedGeneration { get; init; }

    /// <summary>Init entries and apps in one list.</summary>
    public IEnumerable<ContainerStatus> AllContainerStatuses => InitContainerStatuses.Concat(ContainerStatuses);

    /// <summary>The condition of a type, or null.</summary>
    public PodCondition? FindCondition(string type)
    {
        foreach (var condition in Conditions)
            if (condition.Type == type) return condition;
        return null;
    }

    /// <summary>The status of a container, or null.</summary>
    public ContainerStatus? FindContainer(string name) => Lists.Find(name);

    /// <summary>The container statuses alone.</summary>
    internal ContainerStatusLists Lists => new(InitContainerStatuses, ContainerStatuses);

    /// <summary>Whether the API server would see no difference.</summary>
    public bool SaysTheSameAs(PodStatus other) =>
        ReferenceEquals(this, other)
        || (Phase == other.Phase && Reason == other.Reason && Message == other.Message && HostIp == other.HostIp && PodIp == other.PodIp
            && StartTime == other.StartTime && QosClass == other.QosClass && ObservedGeneration == other.ObservedGeneration
            && Conditions.AsSpan().SequenceEqual(other.Conditions.AsSpan())
            && InitContainerStatuses.AsSpan().SequenceEqual(other.InitContainerStatuses.AsSpan())
            && ContainerStatuses.AsSpan().SequenceEqual(other.ContainerStatuses.AsSpan()));
}
