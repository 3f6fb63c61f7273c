using PodTimeline.Model.Pods;

namespace PodTimeline.Model.Events;

public abstract partial record SimEvent
{
    /// <summary>A run of a probe succeeded.</summary>
    /// <param name="Container">The container's name.</param>
    /// <param name="Attempt">The run of the container.</param>
    /// <param name="Probe">Which probe.</param>
    /// <param name="Consecutive">Successes in a row, this one included.</param>
    public sealed record ProbeSucceeded(string Container, int Attempt, ProbeKind Probe, int Consecutive) : OfContainer(Container, Attempt);

    /// <summary>A run of a probe failed.</summary>
    /// <param name="Container">The container's name.</param>
    /// <param name="Attempt">The run of the container.</param>
    /// <param name="Probe">Which probe.</param>
    /// <param name="Consecutive">Failures in a row, this one included.</param>
    /// <param name="Message">What the handler said.</param>
    public sealed record ProbeFailed(string Container, int Attempt, ProbeKind Probe, int Consecutive, string Message) : OfContainer(Container, Attempt);
}
