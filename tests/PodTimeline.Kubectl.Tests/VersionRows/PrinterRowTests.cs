using PodTimeline.Kubectl.Get;
using PodTimeline.Model.Versions;
using PodTimeline.Testing.Versions;

namespace PodTimeline.Kubectl.Tests.VersionRows;

/// <summary>The rows of the table of versions that kubectl's columns show.</summary>
public class PrinterRowTests
{
    private static readonly PrintableState Running = new PrintableState.Running();

    public static TheoryData<int, string> Row13 => Matrix.Of("Terminating", (31, "Error"));

    public static TheoryData<int, string> Row15 => Matrix.Of("0/1 Init:0/1 2", (28, "2/2 Running 3"));

    [Theory]
    [MemberData(nameof(Row13))]
    public void Row_13_STATUS_of_a_deleted_pod_that_has_ended(int minor, string status)
    {
        var ended = new PrintableContainer("a", new PrintableState.Terminated(1, "Error", 0), IsSidecar: false, Ready: false, Started: false, RestartCount: 0, SinceLastEnd: null);
        var pod = new PrintablePod { Name = "web", Phase = "Failed", Containers = [ended], ContainerCount = 1, Initialized = true, Deleting = true };

        Assert.Equal(status, PodPrinter.PrintPod(pod, new KubernetesVersion(minor)).Status);
        Assert.Equal("Terminating", PodPrinter.PrintPod(pod with { Phase = "Running" }, new KubernetesVersion(minor)).Status);
    }

    [Theory]
    [MemberData(nameof(Row15))]
    public void Row_15_READY_and_RESTARTS_count_sidecars(int minor, string row)
    {
        var pod = new PrintablePod
        {
            Name = "web",
            Phase = "Running",
            InitContainers = [new PrintableContainer("s", Running, IsSidecar: true, Ready: true, Started: true, RestartCount: 2, SinceLastEnd: null)],
            InitContainerCount = 1,
            SidecarCount = 1,
            Containers = [new PrintableContainer("a", Running, IsSidecar: false, Ready: true, Started: true, RestartCount: 1, SinceLastEnd: null)],
            ContainerCount = 1,
            Ready = true,
        };
        var printed = PodPrinter.PrintPod(pod, new KubernetesVersion(minor));

        Assert.Equal(row, $"{printed.Ready} {printed.Status} {printed.Restarts}");
    }
}
