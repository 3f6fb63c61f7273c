using System.Net;
using System.Text.Json.Nodes;
using PodTimeline.Web.Tests.Support;

namespace PodTimeline.Web.Tests.Api;

/// <summary>What a simulation is answered, in each form.</summary>
public sealed class SimulationAnswerTests(WebApp app) : IClassFixture<WebApp>
{
    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task The_run_of_a_pod_is_told_whole()
    {
        using var response = await _client.PostYamlAsync(Calls.TwoStep, "?overheads=none");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.MediaType());

        var simulation = await response.JsonAsync();
        Assert.Equal("two-step", simulation["pod"]!["name"].Text());
        Assert.Equal("default", simulation["pod"]!["namespace"].Text());
        Assert.Equal("Never", simulation["pod"]!["restartPolicy"].Text());
        Assert.Equal(30, simulation["pod"]!["terminationGracePeriodSeconds"].Number());
        Assert.Equal("BestEffort", simulation["pod"]!["qosClass"].Text());
        Assert.Equal("1.37", simulation["kubernetes"].Text());
        Assert.Equal("ended", simulation["endReason"].Text());
        Assert.Equal(["prepare", "work"], simulation["containers"]!.AsArray().Select(container => container!["name"].Text()));
        Assert.Equal(["init", "app"], simulation["containers"]!.AsArray().Select(container => container!["kind"].Text()));
        Assert.Equal(5, simulation.When("ContainerRunning", "work"));
        Assert.Equal(15, simulation.When("ContainerTerminated", "work"));
    }

    [Fact]
    public async Task Events_are_numbered_without_gaps_and_time_never_falls_and_causes_come_before()
    {
        using var response = await _client.PostYamlAsync(Calls.TwoStep);
        var events = (await response.JsonAsync())["events"]!.AsArray();
        var last = 0.0;
        for (var i = 0; i < events.Count; i++)
        {
            Assert.Equal(i + 1, events[i]!["seq"].Number());
            Assert.True(events[i]!["at"].Number() >= last);
            last = events[i]!["at"].Number();
            Assert.Equal(Math.Round(last, 3), last);
            if (events[i]!["cause"] is { } cause) Assert.InRange(cause.Number(), 1, i);
        }
    }

    [Fact]
    public async Task Ndjson_has_the_same_events_one_a_line()
    {
        using var whole = await _client.PostYamlAsync(Calls.TwoStep);
        using var lines = await _client.PostYamlAsync(Calls.TwoStep, "?format=ndjson");
        Assert.Equal("application/x-ndjson", lines.MediaType());
        var text = await lines.Content.ReadAsStringAsync();
        Assert.EndsWith("\n", text);
        var events = text.TrimEnd('\n').Split('\n').Select(line => JsonNode.Parse(line)!.ToJsonString());
        Assert.Equal((await whole.JsonAsync())["events"]!.AsArray().Select(e => e!.ToJsonString()), events);
    }

    [Fact]
    public async Task Watch_is_what_kubectl_prints()
    {
        using var response = await _client.PostYamlAsync(Calls.TwoStep, "?format=watch&overheads=none");
        Assert.Equal("text/plain", response.MediaType());
        var rows = (await response.Content.ReadAsStringAsync()).TrimEnd('\n').Split('\n');
        Assert.Equal("NAME       READY   STATUS    RESTARTS   AGE", rows[0]);
        Assert.Equal("two-step   0/1     Pending   0          0s", rows[1]);
        Assert.Contains(rows, row => row.Contains("Init:0/1", StringComparison.Ordinal));
        Assert.StartsWith("two-step   0/1     Completed", rows[^1]);
    }
}
