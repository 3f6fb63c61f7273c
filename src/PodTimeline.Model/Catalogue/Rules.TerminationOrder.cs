using PodTimeline.Model.Versions;
using static PodTimeline.Model.Catalogue.RuleArea;

namespace PodTimeline.Model.Catalogue;

public static partial class Rules
{
    /// <summary>T23. Apps at once.</summary>
    public static readonly Rule T23 = new("T23", TerminationOrder, "Apps at once",
        "All apps get SIGTERM at the beginning and at the same time, each after its own preStop hook; nothing has to end before them.",
        "pkg/kubelet/kuberuntime/kuberuntime_termination_order.go :: newTerminationOrdering");

    /// <summary>T24. Sidecars last, in reverse.</summary>
    public static readonly Rule T24 = new("T24", TerminationOrder, "Sidecars last, in reverse",
        "A sidecar waits for every app and for the next sidecar after it, so when the last app has ended the sidecars get SIGTERM one " +
        "at a time, the last declared first.",
        "pkg/kubelet/kuberuntime/kuberuntime_termination_order.go :: newTerminationOrdering")
    { When = Feature.SidecarTerminationOrder.On };

    /// <summary>T25. preStop does not wait.</summary>
    public static readonly Rule T25 = new("T25", TerminationOrder, "preStop does not wait",
        "A sidecar's preStop hook starts together with the apps' hooks and only its SIGTERM waits: that comes when its turn has come " +
        "and its hook has ended, whichever is later.",
        "pkg/kubelet/kuberuntime/kuberuntime_container.go :: killContainer; kubernetes/enhancements PR 4183")
    { When = Feature.SidecarTerminationOrder.On };

    /// <summary>T26. One clock for all.</summary>
    public static readonly Rule T26 = new("T26", TerminationOrder, "One clock for all",
        "The whole pod has a single grace period: a sidecar gets what its hook and its wait have left of it, and at least 2 s.",
        "pkg/kubelet/kuberuntime/kuberuntime_termination_order.go :: waitForTurn; pkg/kubelet/kuberuntime/kuberuntime_container.go :: " +
        "killContainer")
    { When = Feature.SidecarTerminationOrder.On };

    /// <summary>T27. When the order is lost.</summary>
    public static readonly Rule T27 = new("T27", TerminationOrder, "When the order is lost",
        "A sidecar waits no longer than the grace period lasts: when it is over, all waiting sidecars get SIGTERM together, with 2 s " +
        "each, even if apps still run.",
        "pkg/kubelet/kuberuntime/kuberuntime_termination_order.go :: waitForTurn")
    { When = Feature.SidecarTerminationOrder.On };

    /// <summary>T28. A missing link.</summary>
    public static readonly Rule T28 = new("T28", TerminationOrder, "A missing link",
        "Containers not running when the kill begins count as ended, and a sidecar looks only at the apps and the next sidecar: if " +
        "that one is dead, it no longer waits for those behind it.",
        "pkg/kubelet/kuberuntime/kuberuntime_termination_order.go :: newTerminationOrdering")
    { When = Feature.SidecarTerminationOrder.On };

    /// <summary>T29. Ended means stopped.</summary>
    public static readonly Rule T29 = new("T29", TerminationOrder, "Ended means stopped",
        "A container counts as ended only when its own stop is complete: an app that exits while its preStop hook still runs keeps the " +
        "sidecars waiting until the hook ends.",
        "pkg/kubelet/kuberuntime/kuberuntime_container.go :: killContainer")
    { When = Feature.SidecarTerminationOrder.On };

    /// <summary>T30. Deleted during init.</summary>
    public static readonly Rule T30 = new("T30", TerminationOrder, "Deleted during init",
        "A running init container waits for nobody and nobody waits for it: in a pod deleted during init it is stopped at once, and so " +
        "are the sidecars, among themselves in reverse order.",
        "pkg/kubelet/kuberuntime/kuberuntime_termination_order.go :: newTerminationOrdering")
    { When = Feature.SidecarTerminationOrder.On };

    /// <summary>T31. No sidecars, no order.</summary>
    public static readonly Rule T31 = new("T31", TerminationOrder, "No sidecars, no order",
        "A pod without sidecars has no order of termination: none of its containers waits for another.",
        "pkg/kubelet/kuberuntime/kuberuntime_container.go :: killContainersWithSyncResult");

    /// <summary>T32. How long it takes.</summary>
    public static readonly Rule T32 = new("T32", TerminationOrder, "How long it takes",
        "Hooks, waits and the answers to SIGTERM add up, but the grace period cuts them off and every stop gets at least 2 s, so a pod " +
        "is gone after about its grace period plus 2 s at the latest.",
        "pkg/kubelet/kuberuntime/kuberuntime_container.go :: killContainer");
}
