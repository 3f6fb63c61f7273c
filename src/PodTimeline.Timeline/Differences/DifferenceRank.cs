namespace PodTimeline.Timeline.Differences;

/// <summary>How much a difference matters; the most important comes first.</summary>
public enum DifferenceRank
{
    /// <summary>How the pod ends, or that it does not.</summary>
    Outcome,

    /// <summary>A container that never runs.</summary>
    NeverStarts,

    /// <summary>How often a container is restarted.</summary>
    Restarts,

    /// <summary>SIGKILL at the end of the grace period.</summary>
    Kill,

    /// <summary>Log lines that were not shipped.</summary>
    LostLines,

    /// <summary>Which container outlives which.</summary>
    EndOrder,

    /// <summary>When containers start.</summary>
    Start,

    /// <summary>When the pod is Ready.</summary>
    Ready,

    /// <summary>What kubectl shows for a pod at rest.</summary>
    Rest,

    /// <summary>When the stop signal comes.</summary>
    StopSignal,

    /// <summary>How long a stop takes.</summary>
    StopLength,

    /// <summary>The code with which a container ends.</summary>
    ExitCode,

    /// <summary>When the pod ends by itself.</summary>
    End,

    /// <summary>When the pod is removed.</summary>
    Removal,

    /// <summary>A container that only one of them has.</summary>
    OnlyInOne,
}
