using PodTimeline.Model.Kernel;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;
using PodTimeline.Model.Time;
using PodTimeline.Shell.Behaviors;
using PodTimeline.Shell.Processes;
using PodTimeline.Shell.Scripts;

namespace PodTimeline.Kubelet.Runtime;

/// <summary>
/// One instance of a container in the runtime. <see cref="State"/> is what it is; <see cref="Observed"/> is what the kubelet saw at its
/// last relist, the only thing the kubelet may act on.
/// </summary>
internal sealed class RuntimeContainer
{
    private ContainerState.Terminated? _terminated;

    public required ContainerSpec Spec { get; init; }

    public required string Id { get; init; }

    /// <summary>The image it was made from; the spec's may have changed since.</summary>
    public required string Image { get; init; }

    /// <summary>0 for the first instance of this container ever.</summary>
    public required int Attempt { get; init; }

    /// <summary>The restart count that the API shows.</summary>
    public required int RestartCount { get; init; }

    public required int SandboxAttempt { get; init; }

    /// <summary>The runtime has forgotten it.</summary>
    public bool IsGone { get; set; }

    /// <summary>What it does while it runs.</summary>
    public RunBehavior Behavior { get; init; } = null!;

    public string Name => Spec.Name;

    public RuntimeState State { get; set; } = RuntimeState.Created;

    public RuntimeState Observed { get; set; }

    public SimInstant? StartedAt { get; set; }

    public SimInstant FinishedAt { get; set; }

    public int ExitCode { get; set; }

    public string Reason { get; set; } = "";

    public string Message { get; set; } = "";

    /// <summary>Whether the main process got its stop signal.</summary>
    public bool StopSignalled { get; set; }

    /// <summary>The last signal event, if any; the cause of the end that follows.</summary>
    public int SignalSeq { get; set; }

    public int CreatedSeq { get; set; }

    public int RunningSeq { get; set; }

    public int TerminatedSeq { get; set; }

    public ContainerProcess? Process { get; set; }

    /// <summary>Files and processes of its scripts; null while there are none.</summary>
    public ContainerWorld? World { get; set; }

    /// <summary>What its exec probes answered last, by their command.</summary>
    public Dictionary<ScriptPlan, ProbeMemory> Remembered { get; } = [];

    /// <summary>The answers of its exec probes depend on time as well as on files.</summary>
    public bool ProbesChange { get; set; }

    /// <summary>Happens when the process has ended.</summary>
    public SimCompletion Exited { get; } = new();

    /// <summary>Its end as the API shows it; only for one that has ended.</summary>
    public ContainerState.Terminated Terminated => _terminated ??= new(ExitCode, Reason, StartedAt, FinishedAt, Message);

    public bool IsRunning => State == RuntimeState.Running;
}
