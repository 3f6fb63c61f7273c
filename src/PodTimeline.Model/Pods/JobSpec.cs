using System.Collections.Immutable;

namespace PodTimeline.Model.Pods;

/// <summary>What a Job requires of its pods, defaults filled in.</summary>
public sealed record JobSpec
{
    /// <summary>The Job's name.</summary>
    public required string Name { get; init; }

    /// <summary>The Job fails once it is older than this; null: never.</summary>
    public TimeSpan? ActiveDeadline { get; init; }

    /// <summary>Failed pods, or restarts of a pod under OnFailure, that the Job forgives. Default 6.</summary>
    public int BackoffLimit { get; init; } = 6;

    /// <summary>Failed pods of one index that the Job forgives; null: indexes have no limit of their own.</summary>
    public int? BackoffLimitPerIndex { get; init; }

    /// <summary>Failed indexes that the Job forgives before it gives up the others; null: it never does.</summary>
    public int? MaxFailedIndexes { get; init; }

    /// <summary>Whether each pod has an index from 0, by which it is named.</summary>
    public bool IsIndexed { get; init; }

    /// <summary>How many pods must succeed. Default 1.</summary>
    public int Completions { get; init; } = 1;

    /// <summary>How many pods run at a time. Default 1.</summary>
    public int Parallelism { get; init; } = 1;

    /// <summary>How long after its end the Job is removed, with its pods; null: it stays.</summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>The CronJob that it is the next run of; null when there is none.</summary>
    public string? CronJob { get; init; }

    /// <summary>It makes no pods until somebody resumes it; the simulation begins there.</summary>
    public bool IsSuspended { get; init; }

    /// <summary>A deleted pod is replaced when it has ended instead of at once. Default false.</summary>
    public bool ReplacesEndedPodsOnly { get; init; }

    /// <summary>What is enough for an indexed Job to succeed, checked in order. Empty: all its completions.</summary>
    public ImmutableArray<JobSuccessRule> SuccessRules { get; init; } = [];

    /// <summary>What a failed pod means, checked in order. Empty: it counts against the limit.</summary>
    public ImmutableArray<JobFailureRule> FailureRules { get; init; } = [];
}

/// <summary>A rule of a Job's successPolicy.</summary>
/// <param name="Indexes">The indexes that count, as first and last of each interval; empty: all.</param>
/// <param name="Count">How many of them must have succeeded; null: all that are named.</param>
public sealed record JobSuccessRule(ImmutableArray<(long First, long Last)> Indexes, long? Count)
{
    /// <summary>Whether enough have succeeded once the first few indexes have.</summary>
    /// <param name="succeeded">How many.</param>
    public bool IsMet(long succeeded)
    {
        if (Indexes.IsEmpty) return succeeded >= Count;
        var among = Indexes.Sum(interval => Math.Clamp(succeeded - interval.First, 0, interval.Last - interval.First + 1));
        return among >= (Count ?? Indexes.Sum(interval => interval.Last - interval.First + 1));
    }
}

/// <summary>A rule of a Job's podFailurePolicy that looks at exit codes.</summary>
/// <param name="Action">What is done with a pod it matches.</param>
/// <param name="Container">The container it looks at; null: any.</param>
/// <param name="Operator">In or NotIn.</param>
/// <param name="Codes">The exit codes.</param>
public sealed record JobFailureRule(JobFailureAction Action, string? Container, ExitCodeOperator Operator, ImmutableArray<int> Codes)
{
    /// <summary>Whether a container that ended with a code other than 0 matches.</summary>
    public bool Matches(string container, int exitCode) =>
        exitCode != 0 && (Container is null || Container == container) && Codes.Contains(exitCode) == (Operator == ExitCodeOperator.In);
}

/// <summary>What a Job does with a failed pod that a rule matches.</summary>
public enum JobFailureAction
{
    /// <summary>It counts against the limit.</summary>
    Count,

    /// <summary>It does not count.</summary>
    Ignore,

    /// <summary>The Job fails at once.</summary>
    FailJob,

    /// <summary>The pod's index fails.</summary>
    FailIndex,
}
