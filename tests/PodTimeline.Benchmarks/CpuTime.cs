using System.Diagnostics;
using System.Globalization;

namespace PodTimeline.Benchmarks;

/// <summary>The same figures by processor time, which does not grow when other programs take their share of the machine.</summary>
internal static class CpuTime
{
    private const int Rounds = 40;

    public static void Print()
    {
        var (life, probes, kernel) = (new LifeBenchmarks(), new ProbeBenchmarks(), new KernelBenchmarks { Timers = 1000 });
        kernel.Arm();
        Measure("whole life of ten containers", 500, 1, () => life.WholeLifeOfTenContainers());
        Measure("day of a crash loop", 10, 1, () => life.DayOfACrashLoop());
        Measure("tick that probes", 20, ProbeBenchmarks.Hour, () => Probe(probes, probes.TickThatProbes));
        Measure("tick that rests", 20, ProbeBenchmarks.Hour, () => Probe(probes, probes.TickThatRests));
        Measure("kernel event, 1000 timers", 1, 1_000_000, kernel.Fire);
        kernel.Timers = 10;
        kernel.Arm();
        Measure("kernel event, 10 timers", 1, 1_000_000, kernel.Fire);
    }

    private static void Probe(ProbeBenchmarks probes, Action hour)
    {
        probes.Start();
        hour();
    }

    /// <summary>Prints the least time of many short rounds; the first ones let the compiler settle, and others meet somebody else's work.</summary>
    private static void Measure(string name, int times, int operations, Action action)
    {
        var least = TimeSpan.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var before = Spent();
            for (var i = 0; i < times; i++) action();
            var spent = Spent() - before;
            if (spent < least) least = spent;
        }

        var each = least.TotalMicroseconds / times / operations;
        Console.WriteLine($"{name,-32} {each.ToString("N3", CultureInfo.InvariantCulture),12} µs");
    }

    private static TimeSpan Spent()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
