using System.Collections.Immutable;
using PodTimeline.Manifests.Decoding;
using PodTimeline.Model.Pods;

namespace PodTimeline.Manifests.Mapping;

/// <summary>Requests and limits; a limit without a request is the request too.</summary>
/// <remarks>Source: pkg/apis/core/v1/defaults.go :: SetDefaults_Pod.</remarks>
internal static class ResourceMapper
{
    /// <summary>The field <c>resources</c> of a container or pod.</summary>
    public static ResourceRequirements MapResources(ObjectView owner)
    {
        var resources = owner.GetObject("resources");
        if (!resources.IsPresent) return ResourceRequirements.None;
        var limits = MapList(resources.GetQuantities("limits"));
        var requests = MapList(resources.GetQuantities("requests"));
        foreach (var (name, amount) in limits)
            if (!requests.ContainsKey(name)) requests = requests.Add(name, amount);
        return new ResourceRequirements(new ResourceList(requests), new ResourceList(limits));
    }

    /// <summary>A map of quantities.</summary>
    public static ImmutableSortedDictionary<string, Quantity> MapList(IEnumerable<KeyValuePair<string, Quantity>> amounts) =>
        ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, amounts);
}
