using System.Collections.Immutable;

namespace PodTimeline.Model.Behaviors;

/// <summary>
/// What the annotation <c>podtimeline.dev/behavior</c> says of one run of one container. A null key is taken from the next source: the
/// command, the image, the default of the container's kind.
/// </summary>
public sealed record RunOverrides
{
    /// <summary>Says nothing.</summary>
    public static readonly RunOverrides None = new();

    /// <summary><c>pull</c>.</summary>
    public PullBehavior? Pull { get; init; }

    /// <summary><c>runs</c>: from the start to its own exit.</summary>
    public RunLength? Runs { get; init; }

    /// <summary><c>exits</c>: code of its own exit, 0 to 255.</summary>
    public int? Exits { get; init; }

    /// <summary><c>oom</c>: its own exit is an OOM kill.</summary>
    public bool? Oom { get; init; }

    /// <summary><c>onTerm</c>.</summary>
    public TermReaction? OnTerm { get; init; }

    /// <summary><c>startup</c>.</summary>
    public ProbeWindow? Startup { get; init; }

    /// <summary><c>readiness</c>.</summary>
    public ProbeWindow? Readiness { get; init; }

    /// <summary><c>liveness</c>.</summary>
    public ProbeWindow? Liveness { get; init; }

    /// <summary><c>postStart</c>.</summary>
    public HookBehavior? PostStart { get; init; }

    /// <summary><c>preStop</c>.</summary>
    public HookBehavior? PreStop { get; init; }

    /// <summary><c>logs</c>: lines written at the start of the run.</summary>
    public ImmutableArray<string>? Logs { get; init; }

    /// <summary><c>startError</c>: the runtime cannot start the process; its error text.</summary>
    public string? StartError { get; init; }

    /// <summary><c>assume</c>: lengths of named assumptions, by <see cref="BehaviorAssumption.Key"/>.</summary>
    public ImmutableDictionary<string, RunLength> Assume { get; init; } = ImmutableDictionary<string, RunLength>.Empty;
}
