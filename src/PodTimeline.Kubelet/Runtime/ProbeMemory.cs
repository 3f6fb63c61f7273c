using PodTimeline.Model.Time;
using PodTimeline.Shell.Files;
using PodTimeline.Shell.Processes;

namespace PodTimeline.Kubelet.Runtime;

/// <summary>
/// What one run of a probe's command answered, and what its answer depended on: while all of that is the same, another run would answer
/// the same and is skipped.
/// </summary>
internal sealed class ProbeMemory
{
    /// <summary>What makes every run different.</summary>
    private const ScriptTraits Changing = ScriptTraits.Clock | ScriptTraits.Signals | ScriptTraits.Jobs | ScriptTraits.Replaced;

    private readonly ContainerWorld _world;
    private readonly ScriptRun _run;
    private readonly FileActor _watcher = new();
    private readonly int _processes;
    private readonly bool _hadInstalled;
    private bool _filesChanged;

    private ProbeMemory(ContainerWorld world, ScriptRun run, ProbeAnswer answer, bool isLate, int processes)
    {
        (_world, _run, Answer, IsLate, _processes, _hadInstalled) = (world, run, answer, isLate, processes, world.HasInstalled);
        foreach (var actor in run.Actors) _watcher.Reads.UnionWith(actor.Reads);
        _watcher.Disturbed = () => _filesChanged = true;
        world.Pod.Join(_watcher);
    }

    /// <summary>What it answered.</summary>
    public ProbeAnswer Answer { get; }

    /// <summary>It keeps a processor busy, and fails when its time is up.</summary>
    public bool IsLate { get; }

    /// <summary>Remembers a run that took no time and changed nothing.</summary>
    /// <param name="world">The container's world.</param>
    /// <param name="run">The run.</param>
    /// <param name="answer">What it answered.</param>
    /// <param name="isLate">It did not end: it timed out.</param>
    /// <param name="before">The world when it began.</param>
    /// <returns>Null when the next run may answer differently even if the world is the same.</returns>
    public static ProbeMemory? TryKeep(ContainerWorld world, ScriptRun run, ProbeAnswer answer, bool isLate, Mark before) =>
        run.IsUnrepeatable || (run.Traits & Changing) != 0 || run.Budget.Pod.IsSpent || world.Pod.Changes != before.Changes || isLate && !run.IsBusyForever
            ? null
            : new ProbeMemory(world, run, answer, isLate, before.Processes);

    /// <summary>Whether everything it depended on is unchanged.</summary>
    public bool Holds(SimInstant now)
    {
        if (_filesChanged || _world.Processes.Count != _processes || _world.HasInstalled != _hadInstalled) return false;
        foreach (var isSame in _run.Questions)
            if (!isSame(now)) return false;
        return true;
    }

    /// <summary>No longer needed.</summary>
    public void Forget() => _world.Pod.Leave(_watcher);

    /// <summary>What a run could change, counted before it.</summary>
    /// <param name="Changes">How often files had changed.</param>
    /// <param name="Processes">How many processes there were.</param>
    public readonly record struct Mark(long Changes, int Processes)
    {
        /// <summary>The current world.</summary>
        public static Mark Of(ContainerWorld world) => new(world.Pod.Changes, world.Processes.Count);
    }
}
