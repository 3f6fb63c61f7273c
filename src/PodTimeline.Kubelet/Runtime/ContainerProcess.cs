using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Time;

namespace PodTimeline.Kubelet.Runtime;

/// <summary>The main process of a running container.</summary>
internal abstract class ContainerProcess
{
    /// <summary>Begins; may end at once.</summary>
    public abstract void Start();

    /// <summary>Receives the stop signal. SIGKILL is never sent this way.</summary>
    public abstract void Deliver(UnixSignal signal);

    /// <summary>
    /// When it will next do something of consequence by itself, as far as it knows: end, or change what others observe. Repeated log
    /// lines do not count. <see cref="SimInstant.Never"/>: it is at rest.
    /// </summary>
    public abstract SimInstant NextChange { get; }

    /// <summary>Stops for good without an event: the container has ended.</summary>
    public abstract void Abort();
}
