using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using PodTimeline.Manifests;

namespace PodTimeline.Web.Hosting;

/// <summary>Bounds on what one client may ask of the server.</summary>
internal static class Limits
{
    /// <summary>The policy of calls that simulate.</summary>
    public const string Simulations = "simulations";

    /// <summary>The largest body: a manifest of 1 MiB, and what JSON needs around it.</summary>
    public const long LargestBody = 2 * ManifestReader.LargestText;

    /// <summary>
    /// Simulating calls of one address: a burst of <c>Limits:SimulationBurst</c> (default 60), refilled with
    /// <c>Limits:SimulationsPerSecond</c> (default 20), and at most <c>Limits:SimulationsAtOnce</c> (default 8) at the same time,
    /// with as many again that wait.
    /// </summary>
    public static void AddLimits(this WebApplicationBuilder builder)
    {
        var burst = builder.Configuration.GetValue("Limits:SimulationBurst", 60);
        var perSecond = builder.Configuration.GetValue("Limits:SimulationsPerSecond", 20);
        var atOnce = builder.Configuration.GetValue("Limits:SimulationsAtOnce", 8);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = LargestBody);
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            limiter.AddPolicy(Simulations, context => RateLimitPartition.Get(
                ClientAddress.Of(context), _ => RateLimiter.CreateChained(Rate(burst, perSecond), AtOnce(atOnce))));
        });
    }

    private static TokenBucketRateLimiter Rate(int burst, int perSecond) => new(new TokenBucketRateLimiterOptions
    {
        TokenLimit = burst,
        TokensPerPeriod = perSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    });

    private static ConcurrencyLimiter AtOnce(int most) => new(new ConcurrencyLimiterOptions { PermitLimit = most, QueueLimit = most });
}
