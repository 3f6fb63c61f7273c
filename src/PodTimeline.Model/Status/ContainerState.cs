using PodTimeline.Model.Time;

namespace PodTimeline.Model.Status;

/// <summary>The state of a container as the API shows it.</summary>
public abstract record ContainerState
{
    private ContainerState() { }

    /// <summary>Not running yet, or not running again yet.</summary>
    /// <param name="Reason">Such as PodInitializing or CrashLoopBackOff; empty for a container created but not started.</param>
    /// <param name="Message">Empty when there is none.</param>
    public sealed record Waiting(string Reason = "", string Message = "") : ContainerState;

    /// <summary>The process runs.</summary>
    /// <param name="StartedAt">When it started.</param>
    public sealed record Running(SimInstant StartedAt) : ContainerState;

    /// <summary>The process has ended, or never could start.</summary>
    /// <param name="ExitCode">0 to 255.</param>
    /// <param name="Reason">Such as Completed, Error or OOMKilled.</param>
    /// <param name="StartedAt">Null when it is not known.</param>
    /// <param name="FinishedAt">Null when it is not known.</param>
    /// <param name="Message">Empty when there is none.</param>
    public sealed record Terminated(int ExitCode, string Reason, SimInstant? StartedAt, SimInstant? FinishedAt, string Message = "") : ContainerState;
}
