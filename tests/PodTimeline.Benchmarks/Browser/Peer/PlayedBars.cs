using PodTimeline.Kubelet.Timing;
using PodTimeline.Manifests;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Scenarios;

namespace PodTimeline.Benchmarks.Browser.Peer;

/// <summary>A bar as both timelines are given it.</summary>
/// <param name="Row">The container's place, from 0.</param>
/// <param name="From">Seconds.</param>
/// <param name="To">Seconds.</param>
/// <param name="Kind">What the container does.</param>
internal sealed record PlayedBar(int Row, double From, double To, string Kind);

/// <summary>The bars of a manifest.</summary>
internal static class PlayedBars
{
    /// <summary>Plays a manifest for a day, as the page does when it is opened, and reads off its bars.</summary>
    public static List<PlayedBar> Play(string manifest)
    {
        var fold = Fold(manifest, out var until);
        return [.. fold.Rows.SelectMany(row => row.Bars.Select(bar => new PlayedBar(row.Index, bar.From.TotalSeconds, (bar.To ?? until).TotalSeconds, bar.Kind.ToString())))];
    }

    private static TimelineFold Fold(string manifest, out SimInstant until)
    {
        var scenario = Scenario.Read(ManifestReader.Read(manifest), KubernetesVersion.Default, ClusterTimings.Typical) ?? throw new InvalidOperationException("The manifest cannot be played.");
        var simulation = scenario.Begin([]);
        simulation.RunUntil(new SimInstant(TimeSpan.FromDays(1)));
        until = simulation.Now;
        var fold = new TimelineFold(scenario.Pod, scenario.Kubernetes);
        foreach (var simEvent in simulation.Events) fold.Apply(simEvent);
        return fold;
    }
}
