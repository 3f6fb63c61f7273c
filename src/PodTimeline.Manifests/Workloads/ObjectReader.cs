using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Formats;
using PodTimeline.Manifests.Schema;
using PodTimeline.Manifests.Yaml;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Workloads;

/// <summary>Finds the objects in the documents: kubectl's own checks, Lists, kinds.</summary>
/// <remarks>Source: cli-runtime pkg/resource, kubectl pkg/validation.</remarks>
internal sealed class ObjectReader(DiagnosticBag bag, KubernetesVersion version)
{
    private readonly KindDiagnostics _say = new(bag.Source);
    private readonly List<ManifestObject> _objects = [];

    /// <summary>The objects found so far, in the order of the text.</summary>
    public IReadOnlyList<ManifestObject> Objects => _objects;

    private DocumentPlace _place;

    /// <summary>Reads one document; an empty one is skipped silently.</summary>
    /// <param name="root">Its root.</param>
    /// <param name="place">Its place.</param>
    public void ReadDocument(YamlNode? root, DocumentPlace place = default)
    {
        _place = place;
        if (root is not null && FormatFinder.Find(root) is { } format)
        {
            var say = new FormatDiagnostics(bag.Source);
            bag.Add(say.DescribeForeign(format, say.FindFirstLine(root), _say.QuoteKubectl(root)));
            return;
        }

        switch (root?.Target)
        {
            case null or YamlScalar { Value.Kind: ScalarKind.Null }:
                break;
            case YamlMapping mapping:
                ReadObject(mapping, null);
                break;
            default:
                bag.Add(_say.DescribeNoObject(root!));
                break;
        }
    }

    private void ReadObject(YamlMapping root, string? itemPath)
    {
        var (apiVersion, versionNode) = ReadText(root, "apiVersion");
        var (kind, kindNode) = ReadText(root, "kind");
        if (apiVersion is null || kind is null)
        {
            ReportNotSet(root, apiVersion, kind, itemPath);
            if (itemPath is not null && apiVersion is null && kind is null) return;

            // Only an object with a manifest's parts is examined further.
            if (kind is null && itemPath is null && root.Find("spec") is null && root.Find("metadata") is null) return;
            kind ??= KindGuess.Guess(root, apiVersion!);
            apiVersion ??= KindCatalog.FindVersion(kind) ?? "v1";
        }

        if (kind is "List" or "PodList" && apiVersion == "v1" && root.Find("items") is { } items)
        {
            ReadItems(items.Value, kind, "items");
            return;
        }

        if (TemplateParameters.AreOf(apiVersion, kind) && root.Find("objects") is { } objects)
        {
            ReadItems(objects.Value, kind, "objects");
            return;
        }

        Add(root, apiVersion, kind, versionNode ?? root, kindNode ?? root, isKnown: versionNode is null || kindNode is null, isItem: itemPath is not null);
    }

    private void ReportNotSet(YamlMapping root, string? apiVersion, string? kind, string? itemPath)
    {
        var (faults, lines) = (new List<string>(), "");
        foreach (var (name, value) in new[] { ("apiVersion", apiVersion), ("kind", kind) })
        {
            if (value is not null) continue;
            var isThere = root.Find(name) is { Value.Target: not YamlScalar { Value.Kind: ScalarKind.Null } };
            faults.Add(isThere ? $"{name} isn't string type" : $"{name} not set");
            if (!isThere)
                lines += name == "kind" ? $"kind: {KindGuess.Guess(root, apiVersion ?? "")}\n"
                    : $"apiVersion: {KindCatalog.FindVersion(kind ?? KindGuess.Guess(root, "")) ?? "v1"}\n";
        }

        var first = root.Find(apiVersion is null ? "apiVersion" : "kind")?.Value;
        bag.Add(itemPath is null ? _say.DescribeNotSet(root, faults, lines.Length > 0 ? lines : null, first) : _say.DescribeItemWithoutKind(root, itemPath, faults));
    }

    private void ReadItems(YamlNode items, string kind, string field)
    {
        if (items.Target is not YamlSequence list)
        {
            bag.Add(_say.DescribeItemsNoList(items));
            return;
        }

        for (var i = 0; i < list.Items.Count; i++)
        {
            if (list.Items[i].Target is not YamlMapping item) bag.Add(_say.DescribeItemNoObject(list.Items[i], $"{field}[{i}]"));
            else if (kind == "PodList") Add(item, "v1", "Pod", item, item, isKnown: true, isItem: true);
            else ReadObject(item, $"{field}[{i}]");
        }
    }

    private void Add(YamlMapping root, string apiVersion, string kind, YamlNode versionNode, YamlNode kindNode, bool isKnown, bool isItem)
    {
        if (!isKnown && !KindCatalog.IsServed(apiVersion, kind) && !KindCatalog.IsExtension(apiVersion))
        {
            var meant = KindCatalog.FindNearest(apiVersion, kind);
            var meantVersion = meant is null ? null : KindCatalog.FindVersion(meant);
            bag.Add(_say.DescribeUnknownKind(kindNode, versionNode, apiVersion, kind, PodNaming.NameWritten(root), meant, meantVersion));
            if (meant is not null) (kind, apiVersion) = (meant, meantVersion!);
        }

        var decoded = Decode(root, apiVersion, kind, kindNode, isItem);
        var name = decoded is null ? PodNaming.NameWritten(root) : PodNaming.NameObject(decoded);
        _objects.Add(new ManifestObject(root,
            new Workload(_objects.Count, kind, name, decoded is not null, bag.Source.MakeSpan(root.Start, root.End), apiVersion), decoded, _place));
    }

    /// <summary>The object against its types; null when it has no pod.</summary>
    private DecodedObject? Decode(YamlMapping root, string apiVersion, string kind, YamlNode kindNode, bool isItem)
    {
        var schema = KubernetesSchema.Instance.FindRoot(apiVersion, kind);
        if (schema is not null && KindCatalog.HasPod(kind))
        {
            if (kind == "PodTemplate") bag.Add(_say.DescribePodTemplate(kindNode));
            return Decoder.Decode(root, schema, apiVersion, kind, version, bag, isItem);
        }

        // Their texts are read, and numbers that should be texts are the usual error in them.
        if (schema is not null && kind is "ConfigMap" or "Secret") Decoder.Decode(root, schema, apiVersion, kind, version, bag, isItem);
        if (!KindCatalog.IsExtension(apiVersion) || ForeignTemplates.Find(root, apiVersion) is not { } template) return null;
        if (_say.DescribeForeignMaker(kindNode, apiVersion, kind, template.Path) is { } diagnostic) bag.Add(diagnostic);
        return Decoder.DecodeTemplate(root, template, apiVersion, kind, version, bag);
    }

    private static (string?, YamlNode?) ReadText(YamlMapping root, string field) =>
        root.Find(field)?.Value is { } value && value.Target is YamlScalar { Value.Kind: ScalarKind.Text } text ? (text.Text, value)
            : (null, null);
}
