using PodTimeline.Model.Pods;

namespace PodTimeline.Model.Resources;

/// <summary>Requests and limits of a whole pod (R1 to R7).</summary>
/// <remarks>Source: component-helpers resource/helpers.go.</remarks>
public static class PodResources
{
    /// <summary>Effective requests: the larger of the steady state and the peak of every init container, then pod-level resources, then overhead.</summary>
    /// <remarks>Source: PodRequests.</remarks>
    public static ResourceList ComputeRequests(PodSpec pod)
    {
        var sums = Aggregate(pod, container => container.Resources.Requests);
        ReplaceByPodLevel(sums, pod.Resources.Requests);
        foreach (var (name, amount) in pod.Overhead.Amounts) Add(sums, name, amount);
        return ToList(sums);
    }

    /// <summary>Effective limits; overhead is added only where there is a limit (R5).</summary>
    /// <remarks>Source: PodLimits.</remarks>
    public static ResourceList ComputeLimits(PodSpec pod)
    {
        var sums = Aggregate(pod, container => container.Resources.Limits);
        ReplaceByPodLevel(sums, pod.Resources.Limits);
        foreach (var (name, amount) in pod.Overhead.Amounts)
            if (sums.TryGetValue(name, out var limit) && !limit.IsZero) sums[name] = limit + amount;
        return ToList(sums);
    }

    /// <summary>Containers alone, without pod-level resources and overhead (R1 to R3).</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="of">Requests or limits of a container.</param>
    /// <remarks>Source: AggregateContainerRequests, AggregateContainerLimits.</remarks>
    public static SortedDictionary<string, Quantity> Aggregate(PodSpec pod, Func<ContainerSpec, ResourceList> of)
    {
        var steady = new SortedDictionary<string, Quantity>(StringComparer.Ordinal);
        foreach (var app in pod.Containers)
            foreach (var (name, amount) in of(app).Amounts) Add(steady, name, amount);

        // In order: a regular init container runs beside the sidecars declared before it.
        var sidecars = new SortedDictionary<string, Quantity>(StringComparer.Ordinal);
        var peaks = new SortedDictionary<string, Quantity>(StringComparer.Ordinal);
        foreach (var init in pod.InitContainers)
        {
            if (init.Kind == ContainerKind.Sidecar)
            {
                foreach (var (name, amount) in of(init).Amounts)
                {
                    Add(steady, name, amount);
                    Add(sidecars, name, amount);
                }

                foreach (var (name, amount) in sidecars) Raise(peaks, name, amount);
                continue;
            }

            foreach (var (name, amount) in of(init).Amounts)
                Raise(peaks, name, sidecars.TryGetValue(name, out var beside) ? amount + beside : amount);
            foreach (var (name, amount) in sidecars) Raise(peaks, name, amount);
        }

        foreach (var (name, amount) in peaks) Raise(steady, name, amount);
        return steady;
    }

    private static void ReplaceByPodLevel(SortedDictionary<string, Quantity> sums, ResourceList podLevel)
    {
        foreach (var (name, amount) in podLevel.Amounts)
            if (name is "cpu" or "memory" || name.StartsWith("hugepages-", StringComparison.Ordinal)) sums[name] = amount;
    }

    private static void Add(SortedDictionary<string, Quantity> sums, string name, Quantity amount) =>
        sums[name] = sums.TryGetValue(name, out var sum) ? sum + amount : amount;

    private static void Raise(SortedDictionary<string, Quantity> peaks, string name, Quantity amount) =>
        peaks[name] = peaks.TryGetValue(name, out var peak) ? Quantity.PickLarger(peak, amount) : amount;

    private static ResourceList ToList(SortedDictionary<string, Quantity> sums) =>
        ResourceList.Empty with { Amounts = ResourceList.Empty.Amounts.AddRange(sums) };
}
