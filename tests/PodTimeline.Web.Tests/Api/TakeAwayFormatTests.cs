using System.Net;
using PodTimeline.Web.Tests.Support;

namespace PodTimeline.Web.Tests.Api;

/// <summary>Answers that other programs open: a trace, a simulation in Markdown, a picture on a dark ground.</summary>
public sealed class TakeAwayFormatTests(WebApp app) : IClassFixture<WebApp>
{
    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task A_trace_is_a_json_object_with_events()
    {
        using var response = await _client.PostYamlAsync(Calls.TwoStep, "?format=trace");
        Assert.Equal("application/json", response.MediaType());
        Assert.NotEmpty((await response.JsonAsync())["traceEvents"]!.AsArray());
    }

    [Fact]
    public async Task A_run_in_markdown_links_to_the_rules_of_this_server()
    {
        using var response = await _client.PostYamlAsync(Calls.TwoStep, accept: "text/markdown");
        Assert.Equal("text/markdown", response.MediaType());
        var text = await response.Content.ReadAsStringAsync();
        Assert.StartsWith("# Pod ", text, StringComparison.Ordinal);
        Assert.Contains("](http://localhost/rules#", text);
    }

    [Theory]
    [InlineData("?format=svg", "#ffffff")]
    [InlineData("?format=svg&theme=light", "#ffffff")]
    [InlineData("?format=svg&theme=dark", "#11161f")]
    public async Task A_picture_has_the_theme_that_is_asked_for(string query, string ground)
    {
        using var response = await _client.PostYamlAsync(Calls.TwoStep, query);
        Assert.Contains($"fill=\"{ground}\"", (await response.Content.ReadAsStringAsync()).Split("</title>")[1].Split("/>")[0]);
        Assert.Equal("image/svg+xml", response.MediaType());
    }

    [Fact]
    public async Task Another_theme_is_refused()
    {
        using var response = await _client.PostWithAsync(Calls.TwoStep, """ "format": "svg", "theme": "drak" """);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("Did you mean \\\"dark\\\"?", await response.Content.ReadAsStringAsync());
    }
}
