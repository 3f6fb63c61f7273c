using PodTimeline.Simulation.Events;
using PodTimeline.Simulation.Time;

namespace PodTimeline.Web.Runs;

/// <content>Moments before and after an instant.</content>
public sealed partial class Run
{
    /// <summary>The instant of the next event after an instant that somebody would want to see; null when there is none.</summary>
    /// <param name="after">The instant.</param>
    /// <param name="isWanted">Which events count.</param>
    public SimInstant? FindNext(SimInstant after, Func<SimEvent, bool> isWanted)
    {
        lock (_lock)
        {
            Advance();
            for (var i = CountUntil(after); ; i++)
            {
                while (i >= _simulation.Events.Count)
                {
                    if (_simulation.End is not null || _simulation.NextDue is var due && due == SimInstant.Never) return null;
                    _simulation.RunUntil(due);
                }

                if (_simulation.Events[i] is var simEvent && simEvent.At > after && isWanted(simEvent)) return simEvent.At;
            }
        }
    }

    /// <summary>The instant of the last such event before an instant; null when there is none.</summary>
    /// <param name="before">The instant.</param>
    /// <param name="isWanted">Which events count.</param>
    public SimInstant? FindPrevious(SimInstant before, Func<SimEvent, bool> isWanted)
    {
        lock (_lock)
        {
            Advance();
            for (var i = CountUntil(before) - 1; i >= 0; i--)
                if (_simulation.Events[i] is var simEvent && simEvent.At < before && isWanted(simEvent)) return simEvent.At;
            return null;
        }
    }
}
