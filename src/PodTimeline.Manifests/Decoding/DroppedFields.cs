using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Schema;
using PodTimeline.Manifests.Yaml;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Decoding;

/// <summary>Fields that a server knows but drops silently, because their feature is off by default; here they are reported.</summary>
/// <remarks>Source: pkg/api/pod/util.go, dropDisabledFields; pkg/registry/batch/job and apps/statefulset strategy.go.</remarks>
internal sealed class DroppedFields(DecodedObject @object, DiagnosticBag bag, DecodingDiagnostics say)
{
    private readonly List<YamlMapping> _mounts = [];
    private readonly HashSet<string> _volumes = [];

    private KubernetesVersion Version => @object.Version;

    /// <summary>The policy of an init container, by which it is a sidecar.</summary>
    public static bool IsInitRestartPolicy(StructSchema schema, FieldPath path, YamlEntry entry) =>
        IsRestartPolicy(schema, entry) && path.Parent?.Name == "initContainers";

    /// <summary>Notes an object that may be dropped with another.</summary>
    public void Note(YamlMapping node, StructSchema schema)
    {
        if (schema.Name == "VolumeMount") _mounts.Add(node);
    }

    /// <summary>Drops a field if the version does.</summary>
    public void Visit(YamlMapping node, YamlEntry entry, FieldSchema field, StructSchema schema, FieldPath path)
    {
        if (entry.Value.Target is YamlScalar { Value.Kind: ScalarKind.Null }) return;
        if (FindGate(entry, field, schema, path) is not { } gate) return;
        @object.Drop(entry.Value);
        if (gate == Feature.SidecarContainers)
        {
            if (entry.Value.Target is YamlScalar { Text: "Always" }) bag.Add(say.DescribeSidecarBehindGate(path.AppendField(entry.Name), entry));
            return;
        }

        if (schema.Name == "Volume" && node.Find("name")?.Value.Target is YamlScalar name)
        {
            @object.Drop(node);
            _volumes.Add(name.Text);
        }

        bag.Add(say.DescribeDroppedField(path.AppendField(entry.Name), entry, gate, Version));
    }

    /// <summary>A dropped volume takes its mounts with it.</summary>
    public void DropMounts()
    {
        if (_volumes.Count == 0) return;
        foreach (var mount in _mounts)
            if (mount.Find("name")?.Value.Target is YamlScalar name && _volumes.Contains(name.Text)) @object.Drop(mount);
    }

    /// <summary>The gate that is off; null when the field stays.</summary>
    private Feature? FindGate(YamlEntry entry, FieldSchema field, StructSchema schema, FieldPath path)
    {
        if (field.IsDroppedIn(Version)) return field.Gate;
        if (!IsRestartPolicy(schema, entry)) return null;
        if (path.Parent?.Name == "initContainers" && Version.KnowsButLacks(Feature.SidecarContainers)) return Feature.SidecarContainers;
        // In 1.34 it is known for apps, too, but only a sidecar's stays.
        var isSidecars = path.Parent?.Name == "initContainers" && entry.Value.Target is YamlScalar { Text: "Always" };
        return Version.KnowsButLacks(Feature.ContainerRestartRules) && !isSidecars ? Feature.ContainerRestartRules : null;
    }

    private static bool IsRestartPolicy(StructSchema schema, YamlEntry entry) => schema.Name == "Container" && entry.Name == "restartPolicy";
}
