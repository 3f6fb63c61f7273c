namespace PodTimeline.Manifests.Workloads;

/// <summary>The kinds every cluster serves, by apiVersion.</summary>
internal static class KindCatalog
{
    private static readonly Dictionary<string, string[]> Kinds = new()
    {
        ["v1"] =
        [
            "Pod", "List", "PodList", "Service", "ConfigMap", "Secret", "Namespace", "ServiceAccount", "PersistentVolumeClaim",
                "PersistentVolume",
            "ReplicationController", "PodTemplate", "Endpoints", "Event", "LimitRange", "ResourceQuota", "Node", "Binding",
        ],
        ["apps/v1"] = ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ControllerRevision"],
        ["batch/v1"] = ["Job", "CronJob"],
        ["networking.k8s.io/v1"] = ["Ingress", "IngressClass", "NetworkPolicy", "IPAddress", "ServiceCIDR"],
        ["rbac.authorization.k8s.io/v1"] = ["Role", "RoleBinding", "ClusterRole", "ClusterRoleBinding"],
        ["autoscaling/v1"] = ["HorizontalPodAutoscaler"],
        ["autoscaling/v2"] = ["HorizontalPodAutoscaler"],
        ["policy/v1"] = ["PodDisruptionBudget", "Eviction"],
        ["storage.k8s.io/v1"] = ["StorageClass", "CSIDriver", "CSINode", "CSIStorageCapacity", "VolumeAttachment", "VolumeAttributesClass"],
        ["scheduling.k8s.io/v1"] = ["PriorityClass"],
        ["node.k8s.io/v1"] = ["RuntimeClass"],
        ["coordination.k8s.io/v1"] = ["Lease"],
        ["discovery.k8s.io/v1"] = ["EndpointSlice"],
        ["events.k8s.io/v1"] = ["Event"],
        ["certificates.k8s.io/v1"] = ["CertificateSigningRequest"],
        ["resource.k8s.io/v1"] = ["ResourceClaim", "ResourceClaimTemplate", "DeviceClass", "ResourceSlice"],
        ["admissionregistration.k8s.io/v1"] =
            ["MutatingWebhookConfiguration", "ValidatingWebhookConfiguration", "ValidatingAdmissionPolicy",
                "ValidatingAdmissionPolicyBinding"],
        ["apiextensions.k8s.io/v1"] = ["CustomResourceDefinition"],
        ["apiregistration.k8s.io/v1"] = ["APIService"],
    };

    private static readonly HashSet<string> PodMakers = 
    [
        "Pod", "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job", "CronJob", "ReplicationController", "PodTemplate",
    ];

    /// <summary>Whether objects of that kind have a pod that can be simulated.</summary>
    public static bool HasPod(string kind) => PodMakers.Contains(kind);

    /// <summary>Whether a cluster without extensions serves it.</summary>
    public static bool IsServed(string apiVersion, string kind) => Kinds.TryGetValue(apiVersion, out var kinds) && kinds.Contains(kind);

    /// <summary>The group in an apiVersion; empty for v1.</summary>
    public static string FindGroup(string apiVersion) => apiVersion.IndexOf('/') is >= 0 and var slash ? apiVersion[..slash] : "";

    /// <summary>Whether the group can only be an extension's: it has a dot and is not one of Kubernetes' own.</summary>
    public static bool IsExtension(string apiVersion)
    {
        var group = FindGroup(apiVersion);
        return group.Contains('.') && group != "k8s.io"
            && !Kinds.Keys.Any(known => known.StartsWith(group + "/", StringComparison.Ordinal));
    }

    /// <summary>The apiVersion under which a kind is served, or null.</summary>
    public static string? FindVersion(string kind) => Kinds.LastOrDefault(entry => entry.Value.Contains(kind)).Key;

    /// <summary>The kind somebody most likely meant; those of the apiVersion first.</summary>
    public static string? FindNearest(string apiVersion, string kind) =>
        (Kinds.TryGetValue(apiVersion, out var kinds) ? Text.Nearest.Find(kind, kinds) : null) ?? Text.Nearest.Find(kind,
            Kinds.Values.SelectMany(k => k));
}
