using PodTimeline.Model.Time;

namespace PodTimeline.Model.Events;

public abstract partial record SimEvent
{
    /// <summary>Published: the state became Waiting, or its reason or message changed.</summary>
    /// <param name="Container">The container's name.</param>
    /// <param name="Attempt">The run that is waited for.</param>
    /// <param name="Reason">Such as PodInitializing.</param>
    /// <param name="Message">Empty when there is none.</param>
    public sealed record ContainerWaiting(string Container, int Attempt, string Reason, string Message) : OfContainer(Container, Attempt);

    /// <summary>The runtime made the container.</summary>
    public sealed record ContainerCreated(string Container, int Attempt) : OfContainer(Container, Attempt);

    /// <summary>The process runs.</summary>
    public sealed record ContainerRunning(string Container, int Attempt) : OfContainer(Container, Attempt);

    /// <summary>Published: the started flag changed.</summary>
    public sealed record ContainerStartedChanged(string Container, int Attempt, bool Started) : OfContainer(Container, Attempt);

    /// <summary>Published: the ready flag changed.</summary>
    public sealed record ContainerReadyChanged(string Container, int Attempt, bool Ready) : OfContainer(Container, Attempt);

    /// <summary>A signal went to the main process.</summary>
    /// <param name="Container">The container's name.</param>
    /// <param name="Attempt">The run.</param>
    /// <param name="Signal">SIGTERM, SIGKILL or the image's stop signal.</param>
    /// <param name="RemainingGrace">Until SIGKILL; zero for SIGKILL itself.</param>
    public sealed record SignalSent(string Container, int Attempt, string Signal, TimeSpan RemainingGrace) : OfContainer(Container, Attempt);

    /// <summary>The process has ended.</summary>
    /// <param name="Container">The container's name.</param>
    /// <param name="Attempt">The run.</param>
    /// <param name="ExitCode">0 to 255.</param>
    /// <param name="Reason">Completed, Error, OOMKilled, StartError, …</param>
    /// <param name="Signal">The signal that ended it; null when it exited.</param>
    /// <param name="StartedAt">When this run started; null when it never did.</param>
    public sealed record ContainerTerminated(string Container, int Attempt, int ExitCode, string Reason, string? Signal, SimInstant? StartedAt)
        : OfContainer(Container, Attempt);

    /// <summary>The kubelet waits before the next start.</summary>
    /// <param name="Container">The container's name.</param>
    /// <param name="Attempt">The run that has ended.</param>
    /// <param name="Delay">Counted from that end.</param>
    /// <param name="RestartCount">Restarts so far.</param>
    public sealed record ContainerBackOff(string Container, int Attempt, TimeSpan Delay, int RestartCount) : OfContainer(Container, Attempt);

    /// <summary>A script of the container reached a bound of the simulation; what it would do from here on is not shown in full.</summary>
    /// <param name="Container">The container's name.</param>
    /// <param name="Attempt">The run.</param>
    /// <param name="Message">Which bound, and what follows; each sentence comes once per container.</param>
    public sealed record BoundReached(string Container, int Attempt, string Message) : OfContainer(Container, Attempt);

    /// <summary>The process wrote a line to its standard output or error.</summary>
    public sealed record LogWritten(string Container, int Attempt, string Line) : OfContainer(Container, Attempt);
}
