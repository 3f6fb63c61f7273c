using PodTimeline.Manifests;
using PodTimeline.Model.Events;
using PodTimeline.Model.Status;
using PodTimeline.Model.Versions;
using PodTimeline.Timeline.Examples;

namespace PodTimeline.Timeline.Tests.Examples;

/// <summary>What the sentences of the examples in the group Restarts say, told by the simulation.</summary>
public class RestartScenarioTests
{
    [Fact]
    public void Crash_loop_waits_longer_each_time()
    {
        var played = PlayedExample.Of("crash-loop");
        Assert.Equal([10, 20, 40, 80, 160], played.Delays("recommender").Take(5));
        Assert.True(played.Start("recommender", 1) - played.Stop("recommender", 0) < 1.5);
        Assert.Equal(1, played.Runs("metrics"));
        Assert.Empty(played.ExitCodes("metrics"));
    }

    [Fact]
    public void Liveness_kill_needs_three_failures()
    {
        var played = PlayedExample.Of("liveness-kill");
        var failures = played.All<SimEvent.ProbeFailed>("thumbnails").Where(e => e.Attempt == 0).ToList();
        Assert.Equal([1, 2, 3], failures.Take(3).Select(e => e.Consecutive));
        Assert.InRange(played.Signal("thumbnails"), PlayedExample.At(failures[2]), PlayedExample.At(failures[2]) + 1);
        Assert.Equal(2, played.Runs("thumbnails"));
        Assert.Single(played.Events.OfType<SimEvent.PodSandboxCreated>());
    }

    [Fact]
    public void Readiness_restarts_nothing()
    {
        var played = PlayedExample.Of("readiness");
        Assert.Equal([true, false], played.ReadyFlags("quotes"));
        Assert.Equal(1, played.Runs("quotes"));
        Assert.Empty(played.ExitCodes("quotes"));
    }

    [Fact]
    public void Oom_kill_shows_137_without_a_term_signal()
    {
        var played = PlayedExample.Of("oom-kill");
        Assert.Equal("", played.SignalOrder);
        Assert.All(played.All<SimEvent.ContainerTerminated>("builder"), end => Assert.Equal((137, "OOMKilled"), (end.ExitCode, end.Reason)));
        Assert.Equal([10, 20, 40], played.Delays("builder").Take(3));
    }

    [Fact]
    public void Restart_rules_hold_from_1_35_on()
    {
        var played = PlayedExample.Of("restart-rules");
        Assert.Equal([42, 42, 0], played.ExitCodes("train"));
        Assert.Equal("Pending Running Succeeded", played.Phases);
        Assert.Equal(3, PlayedExample.Of("restart-rules", "1.35").Runs("train"));

        var older = new ManifestOptions { Kubernetes = new KubernetesVersion(33) };
        Assert.NotEmpty(ManifestReader.Read(ExampleCatalog.Find("restart-rules")!.Manifest, older).Diagnostics);
    }

    [Fact]
    public void Sidecar_crash_leaves_the_app_alone()
    {
        var played = PlayedExample.Of("sidecar-crash");
        Assert.Equal([1, 1], played.ExitCodes("collector"));
        Assert.Equal([10], played.Delays("collector"));
        Assert.Equal(1, played.Runs("tracking"));
        Assert.Empty(played.ExitCodes("tracking"));
        var ready = played.Events.OfType<SimEvent.PodConditionChanged>().Select(e => e.Condition)
            .Where(condition => condition.Type == PodConditionTypes.Ready).Select(condition => condition.Status);
        Assert.Equal([false, false, true, false, true, false, true], ready);
    }
}
