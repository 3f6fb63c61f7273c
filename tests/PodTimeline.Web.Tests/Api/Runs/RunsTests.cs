using System.Net;
using System.Text.Json;
using PodTimeline.Timeline.Runs;
using PodTimeline.Web.Tests.Support;

namespace PodTimeline.Web.Tests.Api.Runs;

/// <summary>Making, showing and ending live runs.</summary>
public sealed class RunsTests(LiveApp app) : IClassFixture<LiveApp>
{
    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task A_run_is_made_with_an_id_a_link_and_a_key()
    {
        using var response = await MakeAsync();
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.True(response.Headers.CacheControl!.NoStore);
        var made = await response.JsonAsync();
        Assert.Equal(["id", "url", "key"], made.Select(field => field.Key));
        var id = made["id"].Text()!;
        Assert.Equal($"/api/runs/{id}", response.Headers.Location!.OriginalString);
        Assert.Equal(new Uri(app.Server.BaseAddress, $"/runs/{id}"), new Uri(made["url"].Text()!));
        Assert.Equal(32, made["key"].Text()!.Length);
        using var page = await _client.GetAsync(new Uri(made["url"].Text()!).PathAndQuery);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task Anybody_may_see_a_run_and_nobody_its_key()
    {
        var run = await app.MakeAsync();
        app.Time.Advance(7);
        using var response = await _client.GetAsync(run.Path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain(run.Key, await response.Content.ReadAsStringAsync());
        var shown = await response.JsonAsync();
        Assert.Equal(run.Id, shown["id"].Text());
        Assert.Equal("two-step", shown["pod"]!["name"].Text());
        Assert.Equal("1.37", shown["kubernetes"].Text());
        Assert.Equal(["prepare", "work"], shown["containers"]!.AsArray().Select(container => container!["name"].Text()));
        Assert.Equal("""{"at":7,"rate":1,"playing":true}""", shown["clock"]!.ToJsonString());
        Assert.False(shown.ContainsKey("endedAt"));
        Assert.Equal(app.Runs.Find(run.Id)!.Run.TakeSnapshot().LastSeq, shown["lastSeq"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_run_whose_run_has_ended_says_when_and_why()
    {
        var run = await app.MakeAsync();
        app.Time.Advance(500);
        var shown = await run.ShowAsync();
        Assert.Equal("ended", shown["endReason"].Text());
        Assert.InRange(shown["endedAt"].Number(), 15, 20);
        Assert.Equal(shown["endedAt"].Number(), shown["clock"]!["at"].Number());
        Assert.False(shown["clock"]!["playing"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Its_options_are_those_of_a_simulation_and_its_rate()
    {
        using var response = await MakeAsync(""", "kubernetes": "1.30", "overheads": "none", "workload": 0, "rate": 20""");
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        using var shown = await _client.GetAsync(response.Headers.Location);
        var run = await shown.JsonAsync();
        Assert.Equal(("1.30", 20.0), (run["kubernetes"].Text(), run["clock"]!["rate"].Number()));
    }

    [Theory]
    [InlineData(""", "rate": 0.4""", "rate")]
    [InlineData(""", "rate": 101""", "rate")]
    [InlineData(""", "rate": "fast" """, "rate")]
    [InlineData(""", "rate": 1e999""", "rate")]
    [InlineData(""", "kubernetes": "1.20" """, "kubernetes")]
    [InlineData(""", "overheads": "some" """, "overheads")]
    [InlineData(""", "workload": -1""", "workload")]
    [InlineData(""", "until": "5m" """, "until")]
    [InlineData(""", "speed": 2, "rate": 0""", "rate", "speed")]
    public async Task Options_that_cannot_be_understood_are_named(string options, params string[] names)
    {
        using var response = await MakeAsync(options);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.MediaType());
        Assert.Equal(names, (await response.JsonAsync())["errors"]!.AsObject().Select(error => error.Key).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("{}", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("""{ "manifest": 5 }""", HttpStatusCode.BadRequest)]
    [InlineData("""{ "apiVersion": "v1", "kind": "Pod" }""", HttpStatusCode.BadRequest)]
    [InlineData("""{ "manifest": "kind: Pod" }""", HttpStatusCode.UnprocessableEntity)]
    public async Task Bodies_that_make_no_run_are_answered_so(string body, HttpStatusCode status)
    {
        using var response = await _client.SendJsonAsync(HttpMethod.Post, "/api/runs", body);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.MediaType());
        if (status == HttpStatusCode.UnprocessableEntity) Assert.NotEmpty((await response.JsonAsync())["diagnostics"]!.AsArray());
    }

    [Fact]
    public async Task A_body_of_another_kind_is_415_and_one_too_large_413()
    {
        using var yaml = new StringContent(Calls.TwoStep, null, "application/yaml");
        using var refused = await _client.PostAsync("/api/runs", yaml);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, refused.StatusCode);
        using var large = await _client.SendJsonAsync(HttpMethod.Post, "/api/runs", $$"""{ "manifest": "{{new string('#', 3_000_000)}}" }""");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
    }

    [Fact]
    public async Task When_the_server_is_full_it_says_when_to_try_again()
    {
        using var small = new LiveApp();
        var client = small.CreateClient();
        small.Runs.Limits.Most = 1;
        await small.MakeAsync();
        using var response = await MakeAsync(client: client);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(1), response.Headers.RetryAfter!.Delta);
        Assert.Contains("No room", (await response.JsonAsync())["title"].Text());

        small.Time.Advance(TimeSpan.FromMinutes(31));
        using var later = await MakeAsync(client: client);
        Assert.Equal(HttpStatusCode.Created, later.StatusCode);
    }

    [Fact]
    public async Task One_client_cannot_fill_the_server_with_runs()
    {
        using var small = new LiveApp();
        small.Runs.Limits.MostPerAddress = 1;
        var first = await small.MakeAsync();
        using var response = await MakeAsync(client: first.Client);
        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(1), response.Headers.RetryAfter!.Delta);
        Assert.Contains("Your address already has 1 live runs on this server", (await response.JsonAsync())["detail"].Text());

        (await first.EndAsync()).EnsureSuccessStatusCode();
        using var later = await MakeAsync(client: first.Client);
        Assert.Equal(HttpStatusCode.Created, later.StatusCode);
    }

    [Fact]
    public async Task Too_many_calls_are_429()
    {
        using var strict = app.WithWebHostBuilder(host => host.UseSetting("Limits:SimulationBurst", "3").UseSetting("Limits:SimulationsPerSecond", "1"));
        var client = strict.CreateClient();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 20; i++) answers.Add((await MakeAsync(client: client)).StatusCode);
        Assert.All(answers.Take(3), status => Assert.Equal(HttpStatusCode.Created, status));
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
    }

    [Fact]
    public async Task A_run_that_was_ended_is_no_more()
    {
        var run = await app.MakeAsync();
        using var ended = await run.EndAsync();
        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        foreach (var call in new[] { await run.Client.GetAsync(run.Path), await run.ClockAsync("{}"), await run.CommandAsync("""{ "do": "delete" }"""), await run.EndAsync() })
        {
            Assert.Equal(HttpStatusCode.NotFound, call.StatusCode);
            Assert.Equal("application/problem+json", call.MediaType());
            Assert.StartsWith("No such run: it has ended, or the id is wrong.", (await call.JsonAsync())["detail"].Text());
        }
    }

    [Fact]
    public async Task A_run_that_nobody_looks_at_ends_by_itself()
    {
        var run = await app.MakeAsync();
        var live = app.Runs.Find(run.Id)!.Run;
        for (var minutes = 0; minutes < 100_000 && live.TakeSnapshot().Closed is null; minutes++)
        {
            app.Time.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield(); // The keeper wakes on another thread.
        }

        Assert.Equal(RunCloseReason.Idle, live.TakeSnapshot().Closed);
        using var response = await _client.GetAsync(run.Path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private Task<HttpResponseMessage> MakeAsync(string options = "", HttpClient? client = null) =>
        (client ?? _client).SendJsonAsync(HttpMethod.Post, "/api/runs", $$"""{ "manifest": {{JsonSerializer.Serialize(Calls.TwoStep)}}{{options}} }""");
}
