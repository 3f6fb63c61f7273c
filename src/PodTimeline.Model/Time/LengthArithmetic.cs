namespace PodTimeline.Model.Time;

/// <summary>
/// Sums and products of lengths that people write. They saturate at the longest and the shortest length and never overflow.
/// </summary>
public static class LengthArithmetic
{
    /// <summary>The sum, at most <see cref="TimeSpan.MaxValue"/> and at least <see cref="TimeSpan.MinValue"/>.</summary>
    public static TimeSpan AddCapped(this TimeSpan a, TimeSpan b) => Cap((Int128)a.Ticks + b.Ticks);

    /// <summary>The difference, bounded like a sum.</summary>
    public static TimeSpan SubtractCapped(this TimeSpan a, TimeSpan b) => Cap((Int128)a.Ticks - b.Ticks);

    /// <summary>The product, bounded like a sum.</summary>
    public static TimeSpan MultiplyCapped(this TimeSpan length, long count) => Cap((Int128)length.Ticks * count);

    /// <summary>A number of seconds, bounded like a sum; zero for NaN.</summary>
    public static TimeSpan OfSeconds(double seconds) => OfTicks(seconds * TimeSpan.TicksPerSecond);

    /// <summary>A number of milliseconds, bounded like a sum; zero for NaN.</summary>
    public static TimeSpan OfMilliseconds(double milliseconds) => OfTicks(milliseconds * TimeSpan.TicksPerMillisecond);

    // A conversion from double saturates at the ends of long.
    private static TimeSpan OfTicks(double ticks) => new((long)Math.Round(ticks));

    private static TimeSpan Cap(Int128 ticks) => new((long)Int128.Clamp(ticks, long.MinValue, long.MaxValue));
}
