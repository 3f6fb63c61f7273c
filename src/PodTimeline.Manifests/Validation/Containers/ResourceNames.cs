using PodTimeline.Manifests.Validation.Formats;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Validation.Containers;

/// <summary>Kinds of resource names.</summary>
/// <remarks>Source: pkg/apis/core/helper/helpers.go; validation.go :: validateResourceName, validateContainerResourceName.</remarks>
internal static class ResourceNames
{
    private const string HugePages = "hugepages-";

    private static readonly string[] Counted =
        ["pods", "resourcequotas", "services", "replicationcontrollers", "secrets", "configmaps", "persistentvolumeclaims",
            "services.nodeports", "services.loadbalancers"];

    private static readonly string[] Standard =
    [
        .. Counted, "cpu", "memory", "ephemeral-storage", "storage", "requests.cpu", "requests.memory", "requests.ephemeral-storage",
            "requests.storage",
        "limits.cpu", "limits.memory", "limits.ephemeral-storage",
    ];

    /// <summary>What is wrong with a name under a container's requests or limits.</summary>
    public static IEnumerable<string> FindFaultsInContainer(string name, KubernetesVersion version)
    {
        var faults = Labels.FindNameFaults(name, version).ToList();
        foreach (var fault in faults) yield return fault;
        if (!name.Contains('/'))
        {
            if (faults.Count == 0 && !IsStandard(name)) yield return "must be a standard resource type or fully qualified";
            if (name is not ("cpu" or "memory" or "ephemeral-storage") && !IsHugePages(name))
                yield return "must be a standard resource for containers";
        }
        else if (!IsNative(name) && !IsExtended(name, version))
        {
            yield return "doesn't follow extended resource name standard";
        }
    }

    /// <summary>
    /// What is wrong with a name under a pod's own requests or limits; whether it is supported there is checked separately.
    /// </summary>
    public static IEnumerable<string> FindFaultsInPod(string name, KubernetesVersion version)
    {
        var faults = Labels.FindNameFaults(name, version).ToList();
        if (faults.Count == 0 && !name.Contains('/') && !IsStandard(name))
            faults.Add("must be a standard resource type or fully qualified");
        return faults;
    }

    public static bool IsHugePages(string name) => name.StartsWith(HugePages, StringComparison.Ordinal);

    /// <summary>Amounts are whole.</summary>
    public static bool IsWhole(string name, KubernetesVersion version) => Counted.Contains(name) || IsExtended(name, version);

    /// <summary>A request may be below its limit.</summary>
    public static bool IsOvercommitAllowed(string name) => IsNative(name) && !IsHugePages(name);

    /// <summary>The size of one page of a hugepages resource.</summary>
    public static Quantity? ParsePageSize(string name) =>
        IsHugePages(name) && Quantity.TryParse(name[HugePages.Length..], out var size) == QuantityError.None ? size : null;

    private static bool IsStandard(string name) =>
        Standard.Contains(name) || IsHugePages(name) || name.StartsWith("requests." + HugePages, StringComparison.Ordinal);

    private static bool IsNative(string name) => !name.Contains('/') || name.Contains("kubernetes.io/", StringComparison.Ordinal);

    private static bool IsExtended(string name, KubernetesVersion version) =>
        !IsNative(name) && !name.StartsWith("requests.", StringComparison.Ordinal)
            && !Labels.FindNameFaults("requests." + name, version).Any();
}
