using System.Collections.Immutable;
using PodTimeline.Kubelet;
using PodTimeline.Kubelet.Budgets;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Scenarios;

namespace PodTimeline.Timeline.Runs;

/// <summary>What is to be seen of a run at one moment.</summary>
/// <param name="Scenario">The scenario that is played.</param>
/// <param name="Clock">The clock.</param>
/// <param name="ClockChanges">Grows when the clock is changed otherwise than by playing on.</param>
/// <param name="LastSeq">The last event that has been revealed; 0 before the first.</param>
/// <param name="Branch">How often a part of the run was retracted.</param>
/// <param name="RevealedUntil">How far the run has been revealed; the clock may have been set back since.</param>
/// <param name="End">Why the run is over; null while it is not, or is not revealed to its end.</param>
/// <param name="Closed">Why the run was closed; null while it is open.</param>
public sealed record RunSnapshot(
    Scenario Scenario, ClockReading Clock, int ClockChanges, int LastSeq, int Branch, SimInstant RevealedUntil, SimulationEnd? End, RunCloseReason? Closed)
{
    /// <summary>The last event of the forecast; 0 when there is none.</summary>
    public int ForecastSeq { get; init; }

    /// <summary>How far the forecast reaches; not before <see cref="RevealedUntil"/>.</summary>
    public SimInstant ForecastUntil { get; init; }

    /// <summary>Why the forecast is over; null while it is not.</summary>
    public SimulationEnd? ForecastEnd { get; init; }

    /// <summary>What was done to the pod, in order; only a snapshot with a forecast has it.</summary>
    public ImmutableArray<SimCommand> Commands { get; init; } = [];

    /// <summary>
    /// When the deletion happens that nobody has requested but that is shown so that the shutdown can be seen; null: there is none.
    /// </summary>
    public SimInstant? Proposal { get; init; }

    /// <summary>The part of its budget that the run has used up; null unless it has stopped for that reason.</summary>
    public BudgetSpent? Spent { get; init; }

    /// <summary>Whether the future is hidden from everybody.</summary>
    public bool HidesFuture { get; init; }

    /// <summary>Whether a watcher who has seen that snapshot has missed nothing.</summary>
    public bool HasNothingNewSince(RunSnapshot seen) =>
        LastSeq == seen.LastSeq && Branch == seen.Branch && ClockChanges == seen.ClockChanges && End == seen.End && Closed == seen.Closed
        && HidesFuture == seen.HidesFuture && ReferenceEquals(Scenario, seen.Scenario);
}

/// <summary>Why a run was closed.</summary>
public enum RunCloseReason
{
    /// <summary>Its owner ended it.</summary>
    ByMaker,

    /// <summary>Nobody watched it for too long.</summary>
    Idle,

    /// <summary>The server is shutting down.</summary>
    Shutdown,
}
