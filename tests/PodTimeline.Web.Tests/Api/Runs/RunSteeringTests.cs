using System.Net;
using PodTimeline.Model.Commands;
using PodTimeline.Timeline.Runs;
using PodTimeline.Web.Tests.Support;

namespace PodTimeline.Web.Tests.Api.Runs;

/// <summary>What the maker of a run, and nobody else, may do with it. Times are in seconds.</summary>
public sealed class RunSteeringTests(LiveApp app) : IClassFixture<LiveApp>
{
    public static TheoryData<string?> NoKeys => new(null, "Bearer wrong", "Bearer", "Bearer ", "Basic a2V5", "nonsense, nonsense");

    [Theory]
    [MemberData(nameof(NoKeys))]
    public async Task Without_the_key_nothing_of_a_run_changes(string? authorization)
    {
        var run = await app.MakeAsync();
        foreach (var (method, path, body) in new[]
        {
            (HttpMethod.Post, "/clock", """{ "at": 5 }"""), (HttpMethod.Post, "/commands", """{ "do": "delete" }"""), (HttpMethod.Delete, "", null),
        })
        {
            using var response = await run.Client.SendJsonAsync(method, run.Path + path, body, authorization);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            Assert.Equal("application/problem+json", response.MediaType());
            Assert.Contains("Authorization: Bearer KEY", (await response.JsonAsync())["detail"].Text());
        }

        Assert.Equal(0, (await run.ShowAsync())["clock"]!["at"].Number());
    }

    [Fact]
    public async Task The_key_of_another_run_opens_nothing()
    {
        var (mine, theirs) = (await app.MakeAsync(), await app.MakeAsync());
        using var response = await theirs.EndAsync(mine.Key);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.NotNull(await theirs.ShowAsync());
    }

    [Fact]
    public async Task The_clock_plays_pauses_seeks_and_changes_its_rate()
    {
        var run = await app.MakeAsync();
        Assert.Equal("""{"at":0,"rate":1,"playing":false}""", await ClockAsync("""{ "playing": false }"""));
        app.Time.Advance(10);
        Assert.Equal("""{"at":0,"rate":0.5,"playing":true}""", await ClockAsync("""{ "playing": true, "rate": 0.5 }"""));
        app.Time.Advance(10);
        Assert.Equal("""{"at":5,"rate":100,"playing":true}""", await ClockAsync("""{ "rate": 100 }"""));
        Assert.Equal("""{"at":12.346,"rate":1,"playing":true}""", await ClockAsync("""{ "at": 12.3456, "rate": 1 }"""));
        Assert.Equal("""{"at":2,"rate":1,"playing":true}""", await ClockAsync("""{ "at": 2 }"""));
        Assert.Equal("""{"at":2,"rate":1,"playing":true}""", await ClockAsync("{}"));

        async Task<string> ClockAsync(string json)
        {
            using var response = await run.ClockAsync(json);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            return (await response.JsonAsync())["clock"]!.ToJsonString();
        }
    }

    [Theory]
    [InlineData("""{ "rate": 0.49 }""", "rate")]
    [InlineData("""{ "rate": 100.01 }""", "rate")]
    [InlineData("""{ "rate": -1 }""", "rate")]
    [InlineData("""{ "rate": 1e400 }""", "rate")]
    [InlineData("""{ "rate": "NaN" }""", "rate")]
    [InlineData("""{ "at": -0.1 }""", "at")]
    [InlineData("""{ "at": 86401 }""", "at")]
    [InlineData("""{ "at": "5s" }""", "at")]
    [InlineData("""{ "playing": "yes" }""", "playing")]
    [InlineData("""{ "speed": 2 }""", "speed")]
    public async Task Settings_that_no_clock_has_are_named_and_change_nothing(string json, string name)
    {
        var run = await app.MakeAsync();
        using var response = await run.ClockAsync(json);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal([name], (await response.JsonAsync())["errors"]!.AsObject().Select(error => error.Key));
        Assert.Equal("""{"at":0,"rate":1,"playing":true}""", (await run.ShowAsync())["clock"]!.ToJsonString());
    }

    [Fact]
    public async Task A_command_is_given_where_the_clock_stands()
    {
        var run = await app.MakeAsync(Calls.Web);
        app.Time.Advance(20);
        using var given = await run.CommandAsync("""{ "do": "delete", "gracePeriodSeconds": 5 }""");
        Assert.Equal(HttpStatusCode.OK, given.StatusCode);
        Assert.Equal(20, (await given.JsonAsync())["at"].Number());
        app.Time.Advance(60);
        Assert.Equal("deleted", (await run.ShowAsync())["endReason"].Text());
    }

    [Fact]
    public async Task After_a_seek_back_a_command_begins_a_branch()
    {
        var run = await app.MakeAsync();
        app.Time.Advance(8);
        using var sought = await run.ClockAsync("""{ "at": 3, "playing": false }""");
        var look = await sought.JsonAsync();
        Assert.Equal((8.0, 0.0), (look["toldUntil"].Number(), look["branch"].Number()));
        using var given = await run.CommandAsync("""{ "do": "kill", "container": "prepare", "exitCode": 3 }""");
        var after = await given.JsonAsync();
        Assert.Equal((3.0, 3.0, 1.0), (after["at"].Number(), after["toldUntil"].Number(), after["branch"].Number()));
        Assert.False(after["clock"]!["playing"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("""{ "do": "delete", "at": 5 }""", "at")]
    [InlineData("""{ "do": "explode" }""", "do")]
    [InlineData("{}", "do")]
    [InlineData("""{ "do": "kill" }""", "container")]
    [InlineData("""{ "do": "kill", "container": "nobody" }""", "container")]
    [InlineData("""{ "do": "kill", "container": "work", "exitCode": 256 }""", "exitCode")]
    [InlineData("""{ "do": "delete", "gracePeriodSeconds": -1 }""", "gracePeriodSeconds")]
    [InlineData("""{ "do": "setProbe", "container": "work", "probe": "health" }""", "probe")]
    public async Task Commands_that_cannot_be_carried_out_are_named_and_not_given(string json, string name)
    {
        var run = await app.MakeAsync();
        using var response = await run.CommandAsync(json);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal([name], (await response.JsonAsync())["errors"]!.AsObject().Select(error => error.Key));
    }

    [Fact]
    public async Task A_run_full_of_commands_is_409()
    {
        var run = await app.MakeAsync();
        var live = app.Runs.Find(run.Id)!.Run;
        for (var i = 0; i < Run.MostCommands; i++) live.Execute(new SimCommand.Kill("work"));
        using var response = await run.CommandAsync("""{ "do": "delete" }""");
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("1,000 commands", (await response.JsonAsync())["detail"].Text());
    }

    [Theory]
    [InlineData("/clock")]
    [InlineData("/commands")]
    public async Task A_body_too_large_for_any_of_them_is_413_and_none_of_JSON_415(string call)
    {
        var run = await app.MakeAsync();
        using var large = await run.Client.SendJsonAsync(HttpMethod.Post, run.Path + call, $"{{{new string(' ', 20_000)}}}", $"Bearer {run.Key}");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        using var none = await run.Client.SendJsonAsync(HttpMethod.Post, run.Path + call, null, $"Bearer {run.Key}");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, none.StatusCode);
    }
}
