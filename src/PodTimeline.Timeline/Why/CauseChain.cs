using System.Collections.Immutable;
using PodTimeline.Model.Events;
using PodTimeline.Timeline.Why.Facts;

namespace PodTimeline.Timeline.Why;

/// <summary>Follows causes back to their origin.</summary>
public static class CauseChain
{
    private const int Longest = 6;

    /// <summary>An event and what made it possible, latest first; events that only publish an earlier one are left out.</summary>
    /// <param name="events">The log, in order of <see cref="SimEvent.Seq"/> from 1.</param>
    /// <param name="seq">The event; 0 for none.</param>
    public static ImmutableArray<Step> Follow(IReadOnlyList<SimEvent> events, int seq)
    {
        var chain = ImmutableArray.CreateBuilder<Step>();
        while (seq > 0 && seq <= events.Count && chain.Count < Longest)
        {
            var simEvent = events[seq - 1];
            if (simEvent is not SimEvent.StatusPublished) chain.Add(new Step(simEvent.At, simEvent.Seq, Sentences.Describe(simEvent), simEvent.Rule));
            seq = simEvent.Cause;
        }

        return chain.ToImmutable();
    }
}
