using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests;

/// <summary>How a text is to be read.</summary>
public sealed record ManifestOptions
{
    /// <summary>Reads for the newest version and takes the first workload that has a pod.</summary>
    public static readonly ManifestOptions Default = new();

    /// <summary>The cluster's version, which determines fields, rules and texts. Default: the newest.</summary>
    public KubernetesVersion Kubernetes { get; init; } = KubernetesVersion.Default;

    /// <summary>Which object, by name or by index from 0; null: the first that has a pod.</summary>
    public string? Workload { get; init; }
}
