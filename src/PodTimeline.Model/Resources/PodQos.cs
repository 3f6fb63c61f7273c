using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;
using PodTimeline.Model.Versions;

namespace PodTimeline.Model.Resources;

/// <summary>The QoS class of a pod (R8 to R11).</summary>
public static class PodQos
{
    private static readonly string[] Counted = ["cpu", "memory"];

    /// <summary>Computes the class from the spec; it never changes afterwards.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="version">Up to 1.36, a resources section of the pod decides even if it is empty.</param>
    /// <remarks>Source: pkg/apis/core/v1/helper/qos/qos.go, ComputePodQOS.</remarks>
    public static QosClass ComputePodQos(PodSpec pod, KubernetesVersion version)
    {
        var podLevel = pod.Resources.Requests.Amounts.Count + pod.Resources.Limits.Amounts.Count > 0
            || (pod.HasEmptyResources && !version.Has(Feature.PodLevelResourcesFixKubeletQOSClass));
        var blocks = podLevel ? [pod.Resources] : pod.AllContainers.Select(container => container.Resources).ToArray();

        var anything = blocks.Any(block => Counted.Any(name => IsSet(block.Requests[name]) || IsSet(block.Limits[name])));
        if (!anything) return QosClass.BestEffort;
        return blocks.All(IsGuaranteed) ? QosClass.Guaranteed : QosClass.Burstable;
    }

    private static bool IsGuaranteed(ResourceRequirements block) =>
        Counted.All(name => IsSet(block.Limits[name]) && (block.Requests[name] ?? block.Limits[name]) == block.Limits[name]);

    private static bool IsSet(Quantity? amount) => amount is { IsZero: false };
}
