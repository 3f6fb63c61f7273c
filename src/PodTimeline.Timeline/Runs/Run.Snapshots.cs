using PodTimeline.Kubelet;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Scenarios;

namespace PodTimeline.Timeline.Runs;

/// <content>A run that is made again.</content>
public sealed partial class Run
{
    /// <summary>What makes this run again, as it is now.</summary>
    public SavedRun Save()
    {
        lock (_lock)
        {
            var now = Advance();
            return new SavedRun([.. _commands], new ClockReading(now, _clock.Rate, _clock.Playing), _revealedUntil) { Proposal = _proposal, ProposesDeletion = _proposesDeletion, HidesFuture = _hidesFuture };
        }
    }

    /// <summary>Makes a run again: told as far as it was, at the place where it stood, and playing if it did.</summary>
    /// <param name="scenario">Its story.</param>
    /// <param name="time">Real time.</param>
    /// <param name="saved">What was taken of it. What no run can be is brought within its bounds.</param>
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
