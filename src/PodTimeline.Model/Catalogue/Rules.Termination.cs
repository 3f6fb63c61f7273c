using static PodTimeline.Model.Catalogue.RuleArea;

namespace PodTimeline.Model.Catalogue;

public static partial class Rules
{
    /// <summary>T1. Three stages, one way.</summary>
    public static readonly Rule T1 = new("T1", Termination, "Three stages, one way",
        "A pod's worker passes through syncing, terminating and terminated, one call at a time, and never goes back.",
        "pkg/kubelet/pod_workers.go :: podWorkerLoop");

    /// <summary>T2. What starts termination.</summary>
    public static readonly Rule T2 = new("T2", Termination, "What starts termination",
        "A pod begins to terminate when it is deleted, when its phase is Succeeded or Failed, when the kubelet kills or evicts it, or " +
        "when a sync finds that it has ended by itself.",
        "pkg/kubelet/pod_workers.go :: UpdatePod, completeSync; pkg/kubelet/kubelet.go :: SyncPod");

    /// <summary>T3. A look between steps.</summary>
    public static readonly Rule T3 = new("T3", Termination, "A look between steps",
        "Between two steps the worker waits for a newer look at the runtime, taken about once a second, so noticing an exit and " +
        "passing from terminating to terminated cost up to about 1 s each.",
        "pkg/kubelet/pod_workers.go :: podWorkerLoop");

    /// <summary>T4. Steps of terminating.</summary>
    public static readonly Rule T4 = new("T4", Termination, "Steps of terminating",
        "Terminating means: publish a status, stop the apps' liveness and startup probes, kill all containers and wait for the " +
        "last one, stop the sandbox, end the other probes, look again, publish the final status.",
        "pkg/kubelet/kubelet.go :: SyncTerminatingPod; pkg/kubelet/kuberuntime/kuberuntime_manager.go :: killPodWithSyncResult; " +
        "pkg/kubelet/prober/prober_manager.go :: StopLivenessAndStartup");

    /// <summary>T5. Steps of terminated.</summary>
    public static readonly Rule T5 = new("T5", Termination, "Steps of terminated",
        "After the kill the kubelet publishes once more, waits until the volumes are unmounted (looking every 100 ms) and removes the " +
        "cgroups; only then may the object be deleted.",
        "pkg/kubelet/kubelet.go :: SyncTerminatedPod");

    /// <summary>T36. The object goes last.</summary>
    public static readonly Rule T36 = new("T36", Termination, "The object goes last",
        "When the final phase is published and all cleanup is done, the kubelet deletes the object with grace period 0, about 1 to 2 s " +
        "after the last death; a watch sees one change and the removal.",
        "pkg/kubelet/status/status_manager.go :: canBeDeleted, syncPod; kubernetes/apiserver pkg/registry/generic/registry/store.go :: " +
        "updateForGracefulDeletionAndFinalizers");

    /// <summary>T37. No restarts any more.</summary>
    public static readonly Rule T37 = new("T37", Termination, "No restarts any more",
        "Once a pod is terminating nothing in it is restarted, sidecars included: one that crashes before its turn stays dead.",
        "pkg/kubelet/pod_workers.go :: podWorkerLoop; pkg/kubelet/container/helpers.go :: ShouldContainerBeRestarted");

    /// <summary>T38. The status is frozen.</summary>
    public static readonly Rule T38 = new("T38", Termination, "The status is frozen",
        "While containers are being killed, the API's status is frozen: one that has died stays running and ready there until all " +
        "are gone, and then all change in one update, with their true times.",
        "pkg/kubelet/kubelet.go :: SyncTerminatingPod; issue 106896");

    /// <summary>T39. Only readiness moves.</summary>
    public static readonly Rule T39 = new("T39", Termination, "Only readiness moves",
        "During the kill only a readiness probe can change the API: failing HTTP, TCP or gRPC checks make a dead container " +
        "unready, an exec probe cannot run in it, and in 1.35 no exec probe runs at all.",
        "pkg/kubelet/kubelet.go :: syncLoopIteration; pkg/kubelet/status/status_manager.go :: SetContainerReadiness; " +
        "pkg/kubelet/prober/prober.go :: probe; pkg/kubelet/prober/worker.go :: doProbe");

    /// <summary>T40. Deletion keeps Ready.</summary>
    public static readonly Rule T40 = new("T40", Termination, "Deletion keeps Ready",
        "A request for deletion by itself neither makes the pod unready nor changes the READY column.",
        "pkg/kubelet/kubelet.go :: SyncTerminatingPod; pkg/kubelet/status/generate.go");

    /// <summary>T41. Deleted before any run.</summary>
    public static readonly Rule T41 = new("T41", Termination, "Deleted before any run",
        "In a pod deleted before it ran, containers without a record end with 137, ContainerStatusUnknown; during init that holds only " +
        "for the init containers reached, and the apps stay PodInitializing.",
        "pkg/kubelet/status/status_manager.go :: TerminatePod, hasPodInitialized, initializedContainers");
}
