using System.Collections.Immutable;
using PodTimeline.Model.Behaviors;

namespace PodTimeline.Model.Pods;

/// <summary>A pod as the API server stores it, defaults filled in. A controller's template is already named.</summary>
public sealed record PodSpec
{
    /// <summary>The pod's name.</summary>
    public required string Name { get; init; }

    /// <summary>Default <c>default</c>.</summary>
    public string Namespace { get; init; } = "default";

    /// <summary>The controller that would have made it, such as <c>ReplicaSet/web-7c9d</c>; null for a bare pod.</summary>
    public string? ControlledBy { get; init; }

    /// <summary>A Job's controller would have made it, directly or through a CronJob: its containers are meant to end.</summary>
    public bool IsOfJob => ControlledBy is { } owner && owner.StartsWith("Job/", StringComparison.Ordinal);

    /// <summary>What that Job requires of the pod; null when no Job made it.</summary>
    public JobSpec? Job { get; init; }

    /// <summary>Labels, sorted by key.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Annotations, sorted by key.</summary>
    public ImmutableSortedDictionary<string, string> Annotations { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Default Always.</summary>
    public RestartPolicy RestartPolicy { get; init; } = RestartPolicy.Always;

    /// <summary>Default 30 s; 0 stays 0.</summary>
    public TimeSpan TerminationGracePeriod { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The pod fails once it is older than this, counted from when the kubelet first sees it; null: never.</summary>
    public TimeSpan? ActiveDeadline { get; init; }

    /// <summary>All containers see each other's processes, and none of them is process 1.</summary>
    public bool ShareProcessNamespace { get; init; }

    /// <summary>The pod uses the node's network; no IP of its own.</summary>
    public bool HostNetwork { get; init; }

    /// <summary>The pod uses the node's process namespace; none of its containers is process 1.</summary>
    public bool HostPid { get; init; }

    /// <summary>What <c>hostname</c> prints; null means the pod's name.</summary>
    public string? HostName { get; init; }

    /// <summary>Default <c>default</c>.</summary>
    public string ServiceAccount { get; init; } = "default";

    /// <summary>The service account's token is mounted into every container. Default true.</summary>
    public bool MountsToken { get; init; } = true;

    /// <summary>Init containers and sidecars, in the order they are written.</summary>
    public ImmutableArray<ContainerSpec> InitContainers { get; init; } = [];

    /// <summary>App containers, in the order they are written; at least one.</summary>
    public required ImmutableArray<ContainerSpec> Containers { get; init; }

    /// <summary>Debug containers. A manifest cannot have them (V91); they are added to a pod that exists.</summary>
    public ImmutableArray<ContainerSpec> EphemeralContainers { get; init; } = [];

    /// <summary>Volumes.</summary>
    public ImmutableArray<VolumeSpec> Volumes { get; init; } = [];

    /// <summary>Why a volume cannot be mounted, so that no container is ever created; null when all can.</summary>
    public string? MountError { get; init; }

    /// <summary>Condition types that somebody else sets, and that Ready waits for.</summary>
    public ImmutableArray<string> ReadinessGates { get; init; } = [];

    /// <summary>Names of gates that keep the pod unscheduled.</summary>
    public ImmutableArray<string> SchedulingGates { get; init; } = [];

    /// <summary>Secrets with which its images are pulled, by name, in the order of the spec.</summary>
    public ImmutableArray<string> PullSecrets { get; init; } = [];

    /// <summary><c>spec.nodeName</c> as written; null: the scheduler chooses.</summary>
    public string? NodeName { get; init; }

    /// <summary>Pod-level resources (1.34 and later by default).</summary>
    public ResourceRequirements Resources { get; init; } = ResourceRequirements.None;

    /// <summary>The pod has a resources section with neither requests nor limits in it.</summary>
    public bool HasEmptyResources { get; init; }

    /// <summary><c>spec.overhead</c>.</summary>
    public ResourceList Overhead { get; init; } = ResourceList.Empty;

    /// <summary>What the annotation <c>podtimeline.dev/behavior</c> says, by container name.</summary>
    public ImmutableDictionary<string, ImmutableArray<RunOverrides>> BehaviorAnnotation { get; init; } =
        ImmutableDictionary<string, ImmutableArray<RunOverrides>>.Empty;

    /// <summary>Init entries first, then apps: the order of the rows.</summary>
    public PodContainers AllContainers => new(InitContainers, Containers);

    /// <summary>Whether any init entry is a sidecar.</summary>
    public bool HasSidecar
    {
        get
        {
            foreach (var container in InitContainers)
                if (container.Kind == ContainerKind.Sidecar) return true;
            return false;
        }
    }

    /// <summary>The container of that name, or null.</summary>
    public ContainerSpec? Find(string name)
    {
        foreach (var container in AllContainers)
            if (container.Name == name) return container;
        return null;
    }
}
