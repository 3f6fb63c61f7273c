namespace PodTimeline.Model.Versions;

public sealed partial class Feature
{
    /// <summary>The hook handler sleep. KEP-3960.</summary>
    public static readonly Feature PodLifecycleSleepAction = DeclareGate();

    /// <summary>The projected source clusterTrustBundle. KEP-3257.</summary>
    public static readonly Feature ClusterTrustBundleProjection = DeclareGate();

    /// <summary>matchLabelKeys and mismatchLabelKeys of a pod affinity term. KEP-3633.</summary>
    public static readonly Feature MatchLabelKeysInPodAffinity = DeclareGate();

    /// <summary>volumeAttributesClassName of a claim. KEP-3751.</summary>
    public static readonly Feature VolumeAttributesClass = DeclareGate();

    /// <summary>Sidecars end after the apps, in reverse order.</summary>
    public static readonly Feature SidecarTerminationOrder =
        DeclareChange("pkg/kubelet/kuberuntime/kuberuntime_termination_order.go :: newTerminationOrdering");
}

internal static partial class Releases
{
    internal static readonly Release Kubernetes129 = new(new KubernetesVersion(29), readIn: "1.29.15")
    {
        Features =
        {
            [Feature.SidecarContainers] = FeatureState.BetaOn,
            [Feature.PodReadyToStartContainersCondition] = FeatureState.BetaOn,
            [Feature.PodLifecycleSleepAction] = FeatureState.Alpha,
            [Feature.ProbeTerminationGracePeriod] = FeatureState.Ungated,
            [Feature.JobBackoffLimitPerIndex] = FeatureState.BetaOn,
            [Feature.JobPodReplacementPolicy] = FeatureState.BetaOn,
            [Feature.ClusterTrustBundleProjection] = FeatureState.Alpha,
            [Feature.PodHostIPs] = FeatureState.BetaOn,
            [Feature.MatchLabelKeysInPodAffinity] = FeatureState.Alpha,
            [Feature.VolumeAttributesClass] = FeatureState.Alpha,
            [Feature.SidecarTerminationOrder] = FeatureState.Ungated,
        },
    };
}
