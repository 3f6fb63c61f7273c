using BenchmarkDotNet.Attributes;
using PodTimeline.Kubelet;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Time;

namespace PodTimeline.Benchmarks;

/// <summary>An hour of a probe that ticks every second, in a pod that is there; figures are per tick.</summary>
[MemoryDiagnoser]
public class ProbeBenchmarks
{
    /// <summary>Ticks of an hour.</summary>
    public const int Hour = 3600;

    private PodSimulation _probed = null!;
    private PodSimulation _resting = null!;

    /// <summary>Both pods run and have settled down.</summary>
    [IterationSetup]
    public void Start() => (_probed, _resting) = (Begin(Pods.Probed), Begin(Pods.Resting));

    /// <summary>Every tick writes one event: that is what it costs.</summary>
    [Benchmark(OperationsPerInvoke = Hour)]
    public void TickThatProbes() => _probed.RunUntil(_probed.Now + TimeSpan.FromSeconds(Hour));

    /// <summary>The startup probe has passed: its ticks do nothing; goal: no allocation.</summary>
    [Benchmark(OperationsPerInvoke = Hour)]
    public void TickThatRests() => _resting.RunUntil(_resting.Now + TimeSpan.FromSeconds(Hour));

    private static PodSimulation Begin(PodSpec pod)
    {
        var simulation = new PodSimulation(pod, Pods.BehaviorsOf(pod), new SimulationOptions { Until = TimeSpan.FromHours(24) });
        simulation.RunUntil(SimInstant.FromSeconds(60));
        return simulation;
    }
}
