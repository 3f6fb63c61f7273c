using System.Globalization;
using System.Text.Json.Nodes;
using PodTimeline.Kubectl.Get;
using PodTimeline.Model.Versions;

namespace PodTimeline.Kubectl.Tests.Get;

/// <summary>Rows of Kubernetes' own printer tests: a pod object in, the cells out.</summary>
public sealed class PrintPodTableTests
{
    private const string File = "kubectl-get.json";
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2024-01-01T00:00:00Z", CultureInfo.InvariantCulture);

    public static TheoryData<string> Rows => Data.Ids(File);

    [Theory]
    [MemberData(nameof(Rows))]
    public void K1_the_cells_of_a_pod(string id)
    {
        var row = Data.Case(File, id);
        var printed = PodPrinter.PrintPod(Read(row["pod"]!.AsObject()), KubernetesVersion.Newest);
        var expected = row["expect"]!;
        Assert.Equal(
            [(string)expected["name"]!, (string)expected["ready"]!, (string)expected["status"]!, (string)expected["restarts"]!, (string)expected["age"]!],
            printed.Cells);
    }

    private static PrintablePod Read(JsonObject pod)
    {
        var (metadata, spec, status) = (pod["metadata"]!, pod["spec"]!, pod["status"]!);
        var init = spec["initContainers"]?.AsArray() ?? [];
        var sidecars = init.Where(entry => (string?)entry!["restartPolicy"] == "Always").Select(entry => (string)entry!["name"]!).ToHashSet();
        bool Condition(string type) => (status["conditions"]?.AsArray() ?? []).Any(c => (string)c!["type"]! == type && (string?)c["status"] == "True");
        return new PrintablePod
        {
            Name = (string)metadata["name"]!,
            Phase = (string?)status["phase"] ?? "",
            Reason = (string?)status["reason"] ?? "",
            InitContainers = [.. (status["initContainerStatuses"]?.AsArray() ?? []).Select(s => Read(s!, sidecars.Contains((string)s!["name"]!)))],
            InitContainerCount = init.Count,
            SidecarCount = init.Count(entry => (string?)entry!["restartPolicy"] == "Always"),
            Containers = [.. (status["containerStatuses"]?.AsArray() ?? []).Select(s => Read(s!, false))],
            ContainerCount = spec["containers"]!.AsArray().Count,
            Initialized = Condition("Initialized"),
            Ready = Condition("Ready"),
            SchedulingGated = (status["conditions"]?.AsArray() ?? []).Any(c => (string)c!["type"]! == "PodScheduled" && (string?)c["reason"] == "SchedulingGated"),
            Deleting = metadata["deletionTimestamp"] is not null,
        };
    }

    private static PrintableContainer Read(JsonNode status, bool sidecar)
    {
        var state = status["state"]!;
        PrintableState read = state["waiting"] is { } waiting ? new PrintableState.Waiting((string?)waiting["reason"] ?? "")
            : state["running"] is not null ? new PrintableState.Running()
            : state["terminated"] is { } ended
                ? new PrintableState.Terminated((int?)ended["exitCode"] ?? 0, (string?)ended["reason"] ?? "", (int?)ended["signal"] ?? 0)
                : new PrintableState.None();
        var finished = (string?)status["lastState"]?["terminated"]?["finishedAt"];
        return new PrintableContainer(
            (string)status["name"]!, read, sidecar, (bool?)status["ready"] ?? false, (bool?)status["started"] ?? false, (int?)status["restartCount"] ?? 0,
            finished is null ? null : Now - DateTimeOffset.Parse(finished, CultureInfo.InvariantCulture));
    }
}
