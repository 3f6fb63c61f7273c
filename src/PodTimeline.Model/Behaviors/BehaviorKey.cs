namespace PodTimeline.Model.Behaviors;

/// <summary>The keys of a run's behavior, each taken from the first source that sets it.</summary>
public enum BehaviorKey
{
    /// <summary>From the start to its own exit.</summary>
    Runs,

    /// <summary>Code of its own exit.</summary>
    Exits,

    /// <summary>Whether its own exit is an OOM kill.</summary>
    Oom,

    /// <summary>Reaction to the stop signal.</summary>
    OnTerm,

    /// <summary>Lines written.</summary>
    Logs,

    /// <summary>Answers of the startup probe.</summary>
    Startup,

    /// <summary>Answers of the readiness probe.</summary>
    Readiness,

    /// <summary>Answers of the liveness probe.</summary>
    Liveness,

    /// <summary>Run of the postStart handler.</summary>
    PostStart,

    /// <summary>Run of the preStop handler.</summary>
    PreStop,
}
