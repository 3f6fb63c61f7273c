using PodTimeline.Manifests.Yaml;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Decoding;

/// <summary>One object of a text after decoding: its nodes, and which of them the server rejects.</summary>
internal sealed class DecodedObject(YamlMapping root, string apiVersion, string kind, KubernetesVersion version)
{
    private readonly HashSet<YamlNode> _broken = [];
    private readonly List<string> _brokenPaths = [];
    private readonly HashSet<YamlNode> _dropped = [];

    public YamlMapping Root { get; } = root;

    public string ApiVersion { get; } = apiVersion;

    public string Kind { get; } = kind;

    public KubernetesVersion Version { get; } = version;

    /// <summary>Whether it is an item of a List.</summary>
    public bool IsItem { get; init; }

    /// <summary>The pod template of an object whose kind has no known types; null for the kinds that every cluster serves.</summary>
    public (YamlMapping Node, FieldPath Path)? Template { get; init; }

    /// <summary>The whole object, seen as Go's structs would hold it.</summary>
    public ObjectView View => new(this, Root, FieldPath.Root);

    /// <summary>A value of a wrong type; it counts as absent, and nothing more is reported at its path.</summary>
    public void MarkBroken(YamlNode node, FieldPath path)
    {
        _broken.Add(node.Target);
        _brokenPaths.Add(path.ToString());
    }

    /// <summary>A path whose value is under a misspelled name; nothing more is reported at it.</summary>
    public void Excuse(FieldPath path) => _brokenPaths.Add(path.ToString());

    /// <summary>A value that this version's server drops silently, because its feature is off.</summary>
    public void Drop(YamlNode node) => _dropped.Add(node);

    public bool IsAbsent(YamlNode node) =>
        node.Target is YamlScalar { Value.Kind: ScalarKind.Null } || _broken.Contains(node.Target) || _dropped.Contains(node);

    /// <summary>Whether an item of a list has been dropped silently.</summary>
    public bool IsDropped(YamlNode item) => _dropped.Contains(item.Target);

    /// <summary>Whether a value is present but of a wrong type.</summary>
    public bool IsBroken(YamlNode node) => _broken.Contains(node.Target);

    /// <summary>Whether a finding at this path would only repeat a decoding error.</summary>
    public bool IsExcused(string path)
    {
        foreach (var broken in _brokenPaths)
            if (path.StartsWith(broken, StringComparison.Ordinal) && (path.Length == broken.Length || path[broken.Length] is '.' or '['))
                return true;
        return false;
    }
}
