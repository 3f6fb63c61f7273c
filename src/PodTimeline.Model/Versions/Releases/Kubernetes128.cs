namespace PodTimeline.Model.Versions;

public sealed partial class Feature
{
    /// <summary>Init containers with restartPolicy Always. KEP-753.</summary>
    public static readonly Feature SidecarContainers = DeclareGate();

    /// <summary>spec.hostUsers. KEP-127.</summary>
    public static readonly Feature UserNamespacesSupport = DeclareGate();

    /// <summary>spec.backoffLimitPerIndex of a Job. KEP-3850.</summary>
    public static readonly Feature JobBackoffLimitPerIndex = DeclareGate();

    /// <summary>spec.podReplacementPolicy of a Job. KEP-3939.</summary>
    public static readonly Feature JobPodReplacementPolicy = DeclareGate();

    /// <summary>status.hostIPs, and in fieldRef. KEP-2681.</summary>
    public static readonly Feature PodHostIPs = DeclareGate();

    /// <summary>READY and RESTARTS of kubectl count sidecars.</summary>
    public static readonly Feature SidecarsCounted = DeclareChange("pkg/printers/internalversion/printers.go :: printPod");

    /// <summary>The back-off before a Job's next pod grows to 10 minutes instead of 6.</summary>
    public static readonly Feature LongerJobBackOff = DeclareChange("pkg/controller/job/job_controller.go :: MaxJobBackOff");

    /// <summary>The volume drivers cephfs and rbd get a warning.</summary>
    public static readonly Feature CephWarnings = DeclareChange("pkg/api/pod/warnings.go :: warningsForPodSpecAndMeta");
}

internal static partial class Releases
{
    internal static readonly Release Kubernetes128 = new(new KubernetesVersion(28), readIn: "1.28.15")
    {
        Features =
        {
            [Feature.SidecarContainers] = FeatureState.Alpha,
            [Feature.ProbeTerminationGracePeriod] = FeatureState.Locked,
            [Feature.UserNamespacesSupport] = FeatureState.Alpha,
            [Feature.JobBackoffLimitPerIndex] = FeatureState.Alpha,
            [Feature.JobPodReplacementPolicy] = FeatureState.Alpha,
            [Feature.PodHostIPs] = FeatureState.Alpha,
            [Feature.DefaultHostNetworkHostPortsInPodTemplates] = FeatureState.Deprecated,
            [Feature.SidecarsCounted] = FeatureState.Ungated,
            [Feature.PendingWhileInitReruns] = FeatureState.Absent,
            [Feature.LongerJobBackOff] = FeatureState.Ungated,
            [Feature.CephWarnings] = FeatureState.Ungated,
        },
        Texts =
        {
            [KubernetesText.OnlyForSidecars] = "may not be set for init containers without restartPolicy=Always",
            [KubernetesText.MismatchedPort] = "hostPort",
            [KubernetesText.PortMismatch] = "must match `containerPort` when `hostNetwork` is true",
        },
    };
}
