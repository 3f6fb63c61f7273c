using System.Text.Json;
using PodTimeline.Kubelet.Actions;
using PodTimeline.Kubelet.Runtime;
using PodTimeline.Kubelet.Tests.Tables;
using PodTimeline.Model.Pods;
using PodTimeline.Testing.Tables;

namespace PodTimeline.Kubelet.Tests.Actions;

public class SyncActionsTableTests
{
    private const string File = "sync-actions.json";

    public static TheoryData<string> Rows => Table.Ids(File);

    [Theory, MemberData(nameof(Rows))]
    public void S15_S17_S34_S41_S60_S74_The_actions_of_a_row(string id)
    {
        var row = Table.Row(File, id);
        var before = row.GetProperty("before");
        var pod = TableSpec.Pod(row.GetProperty("spec"));
        var cache = TableStatus.Runtime(pod, before.GetProperty("sandbox"), before.List("containerStatuses"));
        var expected = row.GetProperty("expectActions");

        foreach (var version in Table.VersionsOf(row))
        {
            var actions = new PodActions();
            PodActionComputation.ComputePodActions(actions, pod, cache, new Verdicts(before.GetProperty("probes")), deleted: false, version);

            Assert.Equal(expected.GetProperty("killPod").GetBoolean(), actions.KillPod);
            Assert.Equal(expected.GetProperty("createSandbox").GetBoolean(), actions.CreateSandbox);
            Assert.Equal(expected.GetProperty("attempt").GetInt32(), actions.Attempt);
            Assert.Equal(Numbers(expected, "initContainersToStart"), actions.InitContainersToStart);
            Assert.Equal(Numbers(expected, "containersToStart"), actions.ContainersToStart);
            Assert.Equal(Numbers(expected, "ephemeralContainersToStart"), actions.EphemeralContainersToStart);
            Assert.Equal(
                expected.List("containersToKill").Select(name => name.GetString()!).Order(),
                actions.ContainersToKill.Select(kill => kill.Container.Name).Order());
        }
    }

    private static IEnumerable<int> Numbers(JsonElement actions, string name) => actions.List(name).Select(index => index.GetInt32());

    private sealed class Verdicts(JsonElement probes) : IProbeResults
    {
        public ProbeVerdict? Get(RuntimeContainer container, ProbeKind kind)
        {
            if (!probes.Has(container.Name, out var ofContainer)) return null;
            return ofContainer.Text(kind.ToString().ToLowerInvariant()) is { } verdict ? Enum.Parse<ProbeVerdict>(verdict) : null;
        }
    }
}
