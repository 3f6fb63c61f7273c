namespace PodTimeline.Model.Versions;

public sealed partial class Feature
{
    /// <summary>The kubelet setting crashLoopBackOff.maxContainerRestartPeriod; its default stays 300 s. KEP-4603.</summary>
    public static readonly Feature KubeletCrashLoopBackOffMax = DeclareGate();

    /// <summary>A sleep of 0 seconds. KEP-4818.</summary>
    public static readonly Feature PodLifecycleSleepActionAllowZero = DeclareGate();

    /// <summary>spec.resources. KEP-2837.</summary>
    public static readonly Feature PodLevelResources = DeclareGate();

    /// <summary>securityContext.seLinuxChangePolicy. KEP-1710.</summary>
    public static readonly Feature SELinuxChangePolicy = DeclareGate();

    /// <summary>Underscores, and a single dot, in DNS search paths. KEP-4427.</summary>
    public static readonly Feature RelaxedDNSSearchValidation = DeclareGate();

    /// <summary>A back-off is forgotten after 600 s, and no longer after twice the longest delay.</summary>
    public static readonly Feature ConstantBackOffMemory = DeclareChange("pkg/kubelet/kuberuntime/kuberuntime_manager.go :: doBackOff");

    /// <summary>The budget of 25 events of an object is one for each type of event.</summary>
    public static readonly Feature EventBudgetPerType = DeclareChange("client-go tools/record/events_cache.go :: EventSourceObjectSpamFilter");

    /// <summary>The values of node affinity must be labels.</summary>
    public static readonly Feature NodeAffinityValuesChecked =
        DeclareChange("pkg/apis/core/validation/validation.go :: ValidateNodeSelectorRequirement");
}

internal static partial class Releases
{
    internal static readonly Release Kubernetes132 = new(new KubernetesVersion(32), readIn: "1.32.9")
    {
        Features =
        {
            [Feature.KubeletCrashLoopBackOffMax] = FeatureState.Alpha,
            [Feature.PodLifecycleSleepActionAllowZero] = FeatureState.Alpha,
            [Feature.PodLevelResources] = FeatureState.Alpha,
            [Feature.RelaxedEnvironmentVariableValidation] = FeatureState.BetaOn,
            [Feature.JobManagedBy] = FeatureState.BetaOn,
            [Feature.PodHostIPs] = FeatureState.Ungated,
            [Feature.SELinuxChangePolicy] = FeatureState.Alpha,
            [Feature.DynamicResourceAllocation] = FeatureState.BetaOff,
            [Feature.RelaxedDNSSearchValidation] = FeatureState.Alpha,
            [Feature.ConstantBackOffMemory] = FeatureState.Ungated,
            [Feature.EventBudgetPerType] = FeatureState.Ungated,
            [Feature.PendingWhileInitReruns] = FeatureState.Ungated,
            [Feature.NodeAffinityValuesChecked] = FeatureState.Ungated,
        },
        Texts =
        {
            // The late patches of 1.29, 1.30 and 1.31 have the colon, too.
            [KubernetesText.ContainerCreated] = "Created container: {0}",
            [KubernetesText.ImagePullBackOff] = "Back-off pulling image \"{0}\"{1}",
            [KubernetesText.TooLong] = "may not be more than {0} bytes",
            [KubernetesText.AnnotationsTooLong] = "may not be more than {0} bytes",
            [KubernetesText.SleepOfZero] = "must be greater than 0 and less than terminationGracePeriodSeconds ({0}). " +
                "Enable AllowPodLifecycleSleepActionZeroValue feature gate for zero sleep.",
        },
    };
}
