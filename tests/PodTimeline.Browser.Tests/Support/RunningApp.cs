using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace PodTimeline.Browser.Tests.Support;

/// <summary>The real web app on a free port of the loopback address.</summary>
public sealed class RunningApp : WebApplicationFactory<Program>
{
    private readonly Action<IWebHostBuilder>? _more;

    /// <summary>Starts it.</summary>
    /// <param name="more">What else is to be set before; null: nothing.</param>
    public RunningApp(Action<IWebHostBuilder>? more = null)
    {
        _more = more;
        UseKestrel(0);
        StartServer();
        Address = ClientOptions.BaseAddress;
    }

    /// <summary>Such as <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri Address { get; }

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // All tests come from one address.
        builder.UseSetting("Limits:SimulationBurst", "10000");
        builder.UseSetting("Limits:SimulationsPerSecond", "10000");
        _more?.Invoke(builder);
    }
}
