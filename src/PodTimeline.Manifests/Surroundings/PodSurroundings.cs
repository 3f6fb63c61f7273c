using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Workloads;

namespace PodTimeline.Manifests.Surroundings;

/// <summary>
/// The objects of the same text that a pod refers to: ConfigMaps, Secrets, service accounts and claims of its namespace. What it refers
/// to that is not in the text may still exist in the cluster.
/// </summary>
/// <param name="objects">All objects of the text.</param>
/// <param name="namespace">The pod's namespace.</param>
internal sealed class PodSurroundings(IReadOnlyList<ManifestObject> objects, string @namespace)
{
    private readonly HashSet<ManifestObject> _used = [];
    private readonly List<string> _assumed = [];
    private readonly List<ManifestObject> _elsewhere = [];

    /// <summary>The surroundings of a single pod.</summary>
    public static PodSurroundings None => new([], "default");

    /// <summary>Those of its objects that the pod refers to.</summary>
    public IReadOnlyCollection<ManifestObject> Used => _used;

    /// <summary>
    /// What the pod refers to that is not in the text, such as <c>ConfigMap "settings"</c>; in the order of the first mention.
    /// </summary>
    public IReadOnlyList<string> Assumed => _assumed;

    /// <summary>Objects of the right name in a namespace other than the pod's.</summary>
    public IReadOnlyList<ManifestObject> Elsewhere => _elsewhere;

    /// <summary>The ConfigMap or Secret that a pod refers to; null when it is not in the text.</summary>
    /// <param name="kind">Which of them.</param>
    /// <param name="name">Its name.</param>
    /// <param name="isOptional">The pod does not require it, so nothing is assumed.</param>
    public ConfigObject? FindConfig(ConfigKind kind, string name, bool isOptional) =>
        Find(kind.ToString(), name, isOptional) is { } found ? ConfigObjects.Read(found.Node, kind, name) : null;

    /// <summary>The service account of a pod; null when it is not in the text.</summary>
    public ObjectView? FindServiceAccount(string name) => Find("ServiceAccount", name, isOptional: name == "default") is { } found
        ? new DecodedObject(found.Node, "v1", "ServiceAccount", Model.Versions.KubernetesVersion.Default).View : null;

    /// <summary>Notes that the pod uses a claim.</summary>
    public void UseClaim(string name) => Find("PersistentVolumeClaim", name, isOptional: false);

    private ManifestObject? Find(string kind, string name, bool isOptional)
    {
        if (name.Length == 0) return null;
        var named = objects.Where(o => o.Workload.Kind == kind && o.Workload.ApiVersion == "v1" && o.Workload.Name == name).ToList();
        if (named.Find(o => GetNamespace(o) == @namespace) is { } found)
        {
            _used.Add(found);
            return found;
        }

        var text = $"{kind} \"{name}\"";
        if (!isOptional && !_assumed.Contains(text)) _assumed.Add(text);
        _elsewhere.AddRange(named.Except(_elsewhere));
        return null;
    }

    private static string GetNamespace(ManifestObject @object) => @object.Node.Find("metadata")?.Value.Target is Yaml.YamlMapping metadata
        && metadata.Find("namespace")?.Value.Target is Yaml.YamlScalar { Text.Length: > 0 } text ? text.Text : "default";
}
