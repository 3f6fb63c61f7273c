using System.Collections.Immutable;
using PodTimeline.Shell.Assumptions;

namespace PodTimeline.Shell.Scripts;

/// <summary>A command as it was read, with everything that its run needs to know of its container.</summary>
public sealed class ScriptPlan
{
    internal ScriptPlan(ImmutableArray<string> command, ScriptContext context) => (Command, Context) = (command, context);

    /// <summary>Program and arguments, references to variables of the container expanded.</summary>
    public ImmutableArray<string> Command { get; }

    /// <summary>The same for display: unknown parts are named, <c>‹NAME›</c>.</summary>
    public ImmutableArray<string> ShownCommand => [.. Command.Select(UnknownText.Show)];

    /// <summary>What was seen when the command was rehearsed by itself; null before.</summary>
    public ScriptOutline? Outline { get; internal init; }

    internal ScriptContext Context { get; }

    internal ScriptPlan With(ScriptOutline outline) => new(Command, Context) { Outline = outline };
}
