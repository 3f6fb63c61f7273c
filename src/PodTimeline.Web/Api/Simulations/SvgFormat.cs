using PodTimeline.Timeline.Colors;
using PodTimeline.Timeline.Svg;

namespace PodTimeline.Web.Api.Simulations;

/// <summary>The timeline as a picture.</summary>
internal static class SvgFormat
{
    /// <summary>Writes the picture.</summary>
    public static Task WriteAsync(HttpResponse response, SimulationAnswer answer, Theme theme, CancellationToken aborted) =>
        response.WriteAsync(TimelineSvg.Write(answer.Scenario.Pod, answer.Scenario.Kubernetes, answer.Draw(), theme), aborted);
}
