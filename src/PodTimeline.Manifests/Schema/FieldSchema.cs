using System.Collections.Frozen;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Schema;

/// <summary>One field of a Kubernetes type.</summary>
/// <param name="Name">As in JSON.</param>
/// <param name="Type">Its JSON type.</param>
/// <param name="GoType">Its type in the server's texts.</param>
/// <param name="Versions">The versions that have it.</param>
/// <param name="Gate">The feature gate it depends on; null when there is none.</param>
internal sealed record FieldSchema(string Name, FieldType Type, string GoType, VersionRange Versions, Feature? Gate)
{
    /// <summary>Whether a server of that version knows the field.</summary>
    public bool ExistsIn(KubernetesVersion version) => Versions.Contains(version);

    /// <summary>Whether a server of that version knows the field but drops it silently.</summary>
    public bool IsDroppedIn(KubernetesVersion version) => ExistsIn(version) && Gate is not null && version.KnowsButLacks(Gate);
}

/// <summary>A Kubernetes type with its fields.</summary>
/// <param name="Name">Such as <c>PodSpec</c>.</param>
/// <param name="Fields">By JSON name.</param>
internal sealed record StructSchema(string Name, FrozenDictionary<string, FieldSchema> Fields);
