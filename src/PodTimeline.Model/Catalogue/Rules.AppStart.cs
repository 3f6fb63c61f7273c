using static PodTimeline.Model.Catalogue.RuleArea;

namespace PodTimeline.Model.Catalogue;

public static partial class Rules
{
    /// <summary>S56. Apps start in turn.</summary>
    public static readonly Rule S56 = new("S56", AppStart, "Apps start in turn",
        "Apps start strictly one after another in the order of the spec, each with its back-off check, image, creation, start and " +
        "postStart hook before the next one's turn.",
        "pkg/kubelet/kuberuntime/kuberuntime_manager.go :: SyncPod; pkg/kubelet/kuberuntime/kuberuntime_container.go :: startContainer");

    /// <summary>S57. A failed app is skipped.</summary>
    public static readonly Rule S57 = new("S57", AppStart, "A failed app is skipped",
        "An app that cannot start or is in back-off does not stop the others: the sync goes on with the next one.",
        "pkg/kubelet/kuberuntime/kuberuntime_manager.go :: SyncPod");

    /// <summary>S58. A postStart hook blocks.</summary>
    public static readonly Rule S58 = new("S58", AppStart, "A postStart hook blocks",
        "The postStart hook runs right after the start, an exec hook without any time limit: until it ends, the next container, the " +
        "next sync, and the container's own Running state and probes wait.",
        "pkg/kubelet/kuberuntime/kuberuntime_container.go :: startContainer; pkg/kubelet/lifecycle/handlers.go :: Run");

    /// <summary>S59. A failed postStart kills.</summary>
    public static readonly Rule S59 = new("S59", AppStart, "A failed postStart kills",
        "A container whose postStart hook fails is killed gracefully (preStop hook and full grace period) before the next one's turn; " +
        "it then waits as PostStartHookError and the usual restart rules apply.",
        "pkg/kubelet/kuberuntime/kuberuntime_container.go :: startContainer, killContainer");
}
