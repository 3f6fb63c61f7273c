using System.Collections.Immutable;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Folds;

namespace PodTimeline.Timeline.Differences;

/// <summary>What happened to a pod in a run, as far as it matters to a comparison: a fold of its log.</summary>
internal sealed class PodLife
{
    private readonly Dictionary<string, ContainerLife> _byName;

    private PodLife(TimelineFold fold, PodSpec pod)
    {
        (Fold, Pod) = (fold, pod);
        Containers = [.. pod.AllContainers.Select(container => new ContainerLife(container))];
        _byName = Containers.ToDictionary(container => container.Name, StringComparer.Ordinal);
        foreach (var simEvent in fold.Events) Apply(simEvent);
    }

    public TimelineFold Fold { get; }

    public PodSpec Pod { get; }

    public ImmutableArray<ContainerLife> Containers { get; }

    /// <summary>How the pod ends by itself, and when; null when it does not, or is deleted first.</summary>
    public (PodPhase Phase, Occurrence At)? Outcome { get; private set; }

    /// <summary>The last event before the pod is deleted, or of the log.</summary>
    public Occurrence LastBeforeDeletion { get; private set; } = null!;

    /// <summary>Since when the pod is Ready and stays so until it is stopped.</summary>
    public Occurrence? Ready { get; private set; }

    public Occurrence? Gone { get; private set; }

    public Occurrence Begin => Occurrence.Of(Fold.Events[0]);

    /// <summary>When the stop of the whole pod begins.</summary>
    public SimInstant? Stops => Fold.Phases.Lane.Spans is [.., { Text: PhaseLane.Shutdown } shutdown] ? shutdown.From : null;

    public static PodLife Of(TimelineFold fold, PodSpec pod) => new(fold, pod);

    public ContainerLife? Find(string container) => _byName.GetValueOrDefault(container);

    /// <summary>What kubectl shows last before the pod is stopped.</summary>
    public (LaneSpan Status, LaneSpan Ready)? Rest
    {
        get
        {
            var stops = Stops;
            return Last(Fold.Status.Lane) is { } status && Last(Fold.Status.Ready) is { } ready ? (status, ready) : null;
            LaneSpan? Last(Lane lane) => lane.Spans.LastOrDefault(span => stops is not { } at || span.From < at);
        }
    }

    /// <summary>The init container that blocks the rest: the first one that is not done.</summary>
    public ContainerLife? Blocker => Containers.FirstOrDefault(container => container.Kind switch
    {
        ContainerKind.Init => container is not { End: { } end, ExitCode: 0 } || end.At > Stops,
        ContainerKind.Sidecar => container.Start is null || Fold.GetRow(container.Name).Bars.All(bar => bar.Kind is not (BarKind.NotReady or BarKind.Running or BarKind.WaitsForTurn or BarKind.PreStop)),
        ContainerKind.App => false,
    });

    /// <summary>What a container waits for before its first start, as its row says; empty when it waits only for its turn.</summary>
    public string WaitOf(string container) => Fold.Gates.FirstOrDefault(gate => gate.To == container && !gate.IsShutdown) switch
    {
        null => "",
        { Kind: GateKind.Completed } gate => $"waits until {gate.From} has completed",
        var gate => $"waits until {gate.From} has started",
    };

    private void Apply(SimEvent simEvent)
    {
        if (Fold.Deletion is null || simEvent.Seq < Fold.Deletion.Seq) LastBeforeDeletion = Occurrence.Of(simEvent);
        switch (simEvent)
        {
            case SimEvent.PodConditionChanged { Condition: { Type: PodConditionTypes.Ready, Status: var isReady } } when Stops is not { } stops || simEvent.At < stops:
                Ready = isReady ? Ready ?? Occurrence.Of(simEvent) : null;
                break;
            case SimEvent.PodPhaseChanged { Phase: PodPhase.Succeeded or PodPhase.Failed } phase when Fold.Deletion is null || simEvent.Seq < Fold.Deletion.Seq:
                Outcome = (phase.Phase, Occurrence.Of(simEvent));
                break;
            case SimEvent.PodDeleted:
                Gone = Occurrence.Of(simEvent);
                break;
            case SimEvent.OfContainer ofContainer:
                Find(ofContainer.Container)?.Apply(ofContainer);
                break;
            default:
                // Not part of a comparison.
                break;
        }
    }
}
