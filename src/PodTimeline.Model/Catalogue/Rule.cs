using PodTimeline.Model.Versions;

namespace PodTimeline.Model.Catalogue;

/// <summary>One thing the kubelet, the API server or kubectl does, as it is modelled here. Every event names one.</summary>
/// <param name="Id">Letter and number, such as S34 or T24; stable.</param>
/// <param name="Area">What it is about.</param>
/// <param name="Title">Two to five words.</param>
/// <param name="Sentence">The rule in one plain sentence of at most 240 characters.</param>
/// <param name="Source">
/// Where it is in Kubernetes: file and function, from the root of kubernetes/kubernetes unless it says otherwise.
/// </param>
public sealed record Rule(string Id, RuleArea Area, string Title, string Sentence, string Source)
{
    /// <summary>The features with which it holds. Default: it holds in every version.</summary>
    public FeatureCondition When { get; init; } = FeatureCondition.Always;

    /// <summary>The project that implements it, and so whose tests prove it. Default: the simulation.</summary>
    public RuleHome Home { get; init; } = RuleHome.Kubelet;

    /// <summary>Why it is not modelled, in one sentence; null when it is.</summary>
    public string? LeftOut { get; init; }

    /// <summary>Whether the rule holds in that version.</summary>
    public bool HoldsIn(KubernetesVersion version) => When.HoldsIn(version);

    /// <inheritdoc />
    public override string ToString() => Id;
}
