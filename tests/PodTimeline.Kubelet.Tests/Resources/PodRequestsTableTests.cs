using System.Text.Json;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Resources;
using PodTimeline.Testing.Tables;

namespace PodTimeline.Kubelet.Tests.Resources;

public class PodRequestsTableTests
{
    private const string File = "pod-requests.json";

    /// <summary>These rows sum what an in-place resize has allocated, from the status; nothing is resized here (R7).</summary>
    private static readonly string[] InPlaceResize = ["limits-16", "limits-18", "requests-17"];

    public static TheoryData<string> Rows => Table.Ids(File, row => !UsesStatus(row));

    [Theory, MemberData(nameof(Rows))]
    public void R1_R2_R3_R4_R5_The_sum_of_a_row(string id)
    {
        var row = Table.Row(File, id);
        var pod = TableSpec.Pod(row.GetProperty("spec"));
        if (IsOn(row, "excludeOverhead")) pod = pod with { Overhead = ResourceList.Empty };
        if (IsOn(row, "skipPodLevelResources")) pod = pod with { Resources = ResourceRequirements.None };

        Assert.Equal(
            row.GetProperty("expect").EnumerateObject().OrderBy(amount => amount.Name, StringComparer.Ordinal)
                .Select(amount => (amount.Name, Quantity.Parse(amount.Value.GetString()!))),
            Sum(row.Text("function")!, pod));
    }

    [Fact]
    public void R7_Only_the_rows_of_in_place_resize_are_left_out() =>
        Assert.Equal(InPlaceResize, Table.Named(File, UsesStatus).Order(StringComparer.Ordinal));

    private static IEnumerable<(string, Quantity)> Sum(string function, PodSpec pod)
    {
        IEnumerable<KeyValuePair<string, Quantity>> sum = function switch
        {
            "requests" => PodResources.ComputeRequests(pod).Amounts,
            "limits" => PodResources.ComputeLimits(pod).Amounts,
            "aggregateContainerRequests" => PodResources.Aggregate(pod, container => container.Resources.Requests),
            "aggregateContainerLimits" => PodResources.Aggregate(pod, container => container.Resources.Limits),
            _ => throw new InvalidOperationException($"Unknown function {function}."),
        };
        return sum.Select(amount => (amount.Key, amount.Value));
    }

    private static bool UsesStatus(JsonElement row) => IsOn(row, "useStatusResources");

    private static bool IsOn(JsonElement row, string option) => row.GetProperty("options").Has(option, out var value) && value.GetBoolean();
}
