using PodTimeline.Model.Versions;
using static PodTimeline.Model.Catalogue.RuleArea;

namespace PodTimeline.Model.Catalogue;

public static partial class Rules
{
    /// <summary>S1. One worker per pod.</summary>
    public static readonly Rule S1 = new("S1", Sync, "One worker per pod",
        "The kubelet works on a pod one sync at a time: whatever blocks a sync (an image pull, a postStart hook, a kill) holds up all " +
        "else in that pod, and triggers that arrive meanwhile become one next sync.",
        "pkg/kubelet/pod_workers.go :: podWorkerLoop, completeWork");

    /// <summary>S2. Published, then acted upon.</summary>
    public static readonly Rule S2 = new("S2", Sync, "Published, then acted upon",
        "A sync first publishes the status as it is known at that moment and only then acts, so what it does shows up in the API no " +
        "earlier than in the next sync.",
        "pkg/kubelet/kubelet.go :: SyncPod; pkg/kubelet/kubelet_pods.go :: generateAPIPodStatus");

    /// <summary>S3. Terminal phase ends syncing.</summary>
    public static readonly Rule S3 = new("S3", Sync, "Terminal phase ends syncing",
        "When a sync computes the phase Succeeded or Failed, it starts nothing more and hands the pod over to termination.",
        "pkg/kubelet/kubelet.go :: SyncPod");

    /// <summary>S4. What triggers a sync.</summary>
    public static readonly Rule S4 = new("S4", Sync, "What triggers a sync",
        "A pod is synced when its spec changes, when a container or the sandbox starts or dies, when liveness fails or a startup or " +
        "readiness verdict changes, or at its own requeue time, checked once a second.",
        "pkg/kubelet/kubelet.go :: syncLoopIteration");

    /// <summary>S5. Requeue times.</summary>
    public static readonly Rule S5 = new("S5", Sync, "Requeue times",
        "After a clean sync the next one comes within 60 to 90 s, after an error within 10 to 15 s, while the network is not ready " +
        "within 1 to 1.5 s, and at once when the pod passes on to termination.",
        "pkg/kubelet/pod_workers.go :: completeWork");

    /// <summary>S6. Requeue at back-off end.</summary>
    public static readonly Rule S6 = new("S6", Sync, "Requeue at back-off end",
        "A sync that left a container in CrashLoopBackOff is repeated when the back-off ends, at most 60 s from now, and that wait is " +
        "stretched by a random factor between 1 and 1.5.",
        "pkg/kubelet/pod_workers.go :: completeWork; pkg/kubelet/container/sync_result.go :: MinBackoffExpiration; PR 133066")
    { When = Feature.BackOffWakeUp.On };

    /// <summary>S7. A fresh look first.</summary>
    public static readonly Rule S7 = new("S7", Sync, "A fresh look first",
        "Before it syncs a pod again, the worker waits for a look at the runtime that is newer than the end of its last sync, which " +
        "costs up to about 1 s.",
        "pkg/kubelet/pod_workers.go :: podWorkerLoop");

    /// <summary>S8. A look after success.</summary>
    public static readonly Rule S8 = new("S8", Sync, "A look after success",
        "After a sync that did something, the kubelet looks at that pod at once, so a start is seen well within 1 s; an exit still " +
        "waits for the look that is taken once a second.",
        "pkg/kubelet/kubelet.go :: SyncPod; pkg/kubelet/pleg/generic.go :: workerLoopIteration")
    { When = Feature.PLEGOnDemandRelist.On };
}
