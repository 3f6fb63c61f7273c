using PodTimeline.Model.Versions;
using static PodTimeline.Model.Catalogue.RuleArea;

namespace PodTimeline.Model.Catalogue;

public static partial class Rules
{
    /// <summary>S94. Waiting before any run.</summary>
    public static readonly Rule S94 = new("S94", States, "Waiting before any run",
        "Before it runs, a container waits as ContainerCreating; in a pod with init containers all of them, the init containers too, " +
        "wait as PodInitializing, an app even during its own pull.",
        "pkg/kubelet/kubelet_pods.go :: convertToAPIContainerStatuses");

    /// <summary>S95. Start errors as waiting.</summary>
    public static readonly Rule S95 = new("S95", States, "Start errors as waiting",
        "A failed start shows as Waiting with the error as its reason and moves the last exit to lastState, if a restart is due and " +
        "the error is still remembered; otherwise the plain Terminated stays.",
        "pkg/kubelet/kubelet_pods.go :: convertToAPIContainerStatuses");

    /// <summary>S96. Crash loops show late.</summary>
    public static readonly Rule S96 = new("S96", States, "Crash loops show late",
        "Right after a crash the state reads Terminated, and CrashLoopBackOff only from the next sync on: 10 to 15 s later up to 1.34, " +
        "from 1.35 often only in waits of more than 60 s.",
        "pkg/kubelet/kubelet.go :: SyncPod; pkg/kubelet/pod_workers.go :: completeWork");

    /// <summary>S97. A proposed init reason.</summary>
    public static readonly Rule S97 = new("S97", States, "A proposed init reason",
        "A proposed change would let init containers wait as ContainerCreating instead of PodInitializing.",
        "PR 141693")
    { LeftOut = "It is an open pull request and part of no release." };

    /// <summary>S98. Sidecars that exit 0.</summary>
    public static readonly Rule S98 = new("S98", States, "Sidecars that exit 0",
        "A sidecar that exits with 0 stays Terminated with Completed during its back-off and never shows CrashLoopBackOff; one that " +
        "fails in a pod under Never shows it only from 1.35.",
        "pkg/kubelet/kubelet_pods.go :: convertToAPIContainerStatuses; pkg/kubelet/container/helpers.go :: ShouldContainerBeRestarted")
    { When = Feature.SidecarContainers.On };

    /// <summary>S99. Reasons for waiting.</summary>
    public static readonly Rule S99 = new("S99", States, "Reasons for waiting",
        "A Waiting state names what is in the way, each with a reason of its own: creation, initialisation, back-off, an image " +
        "problem, a missing config, or a failed creation, start or hook.",
        "pkg/kubelet/images/types.go; pkg/kubelet/kuberuntime/kuberuntime_container.go; pkg/kubelet/container/sync_result.go");

    /// <summary>S100. Reasons for ending.</summary>
    public static readonly Rule S100 = new("S100", States, "Reasons for ending",
        "A Terminated state says Completed for code 0, Error for others, OOMKilled when memory ran out, StartError (128) when the " +
        "process could not start, ContainerStatusUnknown (137) when it was lost.",
        "containerd/containerd internal/cri/server/container_start.go; pkg/kubelet/kubelet_pods.go :: convertToAPIContainerStatuses");

    /// <summary>S101. A process cannot start.</summary>
    public static readonly Rule S101 = new("S101", States, "A process cannot start",
        "A process that cannot start leaves an exited record, so it goes into CrashLoopBackOff; the sync reports RunContainerError and " +
        "records Created and Failed but no Started.",
        "pkg/kubelet/kuberuntime/kuberuntime_container.go :: startContainer; containerd/containerd " +
        "internal/cri/server/container_start.go");

    /// <summary>S102. Exit codes.</summary>
    public static readonly Rule S102 = new("S102", States, "Exit codes",
        "143 means died of SIGTERM, 137 of SIGKILL, 128 could not start, 127 and 126 not found or not executable in a shell; a process " +
        "1 without a handler ignores SIGTERM and ends with 137 after the full grace period.",
        "POSIX, Linux signal(7)");

    /// <summary>S103. Order of statuses.</summary>
    public static readonly Rule S103 = new("S103", States, "Order of statuses",
        "Init containers are listed in the order of the spec and apps by name, each with at most its two newest runs: state and " +
        "lastState.",
        "pkg/kubelet/kubelet_pods.go :: convertToAPIContainerStatuses");

    /// <summary>S104. The phase.</summary>
    public static readonly Rule S104 = new("S104", States, "The phase",
        "The phase is Failed once an init container failed for good, Pending while initialisation or a first start is open, Running " +
        "while anything runs or will restart, then Succeeded if all apps exited with 0, else Failed.",
        "pkg/kubelet/kubelet_pods.go :: getPhase");

    /// <summary>S105. Init retries stay Pending.</summary>
    public static readonly Rule S105 = new("S105", States, "Init retries stay Pending",
        "While an init container is being retried the pod stays Pending, and kubectl's STATUS changes between Init:Error and " +
        "Init:CrashLoopBackOff.",
        "pkg/kubelet/kubelet_pods.go :: getPhase; pkg/printers/internalversion/printers.go :: printPod");

    /// <summary>S106. Conditions in short.</summary>
    public static readonly Rule S106 = new("S106", States, "Conditions in short",
        "Initialized turns True when init containers are ready and sidecars started, and stays so until a new sandbox; Ready and " +
        "ContainersReady name the unready containers and at the end say PodCompleted or PodFailed.",
        "pkg/kubelet/status/generate.go :: GeneratePodInitializedCondition, GenerateContainersReadyCondition, GeneratePodReadyCondition");

    /// <summary>S107. STATUS in short.</summary>
    public static readonly Rule S107 = new("S107", States, "STATUS in short",
        "STATUS shows the first init entry that is neither finished nor a started sidecar, as Init:REASON or Init:DONE/ALL; with none " +
        "the apps decide; READY counts apps and sidecars.",
        "pkg/printers/internalversion/printers.go :: printPod")
    { Home = RuleHome.Kubectl };
}
