using PodTimeline.Simulation.Behaviors;

namespace PodTimeline.Simulation.Runtime;

/// <summary>The main process of a running container.</summary>
internal abstract class ContainerProcess
{
    /// <summary>Begins; may end at once.</summary>
    public abstract void Start();

    /// <summary>Gets the stop signal. SIGKILL never comes this way.</summary>
    public abstract void Deliver(UnixSignal signal);

    /// <summary>Stops for good and without a word: the container has ended.</summary>
    public abstract void Abort();
}
