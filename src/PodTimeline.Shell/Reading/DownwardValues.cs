using System.Globalization;
using PodTimeline.Model.Pods;

namespace PodTimeline.Shell.Reading;

/// <summary>What the downward API gives to a container's variables and files.</summary>
/// <remarks>Source: pkg/fieldpath/fieldpath.go, ExtractFieldPathAsString; pkg/api/v1/resource/helpers.go, ExtractContainerResourceValue.</remarks>
internal static class DownwardValues
{
    /// <summary>Cores of the simulated node: the value of a limit that is not set.</summary>
    private const decimal NodeCpu = 2;

    /// <summary>Bytes of the simulated node.</summary>
    private const decimal NodeMemory = 8L * 1024 * 1024 * 1024;

    /// <summary>The value of a source; null when it is not known.</summary>
    public static string? Resolve(DownwardSource source, PodSpec pod, ContainerSpec container) => source switch
    {
        DownwardSource.Field field => FindField(field.Path, pod),
        DownwardSource.Resource resource => FindResource(resource, pod, container),
    };

    /// <summary>The host name of a pod's containers.</summary>
    public static string GetHostName(PodSpec pod)
    {
        var name = pod.HostNetwork ? pod.NodeName ?? NodeAddress.NodeName : pod.HostName ?? pod.Name;
        return name.Length > 63 ? name[..63].TrimEnd('-', '.') : name;
    }

    private static string? FindField(string path, PodSpec pod)
    {
        if (ReadKey(path, "metadata.labels") is { } label) return pod.Labels.GetValueOrDefault(label, "");
        if (ReadKey(path, "metadata.annotations") is { } annotation) return pod.Annotations.GetValueOrDefault(annotation, "");
        return path switch
        {
            "metadata.name" => pod.Name,
            "metadata.namespace" => pod.Namespace,
            "metadata.uid" => PodUid.Derive(pod),
            "metadata.labels" => FormatMap(pod.Labels),
            "metadata.annotations" => FormatMap(pod.Annotations),
            "spec.nodeName" => pod.NodeName ?? NodeAddress.NodeName,
            "spec.serviceAccountName" => pod.ServiceAccount,
            "status.hostIP" or "status.hostIPs" => NodeAddress.HostIp,
            "status.podIP" or "status.podIPs" => pod.HostNetwork ? NodeAddress.HostIp : NodeAddress.AssignPodIp(0),
            _ => null,
        };
    }

    private static string FormatMap(IEnumerable<KeyValuePair<string, string>> map) =>
        string.Join('\n', map.Select(pair => $"{pair.Key}=\"{pair.Value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""));

    private static string? ReadKey(string path, string map) =>
        path.StartsWith(map + "['", StringComparison.Ordinal) && path.EndsWith("']", StringComparison.Ordinal) && path.Length > map.Length + 4
            ? path[(map.Length + 2)..^2] : null;

    private static string? FindResource(DownwardSource.Resource resource, PodSpec pod, ContainerSpec container)
    {
        var owner = resource.Container is { } name ? pod.Find(name) ?? container : container;
        var dot = resource.Name.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0) return null;
        var (kind, what) = (resource.Name[..dot], resource.Name[(dot + 1)..]);
        var isLimit = kind == "limits";
        var amount = (isLimit ? owner.Resources.Limits : owner.Resources.Requests)[what]?.Value
            ?? (!isLimit ? 0 : what == "cpu" ? NodeCpu : what == "memory" ? NodeMemory : (decimal?)null);
        return amount is { } known ? decimal.Ceiling(known / (resource.Divisor?.Value ?? 1)).ToString("0", CultureInfo.InvariantCulture) : null;
    }
}
