using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Workloads;

namespace PodTimeline.Manifests.Validation.Warnings;

/// <summary>What the API server warns of in a pod or template.</summary>
/// <remarks>Source: pkg/api/pod/warnings.go :: warningsForPodSpecAndMeta; pkg/api/node/util.go :: GetNodeLabelDeprecatedMessage.</remarks>
internal static class PodWarnings
{
    private const string NullSelector = "a null labelSelector results in matching no pod";

    private static readonly Dictionary<string, string> DeprecatedLabels = new()
    {
        ["beta.kubernetes.io/arch"] = "deprecated since v1.14; use \"kubernetes.io/arch\" instead",
        ["beta.kubernetes.io/os"] = "deprecated since v1.14; use \"kubernetes.io/os\" instead",
        ["failure-domain.beta.kubernetes.io/region"] = "deprecated since v1.17; use \"topology.kubernetes.io/region\" instead",
        ["failure-domain.beta.kubernetes.io/zone"] = "deprecated since v1.17; use \"topology.kubernetes.io/zone\" instead",
        ["beta.kubernetes.io/instance-type"] = "deprecated since v1.17; use \"node.kubernetes.io/instance-type\" instead",
    };

    /// <summary>Prefixes of annotations that do nothing any more.</summary>
    private static readonly (string Prefix, int Since, string Text)[] DeadAnnotations =
    [
        ("scheduler.alpha.kubernetes.io/critical-pod", 16, "non-functional in v1.16+; use the \"priorityClassName\" field instead"),
        ("security.alpha.kubernetes.io/sysctls", 11, "non-functional in v1.11+; use the \"sysctls\" field instead"),
        ("security.alpha.kubernetes.io/unsafe-sysctls", 11, "non-functional in v1.11+; use the \"sysctls\" field instead"),
        ("seccomp.security.alpha.kubernetes.io/pod", 27, "non-functional in v1.27+; use the \"seccompProfile\" field instead"),
        ("container.seccomp.security.alpha.kubernetes.io/", 27, "non-functional in v1.27+; use the \"seccompProfile\" field instead"),
        ("container.apparmor.security.beta.kubernetes.io/", 30, "deprecated since v1.30; use the \"appArmorProfile\" field instead"),
    ];

    /// <summary>Everything in one pod.</summary>
    public static void Warn(FieldWarnings warnings, PodTemplate template)
    {
        var spec = template.Spec;
        foreach (var (label, _) in spec.Map("nodeSelector"))
            if (DeprecatedLabels.TryGetValue(label, out var text)) warnings.Add("PT0120", (spec.Path / "nodeSelector").Key(label), text);
        foreach (var (annotation, _) in template.Metadata.Map("annotations"))
            foreach (var (prefix, since, text) in DeadAnnotations)
                if (warnings.Minor >= since && annotation.StartsWith(prefix, StringComparison.Ordinal)) warnings.Add("PT0120", (template.Metadata.Path / "annotations").Key(annotation), text);
        Affinity(warnings, spec.Object("affinity"));
        foreach (var constraint in spec.Objects("topologySpreadConstraints"))
        {
            if (DeprecatedLabels.TryGetValue(constraint.Text("topologyKey"), out var text))
                warnings.Add("PT0120", constraint.Path / "topologyKey", $"{constraint.Text("topologyKey")} is {text}");
            if (!constraint.Has("labelSelector")) warnings.Add("PT0124", constraint.Path / "labelSelector", NullSelector);
        }

        foreach (var secret in spec.Objects("imagePullSecrets"))
            if (secret.Text("name").Length == 0) warnings.Add("PT0127", secret.Path / "name", "invalid empty name \"\"");
        new ContainerWarnings(warnings).Warn(spec);
        if (spec.Whole("terminationGracePeriodSeconds") < 0)
            warnings.Add("PT0125", spec.Path / "terminationGracePeriodSeconds", "must be >= 0; negative values are invalid and will be treated as 1");
    }

    private static void Affinity(FieldWarnings warnings, ObjectView affinity)
    {
        const string Required = "requiredDuringSchedulingIgnoredDuringExecution", Preferred = "preferredDuringSchedulingIgnoredDuringExecution";
        var nodes = affinity.Object("nodeAffinity");
        foreach (var term in nodes.Object(Required).Objects("nodeSelectorTerms").Concat(nodes.Objects(Preferred).Select(p => p.Object("preference"))))
        {
            foreach (var expression in term.Objects("matchExpressions"))
            {
                if (DeprecatedLabels.TryGetValue(expression.Text("key"), out var text))
                    warnings.Add("PT0120", expression.Path / "key", $"{expression.Text("key")} is {text}");
            }
        }

        foreach (var pods in new[] { affinity.Object("podAffinity"), affinity.Object("podAntiAffinity") })
            foreach (var term in pods.Objects(Required).Concat(pods.Objects(Preferred).Select(p => p.Object("podAffinityTerm"))))
                if (!term.Has("labelSelector")) warnings.Add("PT0124", term.Path / "labelSelector", NullSelector);
    }
}
