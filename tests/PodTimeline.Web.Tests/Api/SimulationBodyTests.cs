using System.Net;
using System.Net.Http.Headers;
using System.Text;
using PodTimeline.Web.Tests.Support;

namespace PodTimeline.Web.Tests.Api;

/// <summary>The body of a request: its type, its charset, its size.</summary>
public sealed class SimulationBodyTests(WebApp app) : IClassFixture<WebApp>
{
    private const int MiB = 1024 * 1024;
    private readonly HttpClient _client = app.CreateClient();

    [Theory]
    [InlineData("application/yaml")]
    [InlineData("text/yaml")]
    [InlineData("text/plain")]
    [InlineData("application/yaml; charset=utf-8")]
    [InlineData("Text/Plain; charset=\"UTF-8\"")]
    [InlineData("application/x-yaml")]
    public async Task A_manifest_is_read(string type)
    {
        using var response = await _client.PostYamlAsync(Calls.Web, type: type);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("application/xml")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/octet-stream")]
    [InlineData("text/html")]
    [InlineData("application/yaml; charset=klingon")]
    [InlineData("not a type")]
    public async Task Another_type_is_not_read(string type)
    {
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes(Calls.Web));
        body.Headers.TryAddWithoutValidation("Content-Type", type);
        using var response = await _client.PostAsync("/api/simulations", body);
        await AssertProblemAsync(response, HttpStatusCode.UnsupportedMediaType, type == "application/yaml; charset=klingon" ? "UTF-8" : "application/yaml");
    }

    [Fact]
    public async Task Neither_is_one_without_a_type_or_one_that_is_compressed()
    {
        using var untyped = await _client.PostAsync("/api/simulations", new ByteArrayContent("a"u8.ToArray()));
        await AssertProblemAsync(untyped, HttpStatusCode.UnsupportedMediaType, "no Content-Type");

        using var body = new ByteArrayContent([0x1f, 0x8b]);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/yaml");
        body.Headers.ContentEncoding.Add("gzip");
        using var compressed = await _client.PostAsync("/api/simulations", body);
        await AssertProblemAsync(compressed, HttpStatusCode.UnsupportedMediaType, "Content-Encoding");
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    [InlineData("iso-8859-1")]
    public async Task The_charset_is_heeded_and_a_byte_order_mark_is_no_text(string charset)
    {
        var encoding = Encoding.GetEncoding(charset);
        using var body = new ByteArrayContent([.. encoding.GetPreamble(), .. encoding.GetBytes(Calls.Web + "\n# é")]);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/yaml", charset);
        using var response = await _client.PostAsync("/api/simulations", body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("application/yaml", "not UTF-8: byte 4")]
    [InlineData("application/json", "not UTF-8")]
    public async Task Bytes_that_are_no_text_are_refused(string type, string words)
    {
        using var body = new ByteArrayContent([(byte)'a', (byte)':', (byte)' ', 0xff, 0xfe, 0xc3]);
        body.Headers.ContentType = new MediaTypeHeaderValue(type);
        using var response = await _client.PostAsync("/api/simulations", body);
        await AssertProblemAsync(response, HttpStatusCode.BadRequest, words);
    }

    [Theory]
    [InlineData(MiB, HttpStatusCode.OK)]
    [InlineData(MiB + 1, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(4 * MiB, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_manifest_may_have_one_mebibyte(int size, HttpStatusCode status)
    {
        var manifest = Calls.Web + "\n#";
        manifest += new string('x', size - manifest.Length);
        using var yaml = await _client.PostYamlAsync(manifest);
        Assert.Equal(status, yaml.StatusCode);
        using var json = await _client.PostWithAsync(manifest, "\"until\": \"1s\"");
        Assert.Equal(status, json.StatusCode);
        using var chunked = new StreamContent(new Unknown(Encoding.UTF8.GetBytes(manifest)));
        chunked.Headers.ContentType = new MediaTypeHeaderValue("application/yaml");
        using var streamed = await _client.PostAsync("/api/simulations", chunked);
        Assert.Equal(status, streamed.StatusCode);
    }

    [Fact]
    public async Task What_json_escapes_does_not_make_a_manifest_too_large()
    {
        var manifest = Calls.Web + string.Concat(Enumerable.Repeat("\n#" + new string('\\', 14), 40_000));
        using var response = await _client.PostWithAsync(manifest, "\"until\": \"1s\"");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("", "not valid JSON")]
    [InlineData("{", "not valid JSON")]
    [InlineData("{ \"manifest\": NaN }", "line 1, byte 15")]
    [InlineData("{ \"manifest\": 'a' }", "not valid JSON")]
    [InlineData("[]", "JSON object")]
    [InlineData("null", "JSON object")]
    [InlineData("{}", "Give the manifest")]
    [InlineData("{ \"manifest\": null }", "Give the manifest")]
    [InlineData("{ \"manifest\": 5 }", "put into a string")]
    [InlineData("{ \"manifest\": {} }", "put into a string")]
    [InlineData("{ \"manifest\": \"\\ud800\" }", "lone surrogate")]
    [InlineData("{ \"\\ud800\": 1, \"manifest\": \"\" }", "not text")]
    [InlineData("{ \"apiVersion\": \"v1\", \"kind\": \"Pod\" }", "application/yaml")]
    public async Task A_json_body_that_says_nothing_is_refused(string json, string words)
    {
        using var response = await _client.PostJsonAsync(json);
        await AssertProblemAsync(response, HttpStatusCode.BadRequest, words);
    }

    private static async Task AssertProblemAsync(HttpResponseMessage response, HttpStatusCode status, string words)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.MediaType());
        var problem = await response.JsonAsync();
        Assert.Equal((int)status, problem["status"].Number());
        Assert.Contains(words, problem["detail"].Text());
    }

    /// <summary>A stream that does not say how long it is, so that it is sent in chunks.</summary>
    private sealed class Unknown(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
