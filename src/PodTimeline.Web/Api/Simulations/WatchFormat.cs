using PodTimeline.Kubectl.Watch;

namespace PodTimeline.Web.Api.Simulations;

/// <summary>What <c>kubectl get pod NAME -w</c> prints.</summary>
internal static class WatchFormat
{
    /// <summary>Writes the table.</summary>
    public static Task WriteAsync(HttpResponse response, SimulationAnswer answer, CancellationToken aborted) =>
        response.WriteAsync(PodWatch.Print(answer.Scenario.Pod, answer.Scenario.Kubernetes, answer.Simulation.Events), aborted);
}
