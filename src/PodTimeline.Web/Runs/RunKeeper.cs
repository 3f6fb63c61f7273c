namespace PodTimeline.Web.Runs;

/// <summary>Ends idle runs once a minute, and all of them when the server shuts down.</summary>
internal sealed class RunKeeper(RunRegistry registry, TimeProvider time, IHostApplicationLifetime lifetime) : BackgroundService
{
    /// <summary>
    /// How long connections are kept open at most so that watchers can be notified; a busy machine needs a while for many.
    /// </summary>
    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Not when this service is stopped: by then the connections are gone, and nobody can be notified.
        await using var ending = lifetime.ApplicationStopping.Register(EndAll);
        using var minute = new PeriodicTimer(TimeSpan.FromMinutes(1), time);
        try
        {
            while (await minute.WaitForNextTickAsync(stoppingToken)) registry.EndIdle();
        }
        catch (OperationCanceledException)
        {
            registry.EndAll();
        }
    }

    /// <summary>Ends all runs. After this the server closes the connections, so it waits until everybody has been notified.</summary>
    private void EndAll()
    {
        var ended = registry.EndAll();
        SpinWait.SpinUntil(() => ended.All(run => run.Watchers == 0), LongestFarewell);
    }
}
