namespace PodTimeline.Model.Catalogue;

public static partial class CommonBeliefs
{
    /// <summary>M3. App containers start in parallel.</summary>
    public static readonly CommonBelief M3 = new("M3",
        "App containers start in parallel.",
        "They start one after another, and a slow pull or postStart hook delays the next one; only their running is concurrent.",
        "All images are there and no container has a postStart hook: then they start within a fraction of a second.",
        [Rules.S56, Rules.S58],
        [Tutorials, Comparisons]);

    /// <summary>M4. Parallel image pulls make a pod start faster.</summary>
    public static readonly CommonBelief M4 = new("M4",
        "Parallel image pulls make a pod start faster.",
        "The images of one pod are pulled one after another in any case; parallel pulls help different pods on a node.",
        "Several pods start on the node at the same time.",
        [Rules.S21],
        []);

    /// <summary>M12. ImagePullBackOff fails the pod in the end, or counts as restarts.</summary>
    public static readonly CommonBelief M12 = new("M12",
        "ImagePullBackOff fails the pod in the end, or counts as restarts.",
        "The pull is tried again forever; the pod stays Pending or Running, and the restart count stays as it is.",
        null,
        [Rules.S28, Rules.S33],
        []);

    /// <summary>M13. Volumes are mounted after the pod has its IP.</summary>
    public static readonly CommonBelief M13 = new("M13",
        "Volumes are mounted after the pod has its IP.",
        "All volumes are mounted before the sandbox is made, and the sandbox brings the IP.",
        null,
        [Rules.S10, Rules.S11],
        [Introductions]);

    /// <summary>M14. A postStart hook runs beside the rest and has a time limit.</summary>
    public static readonly CommonBelief M14 = new("M14",
        "A postStart hook runs beside the rest and has a time limit.",
        "It blocks the pod's sync, and an exec hook has no time limit at all.",
        "The hook and the container's own process do run side by side.",
        [Rules.S58],
        []);

    /// <summary>M31. The image is pulled first, then the sandbox is made.</summary>
    public static readonly CommonBelief M31 = new("M31",
        "The image is pulled first, then the sandbox is made.",
        "The sandbox comes first, and each image is pulled only in the start of its own container.",
        "The image was on the node already.",
        [Rules.S10, Rules.S17, Rules.S20],
        [Introductions]);
}
