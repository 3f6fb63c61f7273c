using System.Net;
using System.Text;
using System.Xml.Linq;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Examples;
using PodTimeline.Web.Links;
using PodTimeline.Web.Tests.Support;

namespace PodTimeline.Web.Tests.Api;

/// <summary><c>/api/svg</c>: the picture of a link.</summary>
public sealed class PictureTests(WebApp app) : IClassFixture<WebApp>
{
    private static readonly LinkState Web = new(Calls.Web, KubernetesVersion.Default) { Proposal = SimInstant.FromSeconds(40) };

    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task A_link_gives_its_picture_which_may_be_kept()
    {
        using var response = await _client.GetAsync(Address(Web));
        Assert.Equal("image/svg+xml", response.MediaType());
        Assert.Equal("public, max-age=604800, immutable", response.Headers.CacheControl!.ToString());
        var svg = XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!;
        Assert.Contains("If it is deleted: 40.0 s", svg.Value);

        using var again = new HttpRequestMessage(HttpMethod.Get, Address(Web)) { Headers = { { "If-None-Match", response.Headers.ETag!.ToString() } } };
        using var known = await _client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        Assert.Equal(response.Headers.ETag, known.Headers.ETag);
        Assert.Empty(await known.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Another_link_and_another_theme_have_another_tag()
    {
        var tags = new HashSet<string>();
        foreach (var address in new[] { Address(Web), Address(Web with { Proposal = null }), Address(Web) + "&theme=dark" })
        {
            using var response = await _client.GetAsync(address);
            tags.Add(response.Headers.ETag!.Tag);
        }

        Assert.Equal(3, tags.Count);
    }

    [Fact]
    public async Task Commands_axis_and_theme_are_drawn()
    {
        var state = Web with { Commands = [new SimCommand.Delete(TimeSpan.FromSeconds(3)) { At = SimInstant.FromSeconds(20) }], Proposal = null, AxisForm = AxisForm.Linear };
        var svg = await _client.GetStringAsync(Address(state) + "&theme=dark");
        Assert.Contains("Deleted: 20.0 s", svg);
        Assert.Contains("#11161f", svg);
        Assert.DoesNotContain("nothing changes", svg);
    }

    [Theory]
    [InlineData("signal", null)]
    [InlineData(null, "short-grace")]
    public async Task A_comparison_is_drawn_as_one(string? comparison, string? question)
    {
        var state = new LinkState(ExampleCatalog.Find("everything")!.Manifest, KubernetesVersion.Default) { Comparison = comparison, Question = question };
        Assert.Contains("runs on one axis", await _client.GetStringAsync(Address(state)));
    }

    [Fact]
    public async Task A_posted_link_gives_the_same_picture_which_nobody_is_told_to_keep()
    {
        using var body = new StringContent(LinkText.Write(Web)!, Encoding.UTF8, "text/plain");
        using var response = await _client.PostAsync("/api/svg", body);
        Assert.Equal(await _client.GetStringAsync(Address(Web)), await response.Content.ReadAsStringAsync());
        Assert.Null(response.Headers.ETag);
        Assert.Null(response.Headers.CacheControl);
    }

    [Theory]
    [InlineData("", "Give the link")]
    [InlineData("?m=", "Give the link")]
    [InlineData("?m=v1.garbage", "damaged")]
    [InlineData("?m=v7.AAAA", "another version")]
    [InlineData("?m=v1.AAAA&theme=pink", "is not one of")]
    [InlineData("?m=v1.AAAA&m=v1.AAAA", "twice")]
    [InlineData("?m=v1.AAAA&them=dark", "Did you mean \\\"theme\\\"?")]
    public async Task What_cannot_be_understood_is_refused_and_not_kept(string query, string message)
    {
        using var response = await _client.GetAsync("/api/svg" + query);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.MediaType());
        Assert.Contains(message, await response.Content.ReadAsStringAsync());
        Assert.Null(response.Headers.ETag);
        Assert.Null(response.Headers.CacheControl);
        Assert.Empty((await OpenApi.OfAsync(app)).Faults(await response.JsonAsync(), "BadOptionsProblem"));
    }

    [Fact]
    public async Task A_command_for_a_stranger_and_a_comparison_that_is_none_are_named()
    {
        foreach (var (state, message) in new[] { (Web with { Commands = [new SimCommand.Kill("nobody")] }, "nobody"), (Web with { Question = "why" }, "no comparison") })
        {
            using var response = await _client.GetAsync(Address(state));
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Contains(message, await response.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task A_manifest_that_cannot_run_is_answered_with_its_diagnostics()
    {
        using var response = await _client.GetAsync(Address(Web with { Text = "kind: Pod" }));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Empty((await OpenApi.OfAsync(app)).Faults(await response.JsonAsync(), "ManifestProblem"));
    }

    [Fact]
    public async Task A_body_that_is_longer_than_a_link_is_not_read()
    {
        using var body = new StringContent(new string('A', LinkText.Longest + 2), Encoding.UTF8, "text/plain");
        using var response = await _client.PostAsync("/api/svg", body);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task It_is_described_and_the_example_is_drawn()
    {
        var call = (await OpenApi.OfAsync(app)).Document["paths"]!["/api/svg"]!;
        Assert.Equal(["get", "post"], call.AsObject().Select(method => method.Key));
        Assert.Equal(["200", "304", "400", "422", "429", "500"], call["get"]!["responses"]!.AsObject().Select(answer => answer.Key));
        var example = call["get"]!["parameters"]![0]!["example"].Text();
        using var response = await _client.GetAsync("/api/svg?m=" + example);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Only_the_page_that_is_made_for_it_may_stand_in_another()
    {
        foreach (var (path, who) in new[] { ("/embed", "*"), ("/", "'none'"), ("/embed/more", "'none'"), ("/api/svg", "'none'") })
        {
            using var response = await _client.GetAsync(path);
            Assert.EndsWith($"frame-ancestors {who}", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            if (path == "/embed") Assert.False(response.Headers.Contains("X-Frame-Options"));
        }
    }

    private static string Address(LinkState state) => "/api/svg?m=" + LinkText.Write(state);
}
