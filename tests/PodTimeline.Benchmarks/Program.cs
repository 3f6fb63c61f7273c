using BenchmarkDotNet.Running;
using PodTimeline.Benchmarks;

// dotnet run -c Release --project tests/PodTimeline.Benchmarks -- --job short --filter '*'
// dotnet run -c Release --project tests/PodTimeline.Benchmarks -- cpu        for a machine that others use too
if (args is ["cpu"]) CpuTime.Print();
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
