using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Versions;
using static PodTimeline.Model.Catalogue.RuleArea;

namespace PodTimeline.Manifests.Catalogue;

public static partial class ManifestRules
{
    /// <summary>V81. No probes on init containers.</summary>
    public static readonly Rule V81 = new("V81", ManifestInitContainers, "No probes on init containers",
        "An init container that is not a sidecar has no probes; what is inside them is not checked.",
        "core validation.go :: validateInitContainers")
    { Home = RuleHome.Manifests };

    /// <summary>V82. No hooks on init containers.</summary>
    public static readonly Rule V82 = new("V82", ManifestInitContainers, "No hooks on init containers",
        "An init container that is not a sidecar has no lifecycle.",
        "core validation.go :: validateInitContainers")
    { Home = RuleHome.Manifests };

    /// <summary>V83. Sidecars are checked fully.</summary>
    public static readonly Rule V83 = new("V83", ManifestInitContainers, "Sidecars are checked fully",
        "A sidecar is held to the rules of regular containers.",
        "core validation.go :: validateInitContainers")
    { When = Feature.SidecarContainers.On, Home = RuleHome.Manifests };

    /// <summary>V84. Container restart policy.</summary>
    public static readonly Rule V84 = new("V84", ManifestInitContainers, "Container restart policy",
        "A container's restartPolicy is Always, Never or OnFailure; before 1.35, only Always, and only on an init container.",
        "core validation.go :: validateContainerRestartPolicy")
    { When = Feature.SidecarContainers.On, Home = RuleHome.Manifests };

    /// <summary>V85. Restart rules need a policy.</summary>
    public static readonly Rule V85 = new("V85", ManifestInitContainers, "Restart rules need a policy",
        "restartPolicyRules need a restartPolicy beside them.",
        "core validation.go :: validateContainerRestartPolicy")
    { When = Feature.ContainerRestartRules.On, Home = RuleHome.Manifests };

    /// <summary>V86. At most 20 restart rules.</summary>
    public static readonly Rule V86 = new("V86", ManifestInitContainers, "At most 20 restart rules",
        "A container has at most 20 restartPolicyRules.",
        "core validation.go :: validateContainerRestartPolicy")
    { When = Feature.ContainerRestartRules.On, Home = RuleHome.Manifests };

    /// <summary>V87. Restart rule actions.</summary>
    public static readonly Rule V87 = new("V87", ManifestInitContainers, "Restart rule actions",
        "The action of a restart rule is Restart or, from 1.36 on, RestartAllContainers.",
        "core validation.go :: validateContainerRestartPolicy")
    { When = Feature.ContainerRestartRules.On, Home = RuleHome.Manifests };

    /// <summary>V88. Restart rules need exitCodes.</summary>
    public static readonly Rule V88 = new("V88", ManifestInitContainers, "Restart rules need exitCodes",
        "A restart rule has exitCodes.",
        "core validation.go :: validateContainerRestartPolicy")
    { When = Feature.ContainerRestartRules.On, Home = RuleHome.Manifests };

    /// <summary>V89. Exit codes of restart rules.</summary>
    public static readonly Rule V89 = new("V89", ManifestInitContainers, "Exit codes of restart rules",
        "The operator of a restart rule's exitCodes is In or NotIn, and there are at most 255 values.",
        "core validation.go :: validateContainerRestartPolicy")
    { When = Feature.ContainerRestartRules.On, Home = RuleHome.Manifests };

    /// <summary>V90. Restart rules on sidecars.</summary>
    public static readonly Rule V90 = new("V90", ManifestInitContainers, "Restart rules on sidecars",
        "A sidecar has no restartPolicyRules in versions without RestartAllContainers.",
        "core validation.go :: validateContainerRestartPolicy")
    { When = Feature.ContainerRestartRules.On & Feature.RestartAllContainersOnContainerExits.Off, Home = RuleHome.Manifests };

    /// <summary>V91. Ephemeral containers come later.</summary>
    public static readonly Rule V91 = new("V91", ManifestInitContainers, "Ephemeral containers come later",
        "Ephemeral containers are not created together with the pod.",
        "core validation.go :: ValidatePodCreate")
    { Home = RuleHome.Manifests };

    /// <summary>V92. None in templates.</summary>
    public static readonly Rule V92 = new("V92", ManifestInitContainers, "None in templates",
        "A pod template has no ephemeral containers.",
        "core validation.go :: ValidatePodTemplateSpec")
    { Home = RuleHome.Manifests };
}
