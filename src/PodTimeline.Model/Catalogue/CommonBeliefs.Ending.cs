namespace PodTimeline.Model.Catalogue;

public static partial class CommonBeliefs
{
    /// <summary>M28. At shutdown all containers get SIGTERM at the same moment.</summary>
    public static readonly CommonBelief M28 = new("M28",
        "At shutdown all containers get SIGTERM at the same moment.",
        "Each preStop hook runs before its container's SIGTERM, and sidecars wait until all apps have ended.",
        "The pod has neither preStop hooks nor native sidecars.",
        [Rules.T15, Rules.T23, Rules.T24, Rules.T31],
        [Tutorials, Introductions]);

    /// <summary>M29. After SIGTERM a container has the whole grace period.</summary>
    public static readonly CommonBelief M29 = new("M29",
        "After SIGTERM a container has the whole grace period.",
        "The clock starts when the kill begins: the preStop hook, and a sidecar's wait for its turn, use it up; at least 2 s are left " +
        "in any case.",
        "It has no preStop hook and is not a sidecar.",
        [Rules.T16, Rules.T17, Rules.T26],
        [Tutorials]);
}
