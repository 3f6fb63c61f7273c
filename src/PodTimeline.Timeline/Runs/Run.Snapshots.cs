using PodTimeline.Kubelet;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Scenarios;

namespace PodTimeline.Timeline.Runs;

/// <content>A run that is restored.</content>
public sealed partial class Run
{
    /// <summary>What restores this run as it is now.</summary>
    public SavedRun Save()
    {
        lock (_lock)
        {
            var now = Advance();
            return new SavedRun([.. _commands], new ClockReading(now, _clock.Rate, _clock.Playing), _revealedUntil) { Proposal = _proposal, ProposesDeletion = _proposesDeletion, HidesFuture = _hidesFuture };
        }
    }

    /// <summary>Restores a run: revealed as far as it was, at the place where it was, and playing if it did.</summary>
    /// <param name="scenario">Its scenario.</param>
    /// <param name="time">Real time.</param>
    /// <param name="saved">What was saved of it. Values out of range are clamped.</param>
    public static Run Restore(Scenario scenario, TimeProvider time, SavedRun saved)
    {
        var (at, rate, playing) = saved.Clock;
        var run = new Run(scenario, time, double.IsFinite(rate) ? Math.Clamp(rate, Rates.Slowest, Rates.Fastest) : 1, saved.ProposesDeletion);
        lock (run._lock)
        {
            run._commands.AddRange(saved.Commands.Take(MostCommands));
            run.Rebuild(saved.Proposal);
            run._hidesFuture = saved.HidesFuture;
            run._clock.Set(SimInstant.PickEarlier(saved.RevealedUntil, new SimInstant(SimulationOptions.LongestTime)), playing: false);
            run.Advance();
        }

        run.SetClock(at, playing: playing);
        return run;
    }
}
