namespace PodTimeline.Model.Catalogue;

public static partial class CommonBeliefs
{
    /// <summary>M5. The app starts only when its sidecars are Ready.</summary>
    public static readonly CommonBelief M5 = new("M5",
        "The app starts only when its sidecars are Ready.",
        "Only started counts: running, and the startup probe passed if there is one. Readiness never holds back the next container.",
        "The startup probe checks the same thing as the readiness probe.",
        [Rules.S39, Rules.S46],
        [Tutorials, Comparisons]);

    /// <summary>M6. A crashed sidecar always holds back the app.</summary>
    public static readonly CommonBelief M6 = new("M6",
        "A crashed sidecar always holds back the app.",
        "It does so only while it gates: before a later init entry was started, or as the last entry when all apps are down.",
        null,
        [Rules.S49, Rules.S50, Rules.S54],
        []);

    /// <summary>M17. A Job's pod is done as soon as its main container exits.</summary>
    public static readonly CommonBelief M17 = new("M17",
        "A Job's pod is done as soon as its main container exits.",
        "One more sync then kills the sidecars, and the pod stays Running until they are gone; only then does it read Succeeded.",
        "The pod has no sidecars, or they obey SIGTERM at once.",
        [Rules.S53, Rules.S104, Rules.T42, Rules.P6],
        [Articles]);

    /// <summary>M23. An extra container under spec.containers is a sidecar to the kubelet.</summary>
    public static readonly CommonBelief M23 = new("M23",
        "An extra container under spec.containers is a sidecar to the kubelet.",
        "It is an app like the others: it starts after all init containers, obeys the pod's restartPolicy, decides with them how the " +
        "pod ends, and is stopped in no order.",
        "The pod runs forever under Always, and nobody looks at how it starts or ends.",
        [Rules.S41, Rules.S56, Rules.S60, Rules.T31, Rules.T45, Rules.P3],
        [Introductions, Tutorials, Comparisons]);

    /// <summary>M24. The order under spec.containers does not matter at the start.</summary>
    public static readonly CommonBelief M24 = new("M24",
        "The order under spec.containers does not matter at the start.",
        "Containers start strictly in the order written, each with its postStart hook; but none of them waits until an earlier one is " +
        "ready.",
        "The containers start so quickly that the order cannot be seen.",
        [Rules.S56, Rules.S57, Rules.S58],
        [Articles, Comparisons]);

    /// <summary>M25. A crashing sidecar never delays the app.</summary>
    public static readonly CommonBelief M25 = new("M25",
        "A crashing sidecar never delays the app.",
        "Until the entry after it was started, everything behind it waits for it to run again, CrashLoopBackOff included.",
        "A later init container or the app was already started.",
        [Rules.S49, Rules.S50, Rules.S51],
        [Comparisons, StudyNotes]);

    /// <summary>M26. Native sidecars work from version 1.28 on.</summary>
    public static readonly CommonBelief M26 = new("M26",
        "Native sidecars work from version 1.28 on.",
        "In 1.28 they are off by default and the field is dropped silently; they are on from 1.29, which also brought the order of " +
        "termination.",
        "Somebody switched the feature on in a 1.28 cluster.",
        [Rules.S115, Rules.S119, Rules.T24],
        [Tutorials, Comparisons]);

    /// <summary>M27. Sidecars always outlive the app.</summary>
    public static readonly CommonBelief M27 = new("M27",
        "Sidecars always outlive the app.",
        "They wait for the app only as long as the grace period lasts; when it is over they get SIGTERM although the app still runs.",
        "The app ends well within the grace period, its preStop hook included.",
        [Rules.T24, Rules.T26, Rules.T27],
        [Articles, Tutorials, Comparisons]);

    /// <summary>M30. Sidecars exit by themselves when the app is done.</summary>
    public static readonly CommonBelief M30 = new("M30",
        "Sidecars exit by themselves when the app is done.",
        "The kubelet has to kill them, preStop hook and SIGTERM included; one that ignores SIGTERM keeps the pod Running for the whole " +
        "grace period.",
        "The sidecar obeys SIGTERM at once.",
        [Rules.S53, Rules.T22, Rules.T42, Rules.P6],
        [Tutorials, StudyNotes]);
}
