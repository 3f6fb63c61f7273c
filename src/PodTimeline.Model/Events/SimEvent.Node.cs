using PodTimeline.Model.Pods;

namespace PodTimeline.Model.Events;

public abstract partial record SimEvent
{
    /// <summary>The kubelet stopped; containers run on.</summary>
    public sealed record KubeletStopped : SimEvent;

    /// <summary>The kubelet runs again and has forgotten what it held in memory.</summary>
    public sealed record KubeletStarted : SimEvent;

    /// <summary>The node went down, and with it every process.</summary>
    public sealed record NodeWentDown : SimEvent;

    /// <summary>The node is back up.</summary>
    public sealed record NodeCameUp : SimEvent;

    /// <summary>Somebody changed a container's image in the spec.</summary>
    /// <param name="Container">The container's name.</param>
    /// <param name="Attempt">The run it had then.</param>
    /// <param name="Image">The new image.</param>
    public sealed record ContainerImageChanged(string Container, int Attempt, string Image) : OfContainer(Container, Attempt);

    /// <summary>Somebody set how a probe's handler answers from now on.</summary>
    /// <param name="Container">The container's name.</param>
    /// <param name="Attempt">The run it had then.</param>
    /// <param name="Probe">Which probe.</param>
    /// <param name="Succeeds">The answer; null: as the container's behavior says.</param>
    public sealed record ProbeOutcomeSet(string Container, int Attempt, ProbeKind Probe, bool? Succeeds) : OfContainer(Container, Attempt);
}
