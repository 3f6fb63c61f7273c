using PodTimeline.Model.Versions;
using static PodTimeline.Model.Catalogue.RuleArea;

namespace PodTimeline.Model.Catalogue;

public static partial class Rules
{
    /// <summary>S9. Bound by the scheduler.</summary>
    public static readonly Rule S9 = new("S9", Scheduling, "Bound by the scheduler",
        "The scheduler assigns the pod to a node and records the event Scheduled; the node's kubelet learns of it through its watch, " +
        "admits the pod and starts a worker for it.",
        "pkg/scheduler/schedule_one.go :: bindingCycle");

    /// <summary>S10. Order of the first sync.</summary>
    public static readonly Rule S10 = new("S10", Scheduling, "Order of the first sync",
        "The first sync publishes Pending, checks the network, fetches secrets and config maps, makes cgroups and directories, waits " +
        "for all volumes, starts the probes' clocks, and only then makes sandbox and containers.",
        "pkg/kubelet/kubelet.go :: SyncPod");

    /// <summary>S11. Volumes before the sandbox.</summary>
    public static readonly Rule S11 = new("S11", Scheduling, "Volumes before the sandbox",
        "Volumes are mounted before the sandbox exists, so while a disk is slow to attach the pod has no IP and every container waits " +
        "as ContainerCreating or PodInitializing.",
        "pkg/kubelet/kubelet.go :: SyncPod");

    /// <summary>S12. Waiting for volumes.</summary>
    public static readonly Rule S12 = new("S12", Scheduling, "Waiting for volumes",
        "The kubelet checks the volumes at once and then every 300 ms, for at most 2 min 3 s in one sync, while the mounting itself " +
        "is driven every 100 ms.",
        "pkg/kubelet/volumemanager/volume_manager.go :: WaitForAttachAndMount");

    /// <summary>S13. Volumes not in time.</summary>
    public static readonly Rule S13 = new("S13", Scheduling, "Volumes not in time",
        "When volumes are not mounted in time, the error lists those unmounted and unattached; running out of time records no event of " +
        "its own, but each mount that failed records FailedMount.",
        "pkg/kubelet/kubelet.go :: SyncPod; pkg/kubelet/volumemanager/volume_manager.go :: WaitForAttachAndMount")
    { LeftOut = "Volumes are mounted in time, unless the text itself shows that a file of one cannot be made." };

    /// <summary>S14. Network not ready.</summary>
    public static readonly Rule S14 = new("S14", Scheduling, "Network not ready",
        "While the node's network plugin is not ready, a pod that does not use the node's own network gets the warning NetworkNotReady " +
        "and is tried again within 1 to 1.5 s.",
        "pkg/kubelet/kubelet.go :: SyncPod")
    { LeftOut = "The network of the simulated node is always ready." };

    /// <summary>S15. When a new sandbox.</summary>
    public static readonly Rule S15 = new("S15", Scheduling, "When a new sandbox",
        "A new sandbox is made when there is none, two are ready, the newest is not, the host network setting differs, or one that " +
        "needs an IP has none; all but the first case count as a further attempt.",
        "pkg/kubelet/kuberuntime/util/util.go :: PodSandboxChanged");

    /// <summary>S16. Sandbox creation fails.</summary>
    public static readonly Rule S16 = new("S16", Scheduling, "Sandbox creation fails",
        "A sandbox that cannot be created records the warning FailedCreatePodSandBox and is tried again within 10 to 15 s; a success " +
        "records nothing.",
        "pkg/kubelet/kuberuntime/kuberuntime_manager.go :: SyncPod")
    { LeftOut = "The simulated runtime always makes the sandbox." };

    /// <summary>S17. Order inside a sync.</summary>
    public static readonly Rule S17 = new("S17", Scheduling, "Order inside a sync",
        "A sync decides what to do, kills the sandbox or single containers one by one, clears old init records, makes a sandbox, and " +
        "starts ephemeral, then init, then app containers.",
        "pkg/kubelet/kuberuntime/kuberuntime_manager.go :: SyncPod");

    /// <summary>S18. Image volumes.</summary>
    public static readonly Rule S18 = new("S18", Scheduling, "Image volumes",
        "Images that are mounted as volumes are pulled one after another before a sync starts its first container, and a failed one " +
        "stops only the containers that mount it.",
        "pkg/kubelet/kuberuntime/kuberuntime_manager.go :: getImageVolumes, toKubeContainerImageVolumes")
    { When = Feature.ImageVolume.On, LeftOut = "A volume made of an image is mounted like any other; its pull is not modelled." };

    /// <summary>S19. Ready to start containers.</summary>
    public static readonly Rule S19 = new("S19", Scheduling, "Ready to start containers",
        "The condition PodReadyToStartContainers is True exactly while the pod has a sandbox that need not be replaced.",
        "pkg/kubelet/status/generate.go :: GeneratePodReadyToStartContainersCondition")
    { When = Feature.PodReadyToStartContainersCondition.On };

    /// <summary>S74. A new sandbox starts over.</summary>
    public static readonly Rule S74 = new("S74", Scheduling, "A new sandbox starts over",
        "When the sandbox dies, everything left is killed and all init containers and apps run again in a new one with a new IP; under " +
        "OnFailure finished apps do not, and a pod under Never that had run a container ends.",
        "pkg/kubelet/kuberuntime/kuberuntime_manager.go :: computePodActions, SyncPod");
}
