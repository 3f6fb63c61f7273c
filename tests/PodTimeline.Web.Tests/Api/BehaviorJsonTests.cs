using System.Text.Json.Nodes;
using PodTimeline.Web.Tests.Support;

namespace PodTimeline.Web.Tests.Api;

/// <summary>What was assumed of a container is told in the words of the annotation.</summary>
public sealed class BehaviorJsonTests(WebApp app) : IClassFixture<WebApp>
{
    [Theory]
    [InlineData("runs: 5s, exits: 3", """{ "runs": "5s", "exits": 3 }""")]
    [InlineData("runs: forever", """{ "runs": "forever" }""")]
    [InlineData("runs: 1m30s, oom: true", """{ "runs": "1m30s", "exits": 137, "oom": true }""")]
    [InlineData("onTerm: 2s", """{ "onTerm": "2s" }""")]
    [InlineData("onTerm: ignore", """{ "onTerm": "ignore" }""")]
    [InlineData("onTerm: { takes: 2s, exits: 0 }", """{ "onTerm": { "takes": "2s", "exits": 0 } }""")]
    [InlineData("readiness: always", """{ "readiness": "always" }""")]
    [InlineData("liveness: never", """{ "liveness": "never" }""")]
    [InlineData("startup: { from: 3s, until: 40s }", """{ "startup": { "from": "3s", "until": "40s" } }""")]
    [InlineData("readiness: { until: sigterm }", """{ "readiness": { "until": "sigterm" } }""")]
    [InlineData("postStart: 2s", """{ "postStart": "2s" }""")]
    [InlineData("preStop: { takes: 5s, exits: 1 }", """{ "preStop": { "takes": "5s", "exits": 1 } }""")]
    [InlineData("preStop: { takes: forever }", """{ "preStop": { "takes": "forever" } }""")]
    [InlineData("logs: [one, two]", """{ "logs": ["one", "two"] }""")]
    [InlineData("pull: 2s", """{ "pull": "2s" }""")]
    [InlineData("pull: { fails: 3, reason: ErrImageNeverPull }", """{ "pull": { "fails": 3, "reason": "ErrImageNeverPull" } }""")]
    [InlineData("pull: absent", """{ "pull": { "fails": "always" } }""")]
    [InlineData("pull: { takes: 2s, fails: always }", """{ "pull": { "takes": "2s", "fails": "always" } }""")]
    [InlineData("pull: { each: 8s }", """{ "pull": { "each": "8s" } }""")]
    [InlineData("pull: { secrets: missing }", """{ "pull": { "secrets": "missing" } }""")]
    public async Task Every_word_of_the_annotation_comes_back(string said, string told)
    {
        var behavior = (await ContainerAsync($"{{ {said} }}"))["behavior"]!.AsObject();
        foreach (var (key, value) in JsonNode.Parse(told)!.AsObject()) Assert.Equal(value!.ToJsonString(), behavior[key]?.ToJsonString());
    }

    [Fact]
    public async Task Each_key_says_where_it_was_taken_from()
    {
        var container = await ContainerAsync("{ runs: 5s }");
        Assert.Equal("annotation", container["behaviorSource"].Text());
        Assert.Equal("annotation", container["behavior"]!["sources"]!["runs"].Text());
        Assert.Equal("image", container["behavior"]!["sources"]!["onTerm"].Text());
    }

    [Fact]
    public async Task Runs_that_differ_are_listed()
    {
        var behavior = (await ContainerAsync("[ { runs: 10s, exits: 1 }, { runs: forever } ]"))["behavior"]!;
        Assert.Equal("10s", behavior["runs"].Text());
        Assert.Equal(["10s", "forever"], behavior["attempts"]!.AsArray().Select(run => run!["runs"].Text()));
    }

    [Fact]
    public async Task A_command_that_is_run_step_by_step_is_told_itself()
    {
        using var response = await app.CreateClient().PostYamlAsync("""
            apiVersion: v1
            kind: Pod
            metadata: { name: waiting }
            spec:
              restartPolicy: Never
              containers:
              - name: app
                image: busybox:1.36
                command: ["sh", "-c", "until [ -f /tmp/go ]; do sleep 2; done; echo gone"]
            """, "?until=1m");
        var simulation = await response.JsonAsync();
        Assert.Empty((await OpenApi.OfAsync(app)).Faults(simulation, "SimulationStory"));
        Assert.Equal("until [ -f /tmp/go ]; do sleep 2; done; echo gone", simulation["containers"]![0]!["behavior"]!["command"]!["script"]![2].Text());
    }

    [Fact]
    public async Task Probes_and_hooks_that_a_container_does_not_have_are_not_spoken_of()
    {
        using var response = await app.CreateClient().PostYamlAsync(Calls.Web);
        var behavior = (await response.JsonAsync())["containers"]![0]!["behavior"]!.AsObject();
        foreach (var key in new[] { "startup", "readiness", "liveness", "postStart", "preStop" }) Assert.False(behavior.ContainsKey(key));
        Assert.Equal("SIGQUIT", behavior["stopSignal"].Text());
    }

    private async Task<JsonObject> ContainerAsync(string behavior)
    {
        using var response = await app.CreateClient().PostYamlAsync($$"""
            apiVersion: v1
            kind: Pod
            metadata:
              name: web
              annotations:
                podtimeline.dev/behavior: |
                  app: {{behavior}}
            spec:
              containers:
              - name: app
                image: nginx:1.27
                startupProbe: { tcpSocket: { port: 80 } }
                readinessProbe: { tcpSocket: { port: 80 } }
                livenessProbe: { tcpSocket: { port: 80 } }
                lifecycle:
                  postStart: { httpGet: { port: 80 } }
                  preStop: { httpGet: { port: 80 } }
            """, "?until=1m");
        var simulation = await response.JsonAsync();
        Assert.True(response.IsSuccessStatusCode, simulation.ToJsonString());
        return simulation["containers"]![0]!.AsObject();
    }
}
