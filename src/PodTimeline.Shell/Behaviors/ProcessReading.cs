using System.Collections.Immutable;
using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Pods;
using PodTimeline.Shell.Scripts;

namespace PodTimeline.Shell.Behaviors;

/// <summary>What the command, the image or the container's kind says of the main process.</summary>
/// <param name="Process">The process.</param>
/// <param name="Source">Who said so.</param>
internal sealed record ProcessReading(ProcessModel Process, BehaviorSource Source)
{
    private static readonly TermReaction Obeys = new TermReaction.Exits(TimeSpan.FromSeconds(1));

    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>What the command did when it was rehearsed; null without a command.</summary>
    public ScriptOutline? Outline { get; init; }

    /// <summary>Init: runs 5 s, exits 0; sidecar and app: for ever. Both obey SIGTERM after 1 s.</summary>
    public static ProcessModel.Timed OfKind(ContainerKind kind) =>
        new(kind == ContainerKind.Init ? RunLength.FromSeconds(5) : RunLength.Forever, 0, false, Obeys, []);
}
