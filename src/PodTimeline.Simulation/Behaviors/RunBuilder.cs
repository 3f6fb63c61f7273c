using System.Collections.Immutable;
using PodTimeline.Simulation.Pods;

namespace PodTimeline.Simulation.Behaviors;

/// <summary>Fills one run key by key: what the annotation says, else what was read.</summary>
internal static class RunBuilder
{
    public static RunBehavior Build(ContainerSpec container, ProcessReading read, RunOverrides said)
    {
        var sources = ImmutableDictionary.CreateBuilder<BehaviorKey, BehaviorSource>();
        void Note(BehaviorKey key, bool isSaid, BehaviorSource otherwise)
        {
            var source = isSaid ? BehaviorSource.Annotation : otherwise;
            if (source != BehaviorSource.Default) sources[key] = source;
        }

        Note(BehaviorKey.Runs, said.Runs is not null, read.Source);
        Note(BehaviorKey.Exits, said.Exits is not null, read.Source);
        Note(BehaviorKey.Oom, said.Oom is not null, BehaviorSource.Default);
        Note(BehaviorKey.OnTerm, said.OnTerm is not null, read.Source);
        Note(BehaviorKey.Logs, said.Logs is not null, read.Source);
        Note(BehaviorKey.Startup, said.Startup is not null, BehaviorSource.Default);
        Note(BehaviorKey.Readiness, said.Readiness is not null, BehaviorSource.Default);
        Note(BehaviorKey.Liveness, said.Liveness is not null, BehaviorSource.Default);
        Note(BehaviorKey.PostStart, said.PostStart is not null, BehaviorSource.Default);
        Note(BehaviorKey.PreStop, said.PreStop is not null, BehaviorSource.Default);
        return new RunBehavior
        {
            Process = ProcessOf(container, read.Process, said),
            Startup = said.Startup ?? ProbeModel.Always,
            Readiness = said.Readiness ?? ProbeModel.Always,
            Liveness = said.Liveness ?? ProbeModel.Always,
            PostStart = said.PostStart ?? HookModel.Instant,
            PreStop = said.PreStop ?? HookModel.Instant,
            Sources = sources.ToImmutable(),
        };
    }

    private static ProcessModel ProcessOf(ContainerSpec container, ProcessModel read, RunOverrides said) => read switch
    {
        ProcessModel.Timed timed => timed with
        {
            Runs = said.Runs ?? timed.Runs,
            ExitCode = said.Exits ?? timed.ExitCode,
            OutOfMemory = said.Oom ?? timed.OutOfMemory,
            OnTerm = said.OnTerm ?? timed.OnTerm,
            Logs = said.Logs ?? timed.Logs,
        },
        ProcessModel.CannotStart => SaysItRuns(said) ? ProcessOf(container, ProcessReading.OfKind(container.Kind), said) : read,
        _ => throw new InvalidOperationException($"Unknown process {read}."),
    };

    private static bool SaysItRuns(RunOverrides said) =>
        said.Runs is not null || said.Exits is not null || said.Oom is not null || said.Logs is not null;
}
