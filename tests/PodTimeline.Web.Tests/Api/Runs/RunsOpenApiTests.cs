using System.Net;
using System.Text.Json.Nodes;
using PodTimeline.Web.Tests.Support;

namespace PodTimeline.Web.Tests.Api.Runs;

/// <summary>The description of the calls of runs is complete, and true: real answers are held against it.</summary>
public sealed class RunsOpenApiTests(LiveApp app) : IClassFixture<LiveApp>
{
    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task Every_call_of_runs_is_described_with_its_answers()
    {
        var api = await DescribedAsync();
        var calls =
            from path in api.Document["paths"]!.AsObject()
            where path.Key.StartsWith("/api/runs", StringComparison.Ordinal)
            from call in path.Value!.AsObject()
            where call.Key != "parameters"
            select $"{call.Key} {path.Key}: {string.Join(" ", call.Value!["responses"]!.AsObject().Select(response => response.Key))}";
        Assert.Equal(
            [
                "post /api/runs: 201 400 413 415 422 429 500 503",
                "get /api/runs/{id}: 200 404 500",
                "delete /api/runs/{id}: 204 403 404 500",
                "post /api/runs/{id}/clock: 200 400 403 404 413 415 429 500",
                "post /api/runs/{id}/commands: 200 400 403 404 409 413 415 429 500",
            ],
            calls);
    }

    [Fact]
    public async Task The_examples_of_requests_are_answered_as_described()
    {
        var api = await DescribedAsync();
        var request = Example(api, "/api/runs");
        Assert.Empty(api.Faults(request, "RunRequest"));
        using var created = await _client.SendJsonAsync(HttpMethod.Post, "/api/runs", request.ToJsonString());
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var made = await created.JsonAsync();
        Assert.Empty(api.Faults(made, "MadeRun"));

        var run = new MadeRun(_client, made["id"].Text()!, made["key"].Text()!, made["url"].Text()!);
        Assert.Empty(api.Faults(await run.ShowAsync(), "Run"));
        var clock = Example(api, "/api/runs/{id}/clock");
        Assert.Empty(api.Faults(clock, "ClockRequest"));
        using var set = await run.ClockAsync(clock.ToJsonString());
        Assert.Empty(api.Faults(await set.JsonAsync(), "RunState"));
        var command = Example(api, "/api/runs/{id}/commands");
        Assert.Empty(api.Faults(command, "RunCommand"));
        using var given = await run.CommandAsync(command.ToJsonString());
        Assert.Empty(api.Faults(await given.JsonAsync(), "GivenCommand"));
        app.Time.Advance(500);
        Assert.Equal("deleted", (await run.ShowAsync())["endReason"].Text());
        Assert.Empty(api.Faults(await run.ShowAsync(), "Run"));
    }

    [Fact]
    public async Task The_calls_that_steer_are_said_to_need_the_key()
    {
        var paths = (await DescribedAsync()).Document["paths"]!;
        foreach (var call in new[] { paths["/api/runs/{id}"]!["delete"]!, paths["/api/runs/{id}/clock"]!["post"]!, paths["/api/runs/{id}/commands"]!["post"]! })
            Assert.Equal("""[{"RunKey":[]}]""", call["security"]!.ToJsonString());
        Assert.Null(paths["/api/runs/{id}"]!["get"]!["security"]);
    }

    private static JsonNode Example(OpenApi api, string path) =>
        api.Document["paths"]![path]!["post"]!["requestBody"]!["content"]!["application/json"]!["example"]!;

    private async Task<OpenApi> DescribedAsync() => new(JsonNode.Parse(await _client.GetStringAsync("/openapi/v1.json"))!.AsObject());
}
