using System.Collections.Immutable;

namespace PodTimeline.Model.Pods;

/// <summary>Amounts by resource name (cpu, memory, …), sorted by name.</summary>
/// <param name="Amounts">A name that is absent has no amount, which is not the same as zero.</param>
public sealed record ResourceList(ImmutableSortedDictionary<string, Quantity> Amounts)
{
    /// <summary>No amounts.</summary>
    public static readonly ResourceList Empty =
        new(ImmutableSortedDictionary.Create<string, Quantity>(StringComparer.Ordinal));

    /// <summary>The amount of a resource, or null.</summary>
    public Quantity? this[string name] => Amounts.TryGetValue(name, out var amount) ? amount : null;
}

/// <summary>A container's or a pod's <c>resources</c>, after the API server's defaulting.</summary>
/// <param name="Requests">What the scheduler reserves.</param>
/// <param name="Limits">What the runtime enforces.</param>
public sealed record ResourceRequirements(ResourceList Requests, ResourceList Limits)
{
    /// <summary>No requests, no limits.</summary>
    public static readonly ResourceRequirements None = new(ResourceList.Empty, ResourceList.Empty);
}
