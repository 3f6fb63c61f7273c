using PodTimeline.Model.Pods;
using PodTimeline.Model.Versions;
using PodTimeline.RealKubelet.Tests.Comparing;
using PodTimeline.RealKubelet.Tests.Traces;
using Xunit.Abstractions;

namespace PodTimeline.RealKubelet.Tests.Replaying;

/// <summary>The comparison notices what is wrong: a simulation spoilt on purpose loses many traces.</summary>
public class ComparisonTests(ITestOutputHelper output)
{
    private static readonly Distortion[] Distortions =
    [
        new("probes off") { Pod = pod => Each(pod, container => container with { StartupProbe = null, ReadinessProbe = null, LivenessProbe = null }) },
        new("sidecars reversed") { Pod = ReverseSidecars },
        new("no back-off") { Account = WithoutBackOff },
        new("grace period 15 s too long") { Pod = pod => pod with { TerminationGracePeriod = pod.TerminationGracePeriod + TimeSpan.FromSeconds(15) } },
        new("1.33 in place of the version") { Version = Parse("1.33") },
        new("1.36 in place of the version") { Version = Parse("1.36") },
    ];

    public static TheoryData<string, int> Losses => new()
    {
        { "probes off", 100 },
        { "sidecars reversed", 50 },
        { "no back-off", 50 },
        { "grace period 15 s too long", 50 },
        { "1.33 in place of the version", 200 },
        { "1.36 in place of the version", 100 },
    };

    [Theory]
    [MemberData(nameof(Losses))]
    public void A_simulation_spoilt_on_purpose_loses_many(string what, int atLeast)
    {
        var distortion = Distortions.Single(one => one.Name == what);
        var held = TraceFile.All.Where(trace => !NotHeld.Reasons.ContainsKey(trace.Id) && Replay.Compare(trace, Distortion.None, lag: 0).Count == 0).ToArray();
        var lost = held.Count(trace => IsLost(trace, distortion));

        output.WriteLine($"{what}: {lost} of {held.Length} lost");
        Assert.InRange(lost, atLeast, held.Length);
    }

    /// <summary>Another version may even refuse the manifest.</summary>
    private static bool IsLost(Trace trace, Distortion distortion)
    {
        try
        {
            return Replay.Compare(trace, distortion, lag: 0).Count > 0;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    private static PodSpec Each(PodSpec pod, Func<ContainerSpec, ContainerSpec> change) => pod with
    {
        InitContainers = [.. pod.InitContainers.Select(change)], Containers = [.. pod.Containers.Select(change)],
    };

    private static PodSpec ReverseSidecars(PodSpec pod)
    {
        var reversed = new Queue<ContainerSpec>(pod.InitContainers.Where(entry => entry.Kind == ContainerKind.Sidecar).Reverse());
        return pod with { InitContainers = [.. pod.InitContainers.Select(entry => entry.Kind == ContainerKind.Sidecar ? reversed.Dequeue() : entry)] };
    }

    /// <summary>From its third run on each container begins as soon as it has ended.</summary>
    private static Account WithoutBackOff(Account account)
    {
        foreach (var deeds in account.Deeds.Values)
        {
            var (starts, shift) = (0, 0.0);
            for (var i = 0; i < deeds.Count; i++)
            {
                if (deeds[i].What == "start" && ++starts > 2) shift = deeds[i].At - deeds[i - 1].At;
                if (shift > 0) deeds[i] = deeds[i] with { At = deeds[i].At - shift };
            }
        }

        return account;
    }

    private static KubernetesVersion Parse(string text) => KubernetesVersion.TryParse(text, out var version) ? version : throw new FormatException(text);
}
