namespace PodTimeline.Model.Catalogue;

public static partial class CommonBeliefs
{
    /// <summary>M21. A pod's request is the larger of its apps' sum and its largest init request.</summary>
    public static readonly CommonBelief M21 = new("M21",
        "A pod's request is the larger of its apps' sum and its largest init request.",
        "Sidecars belong to both: they are added to the apps' sum and to the request of every init container that comes after them.",
        "The pod has no native sidecars.",
        [Rules.R1, Rules.R2, Rules.R3],
        [Tutorials, Comparisons]);

    /// <summary>M22. An init container's request is free again when it is done.</summary>
    public static readonly CommonBelief M22 = new("M22",
        "An init container's request is free again when it is done.",
        "The pod reserves the larger of its steady sum and its peak during init for its whole life, so a large init request stays " +
        "reserved.",
        "You mean what it used: that is free again, unlike what it requested.",
        [Rules.R2, Rules.R3],
        [Tutorials, Comparisons]);
}
