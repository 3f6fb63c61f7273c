using PodTimeline.Timeline.Traces;

namespace PodTimeline.Web.Api.Simulations;

/// <summary>The timeline in the Trace Event Format of Chrome.</summary>
internal static class TraceFormat
{
    /// <summary>Writes the trace.</summary>
    public static Task WriteAsync(HttpResponse response, SimulationAnswer answer, CancellationToken aborted) =>
        response.WriteAsync(ChromeTrace.Write(answer.Scenario.Pod, answer.Scenario.Kubernetes, answer.Draw()), aborted);
}
