using PodTimeline.Model.Pods;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Validation.Catalogue;

/// <summary>One thing that kubectl or the API server refuses in a manifest.</summary>
/// <param name="Id">V and a number, such as V81; stable. <see cref="Diagnostics.Diagnostic.Rule"/> names it.</param>
/// <param name="Area">What it is about.</param>
/// <param name="Sentence">The rule in a sentence.</param>
/// <param name="Source">Where in Kubernetes it stands.</param>
public sealed record ManifestRule(string Id, ManifestRuleArea Area, string Sentence, string Source)
{
    /// <summary>The features with which it holds. Default: it holds in every version.</summary>
    public FeatureCondition When { get; init; } = FeatureCondition.Always;

    /// <summary>Whether the rule holds in that version.</summary>
    public bool HoldsIn(KubernetesVersion version) => When.HoldsIn(version);

    /// <inheritdoc />
    public override string ToString() => Id;
}

/// <summary>What a <see cref="ManifestRule"/> is about, in the order in which a manifest meets them.</summary>
public enum ManifestRuleArea
{
    /// <summary>YAML and JSON, in kubectl.</summary>
    Syntax,

    /// <summary>kubectl's own checks, types and names of fields.</summary>
    Decoding,

    /// <summary>Names, labels, annotations, owners.</summary>
    Metadata,

    /// <summary>Everything in a container but probes and hooks.</summary>
    Containers,

    /// <summary>Init containers, sidecars, restart policies of containers, ephemeral containers.</summary>
    InitContainers,

    /// <summary>Probes and lifecycle hooks.</summary>
    Probes,

    /// <summary>The pod itself, its volumes, security and scheduling.</summary>
    Pods,

    /// <summary>Templates, Deployments, ReplicaSets, StatefulSets and DaemonSets.</summary>
    Workloads,

    /// <summary>Jobs.</summary>
    Jobs,

    /// <summary>CronJobs.</summary>
    CronJobs,
}
