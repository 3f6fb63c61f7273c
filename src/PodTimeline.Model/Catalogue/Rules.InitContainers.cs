using PodTimeline.Model.Versions;
using static PodTimeline.Model.Catalogue.RuleArea;

namespace PodTimeline.Model.Catalogue;

public static partial class Rules
{
    /// <summary>S34. Finding the next step.</summary>
    public static readonly Rule S34 = new("S34", InitContainers, "Finding the next step",
        "The kubelet reads the init containers from last to first and goes on after the furthest one that has run; if none has run " +
        "the first one starts, and once an app exists only sidecars still matter.",
        "pkg/kubelet/kuberuntime/kuberuntime_container.go :: computeInitContainerActions");

    /// <summary>S35. Left alone while running.</summary>
    public static readonly Rule S35 = new("S35", InitContainers, "Left alone while running",
        "A running regular init container is left alone, and an init container that was created but never started is started again.",
        "pkg/kubelet/kuberuntime/kuberuntime_container.go :: computeInitContainerActions");

    /// <summary>S36. Success moves on.</summary>
    public static readonly Rule S36 = new("S36", InitContainers, "Success moves on",
        "A regular init container that exits with 0 lets the next entry start, and if it was the last entry the pod is initialised.",
        "pkg/kubelet/kuberuntime/kuberuntime_container.go :: computeInitContainerActions");

    /// <summary>S37. Failure retries that one.</summary>
    public static readonly Rule S37 = new("S37", InitContainers, "Failure retries that one",
        "A regular init container that exits with anything but 0 is itself started again if its restart policy allows it; if not, the " +
        "whole pod is killed and nothing more starts.",
        "pkg/kubelet/kuberuntime/kuberuntime_container.go :: computeInitContainerActions");

    /// <summary>S38. A started sidecar unblocks.</summary>
    public static readonly Rule S38 = new("S38", InitContainers, "A started sidecar unblocks",
        "A running sidecar whose startup probe has passed, or that has none, lets the next init entry start, or the apps if it is the " +
        "last; a changed definition or a liveness failure restarts it.",
        "pkg/kubelet/kuberuntime/kuberuntime_container.go :: computeInitContainerActions")
    { When = Feature.SidecarContainers.On };

    /// <summary>S39. A startup probe gates.</summary>
    public static readonly Rule S39 = new("S39", InitContainers, "A startup probe gates",
        "While a sidecar's startup probe has not passed, everything after it waits, and a failed startup probe kills and restarts it; " +
        "readiness and liveness never hold back the next init container.",
        "pkg/kubelet/kuberuntime/kuberuntime_container.go :: computeInitContainerActions")
    { When = Feature.SidecarContainers.On };

    /// <summary>S40. Exited sidecars restart.</summary>
    public static readonly Rule S40 = new("S40", InitContainers, "Exited sidecars restart",
        "A sidecar that has exited, with any code, is restarted once its back-off is over, and one whose state is unknown is killed " +
        "first.",
        "pkg/kubelet/kuberuntime/kuberuntime_container.go :: computeInitContainerActions")
    { When = Feature.SidecarContainers.On };

    /// <summary>S41. When apps may start.</summary>
    public static readonly Rule S41 = new("S41", InitContainers, "When apps may start",
        "Apps are considered only when one of them is already created or running, or when the last init entry is done: finished if it " +
        "is a regular one, started if it is a sidecar.",
        "pkg/kubelet/kuberuntime/kuberuntime_manager.go :: computePodActions");

    /// <summary>S42. A start that fails.</summary>
    public static readonly Rule S42 = new("S42", InitContainers, "A start that fails",
        "When a regular init container cannot be started, the sync ends there; a sidecar that cannot be started is skipped and the " +
        "sync goes on with the next container.",
        "pkg/kubelet/kuberuntime/kuberuntime_manager.go :: SyncPod");

    /// <summary>S43. Old records are pruned.</summary>
    public static readonly Rule S43 = new("S43", InitContainers, "Old records are pruned",
        "Before containers are started, at most one dead record of every init container is kept, and a new sandbox forgets them all.",
        "pkg/kubelet/kuberuntime/kuberuntime_container.go :: pruneInitContainersBeforeStart, purgeInitContainers");

    /// <summary>S44. Gap between init containers.</summary>
    public static readonly Rule S44 = new("S44", InitContainers, "Gap between init containers",
        "Between the end of one init container and the start of the next there is only the time to notice the exit, up to 1 s, and " +
        "the next one's image, creation and start; there is no fixed pause.",
        "pkg/kubelet/kubelet.go :: genericPlegRelistPeriod");

    /// <summary>S45. No probes on init.</summary>
    public static readonly Rule S45 = new("S45", InitContainers, "No probes on init",
        "A regular init container may have neither lifecycle hooks nor probes: the API server refuses them with \"may not be set for " +
        "init containers without restartPolicy=Always\".",
        "pkg/apis/core/validation/validation.go :: validateInitContainers")
    { Home = RuleHome.Manifests };
}
