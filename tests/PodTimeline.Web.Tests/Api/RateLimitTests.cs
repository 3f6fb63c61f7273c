using System.Net;
using PodTimeline.Web.Tests.Support;

namespace PodTimeline.Web.Tests.Api;

/// <summary>One client may not take the server for itself.</summary>
public sealed class RateLimitTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task Calls_beyond_the_burst_are_answered_429_with_the_seconds_to_wait()
    {
        using var strict = app.WithWebHostBuilder(host => host.UseSetting("Limits:SimulationBurst", "3").UseSetting("Limits:SimulationsPerSecond", "1"));
        var client = strict.CreateClient();
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 20; i++) answers.Add(await client.PostYamlAsync(Calls.Web));

        Assert.All(answers.Take(3), answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        var refused = answers.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("application/problem+json", refused.MediaType());
        Assert.Contains("Retry-After", (await refused.JsonAsync())["detail"].Text());
    }
}
