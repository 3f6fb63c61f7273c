using PodTimeline.Model.Versions;
using static PodTimeline.Model.Catalogue.RuleArea;

namespace PodTimeline.Model.Catalogue;

public static partial class Rules
{
    /// <summary>S68. Crash back-off delays.</summary>
    public static readonly Rule S68 = new("S68", BackOff, "Crash back-off delays",
        "After its first crash a container restarts at once; after the second it waits 10 s, then 20, 40, 80, 160, and from the " +
        "seventh on always 300 s, counted from its exit.",
        "pkg/kubelet/kuberuntime/kuberuntime_manager.go :: doBackOff; pkg/kubelet/kubelet.go :: newCrashLoopBackOff; issue 133472");

    /// <summary>S69. When back-off applies.</summary>
    public static readonly Rule S69 = new("S69", BackOff, "When back-off applies",
        "A container is in back-off while less than the current delay has passed since its exit; once it may start, the delay " +
        "doubles for the next time, up to 300 s; nothing about it is random.",
        "kubernetes/client-go util/flowcontrol/backoff.go :: IsInBackOffSince, Next");

    /// <summary>S70. Forgotten after ten minutes.</summary>
    public static readonly Rule S70 = new("S70", BackOff, "Forgotten after ten minutes",
        "The history is forgotten 600 s after the last start was decided, whether the container ran all that time or waited for part " +
        "of it: if it is down by then, it restarts at the next sync, and its next crash waits 10 s.",
        "kubernetes/client-go util/flowcontrol/backoff.go :: GC, hasExpired; pkg/kubelet/kubelet_pods.go :: HandlePodCleanups");

    /// <summary>S71. Same for every container.</summary>
    public static readonly Rule S71 = new("S71", BackOff, "Same for every container",
        "Back-off is the same for apps, regular init containers and sidecars, exit 0 counts like a crash wherever it is restarted, and " +
        "a new image or new resources start over.",
        "pkg/kubelet/kuberuntime/kuberuntime_manager.go :: doBackOff; pkg/kubelet/kuberuntime/helpers.go :: GetBackoffKey");

    /// <summary>S72. Only an exit counts.</summary>
    public static readonly Rule S72 = new("S72", BackOff, "Only an exit counts",
        "The delay grows only for containers that ran and exited; one that cannot even be created is retried every 10 to 15 s, " +
        "forever.",
        "pkg/kubelet/kuberuntime/kuberuntime_manager.go :: doBackOff");

    /// <summary>S73. Restarts come late.</summary>
    public static readonly Rule S73 = new("S73", BackOff, "Restarts come late",
        "A restart comes later than its delay: up to 1.34 by at most one retry of 10 to 15 s; from 1.35 because each wait, at most 60 " +
        "s long, is stretched by up to a half.",
        "pkg/kubelet/pod_workers.go :: completeWork");

    /// <summary>S75. A node's own maximum.</summary>
    public static readonly Rule S75 = new("S75", BackOff, "A node's own maximum",
        "A node may set a longest delay other than 300 s, and a feature that is off by default goes 1, 2, 4 s and so on up to 60 s; " +
        "the 600 s that wipe the history stay the same.",
        "pkg/kubelet/kubelet.go :: newCrashLoopBackOff; pkg/features/kube_features.go")
    { When = Feature.KubeletCrashLoopBackOffMax.On, LeftOut = "The node runs with the default settings of its version, so the longest delay is 300 s." };

    /// <summary>S76. Probe kills restart sooner.</summary>
    public static readonly Rule S76 = new("S76", BackOff, "Probe kills restart sooner",
        "After a kill by a probe the restart is immediate if more than the current delay has passed since the previous exit; " +
        "otherwise that delay counts from the new exit; the first kill is free, each later restart doubles it.",
        "pkg/kubelet/kuberuntime/kuberuntime_manager.go :: SyncPod, doBackOff");
}
