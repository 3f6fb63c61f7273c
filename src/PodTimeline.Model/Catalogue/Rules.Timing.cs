using static PodTimeline.Model.Catalogue.RuleArea;

namespace PodTimeline.Model.Catalogue;

public static partial class Rules
{
    /// <summary>S112. Typical start times.</summary>
    public static readonly Rule S112 = new("S112", Timing, "Typical start times",
        "A pod of one container whose image is there is ready 1.3 to 2.5 s after binding; an init container adds its run and about 1 " +
        "s, a sidecar without startup probe about 1 s, from 1.36 about 0.3 s.",
        "estimates; pkg/kubelet/kubelet.go :: genericPlegRelistPeriod, syncLoopIteration");

    /// <summary>S113. Syncs set the pace.</summary>
    public static readonly Rule S113 = new("S113", Timing, "Syncs set the pace",
        "All timing of a pod follows from its syncs: each publishes a status, checks for the end and acts, and the next comes when " +
        "the runtime or a probe reports a change, or at the requeue time.",
        "pkg/kubelet/kubelet.go :: SyncPod, syncLoopIteration; pkg/kubelet/pod_workers.go :: completeWork");
}
