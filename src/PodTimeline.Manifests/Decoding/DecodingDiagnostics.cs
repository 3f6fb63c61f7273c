using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Schema;
using PodTimeline.Manifests.Text;
using PodTimeline.Manifests.Yaml;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Versions;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Decoding;

/// <summary>The findings of the <see cref="Decoder"/>.</summary>
/// <param name="source">The text.</param>
/// <param name="kind">The object's kind.</param>
/// <param name="apiVersion">Its apiVersion.</param>
/// <param name="isItem">Whether it is an item of a List, whose metadata kubectl leaves to the server.</param>
internal sealed class DecodingDiagnostics(SourceText source, string kind, string apiVersion, bool isItem)
{
    private const string NotAQuantity = @"quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
    private const string NoSuchSuffix = "unable to parse quantity's suffix";

    /// <summary>V27 to V29: a field the type does not have.</summary>
    public Diagnostic DescribeUnknownField(FieldPath path, YamlEntry entry, StructSchema schema, string? meant)
    {
        var hint = meant is not null ? $" Did you mean \"{meant}\"?" : FieldHomes.SuggestHome(entry.Name, schema.Name);
        var fix = meant is not null ? Fix.Replace($"Change to {meant}", entry.Key.Start, entry.Key.End, QuoteLike(entry.Key, meant)) : null;
        return new Diagnostic(DiagnosticCodes.UnknownField, source.GetSpan(entry.Key), path.ToString(),
            $"\"{entry.Name}\" is not a field of {FieldHomes.NameType(schema.Name)}.{hint} The API server says: {FormatStrictError(FormatUnknownField(path))}",
            fix, schema.Name is "Probe" or "LifecycleHandler" && hint.Length > 0 && meant is null ? V29 : V27) { Stage = Stage.Strict,
                Words = FormatUnknownField(path) };
    }

    /// <summary>V16: a duplicate key.</summary>
    public Diagnostic DescribeDuplicateField(FieldPath path, YamlMapping mapping, YamlEntry entry)
    {
        var first = source.GetSpan(mapping.Entries.First(e => e.Name == entry.Name).Key);
        var words = $"duplicate field \"{path}\"";
        return new Diagnostic(DiagnosticCodes.DuplicateField, source.GetSpan(entry.Key), path.ToString(),
            $"\"{entry.Name}\" is already set on line {first.Line}; kubectl drops the first value and sends the last. The API server says: {FormatStrictError(words)}",
            DuplicateFixes.DropEarlier(mapping, entry, source), V16) { Stage = Stage.Strict, Words = words };
    }

    /// <summary>V27 by version: a field that another version of Kubernetes has.</summary>
    public Diagnostic DescribeFieldOfOtherVersion(FieldPath path, YamlEntry entry, FieldSchema field, KubernetesVersion version)
    {
        var when = field.Versions.IsAfter(version) ? $"was added in Kubernetes 1.{field.Versions.Since}" : $"was removed in Kubernetes 1.{field.Versions.Before}";
        return new Diagnostic(DiagnosticCodes.FieldOfOtherVersion, source.GetSpan(entry.Key), path.ToString(),
            $"\"{entry.Name}\" {when}; this is {version}. The API server says: {FormatStrictError(FormatUnknownField(path))}",
            Basis: V27) { Stage = Stage.Strict, Words = FormatUnknownField(path) };
    }

    /// <summary>S116: a sidecar written for a cluster that has none yet.</summary>
    public Diagnostic DescribeSidecarBeforeItsTime(FieldPath path, YamlEntry entry, KubernetesVersion version) => new(
        DiagnosticCodes.SidecarUnknown, source.GetSpan(entry.Key), path.ToString(),
        $"Kubernetes {version} does not know restartPolicy on init containers and drops it. This becomes an ordinary init container and, if it never "
        + $"exits, blocks the pod forever. kubectl, with its strict validation, refuses it: strict decoding error: unknown field \"{path}\"",
        Basis: Rules.S116) { Stage = Stage.Strict };

    /// <summary>S115: a sidecar in the one version that has the field but not the feature by default.</summary>
    public Diagnostic DescribeSidecarBehindGate(FieldPath path, YamlEntry entry) => new(
        DiagnosticCodes.SidecarGateOff, source.GetSpan(entry.Key), path.ToString(),
        "In Kubernetes 1.28, the feature gate SidecarContainers is off by default: the API server silently drops this field. This becomes an ordinary "
        + "init container and, if it never exits, blocks the pod forever.", Basis: Rules.S115) { Stage = Stage.Strict };

    /// <summary>A field that the version's server knows but drops silently.</summary>
    public Diagnostic DescribeDroppedField(FieldPath path, YamlEntry entry, Feature gate, KubernetesVersion version) => new(
        DiagnosticCodes.DroppedField, source.GetSpan(entry.Key), path.ToString(),
        $"In Kubernetes {version}, the feature gate {gate} is off by default: the API server accepts \"{entry.Name}\" and silently drops it"
        + $"{(path.Parent?.Parent?.Name == "volumes" ? ", and with it the volume and its mounts" : "")}. The pod runs as if it were not there.");

    /// <summary>V20 to V23, V25: a value of a wrong type.</summary>
    public Diagnostic DescribeWrongType(FieldPath path, string @struct, YamlNode value, string goType, bool wantsList)
    {
        var got = TypeWords.Go(value.Target, goType);
        var inMetadata = IsReadByKubectl(path);
        var words = $"json: cannot unmarshal {got} into Go struct field {(inMetadata && path.ListSegments() is [_] ? "metadataOnlyObject" : @struct)}.{path.ToDotted()} of type {goType}";
        var server = inMetadata ? $"kubectl says: error: unable to decode \"manifest.yaml\": {words}"
            : "The API server says: " + FormatServerError(words);
        return new Diagnostic(DiagnosticCodes.WrongType, source.GetSpan(value), path.ToString(),
            $"{TypeWords.TakeLast(path)} must be {TypeWords.DescribeType(goType, wantsList)}, but {TypeWords.ShowValue(value.Target)} is {TypeWords.DescribeValue(value.Target)}. {server}",
            TypeFixes.Offer(path, value, goType, wantsList, source), inMetadata ? V20 : FindTypeRule(@struct, goType, wantsList))
        { Stage = inMetadata ? Stage.Kubectl : Stage.Types,
            Words = inMetadata ? $"error: unable to decode \"manifest.yaml\": {words}" : words };
    }

    /// <summary>V24: an invalid amount.</summary>
    public Diagnostic DescribeBadQuantity(FieldPath path, YamlNode value, QuantityError error)
    {
        var text = (value.Target as YamlScalar)?.Text ?? "";
        var words = error == QuantityError.UnknownSuffix ? NoSuchSuffix : NotAQuantity;
        var meant = QuantityFixes.FindNearest(text);
        var fix = meant is not null && value is YamlScalar scalar
            ? Fix.Replace($"Change to {meant}", value.Start, value.End, QuoteLike(scalar, meant)) : null;
        var hint = meant is not null ? $" Did you mean \"{meant}\"?" : " Write a number with a unit such as 100m, 512Mi or 1Gi.";
        return new Diagnostic(DiagnosticCodes.BadQuantity, source.GetSpan(value), path.ToString(),
            $"{TypeWords.TakeLast(path)} is not a valid quantity: {TypeWords.ShowValue(value.Target)}.{hint} The API server says: {FormatServerError(words)}",
            fix, V24) { Stage = Stage.Types, Words = words };
    }

    /// <summary>An invalid time; kubectl itself reads those in the metadata.</summary>
    public Diagnostic DescribeBadTime(FieldPath path, YamlNode value, string words)
    {
        var inMetadata = IsReadByKubectl(path);
        if (inMetadata) words = $"error: unable to decode \"manifest.yaml\": {words}";
        return new Diagnostic(DiagnosticCodes.BadTime, source.GetSpan(value), path.ToString(),
            $"{TypeWords.TakeLast(path)} must be a time such as 2026-01-02T03:04:05Z. {(inMetadata ? "kubectl says: " + words : "The API server says: " + FormatServerError(words))}",
            Basis: V21) { Stage = inMetadata ? Stage.Kubectl : Stage.Types, Words = words };
    }

    /// <summary>V21 to V23, V25: by the type expected.</summary>
    private static Rule FindTypeRule(string @struct, string goType, bool wantsList) => goType switch
    {
        _ when wantsList => V22,
        "int32" when @struct is "HTTPGetAction" or "TCPSocketAction" => V25,
        "int32" or "int64" => V23,
        _ => V21,
    };

    private static string FormatUnknownField(FieldPath path) => $"unknown field \"{path}\"";

    private string FormatStrictError(string words) => FormatServerError("strict decoding error: " + words);

    private string FormatServerError(string words) =>
        $"{kind} in version \"{apiVersion[(apiVersion.LastIndexOf('/') + 1)..]}\" cannot be handled as a {kind}: {words}";

    private static string QuoteLike(YamlNode node, string text) => node is YamlScalar { Style: var style }
        ? style switch { ScalarStyle.DoubleQuoted => $"\"{text}\"", ScalarStyle.SingleQuoted => $"'{text}'", _ => text }
        : text;

    /// <summary>Whether kubectl itself reads the field: it does so with the metadata of an object, except an item of a List.</summary>
    private bool IsReadByKubectl(FieldPath path) => !isItem && path.ListSegments() is [{ Name: "metadata" }, ..];
}
