using PodTimeline.Model.Versions;

namespace PodTimeline.Kubelet.Timing;

/// <summary>The times that the cluster takes for its own work; they do not follow from the manifest.</summary>
public sealed record ClusterTimings
{
    /// <summary>
    /// Typical times of a small cluster, measured or estimated; they reproduce two transcripts of real clusters to two seconds. Ranges
    /// are set to their middle, except the waits for a retry, which are drawn (<see cref="RetryStretch"/>).
    /// </summary>
    public static readonly ClusterTimings Typical = new()
    {
        Scheduling = TimeSpan.FromMilliseconds(100),
        VolumeMount = TimeSpan.FromMilliseconds(300),
        ClaimMount = TimeSpan.FromSeconds(10),
        SandboxCreate = TimeSpan.FromMilliseconds(500),
        SandboxStop = TimeSpan.FromMilliseconds(200),
        ContainerCreate = TimeSpan.FromMilliseconds(100),
        ContainerStart = TimeSpan.FromMilliseconds(100),
        CachedPull = TimeSpan.FromMilliseconds(700),
        PullsTakeTime = true,
        RelistDelay = TimeSpan.FromMilliseconds(500),
        RelistDelayAfterSync = TimeSpan.FromMilliseconds(100),
        RetryStretch = 0.5,
        RetryPoll = TimeSpan.FromMilliseconds(500),
        VolumeUnmount = TimeSpan.FromMilliseconds(300),
        ProbeSpread = 0.5,
        KubeletRestart = TimeSpan.FromSeconds(2),
        JobSync = TimeSpan.FromSeconds(1),
    };

    /// <summary>
    /// Nothing takes time but what the manifest and the behavior say. Retries come after the shortest wait the kubelet allows, and a
    /// back-off ends exactly on time.
    /// </summary>
    public static readonly ClusterTimings None = new() { BackOffIsExact = true };

    /// <summary>From the creation of the object until it is bound and the kubelet sees it (S9).</summary>
    public TimeSpan Scheduling { get; init; }

    /// <summary>Mounting volumes that are created on the node (S12).</summary>
    public TimeSpan VolumeMount { get; init; }

    /// <summary>Attaching and mounting a claim; replaces <see cref="VolumeMount"/>.</summary>
    public TimeSpan ClaimMount { get; init; }

    /// <summary>Sandbox and network (S16).</summary>
    public TimeSpan SandboxCreate { get; init; }

    /// <summary>Stopping the sandbox after the last container (T4).</summary>
    public TimeSpan SandboxStop { get; init; }

    /// <summary>The runtime's CreateContainer.</summary>
    public TimeSpan ContainerCreate { get; init; }

    /// <summary>The runtime's StartContainer.</summary>
    public TimeSpan ContainerStart { get; init; }

    /// <summary>A pull whose layers are all there (S24).</summary>
    public TimeSpan CachedPull { get; init; }

    /// <summary>Whether a pull without a stated length takes the typical time of its image, or none.</summary>
    public bool PullsTakeTime { get; init; }

    /// <summary>From a change in the runtime to the relist that notices it: the middle of 0 to 1 s (S4, S44).</summary>
    public TimeSpan RelistDelay { get; init; }

    /// <summary>The same after a sync that did something, since 1.36 (S8).</summary>
    public TimeSpan RelistDelayAfterSync { get; init; }

    /// <summary>Wait after a sync that failed, before it is stretched (S5). Default 10 s.</summary>
    public TimeSpan ErrorRetry { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A wait for a retry is longer by a part of it, drawn from 0 up to this (S5, S6). Default 0.</summary>
    public double RetryStretch { get; init; }

    /// <summary>From the end of a wait to the check that notices it: the kubelet checks every second (S5). Default none.</summary>
    public TimeSpan RetryPoll { get; init; }

    /// <summary>
    /// Whether a container restarts exactly when its back-off ends, which no kubelet does: up to 1.34 it checks every 10 to 15 s, later
    /// after the rest of the back-off, stretched (S73). Default false.
    /// </summary>
    public bool BackOffIsExact { get; init; }

    /// <summary>Unmounting after the last container (T5).</summary>
    public TimeSpan VolumeUnmount { get; init; }

    /// <summary>The part of its period, 0 to 1, that a probe waits when the kubelet has just started (S79).</summary>
    public double ProbeSpread { get; init; }

    /// <summary>How long a restarting kubelet is down.</summary>
    public TimeSpan KubeletRestart { get; init; }

    /// <summary>From a change of a pod to its Job controller's reaction: it batches changes for a second (J3).</summary>
    public TimeSpan JobSync { get; init; }

    /// <summary>The wait from the end of a sync to the relist that shows what it did.</summary>
    public TimeSpan GetRelistDelay(KubernetesVersion version) => version.Has(Feature.PLEGOnDemandRelist) ? RelistDelayAfterSync : RelistDelay;
}
