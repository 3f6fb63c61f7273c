namespace PodTimeline.Model.Versions;

public sealed partial class Feature
{
    /// <summary>The volume source image. KEP-4639.</summary>
    public static readonly Feature ImageVolume = DeclareGate();

    /// <summary>securityContext.supplementalGroupsPolicy. KEP-3619.</summary>
    public static readonly Feature SupplementalGroupsPolicy = DeclareGate();

    /// <summary>A grace period of 0 in a deletion is taken as given and raised to 1 s; before, it meant the spec's.</summary>
    public static readonly Feature ExplicitZeroGrace = DeclareChange("pkg/kubelet/pod_workers.go :: calculateEffectiveGracePeriod; PR 124063");

    /// <summary>A deleted pod that has ended keeps its own STATUS instead of Terminating.</summary>
    public static readonly Feature EndedPodKeepsItsStatus = DeclareChange("pkg/printers/internalversion/printers.go :: printPod");

    /// <summary>A Job that fails has the condition FailureTarget first, and Failed only when its pods are gone.</summary>
    public static readonly Feature JobEndsAfterItsPods = DeclareChange("pkg/controller/job/job_controller.go");

    /// <summary>Files of one volume that hide each other get a warning.</summary>
    public static readonly Feature ProjectedOverlapWarnings = DeclareChange("pkg/api/pod/warnings.go :: warningsForOverlappingVirtualPaths");
}

internal static partial class Releases
{
    internal static readonly Release Kubernetes131 = new(new KubernetesVersion(31), readIn: "1.31.13")
    {
        Features =
        {
            [Feature.ImageVolume] = FeatureState.Alpha,
            [Feature.JobPodFailurePolicy] = FeatureState.Locked,
            [Feature.JobSuccessPolicy] = FeatureState.BetaOn,
            [Feature.ProcMountType] = FeatureState.BetaOff,
            [Feature.AppArmorFields] = FeatureState.Locked,
            [Feature.SupplementalGroupsPolicy] = FeatureState.Alpha,
            [Feature.RecursiveReadOnlyMounts] = FeatureState.BetaOn,
            [Feature.MatchLabelKeysInPodAffinity] = FeatureState.BetaOn,
            [Feature.VolumeAttributesClass] = FeatureState.BetaOff,
            [Feature.DefaultHostNetworkHostPortsInPodTemplates] = FeatureState.Absent,
            [Feature.ExplicitZeroGrace] = FeatureState.Ungated,
            [Feature.EndedPodKeepsItsStatus] = FeatureState.Ungated,
            [Feature.JobEndsAfterItsPods] = FeatureState.Ungated,
            [Feature.ProjectedOverlapWarnings] = FeatureState.Ungated,
        },
    };
}
