using PodTimeline.Model.Time;
using PodTimeline.Timeline.Moments;
using PodTimeline.Timeline.Runs;

namespace PodTimeline.Web.Workbench;

/// <content>The playhead: played, sought and stepped.</content>
public sealed partial class WorkbenchSession
{
    private bool _isOpening;

    /// <summary>Whether the run is over and the playhead is at its end.</summary>
    public bool IsAtEnd => Snapshot is { End: not null } snapshot && snapshot.Clock.At >= snapshot.RevealedUntil;

    /// <summary>Plays or pauses; at the end it plays the run again.</summary>
    public void TogglePlaying()
    {
        Chosen = 0;
        if (Run is null || Snapshot is null) Play();
        else if (IsAtEnd) Run.SetClock(SimInstant.Zero, _isOpening ? 1 : null, playing: true);
        else Run.SetClock(playing: !Snapshot.Clock.Playing);
        _isOpening = false;
    }

    /// <summary>Plays the whole run once in a given real time; afterwards it plays at 1× again.</summary>
    /// <param name="length">Real time for the whole.</param>
    public void PlayOnceWithin(TimeSpan length)
    {
        if (Snapshot is null) return;
        SetRate(Snapshot.ForecastUntil.SinceCreation / length);
        _isOpening = true;
        CatchUp();
    }

    /// <summary>Shows the whole run, paused.</summary>
    public void RestAtEnd()
    {
        if (Snapshot is not null) Run?.SetClock(Snapshot.ForecastUntil, playing: false);
        CatchUp();
    }

    /// <summary>Goes to an instant.</summary>
    public void Seek(SimInstant at) => GuardRun(() => Run?.SetClock(at));

    /// <summary>Goes to the next moment, even a hidden one, and pauses there.</summary>
    public void StepForward()
    {
        if (Run is null || Snapshot is null) return;
        var at = Run.TakeSnapshot().Clock.At;
        var moments = Snapshot.HidesFuture ? MomentFinder.Find(_whole.Timeline, Snapshot.Scenario.Pod) : Moments;
        if (moments.FirstOrDefault(moment => moment.At > at) is { } next) Run.SetClock(next.At, playing: false);
    }

    /// <summary>Goes to the previous moment and pauses there.</summary>
    public void StepBack()
    {
        if (Run is null) return;
        var at = Run.TakeSnapshot().Clock.At;
        Run.SetClock(Moments.LastOrDefault(moment => moment.At < at)?.At ?? SimInstant.Zero, playing: false);
    }

    /// <summary>Changes how fast it plays, within the bounds of a run.</summary>
    public void SetRate(double rate)
    {
        _isOpening = false;
        Run?.SetClock(rate: Math.Clamp(rate, Run.Rates.Slowest, Run.Rates.Fastest));
    }
}
