using PodTimeline.Web.Api.Simulations;
using PodTimeline.Web.Tests.Support;

namespace PodTimeline.Web.Tests.Api;

/// <summary>Which form a client wants, by the header Accept (RFC 9110, 12.5.1).</summary>
public sealed class AnswerFormatTests(WebApp app) : IClassFixture<WebApp>
{
    [Theory]
    [InlineData("", "json")]
    [InlineData("*/*", "json")]
    [InlineData("application/json", "json")]
    [InlineData("image/svg+xml", "svg")]
    [InlineData("text/plain", "watch")]
    [InlineData("application/x-ndjson", "ndjson")]
    [InlineData("text/markdown", "markdown")]
    [InlineData("image/*", "svg")]
    [InlineData("text/*", "watch")]
    [InlineData("application/*", "json")]
    [InlineData("APPLICATION/X-NDJSON", "ndjson")]
    [InlineData("text/plain; charset=utf-8", "watch")]
    [InlineData("application/json, text/plain, */*", "json")]                                        // axios
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "json")]          // a browser's page
    [InlineData("image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5", "svg")]     // a browser's img
    [InlineData("application/json;q=0.5, image/svg+xml;q=0.9", "svg")]
    [InlineData("text/plain;q=0.2, application/x-ndjson;q=0.3", "ndjson")]
    [InlineData("text/plain, application/x-ndjson", "watch")]
    [InlineData("application/x-ndjson, text/plain", "ndjson")]
    [InlineData("*/*, text/plain", "watch")]
    [InlineData("application/json;q=0, */*", "svg")]
    [InlineData("application/json;q=0, image/svg+xml;q=0, */*;q=0.1", "watch")]
    [InlineData("application/pdf", "json")]
    [InlineData("application/json;q=0", "json")]
    [InlineData("*/*;q=0", "json")]
    [InlineData("a header; that is = none", "json")]
    public void Accept_is_heeded(string accept, string format) =>
        Assert.Equal(format, AnswerFormats.Words[(int)AnswerFormats.ChoosePreferred(accept.Length == 0 ? [] : [accept])]);

    [Theory]
    [InlineData("?format=watch", "application/json", "text/plain")]
    [InlineData("", "application/x-ndjson", "application/x-ndjson")]
    [InlineData("", "application/pdf", "application/json")]
    [InlineData("?format=json", "text/plain", "application/json")]
    public async Task The_option_comes_before_the_header(string query, string accept, string type)
    {
        using var response = await app.CreateClient().PostYamlAsync(Calls.Web, query, accept: accept);
        Assert.Equal(type, response.MediaType());
        Assert.Contains("Accept", response.Headers.Vary);
    }

    [Fact]
    public async Task Errors_are_problems_whatever_the_client_accepts()
    {
        using var response = await app.CreateClient().PostYamlAsync("", accept: "image/svg+xml");
        Assert.Equal("application/problem+json", response.MediaType());
    }
}
