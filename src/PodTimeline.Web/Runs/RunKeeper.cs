namespace PodTimeline.Web.Runs;

/// <summary>Ends idle runs once a minute, and all of them when the server goes down.</summary>
internal sealed class RunKeeper(RunRegistry registry, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
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
