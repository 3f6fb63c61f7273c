using PodTimeline.Simulation.Time;

namespace PodTimeline.Web.Runs;

/// <summary>Turns real time into a place in a story. Not safe for several threads; the run holds its lock.</summary>
/// <param name="time">Real time.</param>
/// <param name="rate">Seconds of the story for a second of real time.</param>
internal sealed class RunClock(TimeProvider time, double rate)
{
    public const double SlowestRate = 0.5;
    public const double FastestRate = 100;

    private SimInstant _from = SimInstant.Zero;
    private long _since = time.GetTimestamp();

    public double Rate { get; private set; } = rate;

    public bool Playing { get; private set; } = true;

    public SimInstant Now => Playing ? _from + time.GetElapsedTime(_since) * Rate : _from;

    /// <summary>Real time until the clock stands there; null when it does not move.</summary>
    public TimeSpan? Until(SimInstant instant) =>
        !Playing ? null : instant <= Now ? TimeSpan.Zero : instant == SimInstant.Never ? TimeSpan.MaxValue : (instant - Now) / Rate;

    public void Set(SimInstant at, double? rate = null, bool? playing = null)
    {
        _from = at;
        _since = time.GetTimestamp();
        Rate = rate ?? Rate;
        Playing = playing ?? Playing;
    }
}
