using PodTimeline.Kubectl.Get;
using PodTimeline.Model.Versions;

namespace PodTimeline.Kubectl.Tests.Get;

/// <summary>Row 14 of the table of versions, in every version: a Never pod of whose apps one has failed.</summary>
public class FailedAppTests
{
    private static readonly PrintableState Completed = new PrintableState.Terminated(0, "Completed", 0);

    public static TheoryData<string> Versions => [.. KubernetesVersion.All.Select(version => version.ToString())];

    [Theory]
    [MemberData(nameof(Versions))]
    public void Row_14_Completed_gives_way_to_the_reason_of_the_first_failed_app_by_name(string text)
    {
        Assert.True(KubernetesVersion.TryParse(text, out var version));
        var old = text is "1.27" or "1.28" or "1.29" or "1.30" or "1.31" or "1.32" or "1.33" or "1.34";

        Assert.Equal(old ? "Completed" : "Error", Status(version, ready: false, App("a", Completed), App("b", Failed("Error"))));
        Assert.Equal(old ? "Completed" : "OOMKilled", Status(version, ready: false, App("a", Completed), App("c", Failed("Error")), App("b", Failed("OOMKilled"))));
        // One that runs is NotReady, or gives way, too; when the pod is ready, Running stands.
        Assert.Equal(old ? "NotReady" : "Error", Status(version, ready: false, App("a", Completed), App("b", Failed("Error")), App("c", new PrintableState.Running())));
        Assert.Equal("Running", Status(version, ready: true, App("a", Completed), App("b", Failed("Error")), App("c", new PrintableState.Running())));
        Assert.Equal("NotReady", Status(version, ready: false, App("a", Completed), App("c", new PrintableState.Running())));
        Assert.Equal("Completed", Status(version, ready: false, App("a", Completed)));
    }

    private static PrintableState Failed(string reason) => new PrintableState.Terminated(1, reason, 0);

    private static PrintableContainer App(string name, PrintableState state) =>
        new(name, state, IsSidecar: false, Ready: state is PrintableState.Running, Started: true, RestartCount: 0, SinceLastEnd: null);

    private static string Status(KubernetesVersion version, bool ready, params PrintableContainer[] apps) => PodPrinter.PrintPod(
        new PrintablePod
        {
            Name = "web", Phase = "Running", Reason = "", InitContainers = [], Containers = [.. apps], ContainerCount = apps.Length,
            Initialized = true, Ready = ready,
        },
        version).Status;
}
