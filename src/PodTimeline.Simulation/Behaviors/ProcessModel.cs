using System.Collections.Immutable;

namespace PodTimeline.Simulation.Behaviors;

/// <summary>What a container's main process does in one run.</summary>
public abstract record ProcessModel
{
    private ProcessModel() { }

    /// <summary>It runs for a time, and reacts to its stop signal.</summary>
    /// <param name="Runs">From the start to its own exit.</param>
    /// <param name="ExitCode">Code of its own exit, 0 to 255.</param>
    /// <param name="OutOfMemory">Its own exit is an OOM kill, 137.</param>
    /// <param name="OnTerm">Reaction to the stop signal.</param>
    /// <param name="Logs">Lines it writes at the start.</param>
    public sealed record Timed(RunLength Runs, int ExitCode, bool OutOfMemory, TermReaction OnTerm, ImmutableArray<string> Logs) : ProcessModel;

    /// <summary>The runtime cannot start it: the program is not in the image, or may not be executed.</summary>
    /// <param name="Error">The runtime's words.</param>
    public sealed record CannotStart(string Error) : ProcessModel;
}
