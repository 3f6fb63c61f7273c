using PodTimeline.Model.Versions;
using static PodTimeline.Model.Catalogue.RuleArea;

namespace PodTimeline.Model.Catalogue;

public static partial class Rules
{
    /// <summary>P1. Init containers counted.</summary>
    public static readonly Rule P1 = new("P1", Phase, "Init containers counted",
        "For the phase a regular init container is pending while it has no status, runs, or waits for its first run, and failed when " +
        "its last run ended with anything but 0.",
        "pkg/kubelet/kubelet_pods.go :: getPhase");

    /// <summary>P2. Sidecars counted.</summary>
    public static readonly Rule P2 = new("P2", Phase, "Sidecars counted",
        "For the phase a running sidecar counts as running (and as pending until it has started), one that never ran as pending and " +
        "waiting, and one that has ended is ignored.",
        "pkg/kubelet/kubelet_pods.go :: getPhase")
    { When = Feature.SidecarContainers.On };

    /// <summary>P3. Apps counted.</summary>
    public static readonly Rule P3 = new("P3", Phase, "Apps counted",
        "For the phase an app counts as running; as stopped when it has ended or waits after a run; as waiting before its first run; " +
        "and as unknown without a status.",
        "pkg/kubelet/kubelet_pods.go :: getPhase");

    /// <summary>P4. Order of the checks.</summary>
    public static readonly Rule P4 = new("P4", Phase, "Order of the checks",
        "The phase is decided in order: an init failure under Never is Failed; init or a sidecar's start pending is Pending, after a " +
        "reboot in some versions only; a first run still due is Pending; anything running is Running; then exits decide.",
        "pkg/kubelet/kubelet_pods.go :: getPhase");

    /// <summary>P5. When all have stopped.</summary>
    public static readonly Rule P5 = new("P5", Phase, "When all have stopped",
        "With nothing running, a killed pod is Succeeded if all apps exited with 0, else Failed; otherwise it stays Running under " +
        "Always, and under OnFailure after a failure, because a restart is due.",
        "pkg/kubelet/kubelet_pods.go :: getPhase");

    /// <summary>P6. Sidecars keep it Running.</summary>
    public static readonly Rule P6 = new("P6", Phase, "Sidecars keep it Running",
        "A sidecar that still runs keeps the phase Running after all apps have ended, so Succeeded or Failed appears only when the " +
        "sidecars are gone.",
        "pkg/kubelet/kubelet_pods.go :: getPhase")
    { When = Feature.SidecarContainers.On };

    /// <summary>P7. Terminal phases stay.</summary>
    public static readonly Rule P7 = new("P7", Phase, "Terminal phases stay",
        "Succeeded and Failed are final, and their reason and message stay.",
        "pkg/kubelet/kubelet_pods.go :: generateAPIPodStatus");

    /// <summary>P8. Deleted pods end too.</summary>
    public static readonly Rule P8 = new("P8", Phase, "Deleted pods end too",
        "A deleted pod ends Succeeded if every app exited with 0 on SIGTERM, even under Always, else Failed; one that is still Pending " +
        "or Running at the very end becomes Failed.",
        "pkg/kubelet/kubelet_pods.go :: getPhase; pkg/kubelet/status/status_manager.go :: TerminatePod");

    /// <summary>P9. State before any run.</summary>
    public static readonly Rule P9 = new("P9", Phase, "State before any run",
        "A container without a record waits as PodInitializing if the pod has any init container, else as ContainerCreating; one that " +
        "is created but not started waits without a reason.",
        "pkg/kubelet/kubelet_pods.go :: convertToAPIContainerStatuses");

    /// <summary>P10. State and last state.</summary>
    public static readonly Rule P10 = new("P10", Phase, "State and last state",
        "The newest run gives state, the one before it lastState, and the runtime's record the restart count; an ending already shown " +
        "is kept when its record has vanished.",
        "pkg/kubelet/kubelet_pods.go :: convertToAPIContainerStatuses");

    /// <summary>P11. From exit to waiting.</summary>
    public static readonly Rule P11 = new("P11", Phase, "From exit to waiting",
        "A container that is due to be restarted and has a recorded start error becomes Waiting with that reason and its exit moves to " +
        "lastState; without one it stays Terminated, so Error shows before CrashLoopBackOff.",
        "pkg/kubelet/kubelet_pods.go :: convertToAPIContainerStatuses");

    /// <summary>P12. Due to be restarted.</summary>
    public static readonly Rule P12 = new("P12", Phase, "Due to be restarted",
        "Up to 1.34 the pod's policy decides whether an exit may turn into Waiting, even for sidecars, so under Never a crashing " +
        "sidecar shows Error between its runs; from 1.35 the container's own decides.",
        "pkg/kubelet/container/helpers.go :: ShouldContainerBeRestarted; pkg/kubelet/prober/worker.go");

    /// <summary>P12b. Exit 0 stays Completed.</summary>
    public static readonly Rule P12b = new("P12b", Phase, "Exit 0 stays Completed",
        "An init container whose last run exited with 0 never turns to Waiting, so a sidecar that keeps exiting with 0 shows Completed " +
        "between its runs and only lowers READY.",
        "pkg/kubelet/kubelet_pods.go :: convertToAPIContainerStatuses");

    /// <summary>P13. A lost record.</summary>
    public static readonly Rule P13 = new("P13", Phase, "A lost record",
        "A container whose record vanished while it ran gets a last state of 137 with ContainerStatusUnknown, and its restart count " +
        "rises by 1 unless the pod is being deleted.",
        "pkg/kubelet/kubelet_pods.go :: convertToAPIContainerStatuses");

    /// <summary>P14. Flags started and ready.</summary>
    public static readonly Rule P14 = new("P14", Phase, "Flags started and ready",
        "started is false unless the container runs, then what the startup probe says, or true without one; ready needs started and " +
        "a passing readiness probe, or none; a regular init container is ready after exit 0.",
        "pkg/kubelet/prober/prober_manager.go :: UpdatePodStatus, isContainerStarted");

    /// <summary>P15. Order in the status.</summary>
    public static readonly Rule P15 = new("P15", Phase, "Order in the status",
        "Apps are listed by name and init containers in the order of the spec, and that order decides which of several stopped apps " +
        "kubectl shows in STATUS.",
        "pkg/kubelet/types/types.go :: SortedContainerStatuses, SortStatusesOfInitContainers");

    /// <summary>P16. Times in whole seconds.</summary>
    public static readonly Rule P16 = new("P16", Phase, "Times in whole seconds",
        "All times in a pod's status are cut to whole seconds.",
        "pkg/kubelet/status/status_manager.go :: normalizeStatus")
    { Home = RuleHome.Kubectl };
}
