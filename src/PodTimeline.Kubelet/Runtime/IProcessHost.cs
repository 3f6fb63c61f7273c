using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Kernel;

namespace PodTimeline.Kubelet.Runtime;

/// <summary>What a container's main process sees of the world.</summary>
internal interface IProcessHost
{
    /// <summary>Virtual time.</summary>
    SimKernel Kernel { get; }

    /// <summary>Whether it is process 1 of its namespace, and so deaf to signals it has no handler for (T34).</summary>
    bool IsProcessOne { get; }

    /// <summary>Writes a line to its standard output.</summary>
    void WriteLog(string line);

    /// <summary>Tells that a script did more than is followed, in a sentence; the same sentence is told once.</summary>
    void NoteBound(string message);

    /// <summary>Tells that a port was opened, closed, or answers in another way from now on.</summary>
    void NoticePorts();

    /// <summary>Tells that the process has ended. Called at most once.</summary>
    void Exit(ProcessExit exit);
}

/// <summary>How a process ended.</summary>
/// <param name="Code">0 to 255.</param>
/// <param name="Signal">The signal that ended it; null when it exited.</param>
/// <param name="OutOfMemory">The kernel killed it: out of memory.</param>
internal readonly record struct ProcessExit(int Code, UnixSignal? Signal = null, bool OutOfMemory = false);
