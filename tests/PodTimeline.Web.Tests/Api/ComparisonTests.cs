using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using PodTimeline.Timeline.Examples;
using PodTimeline.Web.Api.Comparisons;
using PodTimeline.Web.Tests.Support;

namespace PodTimeline.Web.Tests.Api;

/// <summary><c>POST /api/comparisons</c>: what it is asked, what it answers, and what it refuses.</summary>
public sealed class ComparisonTests(WebApp app) : IClassFixture<WebApp>
{
    private static readonly string Classic = Quoted(ExampleCatalog.Find("classic-sidecar")!.Manifest), Native = Quoted(ExampleCatalog.Find("log-shipper")!.Manifest);
    private static readonly string Asked = $$"""{"runs": [{"manifest": {{Classic}}}], "question": "native-sidecar:fluent-bit"}""";

    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task One_run_and_a_question_are_answered_with_both_runs_and_their_differences()
    {
        using var response = await PostAsync(Asked);
        Assert.Equal((HttpStatusCode.OK, "application/json"), (response.StatusCode, response.MediaType()));
        var answer = await response.JsonAsync();
        Assert.Equal("What if fluent-bit were a native sidecar?", answer["question"]!["sentence"].Text());
        Assert.Contains("restartPolicy: Always", answer["question"]!["manifest"].Text()!, StringComparison.Ordinal);
        Assert.Equal(["A", "B"], answer["runs"]!.AsArray().Select(run => run!["run"].Text()));
        Assert.Single(answer["runs"]!.AsArray().Select(run => run!["deletedAt"].Number()).Distinct());
        var first = answer["differences"]![0]!;
        Assert.Equal(("a", "B", "A", "endOrder"), (first["tag"].Text(), first["run"].Text(), first["against"].Text(), first["kind"].Text()));
        Assert.Equal("fluent-bit outlives reviews by 1 s", first["sentence"].Text());
    }

    [Fact]
    public async Task Every_place_of_a_difference_is_an_event_of_its_run()
    {
        using var response = await PostAsync(Asked);
        var answer = await response.JsonAsync();
        Assert.All(answer["differences"]!.AsArray().SelectMany(difference => difference!["places"]!.AsArray()), place =>
        {
            var run = answer["runs"]!.AsArray().Single(run => run!["run"].Text() == place!["run"].Text())!;
            var simEvent = run["story"]!["events"]![(int)place!["seq"].Number() - 1]!;
            Assert.Equal(place["at"].Number(), simEvent["at"].Number());
            if (place["container"] is { } container) Assert.Equal(container.Text(), simEvent["container"].Text());
        });
    }

    [Fact]
    public async Task Two_and_three_runs_are_held_against_the_first()
    {
        using var response = await PostAsync($$"""{"runs": [{"title": "old", "manifest": {{Native}}, "kubernetes": "1.27"}, {"manifest": {{Native}}, "kubernetes": "1.28"}, {"manifest": {{Native}}, "kubernetes": "1.33"}]}""");
        var answer = await response.JsonAsync();
        Assert.Equal(["old", "invoices", "invoices"], answer["runs"]!.AsArray().Select(run => run!["title"].Text()));
        Assert.Equal(["1.27", "1.28", "1.33"], answer["runs"]!.AsArray().Select(run => run!["story"]!["kubernetes"].Text()));
        Assert.All(answer["differences"]!.AsArray(), difference => Assert.Equal(("C", "A"), (difference!["run"].Text(), difference["against"].Text())));
    }

    [Fact]
    public async Task The_same_twice_has_no_difference()
    {
        using var response = await PostAsync($$"""{"runs": [{"manifest": {{Classic}}}, {"manifest": {{Classic}}}]}""");
        Assert.Empty((await response.JsonAsync())["differences"]!.AsArray());
    }

    [Theory]
    [InlineData("\"delete\": \"25s\"", 25)]
    [InlineData("\"delete\": \"never\"", null)]
    [InlineData("\"delete\": \"auto\"", 40)]
    public async Task The_pods_are_deleted_at_one_instant(string delete, int? at)
    {
        using var response = await PostAsync($$"""{"runs": [{"manifest": {{Classic}}}, {"manifest": {{Native}}}], {{delete}}}""");
        var answer = await response.JsonAsync();
        Assert.All(answer["runs"]!.AsArray(), run => Assert.Equal(at, (int?)run!["deletedAt"]?.Number()));
        Assert.All(answer["runs"]!.AsArray(), run => Assert.Equal(at is null ? "until" : "deleted", run!["story"]!["endReason"].Text()));
    }

    [Fact]
    public async Task A_run_may_be_deleted_on_its_own_and_its_commands_count()
    {
        using var response = await PostAsync($$"""{"runs": [{"manifest": {{Classic}}, "delete": "12s", "grace": 3}, {"manifest": {{Classic}}, "commands": [{"at": 8, "do": "kill", "container": "reviews", "exitCode": 1}]}]}""");
        var answer = await response.JsonAsync();
        Assert.Equal([12d, 12d], answer["runs"]!.AsArray().Select(run => run!["story"]!.AsObject().When("PodDeletionRequested")));
        Assert.Contains(answer["differences"]!.AsArray(), difference => difference!["kind"].Text() == "restarts");
    }

    [Theory]
    [InlineData("", "image/svg+xml")]
    [InlineData("?format=svg", null)]
    public async Task A_picture_has_both_runs(string query, string? accept)
    {
        using var response = await PostAsync(Asked, query, accept);
        Assert.Equal("image/svg+xml", response.MediaType());
        Assert.Contains("Accept", response.Headers.Vary);
        Assert.Equal(2, XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!.Elements().Count(element => element.Name.LocalName == "g"));
    }

    [Theory]
    [InlineData("application/x-ndjson, image/svg+xml;q=0.5", "image/svg+xml")]
    [InlineData("text/plain", "application/json")]
    public async Task Forms_that_a_comparison_does_not_have_are_passed_over(string accept, string type)
    {
        using var response = await PostAsync(Asked, "", accept);
        Assert.Equal(type, response.MediaType());
    }

    [Fact]
    public async Task The_same_request_has_the_same_answer()
    {
        using var once = await PostAsync(Asked);
        using var again = await PostAsync(Asked);
        Assert.Equal(await once.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("{}", "runs", "It is a list of two or three runs, or of one and a question.")]
    [InlineData("""{"runs": [{"manifest": ""}]}""", "runs", "It is a list of two or three runs, or of one and a question.")]
    [InlineData("""{"runs": [{"manifest": ""}, {"manifest": ""}], "question": "kubernetes"}""", "runs", "With a question there is one run")]
    [InlineData("""{"runs": [{"manifest": ""}, {}]}""", "runs[1].manifest", "Give the manifest")]
    [InlineData("""{"runs": [{"manifest": "", "kubernets": "1.27"}, {"manifest": ""}]}""", "runs[0].kubernets", "Did you mean \"kubernetes\"?")]
    [InlineData("""{"runs": [{"manifest": "", "until": "5m"}, {"manifest": ""}]}""", "runs[0].until", "There is no such option.")]
    [InlineData("""{"runs": [{"manifest": "", "delete": "auto"}, {"manifest": ""}]}""", "runs[0].delete", "beside \"runs\"")]
    [InlineData("""{"runs": [{"manifest": ""}, {"manifest": "", "commands": [{"do": "delete"}]}]}""", "runs[1].commands[0].at", "Say when")]
    [InlineData("""{"runs": [{"manifest": ""}, 7]}""", "runs[1]", "A run is an object")]
    [InlineData("""{"runs": [{"manifest": ""}, {"manifest": ""}], "delete": "soon"}""", "delete", "is not a duration")]
    [InlineData("""{"runs": [{"manifest": ""}, {"manifest": ""}], "format": "watch"}""", "format", "is not one of \"json\", \"svg\"")]
    public async Task What_is_wrong_is_named_with_its_place(string body, string option, string message)
    {
        using var response = await PostAsync(body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(message, (await response.JsonAsync())["errors"]![option]![0].Text()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_is_not_asked_is_answered_with_those_that_are()
    {
        using var response = await PostAsync($$"""{"runs": [{"manifest": {{Classic}}}], "question": "no-startup-probe"}""");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("native-sidecar:fluent-bit", (await response.JsonAsync())["errors"]!["question"]![0].Text()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_cannot_run_is_named()
    {
        using var response = await PostAsync($$"""{"runs": [{"manifest": {{Classic}}}, {"manifest": "kind: Pod"}]}""");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var problem = await response.JsonAsync();
        Assert.Equal("B", problem["run"].Text());
        Assert.Empty((await OpenApi.OfAsync(app)).Faults(problem, "ComparedManifestProblem"));
    }

    [Fact]
    public async Task Only_json_is_read_and_not_more_than_two_mebibytes()
    {
        using var yaml = new StringContent("kind: Pod", Encoding.UTF8, "application/yaml");
        using var refused = await _client.PostAsync("/api/comparisons", yaml);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, refused.StatusCode);
        using var large = await PostAsync($$"""{"runs": [{"manifest": "{{new string('a', 1_100_000)}}"}, {"manifest": ""}]}""");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        using var larger = await PostAsync($$"""{"runs": [{"manifest": "{{new string('a', 1_000_000)}}"}, {"manifest": "{{new string('a', 1_200_000)}}"}]}""");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, larger.StatusCode);
    }

    [Fact]
    public async Task It_is_described_and_the_description_is_true()
    {
        var api = await OpenApi.OfAsync(app);
        var call = api.Document["paths"]!["/api/comparisons"]!["post"]!;
        Assert.Equal(ComparisonRequest.Fields, api.Schema("ComparisonRequest")["properties"]!.AsObject().Select(field => field.Key));
        Assert.Equal(ComparisonRequest.RunFields, api.Schema("ComparedRunRequest")["properties"]!.AsObject().Select(field => field.Key));
        var example = call["requestBody"]!["content"]!["application/json"]!["example"]!;
        Assert.Empty(api.Faults(example, "ComparisonRequest"));
        using var response = await PostAsync(example.ToJsonString());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(api.Faults(await response.JsonAsync(), "ComparisonAnswer"));
        foreach (var (status, answer) in call["responses"]!.AsObject())
        foreach (var (type, form) in answer!["content"]!.AsObject())
            if (type.EndsWith("json", StringComparison.Ordinal) && form!["example"] is JsonObject told)
                Assert.True(api.Faults(told, form["schema"]!["$ref"].Text()!.Split('/')[^1]) is [], status);
    }

    private async Task<HttpResponseMessage> PostAsync(string json, string query = "", string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/comparisons" + query) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        return await _client.SendAsync(request);
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
