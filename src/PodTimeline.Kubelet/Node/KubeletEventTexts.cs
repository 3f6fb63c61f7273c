using PodTimeline.Model.Pods;

namespace PodTimeline.Kubelet.Node;

/// <summary>Texts of the kubelet's events where they differ by version, and the object they are about.</summary>
internal static class KubeletEventTexts
{
    private static readonly KubernetesVersion ShortTexts = new(35);
    private static readonly KubernetesVersion Colon = new(31);

    public static string Created(string container, KubernetesVersion version) =>
        version >= ShortTexts ? "Container created" : version >= Colon ? $"Created container: {container}" : $"Created container {container}";

    public static string Started(string container, KubernetesVersion version) =>
        version >= ShortTexts ? "Container started" : $"Started container {container}";

    public static string AlreadyPresent(string image, KubernetesVersion version) =>
        $"Container image \"{image}\" already present on machine" + (version >= ShortTexts ? " and can be accessed by the pod" : "");

    /// <summary>The field path of a container.</summary>
    public static string ObjectOf(ContainerSpec container) =>
        container.IsInitEntry ? $"spec.initContainers{{{container.Name}}}" : $"spec.containers{{{container.Name}}}";
}
