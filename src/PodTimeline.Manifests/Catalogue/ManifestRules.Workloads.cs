using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Versions;
using static PodTimeline.Model.Catalogue.RuleArea;

namespace PodTimeline.Manifests.Catalogue;

public static partial class ManifestRules
{
    /// <summary>V146. A selector is required.</summary>
    public static readonly Rule V146 = new("V146", ManifestWorkloads, "A selector is required",
        "A Deployment, ReplicaSet or StatefulSet has a selector; without one, the labels do not match either.",
        "apps validation.go :: ValidateDeploymentSpec, ValidateDaemonSetSpec, ValidateStatefulSetSpec")
    { Home = RuleHome.Manifests };

    /// <summary>V147. DaemonSet without selector.</summary>
    public static readonly Rule V147 = new("V147", ManifestWorkloads, "DaemonSet without selector",
        "A DaemonSet without a selector is told only that its labels do not match.",
        "apps validation.go :: ValidateDeploymentSpec, ValidateDaemonSetSpec, ValidateStatefulSetSpec")
    { Home = RuleHome.Manifests };

    /// <summary>V148. Selector matches template.</summary>
    public static readonly Rule V148 = new("V148", ManifestWorkloads, "Selector matches template",
        "A selector matches the labels of the template.",
        "apps validation.go :: ValidateDeploymentSpec, ValidateDaemonSetSpec, ValidateStatefulSetSpec")
    { Home = RuleHome.Manifests };

    /// <summary>V149. Empty selectors.</summary>
    public static readonly Rule V149 = new("V149", ManifestWorkloads, "Empty selectors",
        "A selector is not empty; a ReplicaSet gets the same message as a Deployment.",
        "apps validation.go :: ValidateDeploymentSpec, ValidateDaemonSetSpec, ValidateStatefulSetSpec")
    { Home = RuleHome.Manifests };

    /// <summary>V150. Format of selectors.</summary>
    public static readonly Rule V150 = new("V150", ManifestWorkloads, "Format of selectors",
        "A selector's keys and values have the format of labels, and its operators are In, NotIn, Exists and DoesNotExist.",
        "apps validation.go :: ValidateDeploymentSpec, ValidateDaemonSetSpec, ValidateStatefulSetSpec")
    { Home = RuleHome.Manifests };

    /// <summary>V151. Always restarted.</summary>
    public static readonly Rule V151 = new("V151", ManifestWorkloads, "Always restarted",
        "Pods of a Deployment, ReplicaSet, StatefulSet or DaemonSet have the restartPolicy Always.",
        "apps validation.go :: ValidatePodTemplateSpecForReplicaSet")
    { Home = RuleHome.Manifests };

    /// <summary>V152. Two errors for one.</summary>
    public static readonly Rule V152 = new("V152", ManifestWorkloads, "Two errors for one",
        "In these kinds, an unknown restartPolicy is reported twice.",
        "apps validation.go :: ValidatePodTemplateSpecForReplicaSet")
    { Home = RuleHome.Manifests };

    /// <summary>V153. No deadline in Deployments.</summary>
    public static readonly Rule V153 = new("V153", ManifestWorkloads, "No deadline in Deployments",
        "The pod template of a Deployment or ReplicaSet has no activeDeadlineSeconds; the message names ReplicaSet for both.",
        "apps validation.go :: ValidatePodTemplateSpecForReplicaSet")
    { Home = RuleHome.Manifests };

    /// <summary>V154. No deadline elsewhere.</summary>
    public static readonly Rule V154 = new("V154", ManifestWorkloads, "No deadline elsewhere",
        "The pod template of a StatefulSet or DaemonSet has no activeDeadlineSeconds.",
        "apps validation.go :: ValidatePodTemplateSpecForReplicaSet")
    { Home = RuleHome.Manifests };

    /// <summary>V155. Counts of workloads.</summary>
    public static readonly Rule V155 = new("V155", ManifestWorkloads, "Counts of workloads",
        "replicas, minReadySeconds, revisionHistoryLimit and progressDeadlineSeconds are not negative.",
        "apps validation.go :: ValidateDeploymentSpec")
    { Home = RuleHome.Manifests };

    /// <summary>V156. Progress deadline.</summary>
    public static readonly Rule V156 = new("V156", ManifestWorkloads, "Progress deadline",
        "progressDeadlineSeconds, 600 by default, is greater than minReadySeconds.",
        "apps validation.go :: ValidateDeploymentSpec")
    { Home = RuleHome.Manifests };

    /// <summary>V157. Deployment strategy.</summary>
    public static readonly Rule V157 = new("V157", ManifestWorkloads, "Deployment strategy",
        "A Deployment's strategy is Recreate or RollingUpdate.",
        "apps validation.go :: ValidateDeploymentStrategy")
    { Home = RuleHome.Manifests };

    /// <summary>V158. Recreate stands alone.</summary>
    public static readonly Rule V158 = new("V158", ManifestWorkloads, "Recreate stands alone",
        "The strategy Recreate has no rollingUpdate.",
        "apps validation.go :: ValidateDeploymentStrategy")
    { Home = RuleHome.Manifests };

    /// <summary>V159. Surge and unavailable.</summary>
    public static readonly Rule V159 = new("V159", ManifestWorkloads, "Surge and unavailable",
        "maxSurge and maxUnavailable are not negative and not both 0, and maxUnavailable is at most 100%.",
        "apps validation.go :: ValidateDeploymentStrategy")
    { Home = RuleHome.Manifests };

    /// <summary>V160. Numbers or percentages.</summary>
    public static readonly Rule V160 = new("V160", ManifestWorkloads, "Numbers or percentages",
        "maxSurge and maxUnavailable are numbers or percentages.",
        "apps validation.go :: ValidateDeploymentStrategy")
    { Home = RuleHome.Manifests };

    /// <summary>V161. DaemonSet update strategy.</summary>
    public static readonly Rule V161 = new("V161", ManifestWorkloads, "DaemonSet update strategy",
        "A DaemonSet's updateStrategy is RollingUpdate or OnDelete.",
        "apps validation.go :: ValidateDaemonSetUpdateStrategy")
    { Home = RuleHome.Manifests };

    /// <summary>V162. One of two above 0.</summary>
    public static readonly Rule V162 = new("V162", ManifestWorkloads, "One of two above 0",
        "In a DaemonSet, maxSurge and maxUnavailable are not both above 0.",
        "apps validation.go :: ValidateDaemonSetUpdateStrategy")
    { Home = RuleHome.Manifests };

    /// <summary>V163. Not both 0.</summary>
    public static readonly Rule V163 = new("V163", ManifestWorkloads, "Not both 0",
        "In a DaemonSet, maxSurge and maxUnavailable are not both 0.",
        "apps validation.go :: ValidateDaemonSetUpdateStrategy")
    { Home = RuleHome.Manifests };

    /// <summary>V164. StatefulSet names.</summary>
    public static readonly Rule V164 = new("V164", ManifestWorkloads, "StatefulSet names",
        "A StatefulSet's name is a DNS label, because its pods use it as their host name.",
        "apps validation.go :: ValidateStatefulSetSpec")
    { Home = RuleHome.Manifests };

    /// <summary>V165. Pod management policy.</summary>
    public static readonly Rule V165 = new("V165", ManifestWorkloads, "Pod management policy",
        "podManagementPolicy is OrderedReady or Parallel.",
        "apps validation.go :: ValidateStatefulSetSpec")
    { Home = RuleHome.Manifests };

    /// <summary>V166. StatefulSet update strategy.</summary>
    public static readonly Rule V166 = new("V166", ManifestWorkloads, "StatefulSet update strategy",
        "A StatefulSet's updateStrategy is RollingUpdate or OnDelete.",
        "apps validation.go :: ValidateStatefulSetSpec")
    { Home = RuleHome.Manifests };

    /// <summary>V167. Partition and ordinals.</summary>
    public static readonly Rule V167 = new("V167", ManifestWorkloads, "Partition and ordinals",
        "Only RollingUpdate has a rollingUpdate; its partition is not negative, its maxUnavailable is 1 to 100%, and " +
        "ordinals.start is not negative.",
        "apps validation.go :: ValidateStatefulSetSpec")
    { Home = RuleHome.Manifests };

    /// <summary>V168. Retention of claims.</summary>
    public static readonly Rule V168 = new("V168", ManifestWorkloads, "Retention of claims",
        "A StatefulSet's claims are set to Retain or Delete.",
        "apps validation.go :: ValidateStatefulSetSpec")
    { Home = RuleHome.Manifests };

    /// <summary>V169. Service name.</summary>
    public static readonly Rule V169 = new("V169", ManifestWorkloads, "Service name",
        "A StatefulSet's serviceName is a DNS label.",
        "apps validation.go :: ValidateStatefulSetSpec")
    { When = Feature.StatefulSetServiceNameChecked.On, Home = RuleHome.Manifests };

    /// <summary>V170. Claim templates are volumes.</summary>
    public static readonly Rule V170 = new("V170", ManifestWorkloads, "Claim templates are volumes",
        "A claim template counts as a volume and hides one of the same name; the pod template is checked from 1.34 on.",
        "apps validation.go :: ValidateStatefulSetSpec")
    { Home = RuleHome.Manifests };
}
