namespace PodTimeline.Model.Pods;

/// <summary>A probe as the API server stores it, defaults filled in.</summary>
public sealed record ProbeSpec
{
    /// <summary>What the probe does.</summary>
    public required HandlerSpec Handler { get; init; }

    /// <summary>Not before this long after the container's start. Default 0 s.</summary>
    public TimeSpan InitialDelay { get; init; } = TimeSpan.Zero;

    /// <summary>Between two runs. Default 10 s, at least 1 s.</summary>
    public TimeSpan Period { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A run that takes longer has failed. Default 1 s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Successes in a row that make it pass. Default 1, and always 1 for liveness and startup.</summary>
    public int SuccessThreshold { get; init; } = 1;

    /// <summary>Failures in a row that make it fail. Default 3.</summary>
    public int FailureThreshold { get; init; } = 3;

    /// <summary>Grace of a kill that this probe causes; null means the pod's. Not for readiness.</summary>
    public TimeSpan? TerminationGracePeriod { get; init; }
}

/// <summary>The three probes of a container.</summary>
public enum ProbeKind
{
    /// <summary>Holds back the other two until it has succeeded once; its failure restarts the container.</summary>
    Startup,

    /// <summary>Decides the container's ready flag.</summary>
    Readiness,

    /// <summary>Its failure restarts the container.</summary>
    Liveness,
}
