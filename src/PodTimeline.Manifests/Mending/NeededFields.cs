using System.Collections.Frozen;

namespace PodTimeline.Manifests.Mending;

/// <summary>Required and mutually exclusive fields: they show where one object ends and the next begins.</summary>
/// <remarks>Source: the required fields of Kubernetes' OpenAPI document, and validation.go for the exclusive ones.</remarks>
internal static class NeededFields
{
    private static readonly FrozenDictionary<string, string[]> Needed = ParseTable(
        "Container name image; ContainerPort containerPort; EnvVar name; VolumeMount name mountPath; VolumeDevice name devicePath; Volume "
            + "name;",
        "HTTPGetAction port; TCPSocketAction port; GRPCAction port; SleepAction seconds; HTTPHeader name value; ExecAction command; "
            + "PodSpec containers;",
        "KeyToPath key path; ConfigMapKeySelector key; SecretKeySelector key; FileKeySelector key path volumeName; ObjectFieldSelector "
            + "fieldPath;",
        "ResourceFieldSelector resource; DownwardAPIVolumeFile path; DeploymentSpec selector template; StatefulSetSpec selector template;",
        "DaemonSetSpec selector template; ReplicaSetSpec selector; JobSpec template; CronJobSpec schedule jobTemplate; JobTemplateSpec "
            + "spec; PodTemplateSpec spec;",
        "LabelSelectorRequirement key operator; NodeSelectorRequirement key operator; NodeSelector nodeSelectorTerms; PodAffinityTerm "
            + "topologyKey;",
        "WeightedPodAffinityTerm weight podAffinityTerm; PreferredSchedulingTerm weight preference;",
        "TopologySpreadConstraint maxSkew topologyKey whenUnsatisfiable; HostPathVolumeSource path; NFSVolumeSource server path; "
            + "CSIVolumeSource driver;",
        "PersistentVolumeClaimVolumeSource claimName; Sysctl name value; ContainerResizePolicy resourceName restartPolicy; "
            + "PodReadinessGate conditionType;",
        "PodSchedulingGate name; PodResourceClaim name; ResourceClaim name; PodFailurePolicyRule action; "
            + "PodFailurePolicyOnExitCodesRequirement operator values;",
        "ContainerRestartRule action; ContainerRestartRuleOnExitCodes operator; HostAlias ip; PodOS name; LocalObjectReference name; Pod "
            + "metadata spec;",
        "Deployment metadata spec; StatefulSet metadata spec; DaemonSet metadata spec; ReplicaSet metadata spec; Job metadata spec; "
            + "CronJob metadata spec;",
        "ServiceSpec ports; ServicePort port; ConfigMap metadata; Secret metadata; Service metadata spec; ServiceAccount metadata; Namespace metadata;",
        "PersistentVolumeClaim metadata spec; PersistentVolumeClaimSpec accessModes resources;",
        "SeccompProfile type; AppArmorProfile type; ServiceAccountTokenProjection path; SuccessPolicy rules; PodFailurePolicy rules");

    private static readonly FrozenDictionary<string, string[]> Handlers = ParseTable(
        "Probe exec httpGet tcpSocket grpc; LifecycleHandler exec httpGet tcpSocket sleep; EnvVar value valueFrom;",
        "EnvVarSource fieldRef resourceFieldRef configMapKeyRef secretKeyRef fileKeyRef");

    /// <summary>The fields that an object of a type has to have.</summary>
    public static IReadOnlyList<string> Get(string type) => Needed.TryGetValue(type, out var fields) ? fields : [];

    /// <summary>The fields of which an object has at most one, if a field is one of them; else none.</summary>
    public static IReadOnlyList<string> FindExcluding(string type, string field)
    {
        if (type == "Volume") return field == "name" ? [] : VolumeSources;
        return Handlers.TryGetValue(type, out var fields) && fields.Contains(field) ? fields : [];
    }

    /// <summary>The kinds of a volume.</summary>
    private static readonly string[] VolumeSources =
        [.. Schema.KubernetesSchema.Instance["Volume"].Fields.Keys.Where(name => name != "name")];

    private static FrozenDictionary<string, string[]> ParseTable(params string[] lines) => string.Concat(lines.Select(l => l + " "))
        .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(entry => entry.Split(' ')).ToFrozenDictionary(words => words[0], words => words[1..]);
}
