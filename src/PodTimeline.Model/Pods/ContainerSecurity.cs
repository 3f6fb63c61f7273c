namespace PodTimeline.Model.Pods;

/// <summary>The part of a container's security context that decides whether and how its program runs.</summary>
/// <param name="RunAsUser">Number of the user; null means the image's own.</param>
/// <param name="RunAsGroup">Number of the group; null means the image's own.</param>
/// <param name="RunAsNonRoot">The kubelet refuses to start it as root.</param>
/// <param name="ReadOnlyRoot">Nothing but its volumes can be written to.</param>
public sealed record ContainerSecurity(long? RunAsUser = null, long? RunAsGroup = null, bool RunAsNonRoot = false, bool ReadOnlyRoot = false)
{
    /// <summary>It may do whatever root on the node may do.</summary>
    public bool IsPrivileged { get; init; }

    /// <summary>What its root may do when it is not privileged.</summary>
    public Capabilities Capabilities { get; init; } = Capabilities.Usual;

    /// <summary>As the image defines it.</summary>
    public static readonly ContainerSecurity None = new();
}
