using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Time;

namespace PodTimeline.Kubelet.Runtime;

/// <summary>The main process of a running container.</summary>
internal abstract class ContainerProcess
{
    /// <summary>Begins; may end at once.</summary>
    public abstract void Start();

    /// <summary>Gets the stop signal. SIGKILL never comes this way.</summary>
    public abstract void Deliver(UnixSignal signal);

    /// <summary>
    /// When it will do something of consequence by itself, as far as it knows: end, or change what others look at. Lines
    /// written again and again are of none. <see cref="SimInstant.Never"/>: it is at rest.
    /// </summary>
    public abstract SimInstant NextChange { get; }

    /// <summary>Stops for good and without a word: the container has ended.</summary>
    public abstract void Abort();
}
