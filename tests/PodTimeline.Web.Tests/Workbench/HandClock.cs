namespace PodTimeline.Web.Tests.Workbench;

/// <summary>Real time that moves only when it is told to.</summary>
internal sealed class HandClock : TimeProvider
{
    private TimeSpan _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now.Ticks;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch + _now;

    public void Pass(double seconds) => _now += TimeSpan.FromSeconds(seconds);
}
