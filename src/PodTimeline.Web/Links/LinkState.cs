using System.Collections.Immutable;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Resources;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Runs;

namespace PodTimeline.Web.Links;

/// <summary>What a link carries of a workbench: the same state gives the same picture.</summary>
/// <param name="Text">The text in the editor.</param>
/// <param name="Kubernetes">The cluster's version.</param>
public sealed record LinkState(string Text, KubernetesVersion Kubernetes)
{
    /// <summary>So many unfolded stretches are carried at most.</summary>
    public const int MostUnfolded = 100;

    /// <summary>The cluster's largest node.</summary>
    public NodeSize Node { get; init; } = NodeSize.Default;

    /// <summary>The object of the text whose pod is played, by index; null: the first that has a pod.</summary>
    public int? Workload { get; init; }

    /// <summary>The commands that were given, in order.</summary>
    public ImmutableArray<SimCommand> Commands { get; init; } = [];

    /// <summary>When the pod is deleted if nobody asks for it; null: never.</summary>
    public SimInstant? Proposal { get; init; }

    /// <summary>Where the playhead stands.</summary>
    public SimInstant At { get; init; }

    /// <summary>How far the story has been told; not before <see cref="At"/>. A story without an end is drawn the further for it.</summary>
    public SimInstant RevealedUntil { get; init; }

    /// <summary>Whether nobody is to see what has not happened yet.</summary>
    public bool HidesFuture { get; init; }

    /// <summary>How time is laid out.</summary>
    public AxisForm AxisForm { get; init; }

    /// <summary>Where the stretches begin that are not folded all the same.</summary>
    public ImmutableArray<SimInstant> Unfolded { get; init; } = [];

    /// <summary>The container that the page speaks of; null: the one that something happened to last.</summary>
    public string? Container { get; init; }

    /// <summary>The comparison of the examples that is shown, by its id; null: none.</summary>
    public string? Comparison { get; init; }

    /// <summary>The question to the text whose answer is shown, by its name, such as <c>native-sidecar:envoy</c>; null: none.</summary>
    public string? Question { get; init; }

    /// <summary>What makes its run again: at rest, where the playhead stands.</summary>
    public SavedRun Run => new(Commands, new ClockReading(At, 1, Playing: false), SimInstant.PickLater(At, RevealedUntil))
    {
        ProposesDeletion = true,
        Proposal = Proposal,
        HidesFuture = HidesFuture,
    };

    /// <summary>A container that a command names and a pod does not have; null: there is none.</summary>
    /// <param name="pod">The pod of the text.</param>
    public string? FindStranger(PodSpec pod) => Commands.Select(NameOf).FirstOrDefault(name => name is not null && pod.Find(name) is null);

    private static string? NameOf(SimCommand command) => command switch
    {
        SimCommand.Kill kill => kill.Container,
        SimCommand.SetProbe probe => probe.Container,
        SimCommand.SetImage image => image.Container,
        SimCommand.RemoveEnded ended => ended.Container,
        _ => null,
    };
}
