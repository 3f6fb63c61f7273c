namespace PodTimeline.Web.Runs;

/// <summary>Ends idle runs once a minute, and all of them when the server goes down.</summary>
internal sealed class RunKeeper(RunRegistry registry, TimeProvider time, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Not when this service is stopped: by then the connections are gone, and nobody can be told.
        await using var ending = lifetime.ApplicationStopping.Register(registry.EndAll);
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
}
