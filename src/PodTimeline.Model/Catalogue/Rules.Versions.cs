using PodTimeline.Model.Versions;

namespace PodTimeline.Model.Catalogue;

public static partial class Rules
{
    /// <summary>S114. Kubelet with sidecars off.</summary>
    public static readonly Rule S114 = new("S114", RuleArea.Versions, "Kubelet with sidecars off",
        "A kubelet that knows sidecars but has them switched off rejects a pod that has one: phase Failed, reason " +
        "InitContainerRestartPolicyForbidden; a scheduler with them off leaves it unscheduled.",
        "kubernetes/enhancements KEP-753; pkg/kubelet/lifecycle/predicate.go")
    {
        When = FeatureCondition.IsSwitchable(Feature.SidecarContainers),
        LeftOut = "API server, scheduler and kubelet are of one version with its default features, so they agree about sidecars.",
    };

    /// <summary>S115. Sidecar field dropped.</summary>
    public static readonly Rule S115 = new("S115", RuleArea.Versions, "Sidecar field dropped",
        "An API server with sidecars switched off, the default in 1.28, silently drops restartPolicy from an init container: the " +
        "\"sidecar\" becomes a regular one and blocks the pod until it ends.",
        "pkg/api/pod/util.go :: dropDisabledFields; kubernetes/enhancements KEP-753")
    { When = FeatureCondition.IsKnownButOff(Feature.SidecarContainers), Home = RuleHome.Manifests };

    /// <summary>S116. Sidecar field unknown.</summary>
    public static readonly Rule S116 = new("S116", RuleArea.Versions, "Sidecar field unknown",
        "Before 1.28 an init container has no restartPolicy: kubectl's strict check refuses it as an unknown field; with the check off " +
        "the field is dropped and the \"sidecar\" blocks the pod.",
        "kubernetes/apiserver field validation")
    { When = FeatureCondition.IsUnknown(Feature.SidecarContainers), Home = RuleHome.Manifests };

    /// <summary>S117. A kubelet too old.</summary>
    public static readonly Rule S117 = new("S117", RuleArea.Versions, "A kubelet too old",
        "A kubelet before 1.28 under a newer API server does not know the field and runs a sidecar as a regular init container that " +
        "blocks the pod until it ends.",
        "kubernetes/enhancements KEP-753")
    { When = FeatureCondition.IsUnknown(Feature.SidecarContainers), LeftOut = "API server and kubelet are of one version." };

    /// <summary>S118. No restartPolicy on apps.</summary>
    public static readonly Rule S118 = new("S118", RuleArea.Versions, "No restartPolicy on apps",
        "Before restart rules per container, which are on from 1.35, restartPolicy is refused on an app, and every value but Always is " +
        "refused on an init container.",
        "pkg/apis/core/validation/validation.go :: validateInitContainers, validateContainerRestartPolicy")
    { When = Feature.ContainerRestartRules.Off, Home = RuleHome.Manifests };

    /// <summary>S119. Sidecars in alpha.</summary>
    public static readonly Rule S119 = new("S119", RuleArea.Versions, "Sidecars in alpha",
        "In 1.28 with sidecars switched on, they already start and restart as in later versions; only the order of their termination " +
        "is missing.",
        "kubernetes/enhancements KEP-753")
    {
        When = FeatureCondition.IsKnownButOff(Feature.SidecarContainers),
        LeftOut = "Every version runs with its default features, and sidecars are off by default in 1.28.",
    };
}
