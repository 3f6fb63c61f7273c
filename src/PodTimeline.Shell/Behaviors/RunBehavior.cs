using System.Collections.Immutable;
using PodTimeline.Model.Behaviors;

namespace PodTimeline.Shell.Behaviors;

/// <summary>One run of a container: its process, and how its probes and hooks answer.</summary>
public sealed record RunBehavior
{
    /// <summary>The main process.</summary>
    public required ProcessModel Process { get; init; }

    /// <summary>How the startup probe's handler answers.</summary>
    public ProbeModel Startup { get; init; } = ProbeModel.Always;

    /// <summary>How the readiness probe's handler answers.</summary>
    public ProbeModel Readiness { get; init; } = ProbeModel.Always;

    /// <summary>How the liveness probe's handler answers.</summary>
    public ProbeModel Liveness { get; init; } = ProbeModel.Always;

    /// <summary>The postStart handler's own run; used only if the container has that hook.</summary>
    public HookModel PostStart { get; init; } = HookModel.Instant;

    /// <summary>The preStop handler's own run; used only if the container has that hook.</summary>
    public HookModel PreStop { get; init; } = HookModel.Instant;

    /// <summary>Where each key was taken from; for a missing key, the default of the container's kind.</summary>
    public ImmutableDictionary<BehaviorKey, BehaviorSource> Sources { get; init; } = ImmutableDictionary<BehaviorKey, BehaviorSource>.Empty;

    /// <summary>Where a key was taken from.</summary>
    public BehaviorSource FindSource(BehaviorKey key) => Sources.GetValueOrDefault(key, BehaviorSource.Default);
}
