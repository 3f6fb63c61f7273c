namespace PodTimeline.Model.Catalogue;

public static partial class CommonBeliefs
{
    /// <summary>M7. CrashLoopBackOff waits 10 s after the first crash.</summary>
    public static readonly CommonBelief M7 = new("M7",
        "CrashLoopBackOff waits 10 s after the first crash.",
        "After the first crash the container restarts at once; 10 s come before the second restart.",
        null,
        [Rules.S68],
        []);

    /// <summary>M8. Back-off starts over after ten minutes.</summary>
    public static readonly CommonBelief M8 = new("M8",
        "Back-off starts over after ten minutes.",
        "The ten minutes count from the container's last start. A run of 600 s clears the history, and so do a run and the wait " +
        "after it that add up to as much; a wait alone, 300 s at most, never does.",
        "The container runs for five minutes or more before it crashes.",
        [Rules.S70],
        []);

    /// <summary>M9. CrashLoopBackOff shows for as long as the kubelet waits.</summary>
    public static readonly CommonBelief M9 = new("M9",
        "CrashLoopBackOff shows for as long as the kubelet waits.",
        "For much of the wait the state reads Terminated with Error or Completed, and a sidecar that exits with 0 never shows " +
        "CrashLoopBackOff.",
        null,
        [Rules.S96, Rules.S98, Rules.P12b],
        []);

    /// <summary>M10. A probe's period begins when the container starts.</summary>
    public static readonly CommonBelief M10 = new("M10",
        "A probe's period begins when the container starts.",
        "Its ticks are set before the sandbox exists and stay where they are; readiness gets an extra probe at once.",
        null,
        [Rules.S78, Rules.S86],
        []);

    /// <summary>M11. A kill by a liveness probe goes through the full back-off.</summary>
    public static readonly CommonBelief M11 = new("M11",
        "A kill by a liveness probe goes through the full back-off.",
        "The first such kills restart in the same sync; waits begin only when the kills come faster than the delay grows.",
        null,
        [Rules.S76],
        []);

    /// <summary>M15. Under restartPolicy Never nothing is ever started again.</summary>
    public static readonly CommonBelief M15 = new("M15",
        "Under restartPolicy Never nothing is ever started again.",
        "Sidecars are, containers that were created but never ran are, and so is a container whose image changed.",
        "The pod has no sidecars, every container got to run, and nobody changes it.",
        [Rules.S52, Rules.S60, Rules.S77],
        [Introductions]);

    /// <summary>M16. The restart count rises when a container dies.</summary>
    public static readonly CommonBelief M16 = new("M16",
        "The restart count rises when a container dies.",
        "It rises when the replacement is created, after any back-off.",
        null,
        [Rules.S67],
        []);
}
