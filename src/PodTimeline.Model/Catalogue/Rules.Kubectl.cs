using static PodTimeline.Model.Catalogue.RuleArea;

namespace PodTimeline.Model.Catalogue;

public static partial class Rules
{
    /// <summary>K1. Columns of get.</summary>
    public static readonly Rule K1 = new("K1", Kubectl, "Columns of get",
        "kubectl get pod prints NAME, READY, STATUS, RESTARTS and AGE; -o wide adds IP, NODE, NOMINATED NODE and READINESS GATES, with " +
        "<none> where there is nothing.",
        "pkg/printers/internalversion/printers.go :: AddHandlers, printPod")
    { Home = RuleHome.Kubectl };

    /// <summary>K2. The READY column.</summary>
    public static readonly Rule K2 = new("K2", Kubectl, "The READY column",
        "READY is the number of ready containers out of all apps and sidecars; regular init containers never count.",
        "pkg/printers/internalversion/printers.go :: printPod")
    { Home = RuleHome.Kubectl };

    /// <summary>K3. Where STATUS begins.</summary>
    public static readonly Rule K3 = new("K3", Kubectl, "Where STATUS begins",
        "STATUS begins as the phase and gives way to the pod's own reason, such as Evicted, and to SchedulingGated; what the " +
        "containers show may still replace it.",
        "pkg/printers/internalversion/printers.go :: printPod")
    { Home = RuleHome.Kubectl };

    /// <summary>K4. Init entries come first.</summary>
    public static readonly Rule K4 = new("K4", Kubectl, "Init entries come first",
        "STATUS skips init entries that exited with 0 or are started sidecars and stops at the first other one: Init:REASON if it " +
        "failed or waits with a reason of its own, else Init:DONE/ALL.",
        "pkg/printers/internalversion/printers.go :: printPod")
    { Home = RuleHome.Kubectl };

    /// <summary>K5. Still initialising.</summary>
    public static readonly Rule K5 = new("K5", Kubectl, "Still initialising",
        "A running regular init container and a sidecar whose startup probe has not passed both show as Init:DONE/ALL.",
        "pkg/printers/internalversion/printers.go :: printPod")
    { Home = RuleHome.Kubectl };

    /// <summary>K6. When apps are read.</summary>
    public static readonly Rule K6 = new("K6", Kubectl, "When apps are read",
        "Apps are read if no init entry stopped the search or the pod is Initialized already, and then RESTARTS counts only the " +
        "sidecars read so far and the apps.",
        "pkg/printers/internalversion/printers.go :: printPod")
    { Home = RuleHome.Kubectl };

    /// <summary>K7. Apps from last to first.</summary>
    public static readonly Rule K7 = new("K7", Kubectl, "Apps from last to first",
        "The apps are read from last to first: each one that waits or has ended sets STATUS to its reason, and running ones change " +
        "nothing but READY.",
        "pkg/printers/internalversion/printers.go :: printPod")
    { Home = RuleHome.Kubectl };

    /// <summary>K8. The first name wins.</summary>
    public static readonly Rule K8 = new("K8", Kubectl, "The first name wins",
        "If several apps are not running, STATUS shows the one whose name comes first alphabetically.",
        "pkg/printers/internalversion/printers.go :: printPod")
    { Home = RuleHome.Kubectl };

    /// <summary>K9. Completed but running.</summary>
    public static readonly Rule K9 = new("K9", Kubectl, "Completed but running",
        "When STATUS would read Completed, it reads Running if an app runs and the pod is Ready; else, from 1.35 on, the " +
        "reason of an app that failed; else NotReady if an app runs and is ready; a running sidecar does not count.",
        "pkg/printers/internalversion/printers.go :: printPod")
    { Home = RuleHome.Kubectl };

    /// <summary>K10. Terminating and Unknown.</summary>
    public static readonly Rule K10 = new("K10", Kubectl, "Terminating and Unknown",
        "A pod being deleted reads Terminating until its phase is final, up to 1.30 even after that, and Unknown if its node is lost.",
        "pkg/printers/internalversion/printers.go :: printPod; PR 122038")
    { Home = RuleHome.Kubectl };

    /// <summary>K11. The RESTARTS column.</summary>
    public static readonly Rule K11 = new("K11", Kubectl, "The RESTARTS column",
        "RESTARTS adds up the restarts of the containers that were read and, if known, says how long ago the newest of their last runs " +
        "ended, as in 4 (66s ago).",
        "pkg/printers/internalversion/printers.go :: printPod")
    { Home = RuleHome.Kubectl };

    /// <summary>K12. How ages are written.</summary>
    public static readonly Rule K12 = new("K12", Kubectl, "How ages are written",
        "Ages are cut, never rounded, and get coarser: seconds below 2 min, with minutes below 10 min, minutes below 3 h, hours with " +
        "minutes below 8 h, hours below 2 d, days with hours below 8 d, then days and years.",
        "kubernetes/apimachinery pkg/util/duration/duration.go :: HumanDuration")
    { Home = RuleHome.Kubectl };

    /// <summary>K13. Column widths.</summary>
    public static readonly Rule K13 = new("K13", Kubectl, "Column widths",
        "Every column but the last is as wide as its longest cell plus 3 spaces, at least 6, and aligned to the left; headers are in " +
        "capitals.",
        "kubernetes/cli-runtime pkg/printers/tabwriter.go")
    { Home = RuleHome.Kubectl };

    /// <summary>K14. One row per change.</summary>
    public static readonly Rule K14 = new("K14", Kubectl, "One row per change",
        "kubectl get -w prints the pod and then one row for every change of the object and for its removal, even when no cell differs.",
        "kubernetes/kubectl pkg/cmd/get/get.go :: watch")
    { Home = RuleHome.Kubectl };

    /// <summary>K15. Columns only grow.</summary>
    public static readonly Rule K15 = new("K15", Kubectl, "Columns only grow",
        "In a watch the columns only get wider, and rows already printed are not realigned.",
        "kubernetes/cli-runtime pkg/printers/tabwriter.go")
    { Home = RuleHome.Kubectl };

    /// <summary>K16. Kinds of changes shown.</summary>
    public static readonly Rule K16 = new("K16", Kubectl, "Kinds of changes shown",
        "With --output-watch-events a first column says ADDED, MODIFIED or DELETED.",
        "kubernetes/cli-runtime pkg/printers/tableprinter.go :: formatEventType")
    { Home = RuleHome.Kubectl };

    /// <summary>K17. What makes a row.</summary>
    public static readonly Rule K17 = new("K17", Kubectl, "What makes a row",
        "Each write to the API makes a row: creation, binding, every published status that differs, the deletion request, the final " +
        "status, grace 0, and the removal; an unchanged status writes nothing.",
        "pkg/kubelet/status/status_manager.go :: syncPod")
    { Home = RuleHome.Kubectl };

    /// <summary>K18. Rows of a deletion.</summary>
    public static readonly Rule K18 = new("K18", Kubectl, "Rows of a deletion",
        "Deleting a healthy pod prints Terminating once (from 1.34 mostly twice), nothing while the containers die, and then about " +
        "three equal rows with none ready and Completed or Error (up to 1.30 Terminating).",
        "pkg/kubelet/kubelet.go :: SyncTerminatingPod; pkg/kubelet/status/status_manager.go :: canBeDeleted, syncPod; " +
        "pkg/printers/internalversion/printers.go :: printPod")
    { Home = RuleHome.Kubectl };

    /// <summary>K19. Rows of a Job.</summary>
    public static readonly Rule K19 = new("K19", Kubectl, "Rows of a Job",
        "The pod of a Job with a sidecar goes from 2/2 Running to 1/2 Completed, when the app has ended, to 0/2 Completed, when the " +
        "sidecar is gone too.",
        "pkg/kubelet/kuberuntime/kuberuntime_manager.go :: computePodActions; pkg/kubelet/kubelet.go :: SyncPod")
    { Home = RuleHome.Kubectl };

    /// <summary>K20. What delete prints.</summary>
    public static readonly Rule K20 = new("K20", Kubectl, "What delete prints",
        "kubectl delete prints that the pod is deleted as soon as the request is accepted, from 1.34 with its namespace, and then " +
        "waits for the removal; --force prints a warning first.",
        "kubernetes/kubectl pkg/cmd/delete/delete.go :: PrintObj, Validate")
    { Home = RuleHome.Kubectl };
}
