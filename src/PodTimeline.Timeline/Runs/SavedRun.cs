using System.Collections.Immutable;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Runs;

/// <summary>What, together with its story, makes a run again: the same commands at the same instants give the same events.</summary>
/// <param name="Commands">The commands that stand in the story, in order.</param>
/// <param name="Clock">The clock.</param>
/// <param name="RevealedUntil">How far the story has been told; not before the clock.</param>
public sealed record SavedRun(ImmutableArray<SimCommand> Commands, ClockReading Clock, SimInstant RevealedUntil)
{
    /// <summary>Whether a deletion is proposed for a pod that would run forever.</summary>
    public bool ProposesDeletion { get; init; }

    /// <summary>When the proposed deletion happens; null: there is none.</summary>
    public SimInstant? Proposal { get; init; }

    /// <summary>Whether nobody is to see what has not happened yet.</summary>
    public bool HidesFuture { get; init; }
}
