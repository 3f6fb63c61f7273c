using PodTimeline.Kubelet.Containers;
using PodTimeline.Model.Kernel;
using PodTimeline.Testing.Tables;

namespace PodTimeline.Kubelet.Tests.Containers;

public class TerminationOrderTableTests
{
    private const string File = "termination-order.json";

    public static TheoryData<string> Rows => Table.Ids(File);

    [Theory, MemberData(nameof(Rows))]
    public void T23_T24_T26_The_waits_of_a_row(string id)
    {
        var row = Table.Row(File, id);
        var kernel = new SimKernel();
        var order = new TerminationOrder(TableSpec.Pod(row.GetProperty("spec")), row.List("containers").Select(container => container.Text("name")!));
        Dictionary<string, int> waits = [];
        foreach (var container in row.List("containers"))
            Stop(container.Text("name")!, Seconds(container, "gracePeriodSeconds"), Seconds(container, "exitTakesSeconds")).Forget();
        while (kernel.Step()) { }

        Assert.Equal(
            row.List("containers").ToDictionary(container => container.Text("name")!, container => container.GetProperty("expectWaitSeconds").GetInt32()),
            waits);

        async SimTask Stop(string name, TimeSpan grace, TimeSpan exitTakes)
        {
            waits[name] = (int)(await order.WaitForTurn(name, grace, kernel)).TotalSeconds;
            await kernel.Delay(exitTakes);
            order.OnContainerTerminated(name);
        }
    }

    private static TimeSpan Seconds(System.Text.Json.JsonElement owner, string name) => TimeSpan.FromSeconds(owner.GetProperty(name).GetDouble());
}
