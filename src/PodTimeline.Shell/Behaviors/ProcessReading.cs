using System.Collections.Immutable;
using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Pods;
using PodTimeline.Shell.Network;
using PodTimeline.Shell.Scripts;

namespace PodTimeline.Shell.Behaviors;

/// <summary>What the command, the image or the container's kind says of the main process.</summary>
/// <param name="Process">The process.</param>
/// <param name="Source">Who said so.</param>
internal sealed record ProcessReading(ProcessModel Process, BehaviorSource Source)
{
    private static readonly TermReaction Obeys = new TermReaction.Exits(TimeSpan.FromSeconds(1));

    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>A port of its own pod that it waits for and that nobody opens; null: none.</summary>
    public int? RefusedPort { get; init; }

    /// <summary>What its programs listened on when it was rehearsed; null without a command.</summary>
    public Listening? Listens { get; init; }

    /// <summary>What the command did when it was rehearsed; null without a command.</summary>
    public ScriptOutline? Outline { get; init; }

    /// <summary>Init and a Job's app: runs 5 s, exits 0; any other sidecar and app: forever. Both obey SIGTERM after 1 s.</summary>
    /// <param name="kind">The container's kind.</param>
    /// <param name="ofJob">An app container of a Job is meant to end, like an init container.</param>
    public static ProcessModel.Timed OfKind(ContainerKind kind, bool ofJob = false) =>
        new(kind == ContainerKind.Init || (ofJob && kind == ContainerKind.App) ? RunLength.FromSeconds(5) : RunLength.Forever, 0, false, Obeys, []);
}
