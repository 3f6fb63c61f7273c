using System.Buffers;
using System.Text.Json;
using PodTimeline.Web.Api.Contract;

namespace PodTimeline.Web.Api.Simulations;

/// <summary>The events, one JSON object a line.</summary>
internal static class NdjsonFormat
{
    private const long Piece = 32 * 1024;

    /// <summary>Writes the events, piece by piece.</summary>
    public static async Task WriteAsync(HttpResponse response, SimulationAnswer answer, CancellationToken aborted)
    {
        var body = response.BodyWriter;
        await using var json = new Utf8JsonWriter(body, AnswerJson.Options);
        var events = new EventJson();
        foreach (var simEvent in answer.Simulation.Events)
        {
            events.Write(json, simEvent);
            json.Flush();
            json.Reset();
            body.Write("\n"u8);
            if (body.UnflushedBytes >= Piece) await body.FlushAsync(aborted);
        }

        await body.FlushAsync(aborted);
    }
}
