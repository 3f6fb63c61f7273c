using PodTimeline.Timeline.Markdown;

namespace PodTimeline.Web.Api.Simulations;

/// <summary>The run in Markdown.</summary>
internal static class MarkdownFormat
{
    /// <summary>Writes the run; rules link to this server's page of rules.</summary>
    public static Task WriteAsync(HttpResponse response, SimulationAnswer answer, CancellationToken aborted)
    {
        var request = response.HttpContext.Request;
        var rules = Uri.TryCreate($"{request.Scheme}://{request.Host.ToUriComponent()}/rules", UriKind.Absolute, out var page) ? page : null;
        return response.WriteAsync(MarkdownReport.Write(answer.Scenario.Pod, answer.Scenario.Kubernetes, answer.Draw(), rules), aborted);
    }
}
