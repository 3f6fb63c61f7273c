using System.Collections.Immutable;

namespace PodTimeline.Simulation.Shell;

/// <summary>A command as it was read, with all that its run needs to know of its container.</summary>
public sealed class ScriptPlan
{
    internal ScriptPlan(ImmutableArray<string> command) => Command = command;

    /// <summary>Program and arguments, references to variables of the container filled in.</summary>
    public ImmutableArray<string> Command { get; }
}
