using PodTimeline.Kubelet.Tests.Support;
using PodTimeline.Kubelet.Timing;
using Xunit.Abstractions;

namespace PodTimeline.Kubelet.Tests.Traces;

/// <summary>The worked traces of a 1.34 cluster, to the millisecond: bind 0.1, volumes 0.3, sandbox 0.5, create and start 0.2, detection 0.5.</summary>
public sealed class TraceTests(ITestOutputHelper output)
{
    [Fact]
    public void Trace_A_an_init_container_then_a_sidecar_then_the_app()
    {
        var scenario = new TestPod().Version(34).Traced()
            .Init("migrate", runs: 5)
            .Sidecar("proxy")
            .App("web")
            .Run();
        output.WriteLine(scenario.ToString());

        Assert.Equal([1.1], scenario.Starts("migrate"));
        Assert.Equal([6.1], scenario.Ends("migrate"));
        Assert.Equal([6.8], scenario.Starts("proxy"));
        Assert.Equal([7.5], scenario.Starts("web"));
    }

    [Fact]
    public void Trace_B_a_crash_loop_waits_10_20_40_80_160_300_seconds()
    {
        var scenario = new TestPod().Version(34).Options(options => options with
        {
            Timings = ClusterTimings.None with
            {
                // As it was written down: every back-off ends on the dot.
                ContainerStart = TimeSpan.FromSeconds(0.2), RelistDelay = TimeSpan.FromSeconds(0.5), ErrorRetry = TimeSpan.FromSeconds(12.5),
            },
        }).App("web", runs: 1, exits: 1).Until(700).Run();
        output.WriteLine(scenario.ToString());

        // The trace counts from the first start, which is at 0.2 s.
        Assert.Equal([0, 1.7, 12.9, 34.1, 75.3, 156.5, 317.7, 618.9], scenario.Starts("web").Select(at => Math.Round(at - 0.2, 3)));
    }

    [Fact]
    public void Trace_C_a_liveness_probe_that_never_passes()
    {
        var scenario = new TestPod().Version(34).Traced()
            .App("web", with: c => c.Liveness(until: 0).OnTerm(0))
            .Until(310).Run();
        output.WriteLine(scenario.ToString());

        Assert.Equal([30.4, 60.4, 90.4, 120.4, 150.4, 220.4], scenario.Ends("web"));
        Assert.Equal([1.1, 30.6, 60.6, 90.6, 120.6, 190.6, 300.6], scenario.Starts("web"));
    }
}

internal static class TracedTimings
{
    public static TestPod Traced(this TestPod pod) => pod.Options(options => options with
    {
        Timings = ClusterTimings.Typical with
        {
            PullsTakeTime = false, CachedPull = TimeSpan.Zero, RetryStretch = 0, RetryPoll = TimeSpan.Zero, BackOffIsExact = true,
        },
    });
}
