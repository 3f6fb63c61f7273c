using System.Collections.Immutable;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;
using PodTimeline.Model.Time;

namespace PodTimeline.Kubectl.Get;

/// <summary>What <c>kubectl get pod</c> looks at in a pod object, simulated or real.</summary>
public sealed record PrintablePod
{
    /// <summary>The pod's name.</summary>
    public required string Name { get; init; }

    /// <summary>The phase, as text: a real object may hold any.</summary>
    public required string Phase { get; init; }

    /// <summary><c>status.reason</c>; empty when there is none.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Init entries in spec order: status, and whether the entry is a sidecar.</summary>
    public ImmutableArray<PrintableContainer> InitContainers { get; init; } = [];

    /// <summary>How many init entries the spec has; more than there are statuses before the kubelet's first update.</summary>
    public int InitContainerCount { get; init; }

    /// <summary>How many of them are sidecars.</summary>
    public int SidecarCount { get; init; }

    /// <summary>App containers in the order of the status.</summary>
    public ImmutableArray<PrintableContainer> Containers { get; init; } = [];

    /// <summary>How many app containers the spec has.</summary>
    public int ContainerCount { get; init; }

    /// <summary>Whether the condition Initialized is True.</summary>
    public bool Initialized { get; init; }

    /// <summary>Whether the condition Ready is True.</summary>
    public bool Ready { get; init; }

    /// <summary>Whether PodScheduled has the reason SchedulingGated.</summary>
    public bool SchedulingGated { get; init; }

    /// <summary>Whether the object carries a deletion timestamp.</summary>
    public bool Deleting { get; init; }

    /// <summary>Time since creation; null when the object does not say when it was made.</summary>
    public TimeSpan? Age { get; init; }

    /// <summary>The pod of a simulation.</summary>
    /// <param name="pod">Its spec.</param>
    /// <param name="status">What the API shows.</param>
    /// <param name="deleting">Its deletion has been asked for.</param>
    /// <param name="now">The instant at which it is printed.</param>
    public static PrintablePod Of(PodSpec pod, PodStatus status, bool deleting, SimInstant now) => new()
    {
        Name = pod.Name,
        Phase = status.Phase.ToString(),
        Reason = status.Reason,
        InitContainers =
        [
            .. status.InitContainerStatuses.Select((entry, index) =>
                PrintableContainer.Of(entry, FindInit(pod, entry.Name, index)?.Kind == ContainerKind.Sidecar, now)),
        ],
        InitContainerCount = pod.InitContainers.Length,
        SidecarCount = pod.InitContainers.Count(container => container.Kind == ContainerKind.Sidecar),
        Containers = [.. status.ContainerStatuses.Select(entry => PrintableContainer.Of(entry, false, now))],
        ContainerCount = pod.Containers.Length,
        Initialized = status.FindCondition(PodConditionTypes.Initialized) is { Status: true },
        Ready = status.FindCondition(PodConditionTypes.Ready) is { Status: true },
        SchedulingGated = status.FindCondition(PodConditionTypes.PodScheduled) is { Reason: "SchedulingGated" },
        Deleting = deleting,
        Age = now.SinceCreation,
    };

    /// <summary>
    /// Statuses are in the order of the spec, so the entry is usually where it is looked for first: searching for each would be slow in
    /// a pod of a thousand.
    /// </summary>
    private static ContainerSpec? FindInit(PodSpec pod, string name, int index) =>
        index < pod.InitContainers.Length && pod.InitContainers[index].Name == name ? pod.InitContainers[index] : pod.Find(name);
}
