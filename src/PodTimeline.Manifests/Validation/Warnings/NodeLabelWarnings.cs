using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Diagnostics;
using PodTimeline.Manifests.Validation.Formats;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Validation.Warnings;

/// <summary>What the API server warns of in nodeSelector, node affinity and spread constraints.</summary>
/// <remarks>Source: pkg/api/node/util.go :: GetNodeLabelDeprecatedMessage, GetWarningsForNodeSelectorTerm.</remarks>
internal sealed class NodeLabelWarnings(FieldWarnings warnings)
{
    private static readonly Dictionary<string, string> Deprecated = new()
    {
        ["beta.kubernetes.io/arch"] = "deprecated since v1.14; use \"kubernetes.io/arch\" instead",
        ["beta.kubernetes.io/os"] = "deprecated since v1.14; use \"kubernetes.io/os\" instead",
        ["failure-domain.beta.kubernetes.io/region"] = "deprecated since v1.17; use \"topology.kubernetes.io/region\" instead",
        ["failure-domain.beta.kubernetes.io/zone"] = "deprecated since v1.17; use \"topology.kubernetes.io/zone\" instead",
        ["beta.kubernetes.io/instance-type"] = "deprecated since v1.17; use \"node.kubernetes.io/instance-type\" instead",
        ["app.kubernetes.io/created-by"] = "deprecated since v1.9",
        ["scheduler.alpha.kubernetes.io/preferAvoidPods"] = "deprecated since v1.22; use Taints and Tolerations instead",
        ["node-role.kubernetes.io/master"] = "use \"node-role.kubernetes.io/control-plane\" instead",
    };

    /// <summary>Everything that names labels of nodes.</summary>
    public void Warn(ObjectView spec)
    {
        foreach (var (label, _) in spec.GetMap("nodeSelector"))
            if (Deprecated.TryGetValue(label, out var text)) warnings.Add(DiagnosticCodes.Deprecated, (spec.Path / "nodeSelector").AppendKey(label), text);
        var nodes = spec.GetObject("affinity").GetObject("nodeAffinity");
        foreach (var term in nodes.GetObject("requiredDuringSchedulingIgnoredDuringExecution").GetObjects("nodeSelectorTerms")) WarnOfTerm(term, false);
        foreach (var weighted in nodes.GetObjects("preferredDuringSchedulingIgnoredDuringExecution"))
            WarnOfTerm(weighted.GetObject("preference"), checkValues: warnings.Version.Has(Feature.NodeAffinityValuesChecked));
        foreach (var constraint in spec.GetObjects("topologySpreadConstraints"))
        {
            if (Deprecated.TryGetValue(constraint.GetText("topologyKey"), out var text))
                warnings.Add(DiagnosticCodes.Deprecated, constraint.Path / "topologyKey", $"{constraint.GetText("topologyKey")} is {text}");
            if (!constraint.Has("labelSelector"))
                warnings.Add(DiagnosticCodes.NullSelector, constraint.Path / "labelSelector", "a null labelSelector results in matching no pod");
        }
    }

    /// <summary>Values of preferred terms only get a warning.</summary>
    private void WarnOfTerm(ObjectView term, bool checkValues)
    {
        foreach (var expression in term.GetObjects("matchExpressions"))
        {
            if (Deprecated.TryGetValue(expression.GetText("key"), out var text))
                warnings.Add(DiagnosticCodes.Deprecated, expression.Path / "key", $"{expression.GetText("key")} is {text}");
            var values = checkValues ? expression.GetTexts("values") : [];
            for (var i = 0; i < values.Count; i++)
                foreach (var fault in Labels.FindValueFaults(values[i], warnings.Version))
                    warnings.Add(DiagnosticCodes.BadPreferredValue, (expression.Path / "values").AppendIndex(i), $"{values[i]} is invalid, {fault}");
        }
    }
}
