using PodTimeline.Timeline.Markdown;

namespace PodTimeline.Web.Api.Simulations;

/// <summary>The story in Markdown.</summary>
internal static class MarkdownFormat
{
    /// <summary>Writes the story; rules are linked to this server's page of them.</summary>
    public static Task WriteAsync(HttpResponse response, SimulationAnswer answer, CancellationToken aborted)
    {
        var request = response.HttpContext.Request;
        var rules = Uri.TryCreate($"{request.Scheme}://{request.Host.ToUriComponent()}/rules", UriKind.Absolute, out var page) ? page : null;
        return response.WriteAsync(MarkdownReport.Write(answer.Scenario.Pod, answer.Scenario.Kubernetes, answer.Draw(), rules), aborted);
    }
}
