using PodTimeline.Model.Time;

namespace PodTimeline.Model.Tests.Time;

/// <summary>Lengths that people write are added and multiplied without overflow.</summary>
public sealed class LengthArithmeticTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void Within_the_range_it_is_arithmetic()
    {
        Assert.Equal(TimeSpan.FromSeconds(3), Second.AddCapped(Second).AddCapped(Second));
        Assert.Equal(TimeSpan.FromSeconds(-6), Second.MultiplyCapped(-6));
        Assert.Equal(TimeSpan.Zero, Second.SubtractCapped(Second));
        Assert.Equal(TimeSpan.FromMilliseconds(1500), LengthArithmetic.OfSeconds(1.5));
        Assert.Equal(Second, LengthArithmetic.OfMilliseconds(1000));
    }

    [Fact]
    public void Past_the_range_it_stops_at_the_longest_and_the_shortest()
    {
        Assert.Equal(TimeSpan.MaxValue, TimeSpan.FromSeconds(int.MaxValue).MultiplyCapped(int.MaxValue));
        Assert.Equal(TimeSpan.MinValue, TimeSpan.MinValue.MultiplyCapped(long.MaxValue));
        Assert.Equal(TimeSpan.MaxValue, TimeSpan.MaxValue.AddCapped(Second));
        Assert.Equal(TimeSpan.MaxValue, TimeSpan.Zero.SubtractCapped(TimeSpan.MinValue));
        Assert.Equal(TimeSpan.MaxValue, LengthArithmetic.OfSeconds(1e300));
        Assert.Equal(TimeSpan.MinValue, LengthArithmetic.OfMilliseconds(double.NegativeInfinity));
        Assert.Equal(TimeSpan.Zero, LengthArithmetic.OfSeconds(double.NaN));
    }

    [Fact]
    public void Instants_stop_at_never()
    {
        Assert.Equal(SimInstant.Never, SimInstant.Never + Second);
        Assert.Equal(SimInstant.Never, SimInstant.FromSeconds(1e300));
        Assert.Equal(TimeSpan.MaxValue, SimInstant.Never - new SimInstant(TimeSpan.MinValue));
    }
}
