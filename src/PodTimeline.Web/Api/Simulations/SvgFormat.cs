using PodTimeline.Timeline.Svg;

namespace PodTimeline.Web.Api.Simulations;

/// <summary>The timeline as a picture.</summary>
internal static class SvgFormat
{
    /// <summary>Writes the picture.</summary>
    public static Task WriteAsync(HttpResponse response, SimulationAnswer answer, CancellationToken aborted) => response.WriteAsync(
        TimelineSvg.Write(answer.Story.Pod, answer.Story.Kubernetes, answer.Simulation.Events, answer.Simulation.Now), aborted);
}
