using PodTimeline.Model.Versions;
using static PodTimeline.Model.Catalogue.RuleArea;

namespace PodTimeline.Model.Catalogue;

public static partial class Rules
{
    /// <summary>S46. What started means.</summary>
    public static readonly Rule S46 = new("S46", Sidecars, "What started means",
        "A sidecar counts as started when its startup probe has passed or, if it has none, when a later sync has seen it running; " +
        "readiness plays no part in the order.",
        "pkg/kubelet/kuberuntime/kuberuntime_container.go :: computeInitContainerActions; pkg/kubelet/prober/prober_manager.go :: " +
        "isContainerStarted")
    { When = Feature.SidecarContainers.On };

    /// <summary>S47. Seen in the next sync.</summary>
    public static readonly Rule S47 = new("S47", Sidecars, "Seen in the next sync",
        "After a sidecar without a startup probe the next container starts in the following sync, the one that sees the sidecar " +
        "running, which comes up to 1 s later.",
        "pkg/kubelet/kubelet.go :: SyncPod; pkg/kubelet/kuberuntime/kuberuntime_container.go :: computeInitContainerActions")
    { When = Feature.SidecarContainers.On };

    /// <summary>S48. Its postStart delays followers.</summary>
    public static readonly Rule S48 = new("S48", Sidecars, "Its postStart delays followers",
        "A sidecar's postStart hook is a part of its start, so everything after it waits for the hook, with or without a startup probe.",
        "pkg/kubelet/kuberuntime/kuberuntime_container.go :: startContainer")
    { When = Feature.SidecarContainers.On };

    /// <summary>S49. A crash that blocks.</summary>
    public static readonly Rule S49 = new("S49", Sidecars, "A crash that blocks",
        "A sidecar that crashes before the next entry was started holds up the whole sequence until it runs again, CrashLoopBackOff " +
        "included.",
        "pkg/kubelet/kuberuntime/kuberuntime_container.go :: computeInitContainerActions")
    { When = Feature.SidecarContainers.On };

    /// <summary>S50. A crash left behind.</summary>
    public static readonly Rule S50 = new("S50", Sidecars, "A crash left behind",
        "A sidecar that crashes after a later init container was started restarts on its own while that one runs on, and if the last " +
        "entry is a regular one that succeeds, the apps start without that sidecar.",
        "pkg/kubelet/kuberuntime/kuberuntime_container.go :: computeInitContainerActions")
    { When = Feature.SidecarContainers.On };

    /// <summary>S51. A crash beside apps.</summary>
    public static readonly Rule S51 = new("S51", Sidecars, "A crash beside apps",
        "A sidecar that crashes while the apps run is restarted alone after its own back-off: apps go on and the phase stays Running, " +
        "but the pod is not Ready meanwhile.",
        "pkg/kubelet/kuberuntime/kuberuntime_container.go :: computeInitContainerActions; pkg/kubelet/status/generate.go :: " +
        "GenerateContainersReadyCondition")
    { When = Feature.SidecarContainers.On };

    /// <summary>S52. Restarts under any policy.</summary>
    public static readonly Rule S52 = new("S52", Sidecars, "Restarts under any policy",
        "Sidecars are restarted whatever the pod's restartPolicy, even under Never, as long as at least one app runs or will be started.",
        "pkg/kubelet/kuberuntime/kuberuntime_container.go :: computeInitContainerActions; " +
        "pkg/kubelet/kuberuntime/kuberuntime_manager.go :: computePodActions")
    { When = Feature.SidecarContainers.On };

    /// <summary>S53. Apps done, sidecars go.</summary>
    public static readonly Rule S53 = new("S53", Sidecars, "Apps done, sidecars go",
        "When no app runs and none will be restarted, the sync kills the sidecars that are left and restarts none of them.",
        "pkg/kubelet/kuberuntime/kuberuntime_manager.go :: computePodActions")
    { When = Feature.SidecarContainers.On };

    /// <summary>S54. The last sidecar gates.</summary>
    public static readonly Rule S54 = new("S54", Sidecars, "The last sidecar gates",
        "If all apps are down at once and the last init entry is a sidecar that is down too or still in its startup probe, the apps " +
        "are not restarted before that sidecar has started.",
        "pkg/kubelet/kuberuntime/kuberuntime_container.go :: computeInitContainerActions; " +
        "pkg/kubelet/kuberuntime/kuberuntime_manager.go :: computePodActions")
    { When = Feature.SidecarContainers.On & Feature.InitDecisionByCurrentSandbox.Off };

    /// <summary>S55. Probe kill of a sidecar.</summary>
    public static readonly Rule S55 = new("S55", Sidecars, "Probe kill of a sidecar",
        "A sidecar that fails its liveness or startup probe is killed and restarted in one sync, and the event \"Init container NAME " +
        "failed liveness probe\" (or startup) does not announce the restart.",
        "pkg/kubelet/kuberuntime/kuberuntime_container.go :: computeInitContainerActions")
    { When = Feature.SidecarContainers.On };
}
