using PodTimeline.Model.Pods;

namespace PodTimeline.Manifests.Mapping;

/// <summary>Which features a version of Kubernetes has on by default, as far as manifests show it.</summary>
/// <remarks>Source: pkg/features/kube_features.go; spec table of versions.</remarks>
internal readonly record struct Features(KubernetesVersion Version)
{
    public static Features Of(KubernetesVersion version) => new(version);

    /// <summary>SidecarContainers: init containers with restartPolicy Always. On from 1.29; 1.28 has the field.</summary>
    public bool Sidecars => Version.Minor >= 29;

    /// <summary>ContainerRestartRules: restartPolicy and restartPolicyRules on any container.</summary>
    public bool RestartRules => Version.Minor >= 35;

    /// <summary>RestartAllContainersOnContainerExits: the rule action RestartAllContainers.</summary>
    public bool RestartAllContainers => Version.Minor >= 36;

    /// <summary>ContainerStopSignals: lifecycle.stopSignal.</summary>
    public bool StopSignals => Version.Minor >= 36;

    /// <summary>PodLifecycleSleepAction: the sleep handler. Dropped before.</summary>
    public bool SleepHandler => Version.Minor >= 30;

    /// <summary>PodLifecycleSleepActionAllowZero: a sleep of 0 seconds.</summary>
    public bool SleepOfZero => Version.Minor >= 33;

    /// <summary>PodLevelResources: spec.resources.</summary>
    public bool PodLevelResources => Version.Minor >= 34;

    /// <summary>RelaxedEnvironmentVariableValidation.</summary>
    public bool RelaxedVariableNames => Version.Minor >= 32;

    /// <summary>EnvFiles: valueFrom.fileKeyRef.</summary>
    public bool FileKeyRef => Version.Minor >= 35;

    /// <summary>ImageVolume: the volume source image.</summary>
    public bool ImageVolumes => Version.Minor >= 35;

    /// <summary>VolumeAttributesClass: the class of a claim's attributes.</summary>
    public bool VolumeAttributesClass => Version.Minor >= 34;

    /// <summary>HostnameOverride: spec.hostnameOverride. 1.34 has the field and forgets it.</summary>
    public bool HostnameOverride => Version.Minor >= 35;

    /// <summary>UserNamespacesSupport: spec.hostUsers.</summary>
    public bool UserNamespaces => Version.Minor >= 33;

    /// <summary>StrictIPCIDRValidation: no leading zeros in IP addresses, and no IPv4 addresses written as IPv6.</summary>
    public bool StrictAddresses => Version.Minor >= 36;

    /// <summary>MatchLabelKeysInPodTopologySpreadSelectorMerge: the keys become part of the constraint's selector.</summary>
    public bool SpreadKeysInSelector => Version.Minor >= 34;

    /// <summary>MaxUnavailableStatefulSet.</summary>
    public bool StatefulSetMaxUnavailable => Version.Minor >= 35;

    /// <summary>InPlacePodVerticalScaling: resizePolicy.</summary>
    public bool InPlaceResize => Version.Minor >= 33;

    /// <summary>JobBackoffLimitPerIndex and JobPodReplacementPolicy.</summary>
    public bool PerIndexBackOff => Version.Minor >= 29;

    /// <summary>JobSuccessPolicy.</summary>
    public bool JobSuccessPolicy => Version.Minor >= 31;

    /// <summary>JobManagedBy.</summary>
    public bool JobManagedBy => Version.Minor >= 32;

    /// <summary>Values that are no numbers or strings are shown as JSON, not in Go syntax.</summary>
    public bool JsonInMessages => Version.Minor >= 34;
}
