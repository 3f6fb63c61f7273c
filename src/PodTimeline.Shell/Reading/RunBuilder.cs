using System.Collections.Immutable;
using PodTimeline.Model.Behaviors;
using PodTimeline.Model.Pods;
using PodTimeline.Shell.Behaviors;
using PodTimeline.Shell.Network;

namespace PodTimeline.Shell.Reading;

/// <summary>Builds one run key by key: what the annotation says, else what was read.</summary>
internal static class RunBuilder
{
    public static RunBehavior Build(ContainerSpec container, ContainerReading reading, RunOverrides said)
    {
        var read = reading.Process;
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
        Note(BehaviorKey.Startup, said.Startup is not null, reading.Startup is null ? BehaviorSource.Default : BehaviorSource.Command);
        Note(BehaviorKey.Readiness, said.Readiness is not null, reading.Readiness is null ? BehaviorSource.Default : BehaviorSource.Command);
        Note(BehaviorKey.Liveness, said.Liveness is not null, reading.Liveness is null ? BehaviorSource.Default : BehaviorSource.Command);
        Note(BehaviorKey.PostStart, said.PostStart is not null, reading.PostStart is null ? BehaviorSource.Default : BehaviorSource.Command);
        Note(BehaviorKey.PreStop, said.PreStop is not null, reading.PreStop is null ? BehaviorSource.Default : BehaviorSource.Command);
        return new RunBehavior
        {
            Process = said.StartError is { } error ? new ProcessModel.CannotStart(error) : BuildProcess(container, read.Process, said),
            Startup = said.Startup ?? reading.Startup ?? ProbeModel.Always,
            Readiness = said.Readiness ?? reading.Readiness ?? ProbeModel.Always,
            Liveness = said.Liveness ?? reading.Liveness ?? ProbeModel.Always,
            PostStart = said.PostStart ?? reading.PostStart ?? HookModel.Instant,
            PreStop = said.PreStop ?? reading.PreStop ?? HookModel.Instant,
            Sources = sources.ToImmutable(),
        };
    }

    private static ProcessModel BuildProcess(ContainerSpec container, ProcessModel read, RunOverrides said) => read switch
    {
        ProcessModel.Timed timed => timed with
        {
            Runs = said.Runs ?? timed.Runs,
            ExitCode = said.Exits ?? timed.ExitCode,
            OutOfMemory = said.Oom ?? timed.OutOfMemory,
            OnTerm = said.OnTerm ?? timed.OnTerm,
            Logs = said.Logs ?? timed.Logs,
            // By the annotation it may run on where the command would not.
            Listens = SaysItRuns(said) && timed.Listens.Ports.IsEmpty ? Listening.Unknown : timed.Listens,
        },
        ProcessModel.Script script => script with
        {
            Runs = said.Runs ?? script.Runs,
            ExitCode = said.Exits ?? script.ExitCode,
            OutOfMemory = said.Oom ?? script.OutOfMemory,
            OnTerm = said.OnTerm ?? script.OnTerm,
            Logs = said.Logs ?? script.Logs,
        },
        ProcessModel.CannotStart => SaysItRuns(said) ? BuildProcess(container, ProcessReading.OfKind(container.Meant), said) : read,
    };

    private static bool SaysItRuns(RunOverrides said) =>
        said.Runs is not null || said.Exits is not null || said.Oom is not null || said.Logs is not null;
}
