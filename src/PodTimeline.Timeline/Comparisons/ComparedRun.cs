using System.Collections.Immutable;
using PodTimeline.Kubelet;
using PodTimeline.Model.Events;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Moments;

namespace PodTimeline.Timeline.Comparisons;

/// <summary>A run simulated to its end, to be compared with others.</summary>
public sealed class ComparedRun
{
    private readonly Lazy<ImmutableArray<Moment>> _moments;

    /// <summary>A run.</summary>
    /// <param name="letter">What it is called, such as A.</param>
    /// <param name="compared">Its scenario.</param>
    /// <param name="simulation">Its simulation.</param>
    /// <param name="proposal">When the proposed deletion happens; null: there is none.</param>
    internal ComparedRun(char letter, ComparedScenario compared, PodSimulation simulation, SimInstant? proposal)
    {
        (Letter, Compared, Events, End, Now, Proposal) = (letter, compared, simulation.Events, simulation.End, simulation.Now, proposal);
        Fold = new TimelineFold(compared.Scenario.Pod, compared.Scenario.Kubernetes);
        foreach (var simEvent in Events) Fold.Apply(simEvent);
        Until = Fold.Gone is null ? Now : Events.Last(simEvent => simEvent is SimEvent.PodDeleted or SimEvent.OfContainer).At;
        _moments = new(() => MomentFinder.Find(Fold, compared.Scenario.Pod));
    }

    /// <summary>What it is called: A, B or C.</summary>
    public char Letter { get; }

    /// <summary>Its scenario, with its title and commands.</summary>
    public ComparedScenario Compared { get; }

    /// <summary>Its log.</summary>
    public IReadOnlyList<SimEvent> Events { get; }

    /// <summary>Why it is over; null when it would go on forever.</summary>
    public SimulationEnd? End { get; }

    /// <summary>How far it is revealed.</summary>
    public SimInstant Now { get; }

    /// <summary>The last instant that is drawn: once the pod is gone, only its Job may still have events.</summary>
    public SimInstant Until { get; }

    /// <summary>When the proposed deletion happens; null: there is none.</summary>
    public SimInstant? Proposal { get; }

    /// <summary>Its timeline.</summary>
    public TimelineFold Fold { get; }

    /// <summary>Its moments, in order.</summary>
    public ImmutableArray<Moment> Moments => _moments.Value;

    /// <summary>The moment that its caption shows at an instant; null before the first.</summary>
    public Moment? FindMoment(SimInstant at) => Moment.Find(Moments, at);
}
