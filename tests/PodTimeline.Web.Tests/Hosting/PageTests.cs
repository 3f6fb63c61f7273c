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
    [InlineData("/img/icon.svg")]
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

    [Theory]
    [InlineData("/css/app.css")]
    [InlineData("/js/timeline.js")]
    public async Task A_script_or_a_sheet_is_not_guessed_at_and_leaves_the_rest_to_its_page(string path)
    {
        using var response = await _client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(response.Headers.Contains("Content-Security-Policy"));
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
    [InlineData("/openapi/v1.json", "br")]
    [InlineData("/api/nothing", "br")]
    public async Task Pages_scripts_and_answers_are_sent_compressed(string path, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Encoding", "br, gzip" } } };
        using var response = await _client.SendAsync(request);
        Assert.Equal(encoding, response.Content.Headers.ContentEncoding.SingleOrDefault());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/rules")]
    public async Task Scripts_and_sheets_have_addresses_of_their_content_and_may_be_kept_for_good(string path)
    {
        var html = await _client.GetStringAsync(path);
        var files = Addresses().Matches(html).Select(address => address.Groups[1].Value).Where(address => IsCode().IsMatch(address)).Distinct().ToList();
        Assert.True(files.Count > 2, html);
        foreach (var file in files)
        {
            Assert.Matches(HasFingerprint(), file);
            using var response = await _client.GetAsync("/" + file.TrimStart('/'));
            Assert.True(response.StatusCode == HttpStatusCode.OK, file);
            Assert.True(response.Headers.CacheControl?.ToString().Contains("immutable", StringComparison.Ordinal) ?? false, $"{file}: {response.Headers.CacheControl}");
        }
    }

    [Theory]
    [InlineData("axis.js")]
    [InlineData("editor/assist.js")]
    [InlineData("editor/index.js")]
    [InlineData("editor/lines.js")]
    [InlineData("editor/look.js")]
    [InlineData("editor/plain.js")]
    [InlineData("editor/rich.js")]
    [InlineData("editor/text.js")]
    [InlineData("editor/values.js")]
    [InlineData("hub.js")]
    [InlineData("scale.js")]
    [InlineData("timeline.js")]
    [InlineData("watch.js")]
    [InlineData("workbench.js")]
    [InlineData("words.js")]
    public async Task No_script_imports_another_by_an_address_that_stays_when_its_content_changes(string script)
    {
        var text = await _client.GetStringAsync($"/js/{script}");
        Assert.DoesNotMatch(FixedImport(), text);
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

    [GeneratedRegex(@"\.(js|css)$")]
    private static partial Regex IsCode();

    [GeneratedRegex(@"\.[a-z0-9]{10}\.((styles|razor)\.)?(js|css)$")]
    private static partial Regex HasFingerprint();

    [GeneratedRegex(@"(?<![-\w])(from|import)\s*\(?\s*['""]")]
    private static partial Regex FixedImport();

    [GeneratedRegex("<script([^>]*)>")]
    private static partial Regex Scripts();

    [GeneratedRegex("<[^>]+ on[a-z]+=")]
    private static partial Regex Handlers();

    [GeneratedRegex("<(?:script|link|img)[^>]* (?:src|href)=\"([^\"]*)\"")]
    private static partial Regex Addresses();
}
