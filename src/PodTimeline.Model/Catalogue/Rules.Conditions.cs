using PodTimeline.Model.Versions;
using static PodTimeline.Model.Catalogue.RuleArea;

namespace PodTimeline.Model.Catalogue;

public static partial class Rules
{
    /// <summary>C1. Order of conditions.</summary>
    public static readonly Rule C1 = new("C1", Conditions, "Order of conditions",
        "Conditions set by others come first, then PodReadyToStartContainers, Initialized, Ready, ContainersReady and PodScheduled; " +
        "before the kubelet's first update there is at most PodScheduled.",
        "pkg/kubelet/kubelet_pods.go :: generateAPIPodStatus");

    /// <summary>C2. The condition PodScheduled.</summary>
    public static readonly Rule C2 = new("C2", Conditions, "The condition PodScheduled",
        "PodScheduled is True once the pod is bound; before that it is False with Unschedulable when no node fits, or with " +
        "SchedulingGated while a gate holds the pod back.",
        "pkg/kubelet/kubelet_pods.go :: generateAPIPodStatus; pkg/printers/internalversion/printers.go :: printPod");

    /// <summary>C3. Sandbox and its condition.</summary>
    public static readonly Rule C3 = new("C3", Conditions, "Sandbox and its condition",
        "PodReadyToStartContainers is True while there is one ready sandbox with a network, False before it is made and again after " +
        "the kill; from 1.37 on False has the reason PodSandboxNotReady.",
        "pkg/kubelet/status/generate.go :: GeneratePodReadyToStartContainersCondition; pkg/kubelet/kuberuntime/util/util.go :: " +
        "PodSandboxChanged")
    { When = Feature.PodReadyToStartContainersCondition.On };

    /// <summary>C4. The condition Initialized.</summary>
    public static readonly Rule C4 = new("C4", Conditions, "The condition Initialized",
        "Initialized is True if there are no init containers, when regular ones are ready and sidecars started, and once any " +
        "app has run; else it is False, ContainersNotInitialized; from 1.36 on it never goes back to False.",
        "pkg/kubelet/status/generate.go :: GeneratePodInitializedCondition, isInitContainerInitialized");

    /// <summary>C5. The message of Initialized.</summary>
    public static readonly Rule C5 = new("C5", Conditions, "The message of Initialized",
        "The message of Initialized lists first the containers with unknown status and then those with incomplete status, by name in " +
        "the order of the spec, in brackets and separated by spaces.",
        "pkg/kubelet/status/generate.go :: GeneratePodInitializedCondition");

    /// <summary>C6. The condition ContainersReady.</summary>
    public static readonly Rule C6 = new("C6", Conditions, "The condition ContainersReady",
        "ContainersReady looks at sidecars and then apps, never regular init containers: any that is not ready makes it False, " +
        "ContainersNotReady, with their names; an ended pod says PodCompleted or PodFailed.",
        "pkg/kubelet/status/generate.go :: GenerateContainersReadyCondition");

    /// <summary>C7. The condition Ready.</summary>
    public static readonly Rule C7 = new("C7", Conditions, "The condition Ready",
        "Ready copies ContainersReady while that is not True and then checks the readiness gates: one that is missing or not True " +
        "makes it False with ReadinessGatesNotReady.",
        "pkg/kubelet/status/generate.go :: GeneratePodReadyCondition");

    /// <summary>C8. Without any statuses.</summary>
    public static readonly Rule C8 = new("C8", Conditions, "Without any statuses",
        "When there are no container statuses at all, the conditions are False with UnknownContainerStatuses, Initialized only if the " +
        "pod has init containers.",
        "pkg/kubelet/status/generate.go :: GeneratePodInitializedCondition, GenerateContainersReadyCondition");

    /// <summary>C9. Time of a transition.</summary>
    public static readonly Rule C9 = new("C9", Conditions, "Time of a transition",
        "lastTransitionTime moves only when a condition changes between True, False and Unknown, not for a new reason or message.",
        "pkg/kubelet/status/status_manager.go :: updateLastTransitionTime");

    /// <summary>C10. Conditions at the end.</summary>
    public static readonly Rule C10 = new("C10", Conditions, "Conditions at the end",
        "When the published phase is Succeeded or Failed, Ready and ContainersReady are False with PodCompleted or PodFailed.",
        "pkg/kubelet/status/status_manager.go :: mergePodStatus");

    /// <summary>C11. Sidecars and readiness.</summary>
    public static readonly Rule C11 = new("C11", Conditions, "Sidecars and readiness",
        "A sidecar that is unready, crashed or restarting makes the pod unready and so takes it out of its services, while Initialized " +
        "stays True.",
        "pkg/kubelet/status/generate.go :: GeneratePodInitializedCondition, GenerateContainersReadyCondition")
    { When = Feature.SidecarContainers.On };

    /// <summary>C12. Conditions during init.</summary>
    public static readonly Rule C12 = new("C12", Conditions, "Conditions during init",
        "While the first init container runs, Initialized names every init container and sidecar, and Ready and ContainersReady name " +
        "every sidecar and app but no regular init container.",
        "pkg/kubelet/status/generate.go :: GeneratePodInitializedCondition, GenerateContainersReadyCondition");

    /// <summary>C13. Status before action.</summary>
    public static readonly Rule C13 = new("C13", Conditions, "Status before action",
        "A status is computed at the beginning of a sync, so pulls and starts inside that sync show only with the next one.",
        "pkg/kubelet/kubelet.go :: SyncPod");
}
