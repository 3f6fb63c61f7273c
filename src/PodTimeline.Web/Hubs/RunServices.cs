using PodTimeline.Web.Api.Contract;
using PodTimeline.Web.Runs;

namespace PodTimeline.Web.Hubs;

/// <summary>Services for live runs, and the hub that streams them.</summary>
internal static class RunServices
{
    /// <summary>A watcher sends invocations, pings and cancellations: a few hundred bytes each.</summary>
    private const long LargestMessage = 4 * 1024;

    /// <summary>
    /// Bytes that may be buffered for a watcher that does not read; after that nothing more is taken from the log for it.
    /// </summary>
    private const long MostUnread = 32 * 1024;

    /// <summary>Adds the services of live runs; the section <c>Runs</c> of the configuration has their bounds.</summary>
    public static void AddRuns(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<RunLimits>(builder.Configuration.GetSection("Runs"));
        builder.Services.AddSingleton<RunRegistry>();
        builder.Services.AddHostedService<RunKeeper>();
        builder.Services.AddSignalR()
            .AddJsonProtocol(json => json.PayloadSerializerOptions.Converters.Add(new RunItemJson()))
            .AddHubOptions<TimelineHub>(hub =>
            {
                hub.MaximumReceiveMessageSize = LargestMessage;
                hub.StreamBufferCapacity = 1;
                hub.MaximumParallelInvocationsPerClient = 1;
                // A phone in a pocket may sleep through a few pings.
                hub.ClientTimeoutInterval = TimeSpan.FromMinutes(2);
            });
    }

    /// <summary>Maps the hub.</summary>
    public static void MapTimelineHub(this IEndpointRouteBuilder app) => app.MapHub<TimelineHub>("/hubs/timeline", connection =>
    {
        connection.ApplicationMaxBufferSize = LargestMessage;
        connection.TransportMaxBufferSize = MostUnread;
    });
}
