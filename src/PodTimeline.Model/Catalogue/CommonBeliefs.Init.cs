namespace PodTimeline.Model.Catalogue;

public static partial class CommonBeliefs
{
    /// <summary>M1. When one init container fails, all of them run again.</summary>
    public static readonly CommonBelief M1 = new("M1",
        "When one init container fails, all of them run again.",
        "Only the one that failed is tried again; the ones before it have succeeded and do not run again.",
        "The sandbox was lost (a reboot, for example) or RestartAllContainers was triggered: then all run again.",
        [Rules.S34, Rules.S37, Rules.S65, Rules.S74],
        [Comparisons]);

    /// <summary>M2. Under restartPolicy Always finished init containers are restarted.</summary>
    public static readonly CommonBelief M2 = new("M2",
        "Under restartPolicy Always finished init containers are restarted.",
        "For a regular init container Always acts like OnFailure: after exit 0 the next one starts.",
        null,
        [Rules.S36, Rules.S60],
        []);

    /// <summary>M18. When an init container fails, the pod restarts.</summary>
    public static readonly CommonBelief M18 = new("M18",
        "When an init container fails, the pod restarts.",
        "A pod never restarts: the kubelet restarts the one container, in the same pod with the same sandbox, IP and volumes.",
        "Under Never the pod fails, and a controller such as a Job makes a new one.",
        [Rules.S37, Rules.S67],
        [Tutorials, Comparisons]);

    /// <summary>M19. Init containers that have succeeded never run again.</summary>
    public static readonly CommonBelief M19 = new("M19",
        "Init containers that have succeeded never run again.",
        "A new sandbox runs all of them again from the first, and so does RestartAllContainers, so they should be idempotent.",
        "The sandbox lives as long as the pod, which is the usual case.",
        [Rules.S43, Rules.S65, Rules.S74],
        [Introductions]);

    /// <summary>M20. A failing init container is tried until it succeeds.</summary>
    public static readonly CommonBelief M20 = new("M20",
        "A failing init container is tried until it succeeds.",
        "It is tried again under Always and OnFailure, after ever longer waits of up to 300 s; under Never its first failure fails the " +
        "pod.",
        "The pod's restartPolicy is Always, the default.",
        [Rules.S37, Rules.S60, Rules.S68, Rules.T46],
        [StudyNotes]);

    /// <summary>M33. A finished init container vanishes with its files and its log.</summary>
    public static readonly CommonBelief M33 = new("M33",
        "A finished init container vanishes with its files and its log.",
        "Its stopped container stays on the node, so kubectl logs and its exit code can be read until the pod or the record is removed.",
        "A new sandbox was made: that removes the records of all init containers.",
        [Rules.S43, Rules.S103, Rules.K34],
        [Articles, Introductions]);

    /// <summary>M34. Deleting a pod does not affect init containers.</summary>
    public static readonly CommonBelief M34 = new("M34",
        "Deleting a pod does not affect init containers.",
        "A pod deleted during init has its running init container stopped at once, with SIGTERM and the grace period like any other.",
        "The pod is past init: then its regular init containers have already ended.",
        [Rules.T14, Rules.T30],
        [StudyNotes]);

    /// <summary>M32. A pod whose STATUS begins with Init: has a failing init container.</summary>
    public static readonly CommonBelief M32 = new("M32",
        "A pod whose STATUS begins with Init: has a failing init container.",
        "Init:DONE/ALL also stands for one that runs, pulls its image or waits for volumes, and for a sidecar in its startup probe; a " +
        "crashed sidecar shows Init: even while the app runs.",
        "STATUS reads Init:Error or Init:CrashLoopBackOff and the app has not run yet.",
        [Rules.S11, Rules.S94, Rules.K4, Rules.K5],
        [Articles, Tutorials]);
}
