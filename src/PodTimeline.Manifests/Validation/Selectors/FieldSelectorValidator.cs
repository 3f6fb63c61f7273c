using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Fixes;
using PodTimeline.Manifests.Validation.Formats;
using PodTimeline.Model.Versions;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Selectors;

/// <summary>Rules V59 and V60: fieldRef and resourceFieldRef, in variables and in downward API files.</summary>
/// <remarks>
/// Source: validation.go :: validateObjectFieldSelector, validateContainerResourceFieldSelector; pkg/apis/core/pods/helpers.go ::
/// ConvertDownwardAPIFieldLabel.
/// </remarks>
internal sealed class FieldSelectorValidator(FieldErrors errors)
{
    /// <summary>Fields that a file of the downward API can show.</summary>
    public static readonly string[] ForFiles = ["metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace",
        "metadata.uid"];

    private const string Sizes = "1, 1k, 1M, 1G, 1T, 1P, 1E, 1Ki, 1Mi, 1Gi, 1Ti, 1Pi, 1Ei";
    private static readonly string[] SizeDivisors = Sizes.Split(", ");

    private static readonly string[] Known =
    [
        "metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName",
            "spec.restartPolicy",
        "spec.serviceAccountName", "spec.schedulerName", "status.phase", "status.hostIP", "status.hostIPs", "status.podIP", "status.podIPs",
    ];

    private static readonly string[] Variables =
    [
        "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName", "spec.serviceAccountName", "status.hostIP",
            "status.hostIPs",
        "status.podIP", "status.podIPs",
    ];

    private static readonly string[] Resources =
        ["limits.cpu", "limits.ephemeral-storage", "limits.memory", "requests.cpu", "requests.ephemeral-storage", "requests.memory"];

    /// <summary>Fields that a variable can show.</summary>
    public static string[] ListForVariables(KubernetesVersion version) =>
        version.FindState(Feature.PodHostIPs).Stage != FeatureStage.Absent ? Variables : [.. Variables.Where(v => v != "status.hostIPs")];

    /// <summary>A fieldRef.</summary>
    public void CheckField(ObjectView selector, string[] supported)
    {
        var (version, label) = (PodContext.ReplaceEmpty(selector.GetText("apiVersion"), "v1"), selector.GetText("fieldPath"));
        var path = selector.Path / "fieldPath";
        if (label.Length == 0)
        {
            errors.AddRequired(V59, path);
            return;
        }

        var (field, key) = Split(label);
        if (FindConversionFault(version, label, field, key) is { } why) errors.AddInvalid(V60, path, label, "error converting fieldPath: " + why,
            fix: field => FieldFixes.WriteNearest(field, ListForVariables(errors.Version)));
        else if (key is null && label == "spec.host") NotListed("spec.nodeName");
        else if (key is null) NotListed(label);
        else errors.AddInvalid(V59, selector.Path, field == "metadata.annotations" ? key.ToLowerInvariant() : key,
            Labels.FindNameFaults(field == "metadata.annotations" ? key.ToLowerInvariant() : key, errors.Version), path);

        void NotListed(string name)
        {
            if (!supported.Contains(name)) errors.AddNotSupported(V59, path, name, supported);
        }
    }

    /// <summary>A resourceFieldRef.</summary>
    public void CheckResource(ObjectView selector, bool needsContainer)
    {
        var resource = selector.GetText("resource");
        if (needsContainer && selector.GetText("containerName").Length == 0) errors.AddRequired(V59, selector.Path / "containerName");
        else if (resource.Length == 0) errors.AddRequired(V59, selector.Path / "resource");
        else if (!Resources.Contains(resource) && !IsHugePages(resource))
            errors.AddNotSupported(V59, selector.Path / "resource", resource, Resources);
        if (selector.GetNode("divisor") is not Yaml.YamlScalar scalar) return;
        var divisor = QuantityText.Of(scalar);
        if (divisor.IsZero) return;
        var (supported, words, name) = resource switch
        {
            "limits.cpu" or "requests.cpu" => (["1m", "1"], "1m and 1", "cpu"),
            "limits.memory" or "requests.memory" => (SizeDivisors, Sizes, "memory"),
            "limits.ephemeral-storage" or "requests.ephemeral-storage" => (SizeDivisors, Sizes, "local ephemeral storage"),
            _ when IsHugePages(resource) => (SizeDivisors, Sizes, "hugepages"),
            _ => (null, "", ""),
        };
        if (supported is not null && !supported.Contains(divisor.ToString()))
            errors.AddInvalid(V59, selector.Path / "divisor", resource,
                $"only divisor's values {words} are supported with the {name} resource");
    }

    private static bool IsHugePages(string resource) =>
        resource.StartsWith("limits.hugepages-", StringComparison.Ordinal)
            || resource.StartsWith("requests.hugepages-", StringComparison.Ordinal);

    private static string? FindConversionFault(string version, string label, string field, string? key)
    {
        if (version != "v1") return $"unsupported pod version: {version}";
        if (key is not null)
            return field is "metadata.annotations" or "metadata.labels" ? null : $"field label does not support subscript: {label}";
        return Known.Contains(label) || label == "spec.host" ? null : $"field label not supported: {label}";
    }

    private static (string Field, string? Key) Split(string label)
    {
        var open = label.IndexOf("['", StringComparison.Ordinal);
        return open > 0 && label.EndsWith("']", StringComparison.Ordinal) && open + 2 <= label.Length - 2
            ? (label[..open], label[(open + 2)..^2]) : (label, null);
    }
}
