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
}
