using System.Text.Json;
using PodTimeline.Model.Time;

namespace PodTimeline.Web.Api.Contract;

/// <summary>Times on the wire: seconds, with at most three decimals.</summary>
internal static class Seconds
{
    public static decimal Of(TimeSpan length) => Math.Round((decimal)length.Ticks / TimeSpan.TicksPerSecond, 3) / 1.000000000000m;

    public static decimal Of(SimInstant instant) => Of(instant.SinceCreation);

    public static void WriteSeconds(this Utf8JsonWriter json, string name, SimInstant instant) => json.WriteNumber(name, Of(instant));

    public static void WriteSeconds(this Utf8JsonWriter json, string name, TimeSpan length) => json.WriteNumber(name, Of(length));
}
