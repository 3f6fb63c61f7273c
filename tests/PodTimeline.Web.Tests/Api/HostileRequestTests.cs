using System.Net;
using System.Text;
using PodTimeline.Kubelet;
using PodTimeline.Kubelet.Budgets;
using PodTimeline.Kubelet.Timing;
using PodTimeline.Manifests;
using PodTimeline.Model.Versions;
using PodTimeline.Timeline.Scenarios;
using PodTimeline.Web.Api.Problems;
using PodTimeline.Web.Api.Simulations;
using PodTimeline.Web.Tests.Support;

namespace PodTimeline.Web.Tests.Api;

/// <summary>Nothing that a client sends makes the server crash, hang or answer without end.</summary>
public sealed class HostileRequestTests(WebApp app) : IClassFixture<WebApp>
{
    private const int MiB = 1024 * 1024;
    private readonly HttpClient _client = app.CreateClient();

    /// <summary>Manifests that no honest person writes.</summary>
    public static TheoryData<string, string> Manifests => new()
    {
        { "deep flow lists", new string('[', MiB) },
        { "deep flow maps", string.Concat(Enumerable.Repeat("{a: ", MiB / 4)) },
        { "deep block maps", string.Concat(Enumerable.Range(0, 1000).Select(i => new string(' ', i) + "a:\n")) },
        { "deep JSON", "{\"a\":" + new string('[', MiB / 2) + new string(']', MiB / 2 - 10) + "}" },
        { "aliases upon aliases", "a0: &a0 [x, x]\n" + string.Concat(Enumerable.Range(1, 40).Select(i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n")) },
        { "an alias of itself", "a: &a [*a]" },
        { "merge keys upon merge keys", "a0: &a0 {x: 1}\n" + string.Concat(Enumerable.Range(1, 40).Select(i => $"a{i}: &a{i} {{<<: [*a{i - 1}, *a{i - 1}], y{i}: 1}}\n")) },
        { "one long word", new string('x', MiB) },
        { "zeros", new string('\0', MiB) },
        { "tabs", new string('\t', MiB) },
        { "colons", new string(':', MiB) },
        { "dashes", string.Concat(Enumerable.Repeat("- ", MiB / 2)) },
        { "documents", string.Concat(Enumerable.Repeat("---\n", MiB / 4)) },
        { "quotes", new string('"', MiB) },
        { "anchors", string.Concat(Enumerable.Range(0, 60_000).Select(i => $"- &a{i} x\n")) },
        { "many bad pods", string.Concat(Enumerable.Repeat("---\nkind: Pod\n", 50_000)) },
        { "many keys", string.Concat(Enumerable.Range(0, 80_000).Select(i => $"k{i}: 1\n")) },
        { "the same key", string.Concat(Enumerable.Repeat("k: 1\n", 80_000)) },
    };

    [Theory]
    [MemberData(nameof(Manifests))]
    public async Task A_hostile_manifest_is_answered_422_in_few_words(string kind, string manifest)
    {
        using var response = await _client.PostYamlAsync(manifest);
        Assert.True(response.StatusCode == HttpStatusCode.UnprocessableEntity, $"{kind}: {response.StatusCode}");
        Assert.InRange((await response.Content.ReadAsByteArrayAsync()).Length, 1, 10 * MiB);
    }

    [Fact]
    public async Task Deep_json_is_answered_400()
    {
        using var response = await _client.PostJsonAsync("{\"manifest\":" + new string('[', MiB));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_hundred_bad_options_are_named_and_not_a_hundred_thousand()
    {
        var fields = string.Join(", ", Enumerable.Range(0, 100_000).Select(i => $"\"f{i}\": 1"));
        using var response = await _client.PostJsonAsync("{ \"manifest\": \"\", " + fields + " }");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(100, (await response.JsonAsync())["errors"]!.AsObject().Count);
    }

    [Fact]
    public async Task A_long_word_is_not_repeated_at_length()
    {
        using var response = await _client.PostWithAsync(Calls.Web, $"\"until\": \"{new string('9', 500_000)}\", \"{new string('x', 500_000)}\": 1");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.InRange((await response.Content.ReadAsByteArrayAsync()).Length, 1, 2000);
    }

    [Fact]
    public async Task A_simulation_stops_at_a_hundred_thousand_events_and_says_so()
    {
        var manifest = Calls.Web + "\n    readinessProbe: { tcpSocket: { port: 80 }, periodSeconds: 1 }\n    livenessProbe: { tcpSocket: { port: 80 }, periodSeconds: 1 }\n";
        using var response = await _client.PostYamlAsync(manifest, "?until=24h&format=ndjson");
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(), Encoding.UTF8);
        var count = 0;
        while (await lines.ReadLineAsync() is not null) count++;
        Assert.InRange(count, SimulationBudget.MostEvents, SimulationBudget.MostEvents + 100);

        using var whole = await _client.PostYamlAsync(manifest, "?until=24h");
        Assert.Equal("limit", (await whole.JsonAsync())["endReason"].Text());
    }

    [Theory]
    [InlineData(1, 100_000)]
    [InlineData(20, 100_000)]
    [InlineData(100, 20_000)]
    [InlineData(2000, 1000)]
    public void A_pod_of_very_many_containers_may_have_fewer_events(int containers, int events)
    {
        var manifest = "apiVersion: v1\nkind: Pod\nmetadata: { name: many }\nspec:\n  containers:\n"
            + string.Concat(Enumerable.Range(0, containers).Select(i => $"  - {{ name: c{i}, image: nginx }}\n"));
        Assert.Equal(events, Scenario.Read(ManifestReader.Read(manifest), KubernetesVersion.Newest, ClusterTimings.None)!.Budget.Events);
    }

    [Fact]
    public void A_client_that_has_gone_is_not_simulated_for()
    {
        var call = SimulationCall.Read(new SimulationRequest { Manifest = Calls.Web, Until = "24h" }, [], new BadOptions());
        Assert.Throws<OperationCanceledException>(() => SimulationAnswer.Run(call, SimulationBudget.Default, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Looking_after_the_client_on_the_way_changes_nothing()
    {
        var call = SimulationCall.Read(new SimulationRequest { Manifest = Calls.TwoStep, Delete = "7s" }, [], new BadOptions());
        var answer = SimulationAnswer.Run(call, SimulationBudget.Default, CancellationToken.None)!;
        var whole = PodSimulation.Run(answer.Scenario.Pod, answer.Scenario.Behaviors, call.Options);
        Assert.Equal(whole.Events.Select(e => (e.Seq, e.At, e.ToString())), answer.Simulation.Events.Select(e => (e.Seq, e.At, e.ToString())));
        Assert.Equal((whole.Now, whole.End), (answer.Simulation.Now, answer.Simulation.End));
    }
}
