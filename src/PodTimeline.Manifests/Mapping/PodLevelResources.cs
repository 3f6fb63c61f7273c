using PodTimeline.Manifests.Decoding;
using PodTimeline.Model.Pods;

namespace PodTimeline.Manifests.Mapping;

/// <summary>What a pod's containers request together, for the defaults and checks of the pod's own resources.</summary>
/// <remarks>Source: component-helpers/resource/helpers.go :: AggregateContainerRequests; defaults.go :: defaultPodRequests.</remarks>
internal static class PodLevelResources
{
    /// <summary>Containers and sidecars together, or the largest init container with the sidecars before it, whichever is more.</summary>
    public static Dictionary<string, Quantity> SumRequests(ObjectView spec) => Combine(spec, MapRequests);

    /// <summary>The same of the limits.</summary>
    public static Dictionary<string, Quantity> SumLimits(ObjectView spec) =>
        Combine(spec, container => ResourceMapper.MapResources(container).Limits.Amounts);

    private static Dictionary<string, Quantity> Combine(ObjectView spec,
        Func<ObjectView, IEnumerable<KeyValuePair<string, Quantity>>> amountsOf)
    {
        var (total, sidecars, init) = (new Dictionary<string, Quantity>(), new Dictionary<string, Quantity>(), new Dictionary<string, Quantity>());
        foreach (var container in spec.GetObjects("containers")) Add(total, amountsOf(container));
        foreach (var container in spec.GetObjects("initContainers"))
        {
            var amounts = amountsOf(container);
            if (container.GetTextOrNull("restartPolicy") == "Always")
            {
                Add(total, amounts);
                Add(sidecars, amounts);
                TakeLargest(init, sidecars);
            }
            else
            {
                var together = new Dictionary<string, Quantity>(sidecars);
                Add(together, amounts);
                TakeLargest(init, together);
            }
        }

        TakeLargest(total, init);
        return total;
    }

    /// <summary>Only the resources that a pod can have of its own.</summary>
    public static Dictionary<string, Quantity> KeepSupported(Dictionary<string, Quantity> requests) =>
        requests.Where(r => r.Key is "cpu" or "memory" || r.Key.StartsWith("hugepages-", StringComparison.Ordinal)).ToDictionary();

    /// <summary>The pod's resources; a missing request is what the containers request, or else the limit.</summary>
    public static ResourceRequirements MapResources(ObjectView spec)
    {
        var resources = ResourceMapper.MapResources(spec);
        if (resources.Limits.Amounts.IsEmpty && resources.Requests.Amounts.IsEmpty) return resources;
        var written = spec.GetObject("resources").GetQuantities("requests").Select(r => r.Key).ToHashSet();
        var requests = resources.Requests.Amounts;
        foreach (var (name, amount) in KeepSupported(SumRequests(spec)))
            if (!written.Contains(name)) requests = requests.SetItem(name, amount);
        return resources with { Requests = new ResourceList(requests) };
    }

    private static IEnumerable<KeyValuePair<string, Quantity>> MapRequests(ObjectView container) => ResourceMapper.MapResources(container).Requests.Amounts;

    private static void Add(Dictionary<string, Quantity> sum, IEnumerable<KeyValuePair<string, Quantity>> amounts)
    {
        foreach (var (name, amount) in amounts) sum[name] = sum.TryGetValue(name, out var before) ? before + amount : amount;
    }

    private static void TakeLargest(Dictionary<string, Quantity> most, Dictionary<string, Quantity> amounts)
    {
        foreach (var (name, amount) in amounts) most[name] = most.TryGetValue(name, out var before) ? Quantity.PickLarger(before, amount) : amount;
    }
}
