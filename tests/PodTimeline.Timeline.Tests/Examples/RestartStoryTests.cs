using PodTimeline.Manifests;
using PodTimeline.Model.Events;
using PodTimeline.Model.Status;
using PodTimeline.Model.Versions;
using PodTimeline.Timeline.Examples;

namespace PodTimeline.Timeline.Tests.Examples;

/// <summary>What the sentences of the examples in the group Restarts say, told by the simulation.</summary>
public class RestartStoryTests
{
    [Fact]
    public void Crash_loop_waits_longer_each_time()
    {
        var told = ToldExample.Of("crash-loop");
        Assert.Equal([10, 20, 40, 80, 160], told.Delays("recommender").Take(5));
        Assert.True(told.Start("recommender", 1) - told.Stop("recommender", 0) < 1.5);
        Assert.Equal(1, told.Runs("metrics"));
        Assert.Empty(told.ExitCodes("metrics"));
    }

    [Fact]
    public void Liveness_kill_needs_three_failures()
    {
        var told = ToldExample.Of("liveness-kill");
        var failures = told.All<SimEvent.ProbeFailed>("thumbnails").Where(e => e.Attempt == 0).ToList();
        Assert.Equal([1, 2, 3], failures.Take(3).Select(e => e.Consecutive));
        Assert.InRange(told.Signal("thumbnails"), ToldExample.At(failures[2]), ToldExample.At(failures[2]) + 1);
        Assert.Equal(2, told.Runs("thumbnails"));
        Assert.Single(told.Events.OfType<SimEvent.PodSandboxCreated>());
    }

    [Fact]
    public void Readiness_restarts_nothing()
    {
        var told = ToldExample.Of("readiness");
        Assert.Equal([true, false], told.ReadyFlags("quotes"));
        Assert.Equal(1, told.Runs("quotes"));
        Assert.Empty(told.ExitCodes("quotes"));
    }

    [Fact]
    public void Oom_kill_shows_137_without_a_term_signal()
    {
        var told = ToldExample.Of("oom-kill");
        Assert.Equal("", told.SignalOrder);
        Assert.All(told.All<SimEvent.ContainerTerminated>("builder"), end => Assert.Equal((137, "OOMKilled"), (end.ExitCode, end.Reason)));
        Assert.Equal([10, 20, 40], told.Delays("builder").Take(3));
    }

    [Fact]
    public void Restart_rules_hold_from_1_35_on()
    {
        var told = ToldExample.Of("restart-rules");
        Assert.Equal([42, 42, 0], told.ExitCodes("train"));
        Assert.Equal("Pending Running Succeeded", told.Phases);
        Assert.Equal(3, ToldExample.Of("restart-rules", "1.35").Runs("train"));

        var older = new ManifestOptions { Kubernetes = new KubernetesVersion(33) };
        Assert.NotEmpty(ManifestReader.Read(ExampleCatalog.Find("restart-rules")!.Manifest, older).Diagnostics);
    }

    [Fact]
    public void Sidecar_crash_leaves_the_app_alone()
    {
        var told = ToldExample.Of("sidecar-crash");
        Assert.Equal([1, 1], told.ExitCodes("collector"));
        Assert.Equal([10], told.Delays("collector"));
        Assert.Equal(1, told.Runs("tracking"));
        Assert.Empty(told.ExitCodes("tracking"));
        var ready = told.Events.OfType<SimEvent.PodConditionChanged>().Select(e => e.Condition)
            .Where(condition => condition.Type == PodConditionTypes.Ready).Select(condition => condition.Status);
        Assert.Equal([false, false, true, false, true, false, true], ready);
    }
}
