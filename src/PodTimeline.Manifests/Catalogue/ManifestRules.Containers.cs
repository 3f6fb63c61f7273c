using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Versions;
using static PodTimeline.Model.Catalogue.RuleArea;

namespace PodTimeline.Manifests.Catalogue;

public static partial class ManifestRules
{
    /// <summary>V40. At least one container.</summary>
    public static readonly Rule V40 = new("V40", ManifestContainers, "At least one container",
        "A pod has at least one regular container.",
        "core validation.go :: validateContainers")
    { Home = RuleHome.Manifests };

    /// <summary>V41. Name and image.</summary>
    public static readonly Rule V41 = new("V41", ManifestContainers, "Name and image",
        "A container has a name and an image.",
        "core validation.go :: validateContainerCommon")
    { Home = RuleHome.Manifests };

    /// <summary>V42. Container names.</summary>
    public static readonly Rule V42 = new("V42", ManifestContainers, "Container names",
        "A container's name is a DNS label.",
        "core validation.go :: validateContainerCommon")
    { Home = RuleHome.Manifests };

    /// <summary>V43. Unique container names.</summary>
    public static readonly Rule V43 = new("V43", ManifestContainers, "Unique container names",
        "Names are unique among regular and init containers together; the error is reported on the init container, or on the " +
        "later of two equals.",
        "core validation.go :: validateContainers, validateInitContainers")
    { Home = RuleHome.Manifests };

    /// <summary>V44. No padded images.</summary>
    public static readonly Rule V44 = new("V44", ManifestContainers, "No padded images",
        "In a Pod, but not in a template, an image has no whitespace around it; nothing else about images is checked.",
        "core validation.go :: validateContainersOnlyForPod")
    { Home = RuleHome.Manifests };

    /// <summary>V45. Termination message policy.</summary>
    public static readonly Rule V45 = new("V45", ManifestContainers, "Termination message policy",
        "terminationMessagePolicy is File or FallbackToLogsOnError.",
        "core validation.go :: validateTerminationMessagePolicy, validatePullPolicy")
    { Home = RuleHome.Manifests };

    /// <summary>V46. Image pull policy.</summary>
    public static readonly Rule V46 = new("V46", ManifestContainers, "Image pull policy",
        "imagePullPolicy is Always, IfNotPresent or Never.",
        "core validation.go :: validateTerminationMessagePolicy, validatePullPolicy")
    { Home = RuleHome.Manifests };

    /// <summary>V47. A containerPort is set.</summary>
    public static readonly Rule V47 = new("V47", ManifestContainers, "A containerPort is set",
        "A port has a containerPort other than 0.",
        "core validation.go :: validateContainerPorts")
    { Home = RuleHome.Manifests };

    /// <summary>V48. Range of ports.</summary>
    public static readonly Rule V48 = new("V48", ManifestContainers, "Range of ports",
        "containerPort and hostPort are between 1 and 65535; a hostPort of 0 means none.",
        "core validation.go :: validateContainerPorts")
    { Home = RuleHome.Manifests };

    /// <summary>V49. Port names.</summary>
    public static readonly Rule V49 = new("V49", ManifestContainers, "Port names",
        "A port name has at most 15 lowercase letters, digits and single hyphens, with at least one letter.",
        "core validation.go :: validateContainerPorts")
    { Home = RuleHome.Manifests };

    /// <summary>V50. Unique port names.</summary>
    public static readonly Rule V50 = new("V50", ManifestContainers, "Unique port names",
        "A port name is unique within its container.",
        "core validation.go :: validateContainerPorts")
    { Home = RuleHome.Manifests };

    /// <summary>V51. Port protocols.</summary>
    public static readonly Rule V51 = new("V51", ManifestContainers, "Port protocols",
        "A protocol is TCP, UDP or SCTP.",
        "core validation.go :: validateContainerPorts")
    { Home = RuleHome.Manifests };

    /// <summary>V52. Host ports taken once.</summary>
    public static readonly Rule V52 = new("V52", ManifestContainers, "Host ports taken once",
        "A host port, with its protocol and address, is taken once among all regular containers and once within each init " +
        "container.",
        "core validation.go :: checkHostPortConflicts")
    { Home = RuleHome.Manifests };

    /// <summary>V53. Ports on the host's network.</summary>
    public static readonly Rule V53 = new("V53", ManifestContainers, "Ports on the host's network",
        "With hostNetwork, a hostPort equals its containerPort; in a Pod, a missing one is filled in.",
        "core validation.go :: validatePodHostNetworkDeps")
    { Home = RuleHome.Manifests };

    /// <summary>V54. Variables are named.</summary>
    public static readonly Rule V54 = new("V54", ManifestContainers, "Variables are named",
        "An environment variable has a name.",
        "core validation.go :: ValidateEnv")
    { Home = RuleHome.Manifests };

    /// <summary>V55. Variable names.</summary>
    public static readonly Rule V55 = new("V55", ManifestContainers, "Variable names",
        "An environment variable's name is printable ASCII without an equals sign; before 1.32 the rule was stricter.",
        "core validation.go :: ValidateEnv")
    { Home = RuleHome.Manifests };

    /// <summary>V56. Source of a variable.</summary>
    public static readonly Rule V56 = new("V56", ManifestContainers, "Source of a variable",
        "valueFrom names a source.",
        "core validation.go :: validateEnvVarValueFrom")
    { Home = RuleHome.Manifests };

    /// <summary>V57. Value or valueFrom.</summary>
    public static readonly Rule V57 = new("V57", ManifestContainers, "Value or valueFrom",
        "value and valueFrom exclude each other.",
        "core validation.go :: validateEnvVarValueFrom")
    { Home = RuleHome.Manifests };

    /// <summary>V58. One source per variable.</summary>
    public static readonly Rule V58 = new("V58", ManifestContainers, "One source per variable",
        "valueFrom names only one source.",
        "core validation.go :: validateEnvVarValueFrom")
    { Home = RuleHome.Manifests };

    /// <summary>V59. Paths variables can use.</summary>
    public static readonly Rule V59 = new("V59", ManifestContainers, "Paths variables can use",
        "A fieldPath is one of the nine that variables can use, or a label or annotation by its key.",
        "core validation.go :: validateEnvVarValueFrom")
    { Home = RuleHome.Manifests };

    /// <summary>V60. Paths the server knows.</summary>
    public static readonly Rule V60 = new("V60", ManifestContainers, "Paths the server knows",
        "A fieldPath is one that the server knows.",
        "core validation.go :: validateEnvVarValueFrom")
    { Home = RuleHome.Manifests };

    /// <summary>V61. Key references.</summary>
    public static readonly Rule V61 = new("V61", ManifestContainers, "Key references",
        "configMapKeyRef and secretKeyRef name an object and a key.",
        "core validation.go :: validateEnvVarValueFrom")
    { Home = RuleHome.Manifests };

    /// <summary>V62. File key references.</summary>
    public static readonly Rule V62 = new("V62", ManifestContainers, "File key references",
        "fileKeyRef has a key, a relative path without .., and a volume that is an emptyDir of the pod.",
        "core validation.go :: validateEnvVarValueFrom")
    { When = Feature.EnvFiles.On, Home = RuleHome.Manifests };

    /// <summary>V63. Sources of envFrom.</summary>
    public static readonly Rule V63 = new("V63", ManifestContainers, "Sources of envFrom",
        "Each entry of envFrom names one of configMapRef and secretRef; the error has no index.",
        "core validation.go :: ValidateEnvFrom")
    { Home = RuleHome.Manifests };

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
