using static PodTimeline.Model.Catalogue.RuleArea;

namespace PodTimeline.Model.Catalogue;

public static partial class Rules
{
    /// <summary>T6. The grace of a delete.</summary>
    public static readonly Rule T6 = new("T6", Deletion, "The grace of a delete",
        "A delete takes the grace period asked for, else the spec's (30 s by default), 0 if the pod is unscheduled or finished, and 1 " +
        "s for a negative one; deletionTimestamp lies that far in the future.",
        "pkg/registry/core/pod/strategy.go :: CheckGracefulDelete; kubernetes/apiserver pkg/registry/rest/delete.go :: BeforeDelete");

    /// <summary>T7. Grace 0 removes.</summary>
    public static readonly Rule T7 = new("T7", Deletion, "Grace 0 removes",
        "A delete with a grace period only marks the object; with 0 the object is gone from the API at once.",
        "kubernetes/apiserver pkg/registry/generic/registry/store.go :: updateForGracefulDeletionAndFinalizers");

    /// <summary>T8. A second delete.</summary>
    public static readonly Rule T8 = new("T8", Deletion, "A second delete",
        "A second delete can only shorten the grace period, still counted from the first request (1 s if that time is past, unless 0 " +
        "is asked); a longer one, or none, changes nothing.",
        "kubernetes/apiserver pkg/registry/rest/delete.go :: BeforeDelete");

    /// <summary>T9. The smallest grace wins.</summary>
    public static readonly Rule T9 = new("T9", Deletion, "The smallest grace wins",
        "The kubelet uses the smallest grace period it was given for the pod, or the spec's if it was given none, and never less " +
        "than 1 s.",
        "pkg/kubelet/pod_workers.go :: calculateEffectiveGracePeriod");

    /// <summary>T10. A shorter grace, too late.</summary>
    public static readonly Rule T10 = new("T10", Deletion, "A shorter grace, too late",
        "A grace period that is shortened while containers are being killed changes only the object: SIGKILL still comes when the " +
        "original period is over, which is a known bug.",
        "pkg/kubelet/kubelet.go :: SyncTerminatingPod; issue 83916");

    /// <summary>T11. Forced deletion.</summary>
    public static readonly Rule T11 = new("T11", Deletion, "Forced deletion",
        "With --grace-period=0 --force the object is gone at once while the node still stops the containers: from 1.31 on with " +
        "2 s from SIGTERM to SIGKILL, up to 1.30 with the spec's whole grace period.",
        "pkg/kubelet/pod_workers.go :: calculateEffectiveGracePeriod; issues 115819, 120449");

    /// <summary>T12. Flags of kubectl delete.</summary>
    public static readonly Rule T12 = new("T12", Deletion, "Flags of kubectl delete",
        "--now asks for 1 s, --grace-period=0 without --force for 1 s too, --force alone for 0, and --force with a period above 0 is " +
        "an error.",
        "kubernetes/kubectl pkg/cmd/delete/delete.go :: Complete, Validate")
    { Home = RuleHome.Kubectl };

    /// <summary>T13. Whose grace counts.</summary>
    public static readonly Rule T13 = new("T13", Deletion, "Whose grace counts",
        "A container gets the grace period of the deletion or eviction under way, else, for a kill by a probe, that probe's own, which " +
        "may exceed the pod's, else the pod's, and with none at all 2 s.",
        "pkg/kubelet/kuberuntime/kuberuntime_container.go :: setTerminationGracePeriod, killContainer");
}
