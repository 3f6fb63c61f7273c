using System.Text.Json;
using PodTimeline.Web.Api.Contract;

namespace PodTimeline.Web.Api.Simulations;

/// <summary>The whole story as one JSON object.</summary>
internal static class JsonFormat
{
    private const int Piece = 32 * 1024;

    /// <summary>Writes the answer, piece by piece.</summary>
    public static async Task WriteAsync(HttpResponse response, SimulationAnswer answer, CancellationToken aborted)
    {
        var (story, simulation) = answer;
        var body = response.BodyWriter;
        await using var json = new Utf8JsonWriter(body, AnswerJson.Options);
        json.WriteStartObject();
        json.WritePropertyName("pod");
        PodJson.WritePod(json, story.Pod);
        json.WriteString("kubernetes", story.Kubernetes.ToString());
        json.WriteSeconds("endedAt", simulation.Now);
        json.WriteString("endReason", Words.Of(simulation.End!.Value));
        json.WriteStartArray("containers");
        foreach (var (container, behavior) in story.Pod.AllContainers.Zip(story.Behaviors)) ContainerJson.Write(json, container, behavior);
        json.WriteEndArray();
        DiagnosticJson.WriteAll(json, "diagnostics", story.Manifest);
        json.WriteStartArray("events");
        var events = new EventJson();
        foreach (var simEvent in simulation.Events)
        {
            events.Write(json, simEvent);
            if (json.BytesPending < Piece) continue;
            await json.FlushAsync(aborted);
            await body.FlushAsync(aborted);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(aborted);
        await body.FlushAsync(aborted);
    }
}
