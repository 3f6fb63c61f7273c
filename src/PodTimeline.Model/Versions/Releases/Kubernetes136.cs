namespace PodTimeline.Model.Versions;

public sealed partial class Feature
{
    /// <summary>A relist at once after a sync that did something.</summary>
    public static readonly Feature PLEGOnDemandRelist = DeclareGate();

    /// <summary>Resources of an init container that is not a sidecar can be changed, too.</summary>
    public static readonly Feature InPlacePodVerticalScalingInitContainers = DeclareGate();

    /// <summary>spec.scheduling of a Job.</summary>
    public static readonly Feature WorkloadWithJob = DeclareGate();

    /// <summary>The status is written as soon as the sandbox is ready, before any pull.</summary>
    public static readonly Feature SandboxReadyWrite = DeclareChange("pkg/kubelet/kuberuntime/kuberuntime_manager.go :: SyncPod");

    /// <summary>The condition Initialized never goes back to False.</summary>
    public static readonly Feature StickyInitialized = DeclareChange("pkg/kubelet/status/generate.go :: GeneratePodInitializedCondition");

    /// <summary>lastState and the restart count are kept from the last status when the runtime has no record of them any more.</summary>
    public static readonly Feature StatusOutlivesRecords = DeclareChange("pkg/kubelet/kubelet_pods.go :: convertToAPIContainerStatuses");

    /// <summary>More than 20 restart rules are "Too many" instead of "Too long".</summary>
    public static readonly Feature RestartRulesCounted = DeclareChange("pkg/apis/core/validation/validation.go :: validateContainerRestartPolicy");
}

internal static partial class Releases
{
    internal static readonly Release Kubernetes136 = new(new KubernetesVersion(36), readIn: "1.36.3")
    {
        Features =
        {
            [Feature.RestartAllContainersOnContainerExits] = FeatureState.BetaOn,
            [Feature.PLEGOnDemandRelist] = FeatureState.BetaOn,
            [Feature.ImageVolume] = FeatureState.Locked,
            [Feature.UserNamespacesSupport] = FeatureState.Locked,
            [Feature.InPlacePodVerticalScalingInitContainers] = FeatureState.BetaOn,
            [Feature.InPlacePodLevelResourcesVerticalScaling] = FeatureState.BetaOn,
            [Feature.MutablePodResourcesForSuspendedJobs] = FeatureState.BetaOn,
            [Feature.MutableSchedulingDirectivesForSuspendedJobs] = FeatureState.BetaOn,
            [Feature.WorkloadWithJob] = FeatureState.Alpha,
            [Feature.RecursiveReadOnlyMounts] = FeatureState.Ungated,
            [Feature.MatchLabelKeysInPodAffinity] = FeatureState.Ungated,
            [Feature.StrictIPCIDRValidation] = FeatureState.BetaOn,
            [Feature.SandboxReadyWrite] = FeatureState.Ungated,
            [Feature.StickyInitialized] = FeatureState.Ungated,
            [Feature.ExecProbesEndWithDeletion] = FeatureState.Absent,
            [Feature.AppsLostWithKubelet] = FeatureState.Absent,
            [Feature.StatusOutlivesRecords] = FeatureState.Ungated,
            [Feature.RestartRulesCounted] = FeatureState.Ungated,
        },
    };
}
