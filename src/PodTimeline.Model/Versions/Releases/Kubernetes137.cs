namespace PodTimeline.Model.Versions;

public sealed partial class Feature
{
    /// <summary>Requests of the pod are defaulted after admission.</summary>
    public static readonly Feature PodLevelResourcesFixDefaulting = DeclareGate();

    /// <summary>Empty resources of the pod do not decide its QoS class.</summary>
    public static readonly Feature PodLevelResourcesFixKubeletQOSClass = DeclareGate();

    /// <summary>The update strategy Recreate of a StatefulSet.</summary>
    public static readonly Feature StatefulSetRecreateStrategy = DeclareGate();

    /// <summary>httpGet.protocol of a probe.</summary>
    public static readonly Feature H2CContainerProbe = DeclareGate();

    /// <summary>grpc.mode of a probe.</summary>
    public static readonly Feature GRPCContainerProbeTLS = DeclareGate();

    /// <summary>spec.evictionResponders. KEP-4563.</summary>
    public static readonly Feature EvictionRequestAPI = DeclareGate();

    /// <summary>mode of an emptyDir.</summary>
    public static readonly Feature EmptyDirVolumeMode = DeclareGate();

    /// <summary>bindMountOptions of a volume mount.</summary>
    public static readonly Feature VolumeBindMountOptions = DeclareGate();

    /// <summary>user and defaultUser of files in secret, configMap, downwardAPI and projected volumes.</summary>
    public static readonly Feature AtomicWriteVolumeUserFields = DeclareGate();

    /// <summary>Sysctls that every pod of a node gets.</summary>
    public static readonly Feature DefaultPodSysctls = DeclareGate();

    /// <summary>
    /// A pod has been initialized as soon as an app has a record in the current sandbox, whatever its state; records of older sandboxes
    /// do not count.
    /// </summary>
    public static readonly Feature InitDecisionByCurrentSandbox =
        DeclareChange("pkg/kubelet/kuberuntime/kuberuntime_container.go :: computeInitContainerActions; PR 138514");

    /// <summary>Missing pull secrets are told of when a pull has failed, not in each sync.</summary>
    public static readonly Feature QuietPullSecrets = DeclareChange("pkg/kubelet/kubelet_pods.go :: getPullSecretsForPod");

    /// <summary>PodReadyToStartContainers has a reason when False.</summary>
    public static readonly Feature SandboxReasons =
        DeclareChange("pkg/kubelet/status/generate.go :: GeneratePodReadyToStartContainersCondition");
}

internal static partial class Releases
{
    internal static readonly Release Kubernetes137 = new(new KubernetesVersion(37), readIn: "1.37.2")
    {
        Features =
        {
            [Feature.SidecarContainers] = FeatureState.Ungated,
            [Feature.PLEGOnDemandRelist] = FeatureState.Locked,
            [Feature.PodReadyToStartContainersCondition] = FeatureState.Locked,
            [Feature.PodLifecycleSleepAction] = FeatureState.Ungated,
            [Feature.PodLifecycleSleepActionAllowZero] = FeatureState.Ungated,
            [Feature.InPlacePodVerticalScalingInitContainers] = FeatureState.Locked,
            [Feature.PodLevelResourcesFixDefaulting] = FeatureState.BetaOn,
            [Feature.PodLevelResourcesFixKubeletQOSClass] = FeatureState.BetaOn,
            [Feature.HostnameOverride] = FeatureState.Locked,
            [Feature.JobBackoffLimitPerIndex] = FeatureState.Ungated,
            [Feature.JobPodReplacementPolicy] = FeatureState.Ungated,
            [Feature.JobSuccessPolicy] = FeatureState.Ungated,
            [Feature.PodCertificateRequest] = FeatureState.General,
            [Feature.ClusterTrustBundleProjection] = FeatureState.General,
            [Feature.MaxUnavailableStatefulSet] = FeatureState.BetaOn,
            [Feature.StatefulSetRecreateStrategy] = FeatureState.Alpha,
            [Feature.GenericWorkload] = FeatureState.BetaOff,
            [Feature.H2CContainerProbe] = FeatureState.Alpha,
            [Feature.GRPCContainerProbeTLS] = FeatureState.Alpha,
            [Feature.EvictionRequestAPI] = FeatureState.Alpha,
            [Feature.EmptyDirVolumeMode] = FeatureState.Alpha,
            [Feature.VolumeBindMountOptions] = FeatureState.Alpha,
            [Feature.AtomicWriteVolumeUserFields] = FeatureState.Alpha,
            [Feature.DefaultPodSysctls] = FeatureState.Alpha,
            [Feature.RelaxedDNSSearchValidation] = FeatureState.Ungated,
            [Feature.InitDecisionByCurrentSandbox] = FeatureState.Ungated,
            [Feature.QuietPullSecrets] = FeatureState.Ungated,
            [Feature.SandboxReasons] = FeatureState.Ungated,
        },
        Texts = { [KubernetesText.PortNotFound] = "port \"{0}\" not found" },
    };
}
