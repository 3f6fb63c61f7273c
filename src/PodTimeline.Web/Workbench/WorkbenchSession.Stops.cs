using PodTimeline.Model.Time;
using PodTimeline.Timeline.Moments;
using PodTimeline.Timeline.Runs;

namespace PodTimeline.Web.Workbench;

/// <content>Stopping at each moment, so that it can be discussed.</content>
public sealed partial class WorkbenchSession
{
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(1);

    private SimInstant _playedFrom;

    /// <summary>Whether playing stops at each moment; those who watch a shared run stop with it.</summary>
    public bool StopsAtMoments { get; private set; }

    /// <summary>Stops at each moment from now on, or plays through.</summary>
    public void StopAtMoments(bool stops)
    {
        StopsAtMoments = stops;
        if (Snapshot is { } snapshot) _playedFrom = snapshot.Clock.At;
    }

    /// <summary>Stops the clock at the first moment it has reached since it was started.</summary>
    /// <returns>Whether it has.</returns>
    private bool StopAtMoment(RunSnapshot? before, RunSnapshot snapshot)
    {
        if (before is null || before.ClockChanges != snapshot.ClockChanges) _playedFrom = snapshot.Clock.At;
        if (FindStop(snapshot) is not { } stop || snapshot.Clock.At < stop) return false;
        Run!.SetClock(stop, playing: false);
        return true;
    }

    /// <summary>How long to wait for news at most; null: until there are some.</summary>
    private TimeSpan? FindLongestWait(RunSnapshot snapshot)
    {
        if (!snapshot.Clock.Playing) return null;
        if (FindStop(snapshot) is not { } stop) return Refresh;
        var due = (stop - snapshot.Clock.At) / snapshot.Clock.Rate;
        return due < ShortestWait ? ShortestWait : due < Refresh ? due : Refresh;
    }

    /// <summary>The next moment at which the clock stops, even a hidden one; null: it plays through.</summary>
    private SimInstant? FindStop(RunSnapshot snapshot)
    {
        if (!StopsAtMoments || !snapshot.Clock.Playing || _isOpening) return null;
        var moments = snapshot.HidesFuture ? MomentFinder.Find(_whole.Timeline, snapshot.Scenario.Pod) : Moments;
        return moments.FirstOrDefault(moment => moment.At > _playedFrom)?.At;
    }
}
