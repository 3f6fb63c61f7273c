using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Workloads;

/// <summary>What kubectl says about documents and kinds.</summary>
internal sealed class KindDiagnostics(SourceText source)
{
    private const string Validating = "error: error validating \"manifest.yaml\": error validating data: ";
    private const string NoObjects = "error: no objects passed to create";
    private const string TurnOff = "; if you choose to ignore these errors, turn validation off with --validate=false";

    private const string InvalidObject = $"{Validating}invalid object to validate{TurnOff}";

    /// <summary>V15: nothing but comments and separators.</summary>
    public Diagnostic DescribeNothingThere() => new(
        DiagnosticCodes.NothingToCreate, null, null, $"There is no manifest here. kubectl says: {NoObjects}",
            Basis: V15) { Stage = Stage.Kubectl, Words = NoObjects };

    /// <summary>V17: a document that is not an object.</summary>
    public Diagnostic DescribeNoObject(YamlNode node) => new(
        DiagnosticCodes.NotAnObject, source.GetSpan(node), null,
        $"A manifest is an object with apiVersion, kind, metadata and spec; this is {(node.Target is YamlSequence ? "a list" : "plain text")}. "
        + $"kubectl says: {InvalidObject}", Basis: V17) { Stage = Stage.Kubectl, Words = InvalidObject };

    /// <summary>V18: apiVersion, kind or both are missing or not text.</summary>
    /// <param name="root">The object.</param>
    /// <param name="faults">Such as "kind not set".</param>
    /// <param name="lines">The lines that are missing, to be put before the object's first key; null when none is.</param>
    /// <param name="value">The value that is present but not text.</param>
    public Diagnostic DescribeNotSet(YamlMapping root, IReadOnlyList<string> faults, string? lines, YamlNode? value)
    {
        var words = Join(faults);
        var first = lines is null && value is not null ? value : root.Entries.Count > 0 ? root.Entries[0].Key : root;
        var fix = lines is not null && !root.IsFlow
            ? Fix.Replace("Add " + lines.Trim().Replace("\n", " and "), first.Start, first.Start, lines) : null;
        return new Diagnostic(DiagnosticCodes.KindNotSet, source.GetSpan(first), null,
            $"A manifest sets apiVersion and kind. kubectl says: {Validating}{words}{TurnOff}", fix, V18)
        { Stage = Stage.Kubectl, Words = $"{Validating}{words}{TurnOff}" };
    }

    /// <summary>What kubectl says about a document that is not a manifest.</summary>
    public string QuoteKubectl(YamlNode root)
    {
        if (root.Target is not YamlMapping mapping) return InvalidObject;
        var (apiVersion, kind) = (mapping.Find("apiVersion")?.Value.Target as YamlScalar, mapping.Find("kind")?.Value.Target as YamlScalar);
        if (apiVersion is not null && kind is not null) return FormatNoMatches("", kind.Text, apiVersion.Text);
        var words = (apiVersion, kind) switch { (null, null) => "[apiVersion not set, kind not set]", (null, _) => "apiVersion not set", _ => "kind not set" };
        return $"{Validating}{words}{TurnOff}";
    }

    private static string FormatNoMatches(string name, string kind, string apiVersion) =>
        $"error: resource mapping not found for name: \"{name}\" namespace: \"\" from \"manifest.yaml\": no matches for kind \"{kind}\" in version \"{apiVersion}\"\nensure CRDs are installed first";

    /// <summary>V19: a kind or version that no cluster serves.</summary>
    public Diagnostic DescribeUnknownKind(YamlNode kindNode, YamlNode versionNode, string apiVersion, string kind, string name, string? meantKind,
        string? meantVersion)
    {
        var words = FormatNoMatches(name, kind, apiVersion);
        if (apiVersion.Count(c => c == '/') > 1) words = $"{Validating}unexpected GroupVersion string: {apiVersion}{TurnOff}";
        var (at, plain, fix) = (meantKind, meantVersion) switch
        {
            (not null, _) when meantKind != kind => (kindNode, $"There is no kind \"{kind}\". Did you mean \"{meantKind}\"?",
                Write(kindNode, meantKind)),
            (_, not null) => (versionNode, $"{kind} is served as {meantVersion}, not {apiVersion}.", Write(versionNode, meantVersion)),
            _ => (kindNode, $"No cluster serves the kind \"{kind}\" in \"{apiVersion}\".", null),
        };
        return new Diagnostic(DiagnosticCodes.UnknownKind, source.GetSpan(at), at == kindNode ? "kind" : "apiVersion",
            $"{plain} kubectl says: {words}", fix, V19)
        {
            Stage = Stage.Kubectl,
            Words = words,
        };
    }

    /// <summary>A PodTemplate makes no pod by itself.</summary>
    public Diagnostic DescribePodTemplate(YamlNode kindNode) => Say(kindNode,
        "A PodTemplate is only stored; nothing makes pods of it by itself. Here it is simulated as a pod of that template.");

    /// <summary>A kind of an extension; null for those whose pods are just those of their template.</summary>
    public Diagnostic? DescribeForeignMaker(YamlNode kindNode, string apiVersion, string kind, Decoding.FieldPath path) => (KindCatalog.FindGroup(apiVersion), kind) switch
    {
        ("argoproj.io", "Rollout") or ("apps.openshift.io", "DeploymentConfig") => null,
        ("serving.knative.dev", _) => Say(kindNode, "Knative adds a container to the pod, queue-proxy, and the probes of its own; both are not simulated."),
        _ => Say(kindNode, $"PodTimeline does not know the kind {kind} of {apiVersion}. {path} is a pod template, and a pod of it is simulated; "
            + "what the controller of that kind adds or changes is not."),
    };

    private Diagnostic Say(YamlNode kindNode, string message) =>
        new(DiagnosticCodes.ForeignTemplate, source.GetSpan(kindNode), "kind", message) { Stage = Stage.PodTimeline };

    /// <summary>The first workload is refused, and the next one that can run is simulated.</summary>
    public Diagnostic DescribeOtherChosen(Workload refused, Workload chosen) => new(
        DiagnosticCodes.OtherSimulated, chosen.Span with { EndLine = chosen.Span.Line, End = chosen.Span.Start, EndColumn = chosen.Span.Column }, null,
        $"{FormatName(chosen)} is simulated, because {FormatName(refused)} has errors. Choose it to see them alone.") { Stage = Stage.PodTimeline };

    /// <summary>
    /// Objects that are not drawn: those without a pod, counted by their kind, and workloads beside the one that is simulated.
    /// </summary>
    /// <param name="first">The first of them.</param>
    /// <param name="others">Workloads that are not simulated.</param>
    /// <param name="podless">Kinds of objects that are neither simulated nor used.</param>
    public Diagnostic DescribeLeftOut(Workload first, IReadOnlyList<Workload> others, IReadOnlyList<string> podless)
    {
        var text = new List<string>();
        if (others.Count > 0)
            text.Add($"Not simulated: {FormatCount(others.Count, "other workload")} ({string.Join(", ", others.Take(Most).Select(FormatName))}{(others.Count > Most ? ", …" : "")}).");
        if (podless.Count > 0)
        {
            var kinds = podless.GroupBy(kind => kind).OrderByDescending(kind => kind.Count()).ToList();
            text.Add($"{FormatCount(podless.Count, "object")} that {(podless.Count == 1 ? "makes" : "make")} no pod {(podless.Count == 1 ? "is" : "are")} left out: "
                + $"{string.Join(", ", kinds.Take(Most).Select(kind => $"{kind.Count()} {kind.Key}"))}{(kinds.Count > Most ? $", and {kinds.Count - Most} more kinds" : "")}.");
        }

        return new Diagnostic(DiagnosticCodes.NotSimulated, first.Span with { EndLine = first.Span.Line, End = first.Span.Start, EndColumn = first.Span.Column },
            null, string.Join(' ', text)) { Stage = Stage.PodTimeline };
    }

    private const int Most = 8;

    private static string FormatCount(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";

    private static string FormatName(Workload workload) => workload.Name.Length == 0 ? workload.Kind : $"{workload.Kind} \"{workload.Name}\"";

    /// <summary>V30: a List whose items are not a list.</summary>
    public Diagnostic DescribeItemsNoList(YamlNode node) => new(DiagnosticCodes.ItemsNotAList, source.GetSpan(node), "items",
        $"The items of a List must be a list. kubectl says: {InvalidObject}", Basis: V30) { Stage = Stage.Kubectl, Words = InvalidObject };

    /// <summary>V30: an item of a List without apiVersion or kind.</summary>
    /// <param name="item">The item.</param>
    /// <param name="path">Its path.</param>
    /// <param name="faults">Such as "kind not set".</param>
    public Diagnostic DescribeItemWithoutKind(YamlNode item, string path, IReadOnlyList<string> faults) => DescribeItem(item, path, Join(faults));

    /// <summary>V30: an item of a List that is no object.</summary>
    public Diagnostic DescribeItemNoObject(YamlNode item, string path) => DescribeItem(item, path, "invalid object to validate");

    private Diagnostic DescribeItem(YamlNode item, string path, string words) => new(DiagnosticCodes.ItemWithoutKind, source.GetSpan(item), path,
        $"Each item of a List must be a whole object. kubectl says: {Validating}{words}{TurnOff}", Basis: V30)
    { Stage = Stage.Kubectl, Words = $"{Validating}{words}{TurnOff}" };

    private static string Join(IReadOnlyList<string> faults) => faults.Count == 1 ? faults[0] : $"[{string.Join(", ", faults)}]";

    /// <summary>There are objects, but none has a pod.</summary>
    public Diagnostic DescribeNoPod(IReadOnlyList<Workload> workloads) => new(
        DiagnosticCodes.NoPod, workloads[0].Span, null,
        $"Nothing here creates a pod: {string.Join(", ", workloads.Select(w => w.Kind).Distinct())}. PodTimeline simulates Pods and whatever has a pod template: Deployments, StatefulSets, DaemonSets, ReplicaSets, Jobs, CronJobs and others.");

    /// <summary>The workload asked for does not exist or has no pod.</summary>
    public Diagnostic DescribeNoSuchWorkload(string wanted, IReadOnlyList<Workload> workloads, Workload? found) => new(
        DiagnosticCodes.NoSuchWorkload, found?.Span, null,
        (found is null ? $"There is no workload \"{wanted}\" in this text." : $"{found.Kind} \"{found.Name}\" has no pod.")
        + (workloads.Any(w => w.HasPod) ? $" Choose one of {string.Join(", ", workloads.Where(w => w.HasPod).Select(w => $"{w.Index}: {w.Kind} \"{w.Name}\""))}." : ""));

    private static Fix Write(YamlNode node, string text) => Fix.Replace($"Change to {text}", node.Start, node.End,
        node is YamlScalar { Style: ScalarStyle.DoubleQuoted } ? $"\"{text}\"" : node is YamlScalar { Style: ScalarStyle.SingleQuoted }
            ? $"'{text}'" : text);
}
