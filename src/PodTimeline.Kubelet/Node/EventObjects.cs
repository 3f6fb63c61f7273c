using PodTimeline.Model.Pods;

namespace PodTimeline.Kubelet.Node;

/// <summary>What the kubelet's events refer to.</summary>
internal static class EventObjects
{
    /// <summary>The field path of a container.</summary>
    public static string Format(ContainerSpec container) =>
        container.IsInitEntry ? $"spec.initContainers{{{container.Name}}}" : $"spec.containers{{{container.Name}}}";
}
