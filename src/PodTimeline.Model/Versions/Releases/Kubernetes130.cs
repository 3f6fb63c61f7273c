namespace PodTimeline.Model.Versions;

public sealed partial class Feature
{
    /// <summary>Names of variables may hold any printable ASCII except an equals sign. KEP-4369.</summary>
    public static readonly Feature RelaxedEnvironmentVariableValidation = DeclareGate();

    /// <summary>spec.successPolicy of a Job. KEP-3998.</summary>
    public static readonly Feature JobSuccessPolicy = DeclareGate();

    /// <summary>spec.managedBy of a Job. KEP-4368.</summary>
    public static readonly Feature JobManagedBy = DeclareGate();

    /// <summary>securityContext.appArmorProfile, which replaces the annotations. KEP-24.</summary>
    public static readonly Feature AppArmorFields = DeclareGate();

    /// <summary>recursiveReadOnly of a volume mount. KEP-3857.</summary>
    public static readonly Feature RecursiveReadOnlyMounts = DeclareGate();
}

internal static partial class Releases
{
    internal static readonly Release Kubernetes130 = new(new KubernetesVersion(30), readIn: "1.30.14")
    {
        Features =
        {
            [Feature.PodLifecycleSleepAction] = FeatureState.BetaOn,
            [Feature.UserNamespacesSupport] = FeatureState.BetaOff,
            [Feature.RelaxedEnvironmentVariableValidation] = FeatureState.Alpha,
            [Feature.JobSuccessPolicy] = FeatureState.Alpha,
            [Feature.JobManagedBy] = FeatureState.Alpha,
            [Feature.PodHostIPs] = FeatureState.Locked,
            [Feature.AppArmorFields] = FeatureState.BetaOn,
            [Feature.RecursiveReadOnlyMounts] = FeatureState.Alpha,
        },
        Texts =
        {
            [KubernetesText.HostAliasAddress] = "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)",
            [KubernetesText.HostAliasPath] = "{1}",
            [KubernetesText.ImagePulled] = "Successfully pulled image \"{0}\" in {1} ({2} including waiting). Image size: {3} bytes.",
        },
    };
}
