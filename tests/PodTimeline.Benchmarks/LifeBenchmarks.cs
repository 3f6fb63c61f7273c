using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using PodTimeline.Kubelet;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Time;
using PodTimeline.Shell.Behaviors;

namespace PodTimeline.Benchmarks;

/// <summary>Whole simulations.</summary>
[MemoryDiagnoser]
public class LifeBenchmarks
{
    private readonly ImmutableArray<ContainerBehavior> _ten = Pods.BehaviorsOf(Pods.TenContainers);
    private readonly ImmutableArray<ContainerBehavior> _crash = Pods.BehaviorsOf(Pods.CrashLoop);
    private readonly SimulationOptions _life = new() { Commands = [new SimCommand.Delete { At = SimInstant.FromSeconds(60) }] };
    private readonly SimulationOptions _day = new() { Until = TimeSpan.FromHours(24) };

    /// <summary>From creation to removal, deleted after a minute; goal: well under 100 µs.</summary>
    [Benchmark]
    public int WholeLifeOfTenContainers() => PodSimulation.Run(Pods.TenContainers, _ten, _life).Events.Count;

    /// <summary>Nearly three hundred crashes; goal: under 5 ms.</summary>
    [Benchmark]
    public int DayOfACrashLoop() => PodSimulation.Run(Pods.CrashLoop, _crash, _day).Events.Count;
}
