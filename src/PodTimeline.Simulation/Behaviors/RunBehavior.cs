namespace PodTimeline.Simulation.Behaviors;

/// <summary>One run of a container: its process, and how its probes and hooks answer.</summary>
public sealed record RunBehavior
{
    /// <summary>The main process.</summary>
    public required ProcessModel Process { get; init; }

    /// <summary>When the startup probe's handler would succeed.</summary>
    public ProbeWindow Startup { get; init; } = ProbeWindow.Always;

    /// <summary>When the readiness probe's handler would succeed.</summary>
    public ProbeWindow Readiness { get; init; } = ProbeWindow.Always;

    /// <summary>When the liveness probe's handler would succeed.</summary>
    public ProbeWindow Liveness { get; init; } = ProbeWindow.Always;

    /// <summary>The postStart handler's own run; looked at only if the container has that hook.</summary>
    public HookBehavior PostStart { get; init; } = HookBehavior.Instant;

    /// <summary>The preStop handler's own run; looked at only if the container has that hook.</summary>
    public HookBehavior PreStop { get; init; } = HookBehavior.Instant;
}
