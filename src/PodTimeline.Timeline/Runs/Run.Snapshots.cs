using PodTimeline.Kubelet;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Stories;

namespace PodTimeline.Timeline.Runs;

/// <content>A run that is made again.</content>
public sealed partial class Run
{
    /// <summary>What makes this run again, as it is now.</summary>
    public RunSnapshot TakeSnapshot()
    {
        lock (_lock)
        {
            var now = Advance();
            return new RunSnapshot([.. _commands], new ClockReading(now, _clock.Rate, _clock.Playing), _toldUntil) { Proposal = _proposal, ProposesDeletion = _proposesDeletion, HidesFuture = _hidesFuture };
        }
    }

    /// <summary>Makes a run again: told as far as it was, at the place where it stood, and playing if it did.</summary>
    /// <param name="story">Its story.</param>
    /// <param name="time">Real time.</param>
    /// <param name="snapshot">What was taken of it. What no run can be is brought within its bounds.</param>
    public static Run Restore(Story story, TimeProvider time, RunSnapshot snapshot)
    {
        var (at, rate, playing) = snapshot.Clock;
        var run = new Run(story, time, double.IsFinite(rate) ? Math.Clamp(rate, Rates.Slowest, Rates.Fastest) : 1, snapshot.ProposesDeletion);
        lock (run._lock)
        {
            run._commands.AddRange(snapshot.Commands.Take(MostCommands));
            run.Plan(snapshot.Proposal);
            run._hidesFuture = snapshot.HidesFuture;
            run._clock.Set(SimInstant.PickEarlier(snapshot.ToldUntil, new SimInstant(SimulationOptions.LongestTime)), playing: false);
            run.Advance();
        }

        run.SetClock(at, playing: playing);
        return run;
    }
}
