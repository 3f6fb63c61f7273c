using System.Text.Json;
using PodTimeline.Timeline.Runs;

namespace PodTimeline.Web.Api.Contract;

/// <summary>A run's clock on the wire.</summary>
internal static class ClockJson
{
    /// <summary>Writes its members into an object that is open.</summary>
    public static void WriteClock(this Utf8JsonWriter json, ClockReading clock)
    {
        json.WriteSeconds("at", clock.At);
        json.WriteNumber("rate", clock.Rate);
        json.WriteBoolean("playing", clock.Playing);
    }
}
