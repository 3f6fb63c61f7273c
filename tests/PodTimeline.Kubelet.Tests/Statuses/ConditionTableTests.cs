using System.Collections.Immutable;
using System.Text.Json;
using PodTimeline.Kubelet.Actions;
using PodTimeline.Kubelet.Statuses;
using PodTimeline.Kubelet.Tests.Tables;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;
using PodTimeline.Model.Versions;
using PodTimeline.Testing.Tables;

namespace PodTimeline.Kubelet.Tests.Statuses;

public class ConditionTableTests
{
    private const string File = "pod-conditions.json";

    public static TheoryData<string> Rows => Table.Ids(File);

    [Theory, MemberData(nameof(Rows))]
    public void C3_C4_C5_C6_C7_C8_S66_The_condition_of_a_row(string id)
    {
        var row = Table.Row(File, id);
        var expected = row.GetProperty("expect");
        foreach (var version in Table.VersionsOf(row))
        {
            var condition = Generate(expected.Text("type")!, row, version);
            foreach (var field in row.List("asserted").Select(name => name.GetString()!))
                Assert.Equal(expected.Text(field), FieldOf(condition, field));
        }
    }

    private static ConditionFinding Generate(string type, JsonElement row, KubernetesVersion version)
    {
        var pod = TableSpec.Pod(row.GetProperty("spec"));
        var status = row.GetProperty("status");
        var statuses = TableStatus.Containers(status);
        var hasStatuses = status.Has("containerStatuses", out _);
        var phase = row.Text("phase") is { } name ? Enum.Parse<PodPhase>(name) : PodPhase.Pending;
        return type switch
        {
            PodConditionTypes.ContainersReady => ConditionGeneration.GenerateContainersReadyCondition(pod, statuses, hasStatuses, phase, known: ""),
            PodConditionTypes.Ready => ConditionGeneration.GeneratePodReadyCondition(
                pod,
                ConditionGeneration.GenerateContainersReadyCondition(pod, statuses, hasStatuses, phase, known: ""),
                new PodStatus { Conditions = Given(status, "conditions") }),
            PodConditionTypes.Initialized => ConditionGeneration.GeneratePodInitializedCondition(pod, statuses, hasStatuses, phase, known: ""),
            PodConditionTypes.PodReadyToStartContainers => ConditionGeneration.GeneratePodReadyToStartContainersCondition(
                pod, TableStatus.Sandbox(row.List("sandboxes").FirstOrDefault()), version),
            PodConditionTypes.AllContainersRestarting => AllContainersRestarting(pod, row, phase, version),
            _ => throw new InvalidOperationException($"Unknown condition {type}."),
        };
    }

    private static ConditionFinding AllContainersRestarting(PodSpec pod, JsonElement row, PodPhase phase, KubernetesVersion version)
    {
        var cache = TableStatus.Runtime(pod, default, row.List("runtimeStatuses"));
        return ConditionGeneration.GenerateAllContainersRestartingCondition(
            phase,
            asked: RestartAllContainers.FindSource(pod, cache, version) is not null,
            wasRestarting: Given(row, "oldConditions").Any(condition => condition is { Type: PodConditionTypes.AllContainersRestarting, Status: true }),
            anyInstanceLeft: cache.Containers.Count > 0);
    }

    private static ImmutableArray<PodCondition> Given(JsonElement owner, string list) =>
        [.. owner.List(list).Select(condition => new PodCondition(condition.Text("type")!, condition.Text("status") == "True"))];

    private static string FieldOf(ConditionFinding condition, string field) => field switch
    {
        "type" => condition.Type,
        "status" => condition.Status.ToString(),
        "reason" => condition.Reason,
        "message" => condition.Message,
        _ => throw new InvalidOperationException($"Unknown field {field}."),
    };
}
