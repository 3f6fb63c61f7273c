using System.Net;
using System.Text.Json.Nodes;
using PodTimeline.Web.Tests.Support;

namespace PodTimeline.Web.Tests.Api;

/// <summary>The commands of a simulation.</summary>
public sealed class SimulationCommandTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Probed = Calls.Web + "\n    readinessProbe: { tcpSocket: { port: 80 } }\n";
    private readonly HttpClient _client = app.CreateClient();

    [Theory]
    [InlineData("""{ "at": 30.0, "do": "delete", "gracePeriodSeconds": 7 }""", "PodDeletionRequested", """{ "at": 30, "gracePeriodSeconds": 7 }""")]
    [InlineData("""{ "at": 30, "do": "delete" }""", "PodDeletionRequested", """{ "at": 30, "gracePeriodSeconds": 30 }""")]
    [InlineData("""{ "at": 12.5, "do": "kill", "container": "app" }""", "ContainerTerminated", """{ "at": 12.5, "exitCode": 137, "reason": "Error" }""")]
    [InlineData("""{ "at": 12.5, "do": "kill", "container": "app", "exitCode": 3 }""", "ContainerTerminated", """{ "exitCode": 3, "reason": "Error", "attempt": 0 }""")]
    [InlineData("""{ "at": 12.5, "do": "kill", "container": "app", "exitCode": 137, "oom": true }""", "ContainerTerminated", """{ "exitCode": 137, "reason": "OOMKilled" }""")]
    [InlineData("""{ "at": 20, "do": "setProbe", "container": "app", "probe": "readiness", "outcome": "failure" }""", "ProbeFailed", """{ "probe": "readiness", "consecutive": 1 }""")]
    [InlineData("""{ "at": 25, "do": "setImage", "container": "app", "image": "nginx:1.28" }""", "ContainerImageChanged", """{ "at": 25, "image": "nginx:1.28" }""")]
    [InlineData("""{ "at": 40, "do": "restartKubelet" }""", "KubeletStopped", """{ "at": 40 }""")]
    [InlineData("""{ "at": 40, "do": "restartKubelet", "downFor": 5 }""", "KubeletStarted", """{ "at": 45 }""")]
    [InlineData("""{ "at": 60, "do": "rebootNode", "downFor": 20 }""", "NodeCameUp", """{ "at": 80 }""")]
    [InlineData("""{ "at": 60, "do": "rebootNode" }""", "NodeCameUp", """{ "at": 80 }""")]
    public async Task Each_command_of_the_contract_is_carried_out(string command, string type, string fields)
    {
        using var response = await _client.PostWithAsync(Probed, $"\"until\": \"2m\", \"overheads\": \"none\", \"commands\": [ {command} ]");
        var told = (await response.JsonAsync()).Events(type)[0];
        foreach (var (name, value) in JsonNode.Parse(fields)!.AsObject()) Assert.Equal(value!.ToJsonString(), told[name]!.ToJsonString());
    }

    [Fact]
    public async Task Commands_may_come_in_any_order_and_there_may_be_a_thousand()
    {
        var commands = string.Join(", ", Enumerable.Range(0, 1000).Select(i => $$"""{ "at": {{1000 - i}}, "do": "kill", "container": "app" }"""));
        using var response = await _client.PostWithAsync(Calls.Web, $"\"commands\": [ {commands} ]");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True((await response.JsonAsync()).Events("ContainerTerminated").Count > 3);
    }

    [Theory]
    [InlineData("""{ "do": "delete" }""", "commands[0].at", "Say when")]
    [InlineData("""{ "at": null, "do": "delete" }""", "commands[0].at", "Say when")]
    [InlineData("""{ "at": -1, "do": "delete" }""", "commands[0].at", "0 to 86400")]
    [InlineData("""{ "at": 86401, "do": "delete" }""", "commands[0].at", "0 to 86400")]
    [InlineData("""{ "at": 1e308, "do": "delete" }""", "commands[0].at", "0 to 86400")]
    [InlineData("""{ "at": 1e999, "do": "delete" }""", "commands[0].at", "number")]
    [InlineData("""{ "at": "5s", "do": "delete" }""", "commands[0].at", "number")]
    [InlineData("""{ "at": 1 }""", "commands[0].do", "Say what to do")]
    [InlineData("""{ "at": 1, "do": "remove" }""", "commands[0].do", "\"delete\", \"kill\"")]
    [InlineData("""{ "at": 1, "do": "Kill" }""", "commands[0].do", "Did you mean \"kill\"?")]
    [InlineData("""{ "at": 1, "do": 5 }""", "commands[0].do", "text")]
    [InlineData("""{ "at": 1, "do": "delete", "gracePeriodSeconds": -1 }""", "commands[0].gracePeriodSeconds", "0 to 86400")]
    [InlineData("""{ "at": 1, "do": "delete", "gracePeriodSeconds": 0.5 }""", "commands[0].gracePeriodSeconds", "whole")]
    [InlineData("""{ "at": 1, "do": "delete", "container": "app" }""", "commands[0].container", "The options are at, do, gracePeriodSeconds")]
    [InlineData("""{ "at": 1, "do": "kill" }""", "commands[0].container", "Name a container")]
    [InlineData("""{ "at": 1, "do": "kill", "container": "ap" }""", "commands[0].container", "Did you mean \"app\"?")]
    [InlineData("""{ "at": 1, "do": "kill", "container": "" }""", "commands[0].container", "\"app\"")]
    [InlineData("""{ "at": 1, "do": "kill", "contaner": "app" }""", "commands[0].contaner", "Did you mean \"container\"?")]
    [InlineData("""{ "at": 1, "do": "kill", "container": "app", "exitCode": 256 }""", "commands[0].exitCode", "0 to 255")]
    [InlineData("""{ "at": 1, "do": "kill", "container": "app", "exitCode": 1.5 }""", "commands[0].exitCode", "whole")]
    [InlineData("""{ "at": 1, "do": "kill", "container": "app", "oom": "yes" }""", "commands[0].oom", "true or false")]
    [InlineData("""{ "at": 1, "do": "setProbe", "container": "app", "outcome": "failure" }""", "commands[0].probe", "Name a probe")]
    [InlineData("""{ "at": 1, "do": "setProbe", "container": "app", "probe": "0", "outcome": "failure" }""", "commands[0].probe", "\"startup\"")]
    [InlineData("""{ "at": 1, "do": "setProbe", "container": "app", "probe": "liveness", "outcome": "fail" }""", "commands[0].outcome", "\"failure\"")]
    [InlineData("""{ "at": 1, "do": "setImage", "container": "app" }""", "commands[0].image", "Name the new image")]
    [InlineData("""{ "at": 1, "do": "restartKubelet", "downFor": -1 }""", "commands[0].downFor", "0 to 86400")]
    [InlineData("""{ "at": 1, "do": "rebootNode", "downFor": 1e9 }""", "commands[0].downFor", "0 to 86400")]
    [InlineData("null", "commands[0]", "object")]
    [InlineData("[]", "commands[0]", "object")]
    [InlineData("""{ "at": 1, "do": "delete" }, { "at": 2, "do": "delete", "at": 3 }""", "commands[1].at", "twice")]
    public async Task A_command_that_cannot_be_carried_out_is_named(string commands, string option, string words)
    {
        using var response = await _client.PostWithAsync(Calls.Web, $"\"commands\": [ {commands} ]");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(words, string.Join(' ', (await response.JsonAsync())["errors"]![option]!.AsArray().Select(message => message.Text())));
    }

    [Fact]
    public async Task More_than_a_thousand_commands_are_refused()
    {
        var commands = string.Join(", ", Enumerable.Repeat("""{ "at": 1, "do": "delete" }""", 1001));
        using var response = await _client.PostWithAsync(Calls.Web, $"\"commands\": [ {commands} ]");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("1,000", (await response.JsonAsync())["errors"]!["commands"]![0].Text());
    }
}
