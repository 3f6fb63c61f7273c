using PodTimeline.Kubelet.BackOff;
using PodTimeline.Model.Kernel;
using PodTimeline.Model.Time;
using Delays = PodTimeline.Kubelet.BackOff.BackOff;

namespace PodTimeline.Kubelet.Tests.BackOff;

/// <summary>The table of delays that container restarts and image pulls share.</summary>
public class BackOffEntryTests
{
    private static readonly (string, string) Key = ("a", "image");

    [Theory]
    [InlineData(600, 20)]
    [InlineData(600.001, 10)] // forgotten: it begins again
    public void S70_An_entry_is_forgotten_more_than_600_seconds_after_its_last_use(double later, double delay)
    {
        var kernel = new SimKernel();
        var delays = new Delays(kernel);
        delays.Advance(Key);
        kernel.AdvanceTo(SimInstant.FromSeconds(later));
        Assert.Equal(later > 600 ? null : SimInstant.Zero, delays.FindLastUse(Key));

        delays.Advance(Key);

        Assert.Equal(TimeSpan.FromSeconds(delay), delays.Get(Key));
        Assert.Equal(kernel.Now, delays.FindLastUse(Key));
    }

    [Theory]
    [InlineData(9.999, true)]
    [InlineData(10, false)]
    public void S28_S69_A_delay_is_over_when_it_has_passed_in_full(double later, bool waits)
    {
        var kernel = new SimKernel();
        var delays = new Delays(kernel);
        Assert.False(delays.FindRunning(Key, kernel.Now) is not null);
        Assert.False(delays.IsInBackOffSinceUpdate(Key));
        Assert.Equal(TimeSpan.Zero, delays.Get(Key));

        delays.Advance(Key);
        kernel.AdvanceTo(SimInstant.FromSeconds(later));

        Assert.Equal(waits, delays.FindRunning(Key, SimInstant.Zero) is not null);
        Assert.Equal(waits, delays.IsInBackOffSinceUpdate(Key));
        Assert.False(delays.FindRunning(("b", "image"), SimInstant.Zero) is not null);
    }

    [Theory]
    [InlineData(0, "0s")]
    [InlineData(0.734, "734ms")]
    [InlineData(0.0015, "1.5ms")]
    [InlineData(1, "1s")]
    [InlineData(1.155, "1.155s")]
    [InlineData(10, "10s")]
    [InlineData(60, "1m0s")]
    [InlineData(160.05, "2m40.05s")]
    [InlineData(3600, "1h0m0s")]
    [InlineData(90_061, "25h1m1s")]
    public void S108_Durations_are_written_as_Go_writes_them(double seconds, string text) =>
        Assert.Equal(text, GoDuration.Format(TimeSpan.FromSeconds(seconds)));
}
