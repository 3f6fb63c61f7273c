using System.Collections.Immutable;

namespace PodTimeline.Shell.Scripts;

/// <summary>A command as it was read, with all that its run needs to know of its container.</summary>
public sealed class ScriptPlan
{
    internal ScriptPlan(ImmutableArray<string> command, ScriptContext context) => (Command, Context) = (command, context);

    /// <summary>Program and arguments, references to variables of the container filled in.</summary>
    public ImmutableArray<string> Command { get; }

    /// <summary>What was seen when the command was rehearsed by itself; null before.</summary>
    public ScriptOutline? Outline { get; internal init; }

    internal ScriptContext Context { get; }

    internal ScriptPlan With(ScriptOutline outline) => new(Command, Context) { Outline = outline };
}
