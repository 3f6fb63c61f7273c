using static PodTimeline.Model.Catalogue.RuleArea;

namespace PodTimeline.Model.Catalogue;

public static partial class Rules
{
    /// <summary>S78. A clock per probe.</summary>
    public static readonly Rule S78 = new("S78", Probes, "A clock per probe",
        "Each probe of an app or sidecar has its own clock, started once per pod just before the sandbox is made; it ticks every " +
        "period for the pod's life, however often the container restarts.",
        "pkg/kubelet/prober/prober_manager.go :: AddPod; pkg/kubelet/prober/worker.go :: run");

    /// <summary>S79. The first probe.</summary>
    public static readonly Rule S79 = new("S79", Probes, "The first probe",
        "The first probe comes at the first tick past initialDelaySeconds, at most a period later, in whole seconds since the second of the " +
        "start; right after a kubelet restart the clock first sleeps a random part of a period.",
        "pkg/kubelet/prober/worker.go :: run, doProbe");

    /// <summary>S80. Probes need published Running.</summary>
    public static readonly Rule S80 = new("S80", Probes, "Probes need published Running",
        "A tick does nothing until the kubelet's own status shows the container Running, which is the sync after its start and its " +
        "postStart hook.",
        "pkg/kubelet/prober/worker.go :: doProbe");

    /// <summary>S81. Startup probe first.</summary>
    public static readonly Rule S81 = new("S81", Probes, "Startup probe first",
        "Until a container counts as started only its startup probe runs; once that has passed it rests until the container runs " +
        "again.",
        "pkg/kubelet/prober/worker.go :: doProbe");

    /// <summary>S82. Verdicts before any probe.</summary>
    public static readonly Rule S82 = new("S82", Probes, "Verdicts before any probe",
        "Of a new container the kubelet assumes that liveness passes, readiness fails and startup is undecided, until their probes say " +
        "otherwise.",
        "pkg/kubelet/prober/worker.go :: newWorker, doProbe");

    /// <summary>S83. Thresholds and retries.</summary>
    public static readonly Rule S83 = new("S83", Probes, "Thresholds and retries",
        "A verdict needs failureThreshold or successThreshold equal results in a row, but every single failure records Unhealthy; a " +
        "probe that cannot run is tried 3 times and then not counted.",
        "pkg/kubelet/prober/worker.go :: doProbe; pkg/kubelet/prober/prober.go :: runProbeWithRetries");

    /// <summary>S84. Probes on hold.</summary>
    public static readonly Rule S84 = new("S84", Probes, "Probes on hold",
        "After a liveness failure, or after any verdict of a startup probe, that probe rests until the container runs again.",
        "pkg/kubelet/prober/worker.go :: doProbe");

    /// <summary>S85. Started and ready.</summary>
    public static readonly Rule S85 = new("S85", Probes, "Started and ready",
        "Started means running with the startup probe passed or absent; ready means started with the readiness probe passed or absent; " +
        "a regular init container is ready when it has exited with 0.",
        "pkg/kubelet/prober/prober_manager.go :: isContainerStarted, UpdatePodStatus");

    /// <summary>S86. Readiness is probed early.</summary>
    public static readonly Rule S86 = new("S86", Probes, "Readiness is probed early",
        "Whenever a status is built with a container started but not ready, its readiness probe runs at once and its clock restarts, " +
        "so Ready mostly comes within about 1 s; initialDelaySeconds still counts.",
        "pkg/kubelet/prober/prober_manager.go :: UpdatePodStatus");

    /// <summary>S87. Startup success syncs.</summary>
    public static readonly Rule S87 = new("S87", Probes, "Startup success syncs",
        "A startup probe that passes triggers a sync at once, so what waits for that sidecar starts without the usual delay of up to 1 " +
        "s.",
        "pkg/kubelet/kubelet.go :: syncLoopIteration, handleProbeSync");

    /// <summary>S88. A failed probe kills.</summary>
    public static readonly Rule S88 = new("S88", Probes, "A failed probe kills",
        "An app that fails its liveness or startup probe is killed with the event \"Container NAME failed liveness probe, will be " +
        "restarted\"; the last part is missing if its policy does not restart it.",
        "pkg/kubelet/kuberuntime/kuberuntime_manager.go :: computePodActions");

    /// <summary>S89. Grace of a probe's kill.</summary>
    public static readonly Rule S89 = new("S89", Probes, "Grace of a probe's kill",
        "A kill by a probe grants that probe's own terminationGracePeriodSeconds, else the pod's, with the preStop hook inside it and " +
        "at least 2 s for the stop; a deletion under way decides instead.",
        "pkg/kubelet/kuberuntime/kuberuntime_container.go :: setTerminationGracePeriod, killContainer");

    /// <summary>S90. Last container under Never.</summary>
    public static readonly Rule S90 = new("S90", Probes, "Last container under Never",
        "If under Never a probe fails the only container left, the whole pod is killed: the event reads \"Stopping container NAME\", " +
        "the probe's own grace period does not count, and the sandbox stops.",
        "pkg/kubelet/kuberuntime/kuberuntime_manager.go :: computePodActions, SyncPod");

    /// <summary>S91. A kill blocks.</summary>
    public static readonly Rule S91 = new("S91", Probes, "A kill blocks",
        "While a container that failed a probe is being killed, for up to its grace period, no other container of the pod is restarted.",
        "pkg/kubelet/kuberuntime/kuberuntime_manager.go :: SyncPod");

    /// <summary>S92. Readiness only flags.</summary>
    public static readonly Rule S92 = new("S92", Probes, "Readiness only flags",
        "A failed readiness probe only takes Ready away and never restarts anything; sidecars count for the pod's readiness as apps do.",
        "pkg/kubelet/status/generate.go :: GenerateContainersReadyCondition");

    /// <summary>S93. Time to first kill.</summary>
    public static readonly Rule S93 = new("S93", Probes, "Time to first kill",
        "A liveness probe with default settings that never passes kills its container 20 to 30 s after the start, plus the time the " +
        "probes take: three failures 10 s apart, at a random point of the period.",
        "pkg/kubelet/prober/worker.go :: run, doProbe");
}
