using PodTimeline.Model.Time;
using PodTimeline.Web.Api.Options;
using PodTimeline.Web.Api.Problems;
using PodTimeline.Web.Api.Requests;

namespace PodTimeline.Web.Api.Runs;

/// <summary>The request of <c>POST /api/runs/{id}/clock</c>, parsed; null: unchanged.</summary>
/// <param name="Playing">Whether it plays.</param>
/// <param name="Rate">Simulated seconds per second of real time.</param>
/// <param name="At">Where to.</param>
internal sealed record ClockRequest(bool? Playing, double? Rate, SimInstant? At)
{
    /// <summary>An example of such a body.</summary>
    public const string Example = """{ "playing": true, "rate": 2, "at": 12.5 }""";

    private static readonly string[] Fields = ["playing", "rate", "at"];

    /// <summary>Parses a request.</summary>
    /// <param name="json">Its body.</param>
    /// <param name="bad">Collects every invalid option; the result is valid only if there is none.</param>
    public static ClockRequest Read(JsonFields json, BadOptions bad)
    {
        json.RefuseOthers(Fields);
        var at = CommandReader.ReadLength(json.ReadNumber("at", "It is a number of seconds from 0 to 86400."), "at", bad);
        return new ClockRequest(json.ReadFlag("playing"), RunRequest.ReadRate(json, bad), at is { } place ? new SimInstant(place) : null);
    }
}
