namespace PodTimeline.Model.Events;

public abstract partial record SimEvent
{
    /// <summary>The postStart hook runs.</summary>
    public sealed record PostStartStarted(string Container, int Attempt) : OfContainer(Container, Attempt);

    /// <summary>The postStart hook has returned.</summary>
    public sealed record PostStartFinished(string Container, int Attempt, int ExitCode) : OfContainer(Container, Attempt);

    /// <summary>The preStop hook runs.</summary>
    public sealed record PreStopStarted(string Container, int Attempt) : OfContainer(Container, Attempt);

    /// <summary>The preStop hook has returned, or died with its container, or was a sleep that the kubelet abandoned.</summary>
    /// <param name="Container">The container's name.</param>
    /// <param name="Attempt">The run.</param>
    /// <param name="ExitCode">Null when it did not return.</param>
    public sealed record PreStopFinished(string Container, int Attempt, int? ExitCode) : OfContainer(Container, Attempt)
    {
        /// <summary>It did not return by itself.</summary>
        public bool Killed => ExitCode is null;
    }
}
