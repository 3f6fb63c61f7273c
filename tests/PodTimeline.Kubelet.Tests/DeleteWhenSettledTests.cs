using PodTimeline.Kubelet.Timing;
using PodTimeline.Manifests;
using PodTimeline.Model.Events;
using PodTimeline.Shell.Reading;

namespace PodTimeline.Kubelet.Tests;

public class DeleteWhenSettledTests
{
    [Theory]
    [InlineData("runs: forever", "Always")]
    [InlineData("runs: 5s, exits: 0", "Never")]
    [InlineData("runs: 5s, exits: 3", "Never")]
    public void The_pod_is_deleted_ten_seconds_after_it_has_come_to_rest_or_has_ended(string behavior, string policy)
    {
        var pod = ManifestReader.Read($$"""
            apiVersion: v1
            kind: Pod
            metadata:
              name: p
              annotations:
                podtimeline.dev/behavior: "app: { {{behavior}} }"
            spec:
              restartPolicy: {{policy}}
              containers:
              - name: app
                image: app:1
            """).Pod!;
        var simulation = PodSimulation.Run(pod, BehaviorReader.Read(pod), new SimulationOptions { Timings = ClusterTimings.None, DeleteWhenSettled = true });

        Assert.Equal(SimulationEnd.Deleted, simulation.End);
        var deletion = Assert.Single(simulation.Events.OfType<SimEvent.PodDeletionRequested>());
        var before = simulation.Events.Last(simEvent => simEvent.Seq < deletion.Seq);
        Assert.Equal(10, (deletion.At - before.At).TotalSeconds, 3);
    }
}
