using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace PodTimeline.Web.Hosting;

/// <summary>Services for the workbench's circuits.</summary>
internal static class Circuits
{
    /// <summary>
    /// Adds them; the section <c>Circuits</c> of the configuration has their bounds, by the names of <see cref="CircuitOptions"/>.
    /// </summary>
    public static void AddCircuits(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents().AddInteractiveServerComponents()
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = Limits.LargestBody);
        builder.Services.Configure<CircuitOptions>(builder.Configuration.GetSection("Circuits"));
        builder.Services.AddScoped<CircuitLine>();
        builder.Services.AddScoped<CircuitHandler>(services => services.GetRequiredService<CircuitLine>());
    }
}
