using PodTimeline.Kubelet.Tests.Support;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;

namespace PodTimeline.Kubelet.Tests.KubeletRules;

public class UnschedulableTests
{
    [Theory]
    [InlineData("65", "1Gi", "1 Insufficient cpu")]
    [InlineData("1", "513Gi", "1 Insufficient memory")]
    [InlineData("64500m", "1Ti", "1 Insufficient cpu, 1 Insufficient memory")]
    public void S9_What_no_node_can_hold_stays_Pending_in_the_schedulers_words(string cpu, string memory, string lacking)
    {
        var scenario = Asking(cpu, memory).Run();

        var why = $"0/1 nodes are available: {lacking}. preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod.";
        Assert.Equal(["0 " + why], scenario.Recorded("FailedScheduling"));
        Assert.Equal("False Unschedulable " + why, scenario.Condition(PodConditionTypes.PodScheduled, 5));
        Assert.Equal(["0 Pending"], scenario.Phases);
        Assert.Equal(SimulationEnd.Settled, scenario.End);
    }

    [Fact]
    public void S9_What_the_biggest_node_can_just_hold_is_scheduled() => Assert.Equal([0], Asking("64", "512Gi").Run().Starts("a"));

    private static TestPod Asking(string cpu, string memory)
    {
        var requests = new ResourceList(ResourceList.Empty.Amounts.SetItem("cpu", Quantity.Parse(cpu)).SetItem("memory", Quantity.Parse(memory)));
        return new TestPod().App("a", with: c => c with { Spec = c.Spec with { Resources = new ResourceRequirements(requests, ResourceList.Empty) } });
    }
}
