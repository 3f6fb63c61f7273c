using System.Collections.Immutable;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Resources;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Runs;

namespace PodTimeline.Web.Links;

/// <summary>What a link holds of a workbench: the same state gives the same picture.</summary>
/// <param name="Text">The text in the editor.</param>
/// <param name="Kubernetes">The cluster's version.</param>
public sealed record LinkState(string Text, KubernetesVersion Kubernetes)
{
    /// <summary>The most unfolded stretches in a link.</summary>
    public const int MostUnfolded = 100;

    /// <summary>The cluster's largest node.</summary>
    public NodeSize Node { get; init; } = NodeSize.Default;

    /// <summary>The object of the text whose pod is played, by index; null: the first that has a pod.</summary>
    public int? Workload { get; init; }

    /// <summary>The commands that were given, in order.</summary>
    public ImmutableArray<SimCommand> Commands { get; init; } = [];

    /// <summary>When the proposed deletion happens; null: never.</summary>
    public SimInstant? Proposal { get; init; }

    /// <summary>The instant of the playhead.</summary>
    public SimInstant At { get; init; }

    /// <summary>
    /// How far the run has been revealed; not before <see cref="At"/>. A run without an end is drawn further because of it.
    /// </summary>
    public SimInstant RevealedUntil { get; init; }

    /// <summary>Whether the future is hidden from everybody.</summary>
    public bool HidesFuture { get; init; }

    /// <summary>How time is laid out.</summary>
    public AxisForm AxisForm { get; init; }

    /// <summary>The beginnings of stretches that the reader has unfolded.</summary>
    public ImmutableArray<SimInstant> Unfolded { get; init; } = [];

    /// <summary>The selected container; null: the one that something last happened to.</summary>
    public string? Container { get; init; }

    /// <summary>The id of the example comparison that is shown; null: none.</summary>
    public string? Comparison { get; init; }

    /// <summary>The name of the question whose answer is shown, such as <c>native-sidecar:envoy</c>; null: none.</summary>
    public string? Question { get; init; }

    /// <summary>What restores its run: paused at the playhead.</summary>
    public SavedRun Run => new(Commands, new ClockReading(At, 1, Playing: false), SimInstant.PickLater(At, RevealedUntil))
    {
        ProposesDeletion = true,
        Proposal = Proposal,
        HidesFuture = HidesFuture,
    };

    /// <summary>A container that a command names but the pod does not have; null: there is none.</summary>
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
