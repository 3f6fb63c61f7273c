using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Versions;
using static PodTimeline.Model.Catalogue.RuleArea;

namespace PodTimeline.Manifests.Catalogue;

public static partial class ManifestRules
{
    /// <summary>V64. Mounted volumes exist.</summary>
    public static readonly Rule V64 = new("V64", ManifestContainers, "Mounted volumes exist",
        "A mount names a volume of the pod or a claim template of the StatefulSet; a volume with an error of its own counts as " +
        "absent.",
        "core validation.go :: ValidateVolumeMounts")
    { Home = RuleHome.Manifests };

    /// <summary>V65. Mounts are named.</summary>
    public static readonly Rule V65 = new("V65", ManifestContainers, "Mounts are named",
        "A mount without a name is reported as missing its name and as not found.",
        "core validation.go :: ValidateVolumeMounts")
    { Home = RuleHome.Manifests };

    /// <summary>V66. Unique mount paths.</summary>
    public static readonly Rule V66 = new("V66", ManifestContainers, "Unique mount paths",
        "A mountPath is set and unique within its container.",
        "core validation.go :: ValidateVolumeMounts")
    { Home = RuleHome.Manifests };

    /// <summary>V67. Paths inside a volume.</summary>
    public static readonly Rule V67 = new("V67", ManifestContainers, "Paths inside a volume",
        "subPath and subPathExpr are relative, have no .., and exclude each other.",
        "core validation.go :: ValidateVolumeMounts")
    { Home = RuleHome.Manifests };

    /// <summary>V68. Propagation of mounts.</summary>
    public static readonly Rule V68 = new("V68", ManifestContainers, "Propagation of mounts",
        "Bidirectional propagation needs a privileged container, and recursiveReadOnly needs a read-only mount without " +
        "propagation.",
        "core validation.go :: ValidateVolumeMounts")
    { Home = RuleHome.Manifests };

    /// <summary>V69. Block devices.</summary>
    public static readonly Rule V69 = new("V69", ManifestContainers, "Block devices",
        "A device has a unique name and path without .., is backed by a claim, and is not mounted as well.",
        "core validation.go :: ValidateVolumeDevices")
    { Home = RuleHome.Manifests };

    /// <summary>V70. Resource names.</summary>
    public static readonly Rule V70 = new("V70", ManifestContainers, "Resource names",
        "A resource is cpu, memory, ephemeral-storage, hugepages-… or a name with a domain; in a Pod, an error in a limit is " +
        "reported twice.",
        "core validation.go :: validateResourceRequirements")
    { Home = RuleHome.Manifests };

    /// <summary>V71. No negative amounts.</summary>
    public static readonly Rule V71 = new("V71", ManifestContainers, "No negative amounts",
        "A resource amount is not negative; it is shown in its canonical form.",
        "core validation.go :: validateResourceRequirements")
    { Home = RuleHome.Manifests };

    /// <summary>V72. Whole resources.</summary>
    public static readonly Rule V72 = new("V72", ManifestContainers, "Whole resources",
        "Extended resources and huge pages come in whole numbers, and a request for them needs a limit.",
        "core validation.go :: validateResourceRequirements")
    { Home = RuleHome.Manifests };

    /// <summary>V73. Request equals limit.</summary>
    public static readonly Rule V73 = new("V73", ManifestContainers, "Request equals limit",
        "A request for an extended resource or for huge pages equals its limit.",
        "core validation.go :: validateResourceRequirements")
    { Home = RuleHome.Manifests };

    /// <summary>V74. Request within limit.</summary>
    public static readonly Rule V74 = new("V74", ManifestContainers, "Request within limit",
        "A request does not exceed its limit.",
        "core validation.go :: validateResourceRequirements")
    { Home = RuleHome.Manifests };

    /// <summary>V75. Huge pages need more.</summary>
    public static readonly Rule V75 = new("V75", ManifestContainers, "Huge pages need more",
        "Huge pages come with cpu or memory.",
        "core validation.go :: validateResourceRequirements")
    { Home = RuleHome.Manifests };

    /// <summary>V76. Claims of containers.</summary>
    public static readonly Rule V76 = new("V76", ManifestContainers, "Claims of containers",
        "A container's claim names an entry of the pod's resourceClaims.",
        "core validation.go :: validateResourceClaimNames")
    { Home = RuleHome.Manifests };

    /// <summary>V77. Resize policy.</summary>
    public static readonly Rule V77 = new("V77", ManifestContainers, "Resize policy",
        "resizePolicy names cpu and memory at most once each, and a pod that never restarts is resized without a restart.",
        "core validation.go :: validateResizePolicy")
    { When = Feature.InPlacePodVerticalScaling.On, Home = RuleHome.Manifests };

    /// <summary>V78. Container user ids.</summary>
    public static readonly Rule V78 = new("V78", ManifestContainers, "Container user ids",
        "User and group ids of a container are between 0 and 2147483647.",
        "core validation.go :: ValidateSecurityContext")
    { Home = RuleHome.Manifests };

    /// <summary>V79. Privilege escalation.</summary>
    public static readonly Rule V79 = new("V79", ManifestContainers, "Privilege escalation",
        "allowPrivilegeEscalation: false contradicts privileged: true and CAP_SYS_ADMIN.",
        "core validation.go :: ValidateSecurityContext")
    { Home = RuleHome.Manifests };

    /// <summary>V80. Mount of /proc.</summary>
    public static readonly Rule V80 = new("V80", ManifestContainers, "Mount of /proc",
        "procMount is Default or Unmasked, and Unmasked needs hostUsers: false.",
        "core validation.go :: ValidateSecurityContext")
    { When = Feature.ProcMountType.On, Home = RuleHome.Manifests };
}
