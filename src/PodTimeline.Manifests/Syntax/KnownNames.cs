using System.Collections.Frozen;
using PodTimeline.Manifests.Schema;

namespace PodTimeline.Manifests.Syntax;

/// <summary>Field names of any Kubernetes type.</summary>
internal static class KnownNames
{
    /// <summary>All of them.</summary>
    public static readonly FrozenSet<string> Fields = KubernetesSchema.Instance.Types.SelectMany(t => t.Fields.Keys).ToFrozenSet();
}
