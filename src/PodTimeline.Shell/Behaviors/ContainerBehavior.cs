using System.Collections.Immutable;
using PodTimeline.Model.Behaviors;
using PodTimeline.Shell.Scripts;

namespace PodTimeline.Shell.Behaviors;

/// <summary>What was assumed about a container, and where it comes from. Always shown to the reader.</summary>
public sealed record ContainerBehavior
{
    /// <summary>The container's name.</summary>
    public required string Container { get; init; }

    /// <summary>How its image is pulled.</summary>
    public PullBehavior Pull { get; init; } = PullBehavior.Typical;

    /// <summary>First run, second run, …; the last one repeats. At least one.</summary>
    public required ImmutableArray<RunBehavior> Runs { get; init; }

    /// <summary>The signal the runtime sends to stop it: the container's own, else the image's, else SIGTERM.</summary>
    public UnixSignal StopSignal { get; init; } = UnixSignal.Term;

    /// <summary>The first source that set anything.</summary>
    public required BehaviorSource Source { get; init; }

    /// <summary>What was assumed where the manifest says nothing; each has its own key.</summary>
    public ImmutableArray<BehaviorAssumption> Assumptions { get; init; } = [];

    /// <summary>Sentences that explain what may surprise, such as a shell that ignores SIGTERM.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>A port of its own pod that it waits for and that cannot open meanwhile, so that it waits forever; null: none.</summary>
    public int? RefusedPort { get; init; }

    /// <summary>Why the kubelet refuses to create it; null: it does not.</summary>
    public string? ConfigError { get; init; }

    /// <summary>What its command did when it was rehearsed; null without a command.</summary>
    public ScriptOutline? Outline { get; init; }

    /// <summary>The behavior of a run.</summary>
    /// <param name="attempt">0 for the first.</param>
    public RunBehavior Run(int attempt) => Runs[Math.Min(attempt, Runs.Length - 1)];
}

/// <summary>Where a container's behavior was taken from, in order of precedence.</summary>
public enum BehaviorSource
{
    /// <summary>The annotation <c>podtimeline.dev/behavior</c>.</summary>
    Annotation,

    /// <summary>The command and its arguments, read as shell.</summary>
    Command,

    /// <summary>What is known of the image.</summary>
    Image,

    /// <summary>The default of the container's kind.</summary>
    Default,
}
