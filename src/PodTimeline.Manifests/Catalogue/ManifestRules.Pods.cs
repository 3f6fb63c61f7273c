using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Versions;
using static PodTimeline.Model.Catalogue.RuleArea;

namespace PodTimeline.Manifests.Catalogue;

public static partial class ManifestRules
{
    /// <summary>V109. Pod restart policy.</summary>
    public static readonly Rule V109 = new("V109", ManifestPods, "Pod restart policy",
        "A pod's restartPolicy is Always, OnFailure or Never.",
        "core validation.go :: validateRestartPolicy")
    { Home = RuleHome.Manifests };

    /// <summary>V110. DNS policy.</summary>
    public static readonly Rule V110 = new("V110", ManifestPods, "DNS policy",
        "dnsPolicy is ClusterFirstWithHostNet, ClusterFirst, Default or None.",
        "core validation.go :: validateDNSPolicy, validatePodDNSConfig")
    { Home = RuleHome.Manifests };

    /// <summary>V111. DNS configuration.</summary>
    public static readonly Rule V111 = new("V111", ManifestPods, "DNS configuration",
        "dnsPolicy None needs a nameserver; at most 3 nameservers and 32 search paths with 2048 characters in all are allowed.",
        "core validation.go :: validateDNSPolicy, validatePodDNSConfig")
    { Home = RuleHome.Manifests };

    /// <summary>V112. Active deadline.</summary>
    public static readonly Rule V112 = new("V112", ManifestPods, "Active deadline",
        "activeDeadlineSeconds is between 1 and 2147483647.",
        "core validation.go :: ValidatePodSpec")
    { Home = RuleHome.Manifests };

    /// <summary>V113. Any grace period.</summary>
    public static readonly Rule V113 = new("V113", ManifestPods, "Any grace period",
        "terminationGracePeriodSeconds has no range: a negative value is accepted, and 0 stays 0.",
        "core validation.go :: ValidatePodSpec")
    { Home = RuleHome.Manifests };

    /// <summary>V114. Volume names.</summary>
    public static readonly Rule V114 = new("V114", ManifestPods, "Volume names",
        "A volume's name is a unique DNS label.",
        "core validation.go :: ValidateVolumes, validateVolumeSource")
    { Home = RuleHome.Manifests };

    /// <summary>V115. One source per volume.</summary>
    public static readonly Rule V115 = new("V115", ManifestPods, "One source per volume",
        "A volume has at most one source; without one it is an emptyDir.",
        "core validation.go :: ValidateVolumes, validateVolumeSource")
    { Home = RuleHome.Manifests };

    /// <summary>V116. Volume sources.</summary>
    public static readonly Rule V116 = new("V116", ManifestPods, "Volume sources",
        "A volume source has what it needs: a secretName, name, claimName, path or reference.",
        "core validation.go :: validateVolumeSource")
    { Home = RuleHome.Manifests };

    /// <summary>V117. File modes.</summary>
    public static readonly Rule V117 = new("V117", ManifestPods, "File modes",
        "A file mode is between 0 and octal 0777; in YAML, 0644 is octal and 644 is not.",
        "core validation.go :: validateVolumeSource")
    { Home = RuleHome.Manifests };

    /// <summary>V118. Items of a volume.</summary>
    public static readonly Rule V118 = new("V118", ManifestPods, "Items of a volume",
        "An item has a key and a relative path that does not step up.",
        "core validation.go :: validateVolumeSource")
    { Home = RuleHome.Manifests };

    /// <summary>V119. Size limit.</summary>
    public static readonly Rule V119 = new("V119", ManifestPods, "Size limit",
        "A sizeLimit is not negative.",
        "core validation.go :: validateVolumeSource")
    { Home = RuleHome.Manifests };

    /// <summary>V120. Host path types.</summary>
    public static readonly Rule V120 = new("V120", ManifestPods, "Host path types",
        "The type of a hostPath is one of eight values, one of them empty.",
        "core validation.go :: validateVolumeSource")
    { Home = RuleHome.Manifests };

    /// <summary>V121. Projected volumes.</summary>
    public static readonly Rule V121 = new("V121", ManifestPods, "Projected volumes",
        "A projected source is of one kind, and its token lives for at least ten minutes.",
        "core validation.go :: validateVolumeSource")
    { Home = RuleHome.Manifests };

    /// <summary>V122. Names of other objects.</summary>
    public static readonly Rule V122 = new("V122", ManifestPods, "Names of other objects",
        "nodeName, serviceAccountName, priorityClassName and runtimeClassName are DNS subdomains.",
        "core validation.go :: ValidatePodSpec")
    { Home = RuleHome.Manifests };

    /// <summary>V123. Host names.</summary>
    public static readonly Rule V123 = new("V123", ManifestPods, "Host names",
        "hostname and subdomain are DNS labels.",
        "core validation.go :: ValidatePodSpec")
    { Home = RuleHome.Manifests };

    /// <summary>V124. Node selector.</summary>
    public static readonly Rule V124 = new("V124", ManifestPods, "Node selector",
        "nodeSelector is checked like labels.",
        "core validation.go :: ValidatePodSpec")
    { Home = RuleHome.Manifests };

    /// <summary>V125. Pod user ids.</summary>
    public static readonly Rule V125 = new("V125", ManifestPods, "Pod user ids",
        "User and group ids of a pod are between 0 and 2147483647.",
        "core validation.go :: validatePodSpecSecurityContext, validateHostUsers")
    { Home = RuleHome.Manifests };

    /// <summary>V126. Group policies.</summary>
    public static readonly Rule V126 = new("V126", ManifestPods, "Group policies",
        "fsGroupChangePolicy is Always or OnRootMismatch, and supplementalGroupsPolicy is Merge or Strict.",
        "core validation.go :: validatePodSpecSecurityContext, validateHostUsers")
    { Home = RuleHome.Manifests };

    /// <summary>V127. Shared process namespace.</summary>
    public static readonly Rule V127 = new("V127", ManifestPods, "Shared process namespace",
        "shareProcessNamespace and hostPID exclude each other.",
        "core validation.go :: validatePodSpecSecurityContext, validateHostUsers")
    { Home = RuleHome.Manifests };

    /// <summary>V128. User namespaces.</summary>
    public static readonly Rule V128 = new("V128", ManifestPods, "User namespaces",
        "hostUsers: false excludes the host's network, PID and IPC namespaces.",
        "core validation.go :: validatePodSpecSecurityContext, validateHostUsers")
    { When = Feature.UserNamespacesSupport.On, Home = RuleHome.Manifests };

    /// <summary>V129. Host aliases.</summary>
    public static readonly Rule V129 = new("V129", ManifestPods, "Host aliases",
        "A host alias has an IP address, and its names are DNS subdomains.",
        "core validation.go :: ValidateHostAliases")
    { Home = RuleHome.Manifests };

    /// <summary>V130. Readiness gates.</summary>
    public static readonly Rule V130 = new("V130", ManifestPods, "Readiness gates",
        "A readiness gate is a qualified name.",
        "core validation.go :: validateReadinessGates")
    { Home = RuleHome.Manifests };

    /// <summary>V131. Scheduling gates.</summary>
    public static readonly Rule V131 = new("V131", ManifestPods, "Scheduling gates",
        "A scheduling gate is a unique qualified name.",
        "core validation.go :: validateSchedulingGates")
    { Home = RuleHome.Manifests };

    /// <summary>V132. Gated pods are unbound.</summary>
    public static readonly Rule V132 = new("V132", ManifestPods, "Gated pods are unbound",
        "A pod with scheduling gates has no nodeName.",
        "core validation.go :: ValidatePodCreate")
    { Home = RuleHome.Manifests };

    /// <summary>V133. Parts of a toleration.</summary>
    public static readonly Rule V133 = new("V133", ManifestPods, "Parts of a toleration",
        "A toleration's key is a qualified name, its operator is Equal or Exists, and its value has the format of a label.",
        "core validation.go :: ValidateTolerations")
    { Home = RuleHome.Manifests };

    /// <summary>V134. Toleration of everything.</summary>
    public static readonly Rule V134 = new("V134", ManifestPods, "Toleration of everything",
        "A toleration without a key has the operator Exists.",
        "core validation.go :: ValidateTolerations")
    { Home = RuleHome.Manifests };

    /// <summary>V135. Exists has no value.</summary>
    public static readonly Rule V135 = new("V135", ManifestPods, "Exists has no value",
        "A toleration with the operator Exists has no value.",
        "core validation.go :: ValidateTolerations")
    { Home = RuleHome.Manifests };

    /// <summary>V136. Toleration seconds.</summary>
    public static readonly Rule V136 = new("V136", ManifestPods, "Toleration seconds",
        "tolerationSeconds needs the effect NoExecute.",
        "core validation.go :: ValidateTolerations")
    { Home = RuleHome.Manifests };

    /// <summary>V137. Toleration effects.</summary>
    public static readonly Rule V137 = new("V137", ManifestPods, "Toleration effects",
        "A toleration's effect is NoSchedule, PreferNoSchedule or NoExecute.",
        "core validation.go :: ValidateTolerations")
    { Home = RuleHome.Manifests };

    /// <summary>V138. Required node affinity.</summary>
    public static readonly Rule V138 = new("V138", ManifestPods, "Required node affinity",
        "Required node affinity has at least one term.",
        "core validation.go :: validateAffinity")
    { Home = RuleHome.Manifests };

    /// <summary>V139. Affinity weights.</summary>
    public static readonly Rule V139 = new("V139", ManifestPods, "Affinity weights",
        "An affinity weight is between 1 and 100.",
        "core validation.go :: validateAffinity")
    { Home = RuleHome.Manifests };

    /// <summary>V140. Pod affinity terms.</summary>
    public static readonly Rule V140 = new("V140", ManifestPods, "Pod affinity terms",
        "A term of pod affinity has a topologyKey, and its namespaces are DNS labels.",
        "core validation.go :: validateAffinity")
    { Home = RuleHome.Manifests };

    /// <summary>V141. Node selector terms.</summary>
    public static readonly Rule V141 = new("V141", ManifestPods, "Node selector terms",
        "In a node selector, In and NotIn have values, Exists and DoesNotExist have none, and Gt and Lt have one.",
        "core validation.go :: validateAffinity")
    { Home = RuleHome.Manifests };

    /// <summary>V142. Spread constraints.</summary>
    public static readonly Rule V142 = new("V142", ManifestPods, "Spread constraints",
        "A spread constraint has a maxSkew above 0, a topologyKey and a whenUnsatisfiable, and no two share the latter pair.",
        "core validation.go :: validateTopologySpreadConstraints")
    { Home = RuleHome.Manifests };

    /// <summary>V143. Operating system.</summary>
    public static readonly Rule V143 = new("V143", ManifestPods, "Operating system",
        "os.name is linux or windows and excludes fields of the other system.",
        "core validation.go :: validateOS")
    { Home = RuleHome.Manifests };

    /// <summary>V144. Other pod fields.</summary>
    public static readonly Rule V144 = new("V144", ManifestPods, "Other pod fields",
        "preemptionPolicy, overhead and resourceClaims are checked as well, although they do not affect a pod's life.",
        "core validation.go :: ValidatePodSpec")
    { Home = RuleHome.Manifests };

    /// <summary>V145. Pod-level resources.</summary>
    public static readonly Rule V145 = new("V145", ManifestPods, "Pod-level resources",
        "A pod's own resources are cpu, memory and huge pages, cover those of its containers, and have no claims.",
        "core validation.go :: validatePodResources")
    { When = Feature.PodLevelResources.On, Home = RuleHome.Manifests };
}
