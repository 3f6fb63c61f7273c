using System.Net;
using System.Text.Json.Nodes;
using PodTimeline.Web.Tests.Support;

namespace PodTimeline.Web.Tests.Api;

/// <summary>The options of a simulation, in the query and in a JSON body; what is wrong with them is said all at once.</summary>
public sealed class SimulationOptionTests(WebApp app) : IClassFixture<WebApp>
{
    private readonly HttpClient _client = app.CreateClient();

    [Theory]
    [InlineData("", "settled", null)]
    [InlineData("?until=90s", "until", 90.0)]
    [InlineData("?until=500ms", "until", 0.5)]
    [InlineData("?until=1h30m", "until", 5400.0)]
    [InlineData("?until=24h", "until", 86400.0)]
    [InlineData("?until=0", "until", 0.0)]
    [InlineData("?delete=20s&grace=0", "deleted", null)]
    [InlineData("?delete=20s&until=20s", "until", 20.0)]
    [InlineData("?delete=auto", "deleted", null)]
    public async Task A_pod_that_runs_for_ever_ends_when_the_options_say(string query, string reason, double? at)
    {
        var simulation = await SimulateAsync(Calls.Web, query);
        Assert.Equal(reason, simulation["endReason"].Text());
        if (at is not null) Assert.Equal(at, simulation["endedAt"].Number());
    }

    [Fact]
    public async Task Delete_and_grace_make_a_deletion_at_that_time_with_that_grace_period()
    {
        var deletion = (await SimulateAsync(Calls.Web, "?delete=20s&grace=7&overheads=none")).Events("PodDeletionRequested").Single();
        Assert.Equal((20, 7), (deletion["at"].Number(), deletion["gracePeriodSeconds"].Number()));
    }

    [Fact]
    public async Task Delete_auto_deletes_ten_seconds_after_the_pod_has_settled()
    {
        var simulation = await SimulateAsync(Calls.Web, "?delete=auto&grace=5&overheads=none");
        var deletion = simulation.Events("PodDeletionRequested").Single();
        Assert.Equal((10, 5), (deletion["at"].Number(), deletion["gracePeriodSeconds"].Number()));
    }

    [Theory]
    [InlineData("1.27")]
    [InlineData("1.33")]
    [InlineData("1.37")]
    public async Task The_version_asked_for_is_modelled(string version) =>
        Assert.Equal(version, (await SimulateAsync(Calls.Web, "?kubernetes=" + version))["kubernetes"].Text());

    [Fact]
    public async Task Without_overheads_everything_happens_at_once_and_typically_it_takes_time()
    {
        Assert.Equal(0, (await SimulateAsync(Calls.Web, "?overheads=none")).When("ContainerRunning"));
        Assert.True((await SimulateAsync(Calls.Web, "?overheads=typical")).When("ContainerRunning") > 0.5);
    }

    /// <summary>The pod asks for 2 processors and 4 GiB.</summary>
    [Theory]
    [InlineData("", true)]
    [InlineData("?node=2/4Gi", true)]
    [InlineData("?node=1500m/4Gi", false)]
    [InlineData("?node=8/3Gi", false)]
    public async Task A_pod_that_asks_for_more_than_the_largest_node_has_is_not_scheduled(string query, bool isScheduled)
    {
        var simulation = await SimulateAsync(Calls.Web.TrimEnd() + "\n    resources: {requests: {cpu: \"2\", memory: 4Gi}}\n", query);
        Assert.Equal(isScheduled ? 1 : 0, simulation.Events("PodScheduled").Count);
    }

    [Theory]
    [InlineData("4")]
    [InlineData("4/")]
    [InlineData("0/4Gi")]
    [InlineData("many/4Gi")]
    [InlineData("-1/4Gi")]
    public async Task What_is_no_size_of_a_node_is_refused(string size)
    {
        using var response = await _client.PostYamlAsync(Calls.Web, "?node=" + Uri.EscapeDataString(size));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("is no size of a node", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("workload=two-step", "two-step")]
    [InlineData("workload=1", "two-step")]
    [InlineData("workload=0", "web")]
    [InlineData("until=1s", "web")]
    public async Task A_workload_is_chosen_by_name_or_by_index(string query, string pod) =>
        Assert.Equal(pod, (await SimulateAsync(Calls.Web + "\n---\n" + Calls.TwoStep, "?" + query))["pod"]!["name"].Text());

    [Fact]
    public async Task A_json_body_has_the_same_options()
    {
        using var response = await _client.PostWithAsync(
            Calls.Web + "\n---\n" + Calls.TwoStep, """ "until": "2500ms", "kubernetes": "1.30", "overheads": "none", "workload": 1, "delete": "1s", "grace": 2 """);
        var simulation = await response.JsonAsync();
        Assert.Equal("two-step", simulation["pod"]!["name"].Text());
        Assert.Equal("1.30", simulation["kubernetes"].Text());
        Assert.Equal(2, simulation.Events("PodDeletionRequested").Single()["gracePeriodSeconds"].Number());
        Assert.Equal(("until", 2.5), (simulation["endReason"].Text(), simulation["endedAt"].Number()));
    }

    [Fact]
    public async Task Nulls_of_a_json_body_count_as_not_given()
    {
        using var response = await _client.PostWithAsync(
            Calls.Web, """ "until": null, "kubernetes": null, "overheads": null, "workload": null, "delete": null, "grace": null, "format": null, "commands": null """);
        Assert.Equal("settled", (await response.JsonAsync())["endReason"].Text());
    }

    [Fact]
    public async Task Options_of_a_json_body_may_stand_in_the_query()
    {
        using var response = await _client.PostJsonAsync($$"""{ "manifest": {{JsonValue.Create(Calls.Web).ToJsonString()}} }""", "?until=2s");
        Assert.Equal(2, (await response.JsonAsync())["endedAt"].Number());
    }

    [Theory]
    [InlineData("until=soon", "until", "500ms, 90s or 1h30m")]
    [InlineData("until=90", "until", "Did you mean \"90s\"?")]
    [InlineData("until=-5s", "until", "duration")]
    [InlineData("until=25h", "until", "24h")]
    [InlineData("until=1e308s", "until", "duration")]
    [InlineData("until=99999999999999999999h", "until", "duration")]
    [InlineData("until=NaN", "until", "duration")]
    [InlineData("until=", "until", "no value")]
    [InlineData("kubernetes=1.26", "kubernetes", "1.27 to 1.37")]
    [InlineData("kubernetes=1.38", "kubernetes", "1.27 to 1.37")]
    [InlineData("kubernetes=latest", "kubernetes", "1.27 to 1.37")]
    [InlineData("kubernetes=1.99999999999", "kubernetes", "1.27 to 1.37")]
    [InlineData("overheads=Typical", "overheads", "Did you mean \"typical\"?")]
    [InlineData("overheads=maximal", "overheads", "\"typical\", \"none\"")]
    [InlineData("delete=later", "delete", "the word auto")]
    [InlineData("delete=100h", "delete", "24h")]
    [InlineData("delete=5s&grace=-1", "grace", "0 to 86400")]
    [InlineData("delete=5s&grace=1.5", "grace", "whole number")]
    [InlineData("delete=5s&grace=NaN", "grace", "whole number")]
    [InlineData("delete=5s&grace=86401", "grace", "0 to 86400")]
    [InlineData("grace=5", "grace", "\"delete\"")]
    [InlineData("format=xml", "format", "\"json\", \"svg\", \"watch\", \"ndjson\"")]
    [InlineData("format=jsn", "format", "Did you mean \"json\"?")]
    [InlineData("workload=", "workload", "no value")]
    [InlineData("untill=5s", "untill", "Did you mean \"until\"?")]
    [InlineData("Until=5s", "Until", "Did you mean \"until\"?")]
    [InlineData("speed=2", "speed", "The options are until, kubernetes")]
    [InlineData("commands=delete", "commands", "JSON body")]
    [InlineData("until=5s&until=6s", "until", "twice")]
    public async Task A_bad_option_is_named_with_what_would_be_right(string query, string option, string words)
    {
        using var response = await _client.PostYamlAsync(Calls.Web, "?" + query);
        AssertNames(await ProblemAsync(response), option, words);
    }

    [Theory]
    [InlineData("\"until\": 90", "until", "with a unit")]
    [InlineData("\"until\": {}", "until", "with a unit")]
    [InlineData("\"kubernetes\": 1.36", "kubernetes", "in quotes")]
    [InlineData("\"overheads\": true", "overheads", "text")]
    [InlineData("\"workload\": -1", "workload", "index from 0")]
    [InlineData("\"workload\": 1.5", "workload", "index from 0")]
    [InlineData("\"workload\": []", "workload", "index from 0")]
    [InlineData("\"delete\": 20", "delete", "with a unit")]
    [InlineData("\"delete\": \"1s\", \"grace\": \"30\"", "grace", "number")]
    [InlineData("\"delete\": \"1s\", \"grace\": 1e308", "grace", "0 to 86400")]
    [InlineData("\"delete\": \"1s\", \"grace\": 1e999", "grace", "number")]
    [InlineData("\"until\": \"1s\", \"until\": \"2s\"", "until", "twice")]
    [InlineData("\"manifset\": \"\"", "manifset", "Did you mean \"manifest\"?")]
    [InlineData("\"commands\": {}", "commands", "list")]
    [InlineData("\"format\": 1", "format", "text")]
    public async Task So_is_one_of_a_json_body(string option, string name, string words)
    {
        using var response = await _client.PostWithAsync(Calls.Web, option);
        AssertNames(await ProblemAsync(response), name, words);
    }

    [Fact]
    public async Task Every_bad_option_is_named_at_once_and_before_the_manifest_is_blamed()
    {
        using var response = await _client.PostYamlAsync("nonsense", "?until=x&kubernetes=2&overheads=some&delete=y&grace=z&format=pdf&sped=1");
        var problem = await ProblemAsync(response);
        Assert.Equal(
            ["delete", "format", "grace", "kubernetes", "overheads", "sped", "until"],
            problem["errors"]!.AsObject().Select(error => error.Key).Order(StringComparer.Ordinal));
        Assert.All(problem["errors"]!.AsObject(), error => Assert.Contains(error.Key + ":", problem["detail"].Text()));
    }

    [Fact]
    public async Task An_option_in_two_places_is_refused()
    {
        using var response = await _client.PostJsonAsync("""{ "manifest": "", "until": "1s" }""", "?until=2s");
        AssertNames(await ProblemAsync(response), "until", "give it once");
    }

    private static async Task<JsonObject> ProblemAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.MediaType());
        return await response.JsonAsync();
    }

    private static void AssertNames(JsonObject problem, string option, string words) =>
        Assert.Contains(words, string.Join(' ', problem["errors"]![option]!.AsArray().Select(message => message.Text())));

    private async Task<JsonObject> SimulateAsync(string manifest, string query)
    {
        using var response = await _client.PostYamlAsync(manifest, query);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return await response.JsonAsync();
    }
}
