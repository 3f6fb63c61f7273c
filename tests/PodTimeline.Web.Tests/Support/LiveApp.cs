using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PodTimeline.Testing.Clocks;
using PodTimeline.Web.Runs;

namespace PodTimeline.Web.Tests.Support;

/// <summary>The web app in memory, with time that only tests move.</summary>
public sealed class LiveApp : WebApplicationFactory<Program>
{
    /// <summary>What the clocks of runs go by.</summary>
    public ManualTime Time { get; } = new();

    /// <summary>The runs.</summary>
    internal RunRegistry Runs => Services.GetRequiredService<RunRegistry>();

    /// <summary>Makes a run whose cluster takes no time for its own work.</summary>
    public async Task<MadeRun> MakeAsync(string manifest = Calls.TwoStep)
    {
        var client = CreateClient();
        using var response = await client.SendJsonAsync(HttpMethod.Post, "/api/runs", $$"""{ "manifest": {{JsonSerializer.Serialize(manifest)}}, "overheads": "none" }""");
        response.EnsureSuccessStatusCode();
        var made = await response.JsonAsync();
        return new MadeRun(client, made["id"].Text()!, made["key"].Text()!, made["url"].Text()!);
    }

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Limits:SimulationBurst", "100000");
        builder.UseSetting("Limits:SimulationsPerSecond", "100000");
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Time));
    }
}

/// <summary>A run as its maker knows it.</summary>
public sealed record MadeRun(HttpClient Client, string Id, string Key, string Url)
{
    /// <summary>The run's address in the API.</summary>
    public string Path => $"/api/runs/{Id}";

    /// <summary>Asks for the run as anybody may.</summary>
    public async Task<JsonObject> ShowAsync()
    {
        using var response = await Client.GetAsync(Path);
        response.EnsureSuccessStatusCode();
        return await response.JsonAsync();
    }

    /// <summary>Sets the clock.</summary>
    public Task<HttpResponseMessage> ClockAsync(string json, string? key = null) =>
        Client.SendJsonAsync(HttpMethod.Post, Path + "/clock", json, $"Bearer {key ?? Key}");

    /// <summary>Gives a command.</summary>
    public Task<HttpResponseMessage> CommandAsync(string json, string? key = null) =>
        Client.SendJsonAsync(HttpMethod.Post, Path + "/commands", json, $"Bearer {key ?? Key}");

    /// <summary>Ends the run.</summary>
    public Task<HttpResponseMessage> EndAsync(string? key = null) => Client.SendJsonAsync(HttpMethod.Delete, Path, null, $"Bearer {key ?? Key}");
}

/// <summary>Calls with a body and a key.</summary>
internal static class JsonCalls
{
    /// <summary>Sends a request.</summary>
    public static async Task<HttpResponseMessage> SendJsonAsync(
        this HttpClient client, HttpMethod method, string path, string? json, string? authorization = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (json is not null) request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await client.SendAsync(request);
    }
}
