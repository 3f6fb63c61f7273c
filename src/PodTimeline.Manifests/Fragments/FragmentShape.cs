using PodTimeline.Manifests.Formats;
using PodTimeline.Manifests.Schema;
using PodTimeline.Manifests.Yaml;

namespace PodTimeline.Manifests.Fragments;

/// <summary>Which part of a manifest a text is.</summary>
internal enum FragmentShape
{
    /// <summary>A whole manifest, or nothing known.</summary>
    None,

    /// <summary><c>spec:</c> and what is under it.</summary>
    Spec,

    /// <summary>Fields of a pod's spec, such as <c>initContainers:</c> and <c>containers:</c>.</summary>
    PodSpec,

    /// <summary>Fields of one container, or some of them, such as its probes.</summary>
    Container,

    /// <summary>A list of containers.</summary>
    Containers,
}

/// <summary>Tells which part of a manifest a node is.</summary>
internal static class FragmentShapes
{
    private static readonly string[] OfManifest = ["apiVersion", "kind", "metadata", "status", "items"];

    /// <summary>Container fields that no other object of a manifest has, or that are enough together.</summary>
    private static readonly string[] Telling = ["image", "command", "args", "livenessProbe", "readinessProbe", "startupProbe", "lifecycle",
        "volumeMounts"];

    /// <summary>The shape of a document's root.</summary>
    public static FragmentShape Of(YamlNode? root) => root is not null && FormatFinder.Find(root) is not null ? FragmentShape.None : root?.Target switch
    {
        YamlMapping mapping => OfKeys([.. mapping.Entries.Select(e => e.Name)], mapping),
        YamlSequence { Items.Count: > 0 } sequence when sequence.Items.All(i => i.Target is YamlMapping item && IsContainer(item)) =>
            FragmentShape.Containers,
        _ => FragmentShape.None,
    };

    /// <summary>Whether an item of a list of containers is a sidecar.</summary>
    public static bool IsSidecar(YamlNode item) =>
        item.Target is YamlMapping mapping && mapping.Find("restartPolicy")?.Value.Target is YamlScalar { Text: "Always" };

    private static FragmentShape OfKeys(List<string> keys, YamlMapping mapping)
    {
        if (keys.Count == 0 || keys.Exists(OfManifest.Contains)) return FragmentShape.None;
        if (keys.Contains("spec")) return keys.Count == 1 && mapping.Entries[0].Value.Target is YamlMapping ? FragmentShape.Spec
            : FragmentShape.None;
        if (keys.Contains("containers") || keys.Contains("initContainers")
            || (keys.Contains("volumes") && Know("PodSpec", keys))) return FragmentShape.PodSpec;
        return IsContainer(mapping) ? FragmentShape.Container : FragmentShape.None;
    }

    private static bool IsContainer(YamlMapping mapping)
    {
        List<string> keys = [.. mapping.Entries.Select(e => e.Name)];
        return keys.Exists(Telling.Contains) || (keys.Contains("resources") && Know("Container", keys));
    }

    private static bool Know(string type, List<string> keys) => keys.TrueForAll(KubernetesSchema.Instance[type].Fields.ContainsKey);
}
