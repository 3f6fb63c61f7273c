using PodTimeline.Model.Versions;
using static PodTimeline.Model.Catalogue.RuleArea;

namespace PodTimeline.Model.Catalogue;

public static partial class Rules
{
    /// <summary>T42. The natural end.</summary>
    public static readonly Rule T42 = new("T42", Endings, "The natural end",
        "When no app runs and none will be started again, the kubelet kills the sidecars in reverse order, with preStop hooks, Killing " +
        "events and the spec's grace period, and restarts none of them.",
        "pkg/kubelet/kuberuntime/kuberuntime_manager.go :: computePodActions, SyncPod")
    { When = Feature.SidecarContainers.On };

    /// <summary>T43. The apps' end shows first.</summary>
    public static readonly Rule T43 = new("T43", Endings, "The apps' end shows first",
        "At a natural end the API shows the apps as ended before the sidecars are killed, and then nothing changes until they are " +
        "gone; there is no deletionTimestamp, so nothing says Terminating.",
        "pkg/kubelet/kubelet.go :: SyncPod");

    /// <summary>T44. One failure, others run.</summary>
    public static readonly Rule T44 = new("T44", Endings, "One failure, others run",
        "Under Never a failed app does not stop the other apps, and the sidecars stay until the last app has ended.",
        "pkg/kubelet/kuberuntime/kuberuntime_manager.go :: computePodActions");

    /// <summary>T45. Only apps decide.</summary>
    public static readonly Rule T45 = new("T45", Endings, "Only apps decide",
        "Whether the pod Succeeded or Failed depends on its apps alone, all exits 0 or not; how sidecars end never matters, and a " +
        "regular init container that fails under Never fails the pod.",
        "pkg/kubelet/kubelet_pods.go :: getPhase");

    /// <summary>T46. Init failure under Never.</summary>
    public static readonly Rule T46 = new("T46", Endings, "Init failure under Never",
        "When a regular init container fails under Never the pod is Failed: sidecars already running are stopped, and the apps never " +
        "start and stay PodInitializing.",
        "pkg/kubelet/kubelet_pods.go :: getPhase; pkg/kubelet/kubelet.go :: SyncPod");

    /// <summary>T47. The active deadline.</summary>
    public static readonly Rule T47 = new("T47", Endings, "The active deadline",
        "activeDeadlineSeconds counts from the kubelet's first sight of the pod, init and pulls included; about 1 s later at most the " +
        "pod is Failed with DeadlineExceeded and gets the spec's grace period to stop.",
        "pkg/kubelet/active_deadline.go :: pastActiveDeadline, ShouldEvict; pkg/kubelet/kubelet_pods.go :: generateAPIPodStatus");

    /// <summary>T48. The end is withheld.</summary>
    public static readonly Rule T48 = new("T48", Endings, "The end is withheld",
        "Succeeded or Failed is withheld from the API until no container can still be running, but the conditions are not: during " +
        "the kill after a deadline Ready is already False while the phase reads Running.",
        "pkg/kubelet/status/status_manager.go :: mergePodStatus, syncPod; pkg/kubelet/pod_workers.go :: CouldHaveRunningContainers");

    /// <summary>T49. A single container killed.</summary>
    public static readonly Rule T49 = new("T49", Endings, "A single container killed",
        "A container that failed its liveness or startup probe is killed in the same steps, preStop hook and at least 2 s included, " +
        "but without any order among containers.",
        "pkg/kubelet/kuberuntime/kuberuntime_manager.go :: computePodActions; pkg/kubelet/kuberuntime/kuberuntime_container.go :: " +
        "computeInitContainerActions");
}
