using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Workloads;

/// <summary>What kubectl says of documents and kinds.</summary>
internal sealed class KindDiagnostics(SourceText source)
{
    private const string Validating = "error: error validating \"manifest.yaml\": error validating data: ";
    private const string NoObjects = "error: no objects passed to create";
    private const string TurnOff = "; if you choose to ignore these errors, turn validation off with --validate=false";

    private const string InvalidObject = $"{Validating}invalid object to validate{TurnOff}";

    /// <summary>V15: nothing but comments and separators.</summary>
    public Diagnostic NothingThere() => new(
        DiagnosticCodes.NothingToCreate, null, null, $"There is no manifest here. kubectl says: {NoObjects}",
            Basis: V15) { Stage = Stage.Kubectl, Words = NoObjects };

    /// <summary>V17: a document that is no object.</summary>
    public Diagnostic NoObject(YamlNode node) => new(
        DiagnosticCodes.NotAnObject, source.Of(node), null,
        $"A manifest is an object with apiVersion, kind, metadata and spec; this is {(node.Target is YamlSequence ? "a list" : "plain text")}. "
        + $"kubectl says: {InvalidObject}", Basis: V17) { Stage = Stage.Kubectl, Words = InvalidObject };

    /// <summary>V18: apiVersion, kind or both are missing or no text.</summary>
    /// <param name="root">The object.</param>
    /// <param name="faults">Such as "kind not set".</param>
    /// <param name="lines">The lines that are missing, to be put before the object's first key; null when none is.</param>
    /// <param name="value">The value that is there but is no text.</param>
    public Diagnostic NotSet(YamlMapping root, IReadOnlyList<string> faults, string? lines, YamlNode? value)
    {
        var words = faults.Count == 1 ? faults[0] : $"[{string.Join(", ", faults)}]";
        var first = lines is null && value is not null ? value : root.Entries.Count > 0 ? root.Entries[0].Key : root;
        var fix = lines is not null && !root.IsFlow
            ? Fix.Replace("Add " + lines.Trim().Replace("\n", " and "), first.Start, first.Start, lines) : null;
        return new Diagnostic(DiagnosticCodes.KindNotSet, source.Of(first), null,
            $"A manifest sets apiVersion and kind. kubectl says: {Validating}{words}{TurnOff}", fix, V18)
        { Stage = Stage.Kubectl, Words = $"{Validating}{words}{TurnOff}" };
    }

    /// <summary>V19: a kind or version that no cluster serves.</summary>
    public Diagnostic UnknownKind(YamlNode kindNode, YamlNode versionNode, string apiVersion, string kind, string name, string? meantKind,
        string? meantVersion)
    {
        var words = $"error: resource mapping not found for name: \"{name}\" namespace: \"\" from \"manifest.yaml\": no matches for kind \"{kind}\" in version \"{apiVersion}\"\nensure CRDs are installed first";
        if (apiVersion.Count(c => c == '/') > 1) words = $"{Validating}unexpected GroupVersion string: {apiVersion}{TurnOff}";
        var (at, plain, fix) = (meantKind, meantVersion) switch
        {
            (not null, _) when meantKind != kind => (kindNode, $"There is no kind \"{kind}\". Did you mean \"{meantKind}\"?",
                Write(kindNode, meantKind)),
            (_, not null) => (versionNode, $"{kind} is served as {meantVersion}, not {apiVersion}.", Write(versionNode, meantVersion)),
            _ => (kindNode, $"No cluster serves the kind \"{kind}\" in \"{apiVersion}\".", null),
        };
        return new Diagnostic(DiagnosticCodes.UnknownKind, source.Of(at), at == kindNode ? "kind" : "apiVersion",
            $"{plain} kubectl says: {words}", fix, V19)
        {
            Stage = Stage.Kubectl,
            Words = words,
        };
    }

    /// <summary>An object of a kind that is fine but has nothing to simulate.</summary>
    public Diagnostic NotSimulated(YamlNode kindNode, string kind) => new(
        DiagnosticCodes.NotSimulated, source.Of(kindNode), "kind",
            $"PodTimeline does not simulate objects of kind {kind}.") { Stage = Stage.PodTimeline };

    /// <summary>V30: a List whose items are no list.</summary>
    public Diagnostic ItemsNoList(YamlNode node)
    {
        var words = "error: unable to decode \"manifest.yaml\": json: cannot unmarshal "
            + $"{Decoding.TypeWords.Go(node.Target, "")} into Go struct field decodeList.items of type []json.RawMessage";
        return new Diagnostic(DiagnosticCodes.ItemsNotAList, source.Of(node), "items", $"The items of a List must be a list. kubectl says: {words}",
            Basis: V30)
        { Stage = Stage.Kubectl, Words = words };
    }

    /// <summary>V30: an item of a List without apiVersion or kind.</summary>
    public Diagnostic ItemWithoutKind(YamlNode item, string path, string missing)
    {
        var words = $"unable to get type info from the object \"*unstructured.Unstructured\": Object '{missing}' is missing in 'object has no {missing} field'";
        return new Diagnostic(DiagnosticCodes.ItemWithoutKind, source.Of(item), path,
            $"Each item of a List must be a whole object. kubectl says: {words}", Basis: V30)
        { Stage = Stage.Kubectl, Words = words };
    }

    /// <summary>There are objects, but none has a pod.</summary>
    public Diagnostic NoPod(IReadOnlyList<Workload> workloads) => new(
        DiagnosticCodes.NoPod, workloads[0].Span, null,
        $"Nothing here creates a pod: {string.Join(", ", workloads.Select(w => w.Kind).Distinct())}. PodTimeline simulates Pods, Deployments, StatefulSets, DaemonSets, ReplicaSets, Jobs and CronJobs.");

    /// <summary>The workload asked for does not exist or has no pod.</summary>
    public Diagnostic NoSuchWorkload(string wanted, IReadOnlyList<Workload> workloads, Workload? found) => new(
        DiagnosticCodes.NoSuchWorkload, found?.Span, null,
        (found is null ? $"There is no workload \"{wanted}\" in this text." : $"{found.Kind} \"{found.Name}\" has no pod.")
        + (workloads.Any(w => w.HasPod) ? $" Choose one of {string.Join(", ", workloads.Where(w => w.HasPod).Select(w => $"{w.Index}: {w.Kind} \"{w.Name}\""))}." : ""));

    private static Fix Write(YamlNode node, string text) => Fix.Replace($"Change to {text}", node.Start, node.End,
        node is YamlScalar { Style: ScalarStyle.DoubleQuoted } ? $"\"{text}\"" : node is YamlScalar { Style: ScalarStyle.SingleQuoted }
            ? $"'{text}'" : text);
}
