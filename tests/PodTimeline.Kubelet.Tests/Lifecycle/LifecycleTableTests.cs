using System.Text.Json;
using PodTimeline.Kubelet.Timing;
using PodTimeline.Model.Versions;
using PodTimeline.Testing.Tables;

namespace PodTimeline.Kubelet.Tests.Lifecycle;

public class LifecycleTableTests
{
    private const string File = "lifecycle.json";

    public static TheoryData<string> Cases => Table.Ids(File);

    [Theory, MemberData(nameof(Cases))]
    public void A_case_holds_in_every_version_with_typical_times(string id) => Check(id, ClusterTimings.Typical);

    [Theory, MemberData(nameof(Cases))]
    public void A_case_holds_in_every_version_when_the_cluster_takes_no_time(string id) => Check(id, ClusterTimings.None);

    private static void Check(string id, ClusterTimings timings)
    {
        var row = Table.Row(File, id);
        foreach (var version in VersionsOf(row))
        {
            var run = new LifecycleRun(row, version, timings);
            var failures = new Relations(row, run).Failures().ToArray();
            Assert.True(failures.Length == 0, $"{version}: {string.Join("\n", failures)}\n{run}");
        }
    }

    /// <summary>The versions in which everything a case uses is switched on.</summary>
    private static IEnumerable<KubernetesVersion> VersionsOf(JsonElement row)
    {
        var gates = row.List("featureGates").Select(gate => gate.GetString()!.Split(' ')[0]).ToArray();
        // The cases that are tagged with this gate expect what happens without it.
        var without = gates.Where(gate => gate == Feature.ChangeContainerStatusOnKubeletRestart.Name).Select(Table.Gate).ToArray();
        var needed = gates.Select(Table.Gate).Except(without).ToList();
        var containers = row.List("containers").ToArray();
        // Where exec probes end with the deletion, readiness is frozen.
        if (row.List("expect").Any(relation => relation.Text("rel") == "becomesNotReadyWhileTerminating")
            && containers.Any(container => container.Has("readinessProbe", out var probe) && probe.Text("handler") == "exec"))
            without = [.. without, Feature.ExecProbesEndWithDeletion];
        if (containers.Any(container => container.Has("preStop", out var hook) && hook.Text("handler") == "sleep"))
            needed.Add(Feature.PodLifecycleSleepAction);
        if (containers.Any(container => container.Text("kind") == "sidecar")) needed.Add(Feature.SidecarContainers);
        return KubernetesVersion.All.Where(version => needed.All(version.Has) && !without.Any(version.Has));
    }
}
