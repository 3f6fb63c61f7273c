namespace PodTimeline.Model.Versions;

public sealed partial class Feature
{
    /// <summary>Container events from the runtime beside the relist. KEP-3386.</summary>
    public static readonly Feature EventedPLEG = DeclareGate();

    /// <summary>The condition PodReadyToStartContainers; in 1.27 its gate is called PodHasNetworkCondition. KEP-3085.</summary>
    public static readonly Feature PodReadyToStartContainersCondition = DeclareGate();

    /// <summary>A grace period on probes. KEP-2238.</summary>
    public static readonly Feature ProbeTerminationGracePeriod = DeclareGate();

    /// <summary>Resources of a running container can be changed; resizePolicy. KEP-1287.</summary>
    public static readonly Feature InPlacePodVerticalScaling = DeclareGate();

    /// <summary>As before 1.35: after a kubelet restart, started and ready begin at false again.</summary>
    public static readonly Feature ChangeContainerStatusOnKubeletRestart = DeclareGate();

    /// <summary>spec.podFailurePolicy of a Job. KEP-3329.</summary>
    public static readonly Feature JobPodFailurePolicy = DeclareGate();

    /// <summary>maxUnavailable in a StatefulSet's rolling update; on in 1.35.0, off again in 1.35.4. KEP-961.</summary>
    public static readonly Feature MaxUnavailableStatefulSet = DeclareGate();

    /// <summary>securityContext.procMount. KEP-4265.</summary>
    public static readonly Feature ProcMountType = DeclareGate();

    /// <summary>spec.resourceClaims. KEP-4381.</summary>
    public static readonly Feature DynamicResourceAllocation = DeclareGate();

    /// <summary>As before 1.28: on the host network, hostPort is defaulted in templates, too.</summary>
    public static readonly Feature DefaultHostNetworkHostPortsInPodTemplates = DeclareGate();

    /// <summary>While a regular init container runs again after a reboot, the phase is Pending.</summary>
    public static readonly Feature PendingWhileInitReruns = DeclareChange("pkg/kubelet/kubelet_pods.go :: getPhase");
}

public sealed partial class KubernetesText
{
    /// <summary>Event Created. {0}: the container.</summary>
    public static readonly KubernetesText ContainerCreated = Declare();

    /// <summary>Event Started. {0}: the container.</summary>
    public static readonly KubernetesText ContainerStarted = Declare();

    /// <summary>Event Pulled for an image already present. {0}: the image.</summary>
    public static readonly KubernetesText ImagePresent = Declare();

    /// <summary>
    /// Event Pulled after a pull. {0}: the image; {1}: how long it took; {2}: the same including the wait in the queue; {3}: its bytes.
    /// </summary>
    public static readonly KubernetesText ImagePulled = Declare();

    /// <summary>Message of a container that waits in ImagePullBackOff. {0}: the image; {1}: the last error as ": REASON: TEXT".</summary>
    public static readonly KubernetesText ImagePullBackOff = Declare();

    /// <summary>Event Unhealthy of a probe that could not run. {0}: which probe; {1}: why.</summary>
    public static readonly KubernetesText ProbeErrored = Declare();

    /// <summary>Why a probe cannot run whose port is a name that the container does not have. {0}: the name.</summary>
    public static readonly KubernetesText PortNotFound = Declare();

    /// <summary>What an API server says of a list or text over its limit. {0}: the limit.</summary>
    public static readonly KubernetesText TooLong = Declare();

    /// <summary>What an API server says of a probe or hook of an init container that is not a sidecar.</summary>
    public static readonly KubernetesText OnlyForSidecars = Declare();

    /// <summary>What an API server says of an invalid address in hostAliases.</summary>
    public static readonly KubernetesText HostAliasAddress = Declare();

    /// <summary>Where an API server reports that address. {0}: hostAliases; {1}: the entry.</summary>
    public static readonly KubernetesText HostAliasPath = Declare();

    /// <summary>Which of two ports that differ on the host network an API server reports.</summary>
    public static readonly KubernetesText MismatchedPort = Declare();

    /// <summary>What it says about it.</summary>
    public static readonly KubernetesText PortMismatch = Declare();

    /// <summary>What an API server says of too many annotations. {0}: the limit in bytes.</summary>
    public static readonly KubernetesText AnnotationsTooLong = Declare();

    /// <summary>What a label's key is called in messages.</summary>
    public static readonly KubernetesText LabelKey = Declare();

    /// <summary>The unit of the length of labels.</summary>
    public static readonly KubernetesText LabelUnit = Declare();

    /// <summary>What an API server says of a sleep hook of 0 seconds or more than the grace period, in seconds: {0}.</summary>
    public static readonly KubernetesText SleepOfZero = Declare();
}

internal static partial class Releases
{
    internal static readonly Release Kubernetes127 = new(new KubernetesVersion(27), readIn: "1.27.16")
    {
        Features =
        {
            [Feature.EventedPLEG] = FeatureState.Alpha,
            [Feature.PodReadyToStartContainersCondition] = FeatureState.Alpha,
            [Feature.ProbeTerminationGracePeriod] = FeatureState.BetaOn,
            [Feature.InPlacePodVerticalScaling] = FeatureState.Alpha,
            [Feature.ChangeContainerStatusOnKubeletRestart] = FeatureState.Ungated,
            [Feature.JobPodFailurePolicy] = FeatureState.BetaOn,
            [Feature.MaxUnavailableStatefulSet] = FeatureState.Alpha,
            [Feature.ProcMountType] = FeatureState.Alpha,
            [Feature.DynamicResourceAllocation] = FeatureState.Alpha,
            [Feature.DefaultHostNetworkHostPortsInPodTemplates] = FeatureState.Ungated,
            [Feature.PendingWhileInitReruns] = FeatureState.Ungated,
        },
        Texts =
        {
            [KubernetesText.ContainerCreated] = "Created container {0}",
            [KubernetesText.ContainerStarted] = "Started container {0}",
            [KubernetesText.ImagePresent] = "Container image \"{0}\" already present on machine",
            [KubernetesText.ImagePulled] = "Successfully pulled image \"{0}\" in {1} ({2} including waiting)",
            [KubernetesText.ImagePullBackOff] = "Back-off pulling image \"{0}\"",
            [KubernetesText.ProbeErrored] = "{0} probe errored: {1}",
            [KubernetesText.PortNotFound] = "strconv.Atoi: parsing \"{0}\": invalid syntax",
            [KubernetesText.TooLong] = "may not be longer than {0}",
            [KubernetesText.OnlyForSidecars] = "may not be set for init containers",
            [KubernetesText.HostAliasAddress] = "must be valid IP address",
            [KubernetesText.HostAliasPath] = "{0}",
            [KubernetesText.MismatchedPort] = "containerPort",
            [KubernetesText.PortMismatch] = "must match `hostPort` when `hostNetwork` is true",
            [KubernetesText.AnnotationsTooLong] = "must have at most {0} bytes",
            [KubernetesText.LabelKey] = "qualified name",
            [KubernetesText.LabelUnit] = "characters",
            [KubernetesText.SleepOfZero] = "must be greater than 0 and less than terminationGracePeriodSeconds ({0})",
        },
    };
}
