using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace PodTimeline.Web.Tests.Support;

/// <summary>The web app in memory. One for all tests of a class; limits of calls are wide, so that tests do not meet them.</summary>
public sealed class WebApp : WebApplicationFactory<Program>
{
    /// <summary>Clients keep answers as they come: no redirect is followed.</summary>
    public WebApp() => ClientOptions.AllowAutoRedirect = false;

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Limits:SimulationBurst", "100000");
        builder.UseSetting("Limits:SimulationsPerSecond", "100000");
    }
}
