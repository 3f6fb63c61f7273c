namespace PodTimeline.Model.Versions;

public sealed partial class Feature
{
    /// <summary>restartPolicy on every container, and restartPolicyRules on exit codes. KEP-5307.</summary>
    public static readonly Feature ContainerRestartRules = DeclareGate();

    /// <summary>valueFrom.fileKeyRef. KEP-3721.</summary>
    public static readonly Feature EnvFiles = DeclareGate();

    /// <summary>spec.hostnameOverride. KEP-4762.</summary>
    public static readonly Feature HostnameOverride = DeclareGate();

    /// <summary>The projected source podCertificate. KEP-4317.</summary>
    public static readonly Feature PodCertificateRequest = DeclareGate();

    /// <summary>matchLabelKeys of a spread constraint become part of its selector. KEP-3243.</summary>
    public static readonly Feature MatchLabelKeysInPodTopologySpreadSelectorMerge = DeclareGate();

    /// <summary>The pod of a StatefulSet's template is validated.</summary>
    public static readonly Feature StatefulSetTemplateChecked =
        DeclareChange("pkg/apis/apps/validation/validation.go :: ValidatePodTemplateSpecForStatefulSet");

    /// <summary>Values other than numbers and strings are shown as JSON instead of Go syntax.</summary>
    public static readonly Feature JsonInMessages = DeclareChange("apimachinery pkg/util/validation/field/errors.go :: ErrorBody");
}

internal static partial class Releases
{
    internal static readonly Release Kubernetes134 = new(new KubernetesVersion(34), readIn: "1.34.4")
    {
        Features =
        {
            [Feature.ContainerRestartRules] = FeatureState.Alpha,
            [Feature.PodObservedGenerationTracking] = FeatureState.BetaOn,
            [Feature.PodLifecycleSleepAction] = FeatureState.Locked,
            [Feature.PodLifecycleSleepActionAllowZero] = FeatureState.Locked,
            [Feature.PodLevelResources] = FeatureState.BetaOn,
            [Feature.EnvFiles] = FeatureState.Alpha,
            [Feature.HostnameOverride] = FeatureState.Alpha,
            [Feature.RelaxedEnvironmentVariableValidation] = FeatureState.Locked,
            [Feature.JobPodReplacementPolicy] = FeatureState.Locked,
            [Feature.PodCertificateRequest] = FeatureState.Alpha,
            [Feature.MatchLabelKeysInPodTopologySpreadSelectorMerge] = FeatureState.BetaOn,
            [Feature.VolumeAttributesClass] = FeatureState.Locked,
            [Feature.DynamicResourceAllocation] = FeatureState.General,
            [Feature.RelaxedDNSSearchValidation] = FeatureState.Locked,
            [Feature.StatefulSetTemplateChecked] = FeatureState.Ungated,
            [Feature.JsonInMessages] = FeatureState.Ungated,
        },
    };
}
