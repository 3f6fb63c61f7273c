using System.Globalization;
using System.Threading.RateLimiting;
using PodTimeline.Kubelet.Budgets;
using PodTimeline.Manifests;

namespace PodTimeline.Web.Hosting;

/// <summary>Limits on what one client may ask of the server.</summary>
internal static class Limits
{
    /// <summary>The largest body: a manifest of 1 MiB, plus what JSON adds.</summary>
    public const long LargestBody = 2 * ManifestReader.LargestText;

    /// <summary>
    /// Simulating calls per address: a burst of <c>Limits:SimulationBurst</c> (default 60), refilled with
    /// <c>Limits:SimulationsPerSecond</c> (default 20), and at most <c>Limits:SimulationsAtOnce</c> (default 8) at the same time, with
    /// as many again waiting.
    /// </summary>
    public static void AddLimits(this WebApplicationBuilder builder)
    {
        var burst = builder.Configuration.GetValue("Limits:SimulationBurst", 60);
        var perSecond = builder.Configuration.GetValue("Limits:SimulationsPerSecond", 20);
        var atOnce = builder.Configuration.GetValue("Limits:SimulationsAtOnce", 8);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        builder.Services.AddSingleton(ReadBudget(builder.Configuration.GetSection("Simulation")));
        builder.Services.AddSingleton(services => new CallLimiter(burst, perSecond, atOnce, services.GetRequiredService<TimeProvider>()));
    }

    /// <summary>
    /// What one simulation may use: the section <c>Simulation</c> of the configuration, by the names of <see cref="SimulationBudget"/>.
    /// </summary>
    private static SimulationBudget ReadBudget(IConfiguration section)
    {
        var usual = SimulationBudget.Default;
        return new SimulationBudget
        {
            Events = Math.Clamp(section.GetValue(nameof(usual.Events), usual.Events), 1, SimulationBudget.MostEvents),
            KernelSteps = Math.Max(1, section.GetValue(nameof(usual.KernelSteps), usual.KernelSteps)),
            ScriptSteps = Math.Max(1, section.GetValue(nameof(usual.ScriptSteps), usual.ScriptSteps)),
            WrittenCharacters = Math.Max(1, section.GetValue(nameof(usual.WrittenCharacters), usual.WrittenCharacters)),
        };
    }

    /// <summary>Marks a call as one that simulates.</summary>
    public static TBuilder LimitCalls<TBuilder>(this TBuilder call) where TBuilder : IEndpointConventionBuilder => call.WithMetadata(new Simulates());

    /// <summary>Answers 429 with <c>Retry-After</c> to too many simulating calls.</summary>
    public static void UseLimits(this IApplicationBuilder app)
    {
        var limiter = app.ApplicationServices.GetRequiredService<CallLimiter>();
        app.Use(async (context, next) =>
        {
            if (context.GetEndpoint()?.Metadata.GetMetadata<Simulates>() is null)
            {
                await next(context);
                return;
            }

            using var lease = await limiter.AcquireAsync(ClientAddress.Find(context), context.RequestAborted);
            if (lease.IsAcquired) await next(context);
            else Refuse(context.Response, lease);
        });
    }

    private static void Refuse(HttpResponse response, RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
    }

    private sealed class Simulates;
}
