using BenchmarkDotNet.Attributes;
using PodTimeline.Model.Kernel;

namespace PodTimeline.Benchmarks;

/// <summary>The kernel alone: timers that are there and arm themselves again; figures are per event, goal: at least 10 million a second.</summary>
[MemoryDiagnoser]
public class KernelBenchmarks
{
    private const int Events = 1_000_000;

    private SimKernel _kernel = null!;

    /// <summary>How many timers there are.</summary>
    [Params(10, 1000)]
    public int Timers { get; set; }

    /// <summary>Arms the timers, each with a period of its own.</summary>
    [GlobalSetup]
    public void Arm()
    {
        _kernel = new SimKernel();
        for (var i = 0; i < Timers; i++)
        {
            var timer = new Resident(_kernel, TimeSpan.FromTicks(10_007 + 13 * i));
            _kernel.Arm(timer, TimeSpan.FromTicks(i));
        }
    }

    /// <summary>Lets a million timers fire.</summary>
    [Benchmark(OperationsPerInvoke = Events)]
    public void Fire()
    {
        for (var i = 0; i < Events; i++) _kernel.Step();
    }

    private sealed class Resident(SimKernel kernel, TimeSpan period) : SimTimer
    {
        protected override void Fire() => kernel.Arm(this, period);
    }
}
