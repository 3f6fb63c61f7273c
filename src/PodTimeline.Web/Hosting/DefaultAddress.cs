namespace PodTimeline.Web.Hosting;

/// <summary>Where the app listens by default.</summary>
internal static class DefaultAddress
{
    private const string Address = "http://localhost:8080";
    private static readonly string[] Settings = ["urls", "http_ports", "https_ports", "Kestrel:Endpoints:Http:Url", "Kestrel:Endpoints:Https:Url"];

    /// <summary>Listens on http://localhost:8080 unless the configuration names an address or a port.</summary>
    public static void UseUsualAddress(this WebApplicationBuilder builder)
    {
        if (Settings.All(setting => string.IsNullOrEmpty(builder.Configuration[setting]))) builder.WebHost.UseUrls(Address);
    }
}
