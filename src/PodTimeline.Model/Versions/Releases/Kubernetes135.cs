namespace PodTimeline.Model.Versions;

public sealed partial class Feature
{
    /// <summary>The rule action RestartAllContainers. KEP-5532.</summary>
    public static readonly Feature RestartAllContainersOnContainerExits = DeclareGate();

    /// <summary>The resources of a running pod itself can be changed. KEP-5419.</summary>
    public static readonly Feature InPlacePodLevelResourcesVerticalScaling = DeclareGate();

    /// <summary>The toleration operators Lt and Gt. KEP-5471.</summary>
    public static readonly Feature TaintTolerationComparisonOperators = DeclareGate();

    /// <summary>The pod resources of a suspended Job can be changed. KEP-5440.</summary>
    public static readonly Feature MutablePodResourcesForSuspendedJobs = DeclareGate();

    /// <summary>The scheduling directives of a suspended Job that had started can be changed.</summary>
    public static readonly Feature MutableSchedulingDirectivesForSuspendedJobs = DeclareGate();

    /// <summary>spec.schedulingGroup; in 1.35 spec.workloadRef. KEP-4671.</summary>
    public static readonly Feature GenericWorkload = DeclareGate();

    /// <summary>Apps that are down while the kubelet restarts stay down beside a sidecar with a startup probe (up to 1.35.3).</summary>
    public static readonly Feature AppsLostWithKubelet = DeclareChange("pkg/kubelet/kuberuntime/kuberuntime_container.go :: computeInitContainerActions; PR 137146");

    /// <summary>A sync that ends in crash back-off is repeated when that is over, within 60 s; before, every 10 to 15 s.</summary>
    public static readonly Feature BackOffWakeUp = DeclareChange("pkg/kubelet/pod_workers.go :: completeWork");

    /// <summary>
    /// Exec probes of a pod that is being deleted fail with "context canceled". Also in 1.36.3, but not in the patches before.
    /// </summary>
    public static readonly Feature ExecProbesEndWithDeletion = DeclareChange("pkg/kubelet/prober/worker.go; PR 140882");

    /// <summary>STATUS shows the reason of a failed app instead of Completed.</summary>
    public static readonly Feature FailureBeatsCompleted = DeclareChange("pkg/printers/internalversion/printers.go :: printPod");

    /// <summary>The pod's huge pages must suffice for its containers.</summary>
    public static readonly Feature PodHugePagesChecked = DeclareChange("pkg/apis/core/validation/validation.go :: validatePodResources");

    /// <summary>hostUsers: false excludes volumeDevices.</summary>
    public static readonly Feature HostUsersExcludeVolumeDevices = DeclareChange("pkg/apis/core/validation/validation.go :: validateHostUsers");

    /// <summary>describe writes the field path before the message of an event.</summary>
    public static readonly Feature DescribeNamesFields = DeclareChange("kubectl pkg/describe/describe.go :: DescribeEvents; PR 133627");
}

internal static partial class Releases
{
    internal static readonly Release Kubernetes135 = new(new KubernetesVersion(35), readIn: "1.35.4")
    {
        Features =
        {
            [Feature.ContainerRestartRules] = FeatureState.BetaOn,
            [Feature.RestartAllContainersOnContainerExits] = FeatureState.Alpha,
            [Feature.KubeletCrashLoopBackOffMax] = FeatureState.BetaOn,
            [Feature.PodObservedGenerationTracking] = FeatureState.Locked,
            [Feature.ImageVolume] = FeatureState.BetaOn,
            [Feature.KubeletEnsureSecretPulledImages] = FeatureState.BetaOn,
            [Feature.InPlacePodVerticalScaling] = FeatureState.Locked,
            [Feature.InPlacePodLevelResourcesVerticalScaling] = FeatureState.Alpha,
            [Feature.EnvFiles] = FeatureState.BetaOn,
            [Feature.HostnameOverride] = FeatureState.BetaOn,
            [Feature.TaintTolerationComparisonOperators] = FeatureState.Alpha,
            [Feature.ChangeContainerStatusOnKubeletRestart] = FeatureState.Deprecated,
            [Feature.PodCertificateRequest] = FeatureState.BetaOff,
            [Feature.JobManagedBy] = FeatureState.Locked,
            [Feature.MutablePodResourcesForSuspendedJobs] = FeatureState.Alpha,
            [Feature.MutableSchedulingDirectivesForSuspendedJobs] = FeatureState.Alpha,
            [Feature.MaxUnavailableStatefulSet] = FeatureState.BetaOff,
            [Feature.GenericWorkload] = FeatureState.Alpha,
            [Feature.SupplementalGroupsPolicy] = FeatureState.Locked,
            [Feature.AppsLostWithKubelet] = FeatureState.Ungated,
            [Feature.BackOffWakeUp] = FeatureState.Ungated,
            [Feature.ExecProbesEndWithDeletion] = FeatureState.Ungated,
            [Feature.FailureBeatsCompleted] = FeatureState.Ungated,
            [Feature.PodHugePagesChecked] = FeatureState.Ungated,
            [Feature.HostUsersExcludeVolumeDevices] = FeatureState.Ungated,
            [Feature.DescribeNamesFields] = FeatureState.Ungated,
        },
        Texts =
        {
            [KubernetesText.ContainerCreated] = "Container created",
            [KubernetesText.ContainerStarted] = "Container started",
            [KubernetesText.ImagePresent] = "Container image \"{0}\" already present on machine and can be accessed by the pod",
            [KubernetesText.LabelKey] = "valid label key",
            [KubernetesText.LabelUnit] = "bytes",
        },
    };
}
