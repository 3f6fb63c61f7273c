using PodTimeline.Simulation.Pods;

namespace PodTimeline.Simulation.Catalogue;

/// <summary>One thing the kubelet, the API server or kubectl does, as the simulation models it. Every event names one.</summary>
/// <param name="Id">Letter and number, such as S34 or T24; stable.</param>
/// <param name="Sentence">The rule in one plain sentence.</param>
/// <param name="Source">Where in Kubernetes it stands: file and function, from the root of kubernetes/kubernetes unless it says otherwise.</param>
public sealed record Rule(string Id, string Sentence, string Source)
{
    /// <summary>The first version it holds in; null: every modelled one.</summary>
    public KubernetesVersion? Since { get; init; }

    /// <summary>The last version it holds in; null: every modelled one.</summary>
    public KubernetesVersion? Until { get; init; }

    /// <summary>Why the simulation does not do it; null when it does.</summary>
    public string? LeftOut { get; init; }

    /// <inheritdoc />
    public override string ToString() => Id;
}
