using System.Collections.Immutable;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Runs;

/// <summary>What, together with its scenario, restores a run: the same commands at the same instants give the same events.</summary>
/// <param name="Commands">The run's commands, in order.</param>
/// <param name="Clock">The clock.</param>
/// <param name="RevealedUntil">How far the run has been revealed; not before the clock.</param>
public sealed record SavedRun(ImmutableArray<SimCommand> Commands, ClockReading Clock, SimInstant RevealedUntil)
{
    /// <summary>Whether a deletion is proposed for a pod that would run forever.</summary>
    public bool ProposesDeletion { get; init; }

    /// <summary>When the proposed deletion happens; null: there is none.</summary>
    public SimInstant? Proposal { get; init; }

    /// <summary>Whether the future is hidden from everybody.</summary>
    public bool HidesFuture { get; init; }
}
