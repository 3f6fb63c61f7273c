using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Runs;

/// <summary>Maps real time to an instant of the run. Not safe for several threads; the run holds its lock.</summary>
/// <param name="time">Real time.</param>
/// <param name="rate">Simulated seconds per second of real time, 0.5 to 100.</param>
internal sealed class RunClock(TimeProvider time, double rate)
{
    public const double SlowestRate = 0.5;
    public const double FastestRate = 100;

    private SimInstant _from = SimInstant.Zero;
    private long _since = time.GetTimestamp();

    public double Rate { get; private set; } = CheckRate(rate);

    public bool Playing { get; private set; } = true;

    public SimInstant Now => Playing ? _from + time.GetElapsedTime(_since) * Rate : _from;

    /// <summary>Real time until the clock reaches it; null when it does not move.</summary>
    public TimeSpan? GetTimeUntil(SimInstant instant)
    {
        if (!Playing) return null;
        var now = Now;
        return instant <= now ? TimeSpan.Zero : instant == SimInstant.Never ? TimeSpan.MaxValue : (instant - now) / Rate;
    }

    public void Set(SimInstant at, double? rate = null, bool? playing = null)
    {
        if (rate is { } wanted) Rate = CheckRate(wanted);
        _from = SimInstant.PickLater(at, SimInstant.Zero);
        _since = time.GetTimestamp();
        Playing = playing ?? Playing;
    }

    private static double CheckRate(double rate) => rate is >= SlowestRate and <= FastestRate
        ? rate
        : throw new ArgumentOutOfRangeException(nameof(rate), rate, $"A rate is from {SlowestRate} to {FastestRate}.");
}
