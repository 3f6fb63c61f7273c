using System.Collections.Frozen;
using PodTimeline.Model.Pods;

namespace PodTimeline.Manifests.Schema;

/// <summary>One field of a Kubernetes type.</summary>
/// <param name="Name">As in JSON.</param>
/// <param name="Type">Its JSON type.</param>
/// <param name="GoType">Its type in the server's texts.</param>
/// <param name="Since">First minor version of Kubernetes 1 that has it; 0 for fields older than all that are modelled.</param>
/// <param name="Until">First minor version that has it no more.</param>
internal sealed record FieldSchema(string Name, FieldType Type, string GoType, int Since, int Until)
{
    /// <summary>Whether a server of that version knows the field.</summary>
    public bool ExistsIn(KubernetesVersion version) => version.Minor >= Since && version.Minor < Until;
}

/// <summary>A Kubernetes type with its fields.</summary>
/// <param name="Name">Such as <c>PodSpec</c>.</param>
/// <param name="Fields">By JSON name.</param>
internal sealed record StructSchema(string Name, FrozenDictionary<string, FieldSchema> Fields);
