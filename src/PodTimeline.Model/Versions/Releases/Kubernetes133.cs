namespace PodTimeline.Model.Versions;

public sealed partial class Feature
{
    /// <summary>lifecycle.stopSignal. KEP-4960.</summary>
    public static readonly Feature ContainerStopSignals = DeclareGate();

    /// <summary>Crash back-off from 1 s to 60 s. KEP-4603.</summary>
    public static readonly Feature ReduceDefaultCrashLoopBackOffDecay = DeclareGate();

    /// <summary>observedGeneration in a pod's status and conditions. KEP-5067.</summary>
    public static readonly Feature PodObservedGenerationTracking = DeclareGate();

    /// <summary>Credentials are checked for images already present. KEP-2535.</summary>
    public static readonly Feature KubeletEnsureSecretPulledImages = DeclareGate();

    /// <summary>No leading zeros in IP addresses, and no IPv4 addresses written as IPv6. KEP-4858.</summary>
    public static readonly Feature StrictIPCIDRValidation = DeclareGate();

    /// <summary>While a sidecar's startup is pending after a reboot, the phase is Pending.</summary>
    public static readonly Feature PendingWhileSidecarStartsAgain = DeclareChange("pkg/kubelet/kubelet_pods.go :: getPhase");

    /// <summary>A mount of an image volume may have a subPath.</summary>
    public static readonly Feature SubPathInImageVolume = DeclareChange("pkg/apis/core/validation/validation.go :: ValidateVolumeMounts");

    /// <summary>The serviceName of a StatefulSet must be a label.</summary>
    public static readonly Feature StatefulSetServiceNameChecked =
        DeclareChange("pkg/apis/apps/validation/validation.go :: ValidateStatefulSetSpec");

    /// <summary>IP addresses that are not in their usual form get a warning.</summary>
    public static readonly Feature AddressWarnings = DeclareChange("pkg/api/pod/warnings.go :: warningsForPodSpecAndMeta");

    /// <summary>A sidecar restarted under the policy Never is probed again, whatever else is probed (issue 132826, from 1.33.6).</summary>
    public static readonly Feature ProbesOutliveRestarts = DeclareChange("pkg/kubelet/prober/prober_manager.go :: AddPod; PR 133072");

    /// <summary>What begins as JSON and is none is read as YAML.</summary>
    public static readonly Feature YamlThatLooksLikeJson = DeclareChange("apimachinery pkg/util/yaml/decoder.go :: YAMLOrJSONDecoder.Decode; PR 130666");

    /// <summary>A negative revisionHistoryLimit of a StatefulSet gets a warning.</summary>
    public static readonly Feature NegativeHistoryWarning = DeclareChange("pkg/registry/apps/statefulset/strategy.go :: WarningsOnCreate");
}

internal static partial class Releases
{
    internal static readonly Release Kubernetes133 = new(new KubernetesVersion(33), readIn: "1.33.5")
    {
        Features =
        {
            [Feature.SidecarContainers] = FeatureState.Locked,
            [Feature.ProbesOutliveRestarts] = FeatureState.Ungated,
            [Feature.ContainerStopSignals] = FeatureState.Alpha,
            [Feature.ReduceDefaultCrashLoopBackOffDecay] = FeatureState.Alpha,
            [Feature.PodObservedGenerationTracking] = FeatureState.Alpha,
            [Feature.PodLifecycleSleepActionAllowZero] = FeatureState.BetaOn,
            [Feature.ImageVolume] = FeatureState.BetaOff,
            [Feature.KubeletEnsureSecretPulledImages] = FeatureState.Alpha,
            [Feature.UserNamespacesSupport] = FeatureState.BetaOn,
            [Feature.InPlacePodVerticalScaling] = FeatureState.BetaOn,
            [Feature.JobPodFailurePolicy] = FeatureState.Ungated,
            [Feature.JobBackoffLimitPerIndex] = FeatureState.Locked,
            [Feature.JobSuccessPolicy] = FeatureState.Locked,
            [Feature.ClusterTrustBundleProjection] = FeatureState.BetaOff,
            [Feature.ProcMountType] = FeatureState.BetaOn,
            [Feature.AppArmorFields] = FeatureState.Ungated,
            [Feature.SupplementalGroupsPolicy] = FeatureState.BetaOn,
            [Feature.SELinuxChangePolicy] = FeatureState.BetaOn,
            [Feature.RecursiveReadOnlyMounts] = FeatureState.Locked,
            [Feature.MatchLabelKeysInPodAffinity] = FeatureState.Locked,
            [Feature.RelaxedDNSSearchValidation] = FeatureState.BetaOn,
            [Feature.StrictIPCIDRValidation] = FeatureState.Alpha,
            [Feature.PendingWhileSidecarStartsAgain] = FeatureState.Ungated,
            [Feature.SubPathInImageVolume] = FeatureState.Ungated,
            [Feature.StatefulSetServiceNameChecked] = FeatureState.Ungated,
            [Feature.AddressWarnings] = FeatureState.Ungated,
            [Feature.YamlThatLooksLikeJson] = FeatureState.Ungated,
            [Feature.NegativeHistoryWarning] = FeatureState.Ungated,
        },
        Texts =
        {
            [KubernetesText.ProbeErrored] = "{0} probe errored and resulted in unknown state: {1}",
            [KubernetesText.SleepOfZero] = "must be non-negative and less than terminationGracePeriodSeconds ({0})",
        },
    };
}
