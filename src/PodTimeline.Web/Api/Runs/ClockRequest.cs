using PodTimeline.Model.Time;
using PodTimeline.Web.Api.Options;
using PodTimeline.Web.Api.Problems;
using PodTimeline.Web.Api.Requests;

namespace PodTimeline.Web.Api.Runs;

/// <summary>What <c>POST /api/runs/{id}/clock</c> was asked, understood; null: stays as it is.</summary>
/// <param name="Playing">Whether it plays.</param>
/// <param name="Rate">Seconds of the story for a second of real time.</param>
/// <param name="At">Where to.</param>
internal sealed record ClockRequest(bool? Playing, double? Rate, SimInstant? At)
{
    /// <summary>What such a body looks like.</summary>
    public const string Example = """{ "playing": true, "rate": 2, "at": 12.5 }""";

    private static readonly string[] Fields = ["playing", "rate", "at"];

    /// <summary>Understands a request.</summary>
    /// <param name="json">Its body.</param>
    /// <param name="bad">Takes every option that cannot be understood; the result counts only if there is none.</param>
    public static ClockRequest Read(JsonFields json, BadOptions bad)
    {
        json.RefuseOthers(Fields);
        var at = CommandReader.ReadLength(json.ReadNumber("at", "It is a number of seconds from 0 to 86400."), "at", bad);
        return new ClockRequest(json.ReadFlag("playing"), RunRequest.ReadRate(json, bad), at is { } place ? new SimInstant(place) : null);
    }
}
