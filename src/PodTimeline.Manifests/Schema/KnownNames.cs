using System.Collections.Frozen;

namespace PodTimeline.Manifests.Schema;

/// <summary>Field names of any Kubernetes type.</summary>
internal static class KnownNames
{
    /// <summary>All of them.</summary>
    public static readonly FrozenSet<string> Fields = KubernetesSchema.Instance.Types.SelectMany(t => t.Fields.Keys).ToFrozenSet();
}
