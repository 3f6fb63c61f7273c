using PodTimeline.Manifests.Schema;

namespace PodTimeline.Manifests.Decoding;

/// <summary>Knows where misplaced fields belong.</summary>
internal static class FieldHomes
{
    private static readonly (string Type, string Place)[] Homes =
    [
        ("PodSpec", "a pod's spec"), ("Container", "a container"), ("Probe", "a probe"), ("ObjectMeta", "metadata"),
        ("Lifecycle", "a container's lifecycle"), ("LifecycleHandler", "a lifecycle hook"), ("ResourceRequirements", "resources"),
            ("SecurityContext", "a container's securityContext"),
        ("PodSecurityContext", "a pod's securityContext"), ("HTTPGetAction", "httpGet"), ("ExecAction", "exec"),
            ("VolumeMount", "a volume mount"),
        ("Volume", "a volume"), ("ContainerPort", "a port"), ("EnvVarSource", "valueFrom"), ("JobSpec", "a Job's spec"),
        ("DeploymentSpec", "a Deployment's spec"), ("CronJobSpec", "a CronJob's spec"), ("StatefulSetSpec", "a StatefulSet's spec"),
        ("PodTemplateSpec", "a pod template"), ("Pod", "a Pod"), ("LabelSelector", "a selector"),
            ("ContainerStatus", "a container's status"),
    ];

    /// <summary>A sentence that says where a field belongs, with a leading blank; empty if that is not known.</summary>
    public static string SuggestHome(string field, string type)
    {
        foreach (var (home, place) in Homes)
            if (home != type && KubernetesSchema.Instance[home].Fields.ContainsKey(field)) return $" It is a field of {place}.";
        return "";
    }

    /// <summary>A type in words, such as "a container".</summary>
    public static string NameType(string type) =>
        Array.Find(Homes, h => h.Type == type).Place ?? (type[0] is 'A' or 'E' or 'I' or 'O' or 'U' ? "an " : "a ") + type;

    /// <summary>Whether a Go type is one of the known structs.</summary>
    public static bool IsStruct(string goType) =>
        goType.StartsWith("v1.", StringComparison.Ordinal)
            && KubernetesSchema.Instance.Types.Any(t => goType.AsSpan(3).SequenceEqual(t.Name));
}
