using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using PodTimeline.Web.Tests.Support;

namespace PodTimeline.Web.Tests.Hosting;

/// <summary>Answers of the API go out compressed; those that hold a secret do not.</summary>
public sealed class CompressionTests(WebApp app) : IClassFixture<WebApp>
{
    private readonly HttpClient _client = app.CreateClient();

    [Theory]
    [InlineData("application/json", Calls.Web, "application/json")]
    [InlineData("application/x-ndjson", Calls.Web, "application/x-ndjson")]
    [InlineData("image/svg+xml", Calls.Web, "image/svg+xml")]
    [InlineData("text/plain", Calls.Web, "text/plain")]
    [InlineData("application/json", "kind: [", "application/problem+json")]
    public async Task An_answer_of_every_media_type_is_compressed_as_the_client_can_read_it(string accept, string manifest, string type)
    {
        foreach (var encoding in new[] { "br", "gzip" })
        {
            using var plain = await PostAsync(manifest, accept, null);
            using var compressed = await PostAsync(manifest, accept, encoding);
            Assert.Equal(type, compressed.MediaType());
            Assert.Empty(plain.Content.Headers.ContentEncoding);
            Assert.Equal(encoding, Assert.Single(compressed.Content.Headers.ContentEncoding));
            Assert.Contains("Accept-Encoding", compressed.Headers.Vary);
            Assert.Equal(await plain.Content.ReadAsStringAsync(), await ReadAsync(compressed, encoding));
        }
    }

    [Fact]
    public async Task A_long_run_is_a_small_part_of_its_length_on_the_wire()
    {
        using var plain = await PostAsync(Calls.Web, "application/json", null);
        using var compressed = await PostAsync(Calls.Web, "application/json", "br");
        Assert.True((await compressed.Content.ReadAsByteArrayAsync()).Length * 3 < (await plain.Content.ReadAsByteArrayAsync()).Length);
    }

    [Fact]
    public async Task The_answer_with_a_runs_key_is_not_compressed_and_what_follows_is()
    {
        using var made = await SendAsync(HttpMethod.Post, "/api/runs", $$"""{ "manifest": {{System.Text.Json.JsonSerializer.Serialize(Calls.Web)}} }""");
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        Assert.Empty(made.Content.Headers.ContentEncoding);
        using var shown = await SendAsync(HttpMethod.Get, made.Headers.Location!.ToString(), null);
        Assert.Equal("br", Assert.Single(shown.Content.Headers.ContentEncoding));
    }

    [Theory]
    [InlineData("/_blazor/negotiate?negotiateVersion=1")]
    [InlineData("/hubs/timeline/negotiate?negotiateVersion=1")]
    public async Task The_token_of_a_connection_is_not_compressed(string path)
    {
        using var response = await SendAsync(HttpMethod.Post, path, "");
        Assert.Contains("connectionToken", await response.Content.ReadAsStringAsync());
        Assert.Empty(response.Content.Headers.ContentEncoding);
    }

    private async Task<HttpResponseMessage> PostAsync(string manifest, string accept, string? encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/simulations")
        {
            Content = new StringContent(manifest, Encoding.UTF8, new MediaTypeHeaderValue("application/yaml")),
        };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        if (encoding is not null) request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        return await _client.SendAsync(request);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? json)
    {
        using var request = new HttpRequestMessage(method, path);
        if (json is not null) request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "br, gzip");
        return await _client.SendAsync(request);
    }

    private static async Task<string> ReadAsync(HttpResponseMessage response, string encoding)
    {
        var bytes = await response.Content.ReadAsStreamAsync();
        await using Stream text = encoding == "br" ? new BrotliStream(bytes, CompressionMode.Decompress) : new GZipStream(bytes, CompressionMode.Decompress);
        using var reader = new StreamReader(text);
        return await reader.ReadToEndAsync();
    }
}
