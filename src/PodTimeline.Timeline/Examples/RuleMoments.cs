using System.Collections.Immutable;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Events;
using PodTimeline.Model.Status;
using static PodTimeline.Model.Catalogue.Rules;
using static PodTimeline.Model.Events.SimEvent;

namespace PodTimeline.Timeline.Examples;

/// <summary>Moments of the examples that show a rule that no event names, or that show it better than the first event that does.</summary>
internal static class RuleMoments
{
    /// <summary>A moment: the first event of an example that matches.</summary>
    /// <param name="Rule">The rule that is seen.</param>
    /// <param name="Example">Id of the example.</param>
    /// <param name="IsIt">Recognizes the event.</param>
    internal sealed record ExampleMoment(Rule Rule, string Example, Func<SimEvent, bool> IsIt);

    /// <summary>Every moment, one for each rule at most.</summary>
    public static ImmutableArray<ExampleMoment> All { get; } =
    [
        // Sync and what is published
        new(S1, "post-start", e => e is PostStartFinished),
        new(S2, "init-chain", e => e is ContainerRunning { Container: "migrate" }),
        new(S3, "job-native", e => e is PodPhaseChanged { Phase: PodPhase.Succeeded }),
        new(S4, "init-chain", e => e is ContainerRunning { Container: "migrate" }),
        new(S7, "init-chain", e => e is ContainerTerminated),
        new(S8, "log-shipper", e => e is ContainerCreated { Container: "invoices" }),

        // From scheduler to sandbox
        new(S10, "init-chain", e => e is PodSandboxCreated),
        new(S11, "init-chain", e => e is PodSandboxCreated),
        new(S19, "init-chain", e => IsCondition(e, PodConditionTypes.PodReadyToStartContainers, true)),

        // Images
        new(S21, "classic-sidecar", e => e is ImagePullStarted { Container: "fluent-bit" }),
        new(S23, "init-chain", e => e is ContainerCreated { Container: "warm-cache" }),
        new(S28, "image-pull", e => e is ContainerWaiting { Reason: "ImagePullBackOff" }),
        new(S30, "image-pull", e => e is ImagePullFailed && e.At.TotalSeconds > 30),
        new(S31, "image-pull", e => e is ContainerWaiting { Reason: "ErrImagePull" } && e.At.TotalSeconds > 20),
        new(S33, "image-pull", e => e is ImagePullFailed && e.At.TotalSeconds > 60),

        // Init containers
        new(S34, "init-chain", e => e is ContainerRunning { Container: "migrate" }),
        new(S35, "init-chain", e => e is ContainerRunning { Container: "fetch-config" }),
        new(S36, "init-chain", e => e is ContainerTerminated { Container: "fetch-config" }),
        new(S37, "failing-init", e => e is ContainerRunning { Container: "register-schema", Attempt: 1 }),
        new(S38, "log-shipper", e => e is ContainerCreated { Container: "invoices" }),
        new(S39, "startup-gate", e => e is ProbeFailed { Container: "envoy" }),
        new(S40, "sidecar-crash", e => e is ContainerRunning { Container: "collector", Attempt: 1 }),
        new(S41, "init-chain", e => e is ContainerCreated { Container: "web" }),

        // Native sidecars
        new(S46, "everything", e => e is ContainerStartedChanged { Container: "envoy", Started: true }),
        new(S47, "reverse-order", e => e is ContainerStartedChanged { Container: "vault-agent", Started: true }),
        new(S51, "sidecar-crash", e => e is ContainerTerminated { Container: "collector" }),
        new(S53, "job-native", e => e is SignalSent { Container: "sql-proxy" }),

        // App containers, restarts, back-off
        new(S56, "everything", e => e is ContainerRunning { Container: "metrics" }),
        new(S60, "crash-loop", e => e is ContainerRunning { Container: "recommender", Attempt: 1 }),
        new(S61, "restart-rules", e => e is ContainerRunning { Container: "train", Attempt: 1 }),
        new(S67, "crash-loop", e => e is ContainerCreated { Container: "recommender", Attempt: 2 }),
        new(S68, "crash-loop", e => e is ContainerBackOff { Attempt: 2 }),
        new(S69, "crash-loop", e => e is ContainerBackOff { Attempt: 3 }),
        new(S71, "failing-init", e => e is ContainerBackOff { Attempt: 2 }),
        new(S76, "liveness-kill", e => e is ContainerRunning { Container: "thumbnails", Attempt: 1 }),

        // Probes
        new(S79, "liveness-kill", e => e is ProbeSucceeded),
        new(S80, "startup-gate", e => e is ProbeFailed),
        new(S81, "startup-gate", e => e is ProbeSucceeded { Container: "envoy" }),
        new(S82, "readiness", e => e is ContainerRunning { Container: "quotes" }),
        new(S86, "readiness", e => e is ProbeFailed),
        new(S88, "liveness-kill", e => e is SignalSent),
        new(S89, "liveness-kill", e => e is SignalSent),
        new(S91, "liveness-kill", e => e is ContainerTerminated),
        new(S92, "readiness", e => e is ContainerReadyChanged { Ready: false }),
        new(S93, "liveness-kill", e => e is ProbeFailed { Consecutive: 3 }),

        // States, phase, conditions
        new(S96, "crash-loop", e => e is ContainerWaiting { Reason: "CrashLoopBackOff" }),
        new(S99, "init-chain", e => e is ContainerWaiting { Container: "web" }),
        new(S100, "oom-kill", e => e is ContainerTerminated),
        new(S101, "no-bash", e => e is ContainerTerminated),
        new(S103, "everything", e => e is ContainerRunning { Container: "metrics" }),
        new(S104, "job-native", e => e is PodPhaseChanged { Phase: PodPhase.Succeeded }),
        new(S105, "failing-init", e => e is ContainerBackOff { Attempt: 1 }),
        new(S106, "init-chain", e => IsCondition(e, PodConditionTypes.Initialized, true)),
        new(S107, "everything", e => e is ContainerRunning { Container: "migrate" }),
        new(S108, "crash-loop", e => e is ContainerWaiting { Reason: "CrashLoopBackOff" }),
        new(P1, "failing-init", e => e is ContainerTerminated { Container: "register-schema" }),
        new(P2, "startup-gate", e => e is ContainerRunning { Container: "envoy" }),
        new(P3, "init-chain", e => e is PodPhaseChanged { Phase: PodPhase.Running }),
        new(P5, "log-shipper", e => e is PodPhaseChanged { Phase: PodPhase.Failed }),
        new(P6, "job-native", e => e is SignalSent { Container: "sql-proxy" }),
        new(P7, "cronjob", e => e is PodPhaseChanged { Phase: PodPhase.Succeeded }),
        new(P8, "log-shipper", e => e is PodPhaseChanged { Phase: PodPhase.Failed }),
        new(P9, "init-chain", e => e is ContainerWaiting { Container: "web" }),
        new(P10, "crash-loop", e => e is ContainerReadyChanged { Container: "recommender", Attempt: 1, Ready: true }),
        new(P11, "crash-loop", e => e is ContainerWaiting { Reason: "CrashLoopBackOff" }),
        new(P14, "startup-gate", e => e is ContainerStartedChanged { Container: "envoy", Started: true }),
        new(P15, "everything", e => e is ContainerRunning { Container: "metrics" }),
        new(C5, "everything", e => IsCondition(e, PodConditionTypes.Initialized, false)),
        new(C10, "job-native", e => e is PodPhaseChanged { Phase: PodPhase.Succeeded }),
        new(C11, "sidecar-crash", e => e is ContainerReadyChanged { Container: "collector", Ready: false }),
        new(C12, "everything", e => e is ContainerRunning { Container: "wait-for-db" }),
        new(C13, "init-chain", e => e is ContainerRunning { Container: "fetch-config" }),

        // Termination
        new(T1, "everything", e => e is PodDeletionRequested),
        new(T2, "job-native", e => e is SignalSent),
        new(T13, "pre-stop", e => e is PodDeletionRequested),
        new(T16, "pre-stop", e => e is SignalSent { Signal: "SIGTERM" }),
        new(T17, "grace-runs-out", e => e is SignalSent { Container: "tunnel" }),
        new(T20, "everything", e => e is PreStopStarted),
        new(T21, "pre-stop", e => e is PreStopStarted),
        new(T24, "reverse-order", e => e is SignalSent { Container: "vault-agent" }),
        new(T25, "grace-runs-out", e => e is PreStopStarted { Container: "envoy" }),
        new(T26, "everything", e => e is SignalSent { Container: "log-shipper" }),
        new(T27, "grace-runs-out", e => e is SignalSent { Container: "envoy" }),
        new(T29, "everything", e => e is ContainerTerminated { Container: "app" }),
        new(T30, "delete-during-init", e => e is SignalSent { Container: "restore-backup" }),
        new(T31, "classic-sidecar", e => e is SignalSent { Container: "fluent-bit" }),
        new(T32, "everything", e => e is PodDeleted),
        new(T34, "deaf-shell", e => e is SignalSent { Signal: "SIGKILL" }),
        new(T35, "trap-term", e => e is ContainerTerminated { Container: "worker" }),
        new(T40, "log-shipper", e => e is PodDeletionRequested),
        new(T42, "job-native", e => e is SignalSent { Container: "sql-proxy" }),
        new(T43, "job-native", e => e is ContainerReadyChanged { Container: "export", Ready: false }),
        new(T45, "job-native", e => e is PodPhaseChanged { Phase: PodPhase.Succeeded }),
        new(T46, "init-never", e => e is PodPhaseChanged { Phase: PodPhase.Failed }),
        new(T47, "deadline", e => e is SignalSent),
        new(T48, "deadline", e => e is PodPhaseChanged { Phase: PodPhase.Failed }),
        new(T49, "liveness-kill", e => e is SignalSent),

        // kubectl
        new(K2, "everything", e => e is ContainerReadyChanged { Container: "app", Ready: true }),
        new(K4, "failing-init", e => e is ContainerTerminated { Container: "register-schema" }),
        new(K5, "startup-gate", e => e is ProbeFailed { Container: "envoy" }),
        new(K7, "crash-loop", e => e is ContainerBackOff),
        new(K9, "job-classic", e => e is ContainerReadyChanged { Container: "export", Ready: false }),
        new(K10, "everything", e => e is PodDeletionRequested),
        new(K11, "crash-loop", e => e is ContainerBackOff { Attempt: 3 }),
        new(K18, "log-shipper", e => e is PodDeletionRequested),
        new(K19, "job-native", e => e is ContainerReadyChanged { Container: "export", Ready: false }),
        new(K20, "log-shipper", e => e is PodDeletionRequested),

        // Requests
        new(R2, "init-chain", e => e is PodScheduled),
        new(R3, "init-chain", e => e is PodScheduled),
        new(R9, "oom-kill", e => e is PodScheduled),
    ];

    private static bool IsCondition(SimEvent e, string type, bool status) =>
        e is PodConditionChanged changed && changed.Condition.Type == type && changed.Condition.Status == status;
}
