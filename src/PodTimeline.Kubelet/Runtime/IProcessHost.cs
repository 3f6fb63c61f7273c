using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Kernel;

namespace PodTimeline.Kubelet.Runtime;

/// <summary>The environment of a container's main process.</summary>
internal interface IProcessHost
{
    /// <summary>Virtual time.</summary>
    SimKernel Kernel { get; }

    /// <summary>Whether it is process 1 of its namespace, and so does not get signals it has no handler for (T34).</summary>
    bool IsProcessOne { get; }

    /// <summary>Writes a line to its standard output.</summary>
    void WriteLog(string line);

    /// <summary>Reports that a script reached a bound, in a sentence; the same sentence is reported once.</summary>
    void NoteBound(string message);

    /// <summary>Reports that a port was opened, closed, or answers differently from now on.</summary>
    void NoticePorts();

    /// <summary>Reports that the process has ended. Called at most once.</summary>
    void Exit(ProcessExit exit);
}

/// <summary>How a process ended.</summary>
/// <param name="Code">0 to 255.</param>
/// <param name="Signal">The signal that ended it; null when it exited.</param>
/// <param name="OutOfMemory">The kernel killed it because memory ran out.</param>
internal readonly record struct ProcessExit(int Code, UnixSignal? Signal = null, bool OutOfMemory = false)
{
    /// <summary>The reason that the API shows.</summary>
    public string Reason => OutOfMemory ? "OOMKilled" : Code == 0 ? "Completed" : "Error";
}
