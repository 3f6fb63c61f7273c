using System.Text.Json;
using PodTimeline.Model.Time;

namespace PodTimeline.Web.Api.Contract;

/// <summary>Times on the wire: seconds, with at most three decimals.</summary>
internal static class Seconds
{
    public static decimal Round(TimeSpan length) => Math.Round((decimal)length.Ticks / TimeSpan.TicksPerSecond, 3) / 1.000000000000m;

    public static decimal Round(SimInstant instant) => Round(instant.SinceCreation);

    public static void WriteSeconds(this Utf8JsonWriter json, string name, SimInstant instant) => json.WriteNumber(name, Round(instant));

    public static void WriteSeconds(this Utf8JsonWriter json, string name, TimeSpan length) => json.WriteNumber(name, Round(length));
}
