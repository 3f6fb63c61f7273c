using System.Net;
using System.Text.RegularExpressions;
using PodTimeline.Web.Tests.Support;

namespace PodTimeline.Web.Tests.Hosting;

/// <summary>What every page keeps to, and the files that it is made of.</summary>
public sealed partial class PageTests(WebApp app) : IClassFixture<WebApp>
{
    private readonly HttpClient _client = app.CreateClient();

    /// <summary>Pages that need nothing but their address.</summary>
    public static TheoryData<string> Pages => ["/", "/not-found", "/error", "/there/is/no/such/page"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_page_has_a_script_or_a_handler_in_its_markup_or_asks_another_host(string path)
    {
        using var response = await _client.GetAsync(path);
        var html = await response.Content.ReadAsStringAsync();
        Assert.Equal("text/html", response.MediaType());
        Assert.All(Scripts().Matches(html), script => Assert.Contains("src=", script.Groups[1].Value));
        Assert.DoesNotMatch(Handlers(), html);
        Assert.All(Addresses().Matches(html), address => Assert.DoesNotContain("//", address.Groups[1].Value));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/nothing")]
    [InlineData("/css/app.css")]
    [InlineData("/healthz")]
    public async Task Every_answer_says_that_nothing_from_elsewhere_is_loaded(string path)
    {
        using var response = await _client.GetAsync(path);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy);
        Assert.Contains("script-src 'self';", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.DoesNotContain("unsafe-eval", policy);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task Every_file_that_a_page_names_is_sent_with_its_bytes()
    {
        var html = await _client.GetStringAsync("/");
        var files = Addresses().Matches(html).Select(address => address.Groups[1].Value)
            .Where(address => Path.HasExtension(address)).Append("_framework/blazor.web.js").Distinct().ToList();
        Assert.True(files.Count > 1, html);
        foreach (var file in files)
        {
            using var response = await _client.GetAsync("/" + file.TrimStart('/'));
            Assert.True(response.StatusCode == HttpStatusCode.OK, file);
            Assert.True((await response.Content.ReadAsByteArrayAsync()).Length > 0, $"{file} has no bytes");
        }
    }

    [Theory]
    [InlineData("/", "br")]
    [InlineData("/rules", "br")]
    [InlineData("/css/app.css", "br")]
    [InlineData("/openapi/v1.json", null)]
    [InlineData("/healthz", null)]
    public async Task Pages_are_sent_compressed_and_answers_that_may_hold_a_secret_are_not(string path, string? encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Encoding", "br, gzip" } } };
        using var response = await _client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(encoding, response.Content.Headers.ContentEncoding.SingleOrDefault());
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/nothing", HttpStatusCode.NotFound)]
    [InlineData("/healthz", HttpStatusCode.OK)]
    public async Task Head_is_answered_as_get_is(string path, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var response = await _client.SendAsync(request);
        Assert.Equal(status, response.StatusCode);
    }

    [GeneratedRegex("<script([^>]*)>")]
    private static partial Regex Scripts();

    [GeneratedRegex("<[^>]+ on[a-z]+=")]
    private static partial Regex Handlers();

    [GeneratedRegex("<(?:script|link|img)[^>]* (?:src|href)=\"([^\"]*)\"")]
    private static partial Regex Addresses();
}
