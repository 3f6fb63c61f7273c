using PodTimeline.Model.Events;
using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Runs;

/// <content>Moments before and after an instant.</content>
public sealed partial class Run
{
    /// <summary>
    /// What comes within this time is one moment to those who look: a process starts, and a tenth of a second later kubectl shows it.
    /// </summary>
    private static readonly TimeSpan LongestMoment = TimeSpan.FromMilliseconds(100);

    /// <summary>The first moment after an instant; null when there is none.</summary>
    /// <param name="after">The instant.</param>
    /// <param name="isWanted">The events that somebody would want to see.</param>
    /// <returns>When the last of the moment's events has happened.</returns>
    public SimInstant? FindNext(SimInstant after, Func<SimEvent, bool> isWanted)
    {
        lock (_lock)
        {
            Advance();
            foreach (var moment in Moments(isWanted))
                if (moment > after) return moment;
            return null;
        }
    }

    /// <summary>The last moment before an instant; null when there is none.</summary>
    /// <param name="before">The instant.</param>
    /// <param name="isWanted">The events that somebody would want to see.</param>
    /// <returns>When the last of the moment's events has happened.</returns>
    public SimInstant? FindPrevious(SimInstant before, Func<SimEvent, bool> isWanted)
    {
        lock (_lock)
        {
            Advance();
            SimInstant? last = null;
            foreach (var moment in Moments(isWanted))
            {
                if (moment >= before) break;
                last = moment;
            }

            return last;
        }
    }

    /// <summary>The moments of the story from its beginning, as far as they are asked for; the lock is held meanwhile.</summary>
    private IEnumerable<SimInstant> Moments(Func<SimEvent, bool> isWanted)
    {
        SimInstant? first = null;
        var last = SimInstant.Zero;
        for (var i = 0; IsThere(i); i++)
        {
            var simEvent = _simulation.Events[i];
            if (!isWanted(simEvent)) continue;
            if (first is { } begun && simEvent.At > begun + LongestMoment)
            {
                yield return last;
                first = null;
            }

            first ??= simEvent.At;
            last = simEvent.At;
        }

        if (first is not null) yield return last;
    }

    /// <summary>Whether the story has an event of that index, which happens now if it has not yet.</summary>
    private bool IsThere(int index)
    {
        while (index >= _simulation.Events.Count)
        {
            if (_simulation.End is not null || _simulation.NextDue is var due && due == SimInstant.Never) return false;
            _simulation.RunUntil(due);
        }

        return true;
    }
}
