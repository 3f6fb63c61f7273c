using static PodTimeline.Model.Catalogue.RuleArea;

namespace PodTimeline.Model.Catalogue;

public static partial class Rules
{
    /// <summary>T14. All at once.</summary>
    public static readonly Rule T14 = new("T14", Killing, "All at once",
        "When a pod is killed, all running containers are handled at the same time: each records \"Stopping container NAME\" at once, " +
        "even a sidecar whose SIGTERM comes much later.",
        "pkg/kubelet/kuberuntime/kuberuntime_container.go :: killContainersWithSyncResult, killContainer");

    /// <summary>T15. Hook, turn, signal.</summary>
    public static readonly Rule T15 = new("T15", Killing, "Hook, turn, signal",
        "To kill a container the kubelet runs its preStop hook, waits for its turn if the pod has sidecars, and has the runtime stop " +
        "it with the seconds that are left, in this order.",
        "pkg/kubelet/kuberuntime/kuberuntime_container.go :: killContainer");

    /// <summary>T16. preStop uses the grace.</summary>
    public static readonly Rule T16 = new("T16", Killing, "preStop uses the grace",
        "A preStop hook runs inside the grace period: when that is over the kill goes on without it, and the whole seconds it took " +
        "are taken off the rest; an abandoned hook itself runs on until it or its container ends.",
        "pkg/kubelet/kuberuntime/kuberuntime_container.go :: executePreStopHook");

    /// <summary>T17. At least two seconds.</summary>
    public static readonly Rule T17 = new("T17", Killing, "At least two seconds",
        "However little of the grace period is left, there are at least 2 s between SIGTERM and SIGKILL.",
        "pkg/kubelet/kuberuntime/kuberuntime_container.go :: killContainer");

    /// <summary>T18. Whole seconds are subtracted.</summary>
    public static readonly Rule T18 = new("T18", Killing, "Whole seconds are subtracted",
        "The time in preStop and the time waiting for a turn are each cut to whole seconds before they are subtracted, so the end may " +
        "come up to 1 s late for each.",
        "pkg/kubelet/kuberuntime/kuberuntime_container.go :: executePreStopHook, killContainer");

    /// <summary>T19. Kinds of hooks.</summary>
    public static readonly Rule T19 = new("T19", Killing, "Kinds of hooks",
        "An exec hook runs in the container without a limit of its own, an httpGet hook fails only if the connection does, whatever " +
        "the HTTP status, a sleep hook is a timer in the kubelet; tcpSocket is no hook.",
        "pkg/kubelet/lifecycle/handlers.go :: Run, runHTTPHandler, runSleepHandler");

    /// <summary>T20. When preStop runs.</summary>
    public static readonly Rule T20 = new("T20", Killing, "When preStop runs",
        "A preStop hook runs when the kubelet kills the container, never when the process exits by itself; if it fails, " +
        "FailedPreStopHook is recorded and SIGTERM follows at once.",
        "pkg/kubelet/kuberuntime/kuberuntime_container.go :: executePreStopHook, killContainer");

    /// <summary>T21. Length of a sleep.</summary>
    public static readonly Rule T21 = new("T21", Killing, "Length of a sleep",
        "A sleep hook may last at most terminationGracePeriodSeconds and, before 1.33, had to be longer than 0 s, or the API server " +
        "refuses the pod.",
        "pkg/apis/core/validation/validation.go :: validateSleepAction")
    { Home = RuleHome.Manifests };

    /// <summary>T22. Signal, wait, SIGKILL.</summary>
    public static readonly Rule T22 = new("T22", Killing, "Signal, wait, SIGKILL",
        "To stop a container the runtime sends its stop signal (the container's own, else the image's, else SIGTERM) to the main " +
        "process, but only once if it is asked again, waits for the time it was given, and then sends SIGKILL.",
        "containerd/containerd internal/cri/server/container_stop.go :: stopContainer");

    /// <summary>T33. Codes and reasons.</summary>
    public static readonly Rule T33 = new("T33", Killing, "Codes and reasons",
        "A process that exits keeps its code, one that a signal kills gets 128 plus the signal's number; 0 reads Completed and others " +
        "Error, so SIGKILL after the grace period is Error 137, not OOMKilled.",
        "containerd/containerd internal/cri/server/container_status.go :: toCRIContainerStatus; containerd/containerd " +
        "internal/cri/server/helpers.go; containerd/containerd internal/cri/server/events.go");

    /// <summary>T34. Process 1 and SIGTERM.</summary>
    public static readonly Rule T34 = new("T34", Killing, "Process 1 and SIGTERM",
        "Process 1 gets only signals it has a handler for, so a shell without trap, sleep, and plain Python or Node ignore SIGTERM " +
        "and are killed with 137; a Go program exits with 2, a JVM with 143.",
        "Linux pid_namespaces(7)");

    /// <summary>T35. Shells and traps.</summary>
    public static readonly Rule T35 = new("T35", Killing, "Shells and traps",
        "A shell's trap runs only after its foreground child has ended, or at once if it waits for a background child; with a shared " +
        "process namespace the shell is not process 1 and dies of SIGTERM with 143.",
        "POSIX shell, Linux pid_namespaces(7)");
}
