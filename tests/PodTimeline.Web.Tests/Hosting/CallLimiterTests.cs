using PodTimeline.Web.Hosting;

namespace PodTimeline.Web.Tests.Hosting;

/// <summary>What one client may ask for, and what another may meanwhile.</summary>
public sealed class CallLimiterTests
{
    [Fact]
    public async Task A_burst_is_granted_and_the_next_call_is_told_when_to_come_again()
    {
        var limiter = new CallLimiter(burst: 2, perSecond: 1, atOnce: 8, TimeProvider.System);
        using var first = await limiter.AcquireAsync("a", default);
        using var second = await limiter.AcquireAsync("a", default);
        using var third = await limiter.AcquireAsync("a", default);
        Assert.Equal([true, true, false], [first.IsAcquired, second.IsAcquired, third.IsAcquired]);
        Assert.True(third.TryGetMetadata(System.Threading.RateLimiting.MetadataName.RetryAfter, out var wait));
        Assert.InRange(wait.TotalSeconds, 0.001, 2);

        using var other = await limiter.AcquireAsync("b", default);
        Assert.True(other.IsAcquired);
        Assert.Equal(2, limiter.Remembered);
    }

    [Fact]
    public async Task Calls_beyond_those_at_once_wait_until_one_is_answered_and_beyond_as_many_again_are_refused()
    {
        var limiter = new CallLimiter(burst: 100, perSecond: 100, atOnce: 1, TimeProvider.System);
        var answered = await limiter.AcquireAsync("a", default);
        var waiting = limiter.AcquireAsync("a", default).AsTask();
        using var refused = await limiter.AcquireAsync("a", default);
        Assert.False(refused.IsAcquired);
        Assert.False(waiting.IsCompleted);
        answered.Dispose();
        using var granted = await waiting;
        Assert.True(granted.IsAcquired);
    }
}
