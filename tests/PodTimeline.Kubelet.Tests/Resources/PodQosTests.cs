using PodTimeline.Kubelet.Tests.Support;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Resources;
using PodTimeline.Model.Status;
using PodTimeline.Model.Versions;
using PodTimeline.Testing.Versions;

namespace PodTimeline.Kubelet.Tests.Resources;

public class PodQosTests
{
    /// <summary>What an app and a sidecar ask for, as "cpu memory" of requests and limits, and the class that follows.</summary>
    [Theory]
    [InlineData("", "", "", "", QosClass.BestEffort)]
    [InlineData("1 1Gi", "1 1Gi", "100m 64Mi", "100m 64Mi", QosClass.Guaranteed)]
    [InlineData("1 1Gi", "1 1Gi", "", "", QosClass.Burstable)] // one bare sidecar is enough
    [InlineData("100m", "", "", "", QosClass.Burstable)]
    [InlineData("1", "1", "1", "1", QosClass.Burstable)] // memory is missing
    [InlineData("500m 1Gi", "1 1Gi", "1 1Gi", "1 1Gi", QosClass.Burstable)] // a request below its limit
    [InlineData("0 0", "0 0", "", "", QosClass.BestEffort)] // 0 counts as not set
    public void R8_R9_The_class_follows_from_cpu_and_memory_of_every_container(string requests, string limits, string sideRequests, string sideLimits, QosClass expected) =>
        Assert.Equal(expected, PodQos.ComputePodQos(Pod(Of(requests, limits), Of(sideRequests, sideLimits)), KubernetesVersion.Default));

    [Fact]
    public void R8_Other_resources_do_not_count() => Assert.Equal(
        QosClass.BestEffort,
        PodQos.ComputePodQos(Pod(new ResourceRequirements(List(("ephemeral-storage", "1Gi")), List(("ephemeral-storage", "1Gi"))), ResourceRequirements.None), KubernetesVersion.Default));

    [Theory]
    [InlineData("1 1Gi", "1 1Gi", QosClass.Guaranteed)]
    [InlineData("500m 1Gi", "1 1Gi", QosClass.Burstable)]
    public void R10_Resources_of_the_pod_decide_alone(string requests, string limits, QosClass expected) =>
        Assert.Equal(expected, PodQos.ComputePodQos(Pod(ResourceRequirements.None, ResourceRequirements.None) with { Resources = Of(requests, limits) }, KubernetesVersion.Default));

    public static TheoryData<int, QosClass> RowN12 => Matrix.Of(QosClass.BestEffort, (37, QosClass.Burstable));

    [Theory]
    [MemberData(nameof(RowN12))]
    public void Row_N12_Resources_of_the_pod_that_are_written_and_empty_decided_up_to_1_36(int minor, QosClass expected) =>
        Assert.Equal(expected, PodQos.ComputePodQos(Pod(Of("100m", ""), ResourceRequirements.None) with { HasEmptyResources = true }, new KubernetesVersion(minor)));

    [Fact]
    public void R11_The_class_is_there_from_the_creation_on_and_never_changes()
    {
        var scenario = new TestPod().App("a", with: c => c with { Spec = c.Spec with { Resources = Of("100m", "") } })
            .Command(5, new SimCommand.SetImage("a", "a:2")).Delete(10).Run();

        Assert.All(
            scenario.Events.OfType<SimEvent.StatusPublished>(), published => Assert.Equal(QosClass.Burstable, published.Status.QosClass));
    }

    private static PodSpec Pod(ResourceRequirements app, ResourceRequirements sidecar) =>
        new TestPod().Sidecar("s", with: c => c with { Spec = c.Spec with { Resources = sidecar } })
            .App("a", with: c => c with { Spec = c.Spec with { Resources = app } }).Pod;

    private static ResourceRequirements Of(string requests, string limits) => new(Amounts(requests), Amounts(limits));

    private static ResourceList Amounts(string text) => List([.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Zip(["cpu", "memory"], (amount, name) => (name, amount))]);

    private static ResourceList List(params (string Name, string Amount)[] amounts) => ResourceList.Empty with
    {
        Amounts = ResourceList.Empty.Amounts.AddRange(amounts.Select(amount => KeyValuePair.Create(amount.Name, Quantity.Parse(amount.Amount)))),
    };
}
