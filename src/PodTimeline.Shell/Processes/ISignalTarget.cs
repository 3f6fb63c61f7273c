using PodTimeline.Model.Behaviors;

namespace PodTimeline.Shell.Processes;

/// <summary>Something that signals can be sent to from inside a container.</summary>
internal interface ISignalTarget
{
    /// <summary>Whether it still runs.</summary>
    bool IsAlive { get; }

    /// <summary>Gets a signal from a process of the same container.</summary>
    void Deliver(UnixSignal signal);
}
