using System.Collections.Immutable;
using PodTimeline.Kubelet;
using PodTimeline.Kubelet.Budgets;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Scenarios;

namespace PodTimeline.Timeline.Runs;

/// <summary>What is to be seen of a run at one moment.</summary>
/// <param name="Scenario">The story that is played.</param>
/// <param name="Clock">The clock.</param>
/// <param name="ClockChanges">Grows when the clock is changed otherwise than by playing on.</param>
/// <param name="LastSeq">The last event that has been told; 0 before the first.</param>
/// <param name="Branch">How often a part of the story was withdrawn.</param>
/// <param name="RevealedUntil">How far the story has been told; the clock may have been set back since.</param>
/// <param name="End">Why the story is over; null while it is not, or is not told to its end.</param>
/// <param name="Closed">Why the run itself is no more; null while it is.</param>
public sealed record RunSnapshot(
    Scenario Scenario, ClockReading Clock, int ClockChanges, int LastSeq, int Branch, SimInstant RevealedUntil, SimulationEnd? End, RunCloseReason? Closed)
{
    /// <summary>The last event that was told ahead of the clock; 0 when none was.</summary>
    public int ForecastSeq { get; init; }

    /// <summary>How far the story is foretold; not before <see cref="RevealedUntil"/>.</summary>
    public SimInstant ForecastUntil { get; init; }

    /// <summary>Why the story that is foretold is over; null while it is not.</summary>
    public SimulationEnd? ForecastEnd { get; init; }

    /// <summary>What was done to the pod, in order; only a look at the whole has it.</summary>
    public ImmutableArray<SimCommand> Commands { get; init; } = [];

    /// <summary>When the deletion happens that nobody has asked for, but that is shown so that the shutdown can be seen; null: there is none.</summary>
    public SimInstant? Proposal { get; init; }

    /// <summary>What the story has used up of its budget; null unless it has stopped for that.</summary>
    public BudgetSpent? Spent { get; init; }

    /// <summary>Whether nobody is to see what has not happened yet.</summary>
    public bool HidesFuture { get; init; }

    /// <summary>Whether somebody who has seen that has missed nothing.</summary>
    public bool HasNothingNewSince(RunSnapshot seen) =>
        LastSeq == seen.LastSeq && Branch == seen.Branch && ClockChanges == seen.ClockChanges && End == seen.End && Closed == seen.Closed
        && HidesFuture == seen.HidesFuture && ReferenceEquals(Scenario, seen.Scenario);
}

/// <summary>Why a run is no more.</summary>
public enum RunCloseReason
{
    /// <summary>Its maker ended it.</summary>
    ByMaker,

    /// <summary>Nobody looked at it for too long.</summary>
    Idle,

    /// <summary>The server is going down.</summary>
    Shutdown,
}
