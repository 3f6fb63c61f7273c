using PodTimeline.Timeline.Examples;

namespace PodTimeline.Web.Hosting;

/// <summary>Prepares <see cref="RuleShowcase"/> in the background while the app starts.</summary>
internal sealed class RuleShowcasePreparation : BackgroundService
{
    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(RuleShowcase.Prepare, stoppingToken);
}
