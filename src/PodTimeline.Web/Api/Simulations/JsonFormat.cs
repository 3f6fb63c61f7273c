using System.IO.Pipelines;
using System.Text.Json;
using PodTimeline.Kubelet;
using PodTimeline.Kubelet.Budgets;
using PodTimeline.Manifests;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Model.Events;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Scenarios;
using PodTimeline.Web.Api.Contract;

namespace PodTimeline.Web.Api.Simulations;

/// <summary>The whole log as one JSON object.</summary>
internal static class JsonFormat
{
    private const int Piece = 32 * 1024;

    /// <summary>Bytes of an answer; a longer log is thinned, and says by how much.</summary>
    private const long LongestAnswer = 8 * 1024 * 1024 - 1024;

    /// <summary>Writes the answer, piece by piece.</summary>
    public static async Task WriteAsync(HttpResponse response, SimulationAnswer answer, CancellationToken aborted)
    {
        var body = response.BodyWriter;
        await using var json = new Utf8JsonWriter(body, AnswerJson.Options);
        var simulation = answer.Simulation;
        await WriteScenarioAsync(json, body, answer.Scenario, simulation.Now, simulation.End!.Value, simulation.Events, aborted, simulation.Spent);
        await json.FlushAsync(aborted);
        await body.FlushAsync(aborted);
    }

    /// <summary>Writes a log as an object of at most 8 MiB, piece by piece; the last piece is left to the caller.</summary>
    public static async Task WriteScenarioAsync(
        Utf8JsonWriter json, PipeWriter body, Scenario scenario, SimInstant endedAt, SimulationEnd end, IReadOnlyList<SimEvent> log, CancellationToken aborted,
        BudgetSpent? spent = null)
    {
        var before = json.BytesCommitted + json.BytesPending;
        json.WriteStartObject();
        json.WritePropertyName("pod");
        PodJson.WritePod(json, scenario.Pod, scenario.Kubernetes);
        json.WriteString("kubernetes", scenario.Kubernetes.ToString());
        json.WriteSeconds("endedAt", endedAt);
        json.WriteString("endReason", WireNames.Get(end));
        json.WriteStartArray("containers");
        foreach (var (container, behavior) in scenario.Pod.AllContainers.Zip(scenario.Behaviors)) ContainerJson.Write(json, container, behavior);
        json.WriteEndArray();
        DiagnosticJson.WriteAll(json, "diagnostics", spent is null ? scenario.Manifest : AddBudgetDiagnostics(scenario.Manifest, spent));
        var chosen = EventChoice.Of(log, LongestAnswer - (json.BytesCommitted + json.BytesPending - before));
        chosen.WriteLeftOut(json);
        json.WriteStartArray("events");
        var events = new EventJson();
        foreach (var simEvent in chosen.Events)
        {
            events.Write(json, simEvent);
            if (json.BytesPending < Piece) continue;
            await json.FlushAsync(aborted);
            await body.FlushAsync(aborted);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The manifest with a diagnostic of its run: that the simulation stopped early, and why.</summary>
    private static Manifest AddBudgetDiagnostics(Manifest manifest, BudgetSpent spent) =>
        manifest with { Diagnostics = [new Diagnostic(DiagnosticCodes.BudgetSpent, null, null, spent.Message), .. manifest.Diagnostics] };
}
