using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Formats;
using PodTimeline.Manifests.Validation.Selectors;
using PodTimeline.Model.Versions;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Pods;

/// <summary>Rule V142: topologySpreadConstraints.</summary>
/// <remarks>Source: validation.go :: validateTopologySpreadConstraints.</remarks>
internal static class TopologyValidator
{
    private static readonly string[] Actions = ["DoNotSchedule", "ScheduleAnyway"];
    private static readonly string[] Policies = ["Honor", "Ignore"];

    /// <summary>All constraints of a pod.</summary>
    public static void Validate(PodContext pod)
    {
        var (errors, constraints) = (pod.Errors, pod.Spec.Objects("topologySpreadConstraints"));
        var repeated = Repeated(constraints);
        for (var i = 0; i < constraints.Count; i++)
        {
            var constraint = constraints[i];
            var (skew, key, action) = (constraint.Whole("maxSkew") ?? 0, constraint.Text("topologyKey"),
                constraint.Text("whenUnsatisfiable"));
            if (skew <= 0) errors.Invalid(V142, constraint.Path / "maxSkew", skew, "must be greater than zero");
            if (key.Length == 0) errors.Required(V142, constraint.Path / "topologyKey", "can not be empty");
            if (!Actions.Contains(action)) errors.NotSupported(V142, constraint.Path / "whenUnsatisfiable", action, Actions);
            if (repeated.Contains(i))
                errors.Duplicate(V142, constraint.Path.Field("{topologyKey, whenUnsatisfiable}"), $"{{{key}, {action}}}",
                    constraint.Path);
            MinDomains(errors, constraint, action);
            foreach (var field in new[] { "nodeAffinityPolicy", "nodeTaintsPolicy" })
                if (constraint.TextOrNull(field) is { } policy && !Policies.Contains(policy))
                    errors.NotSupported(V142, constraint.Path / field, policy, Policies);
            if (pod.Version.Has(Feature.MatchLabelKeysInPodTopologySpreadSelectorMerge)) LabelKeyValidator.Spread(pod, constraint);
            else LabelKeys(pod, constraint);
            SelectorValidator.Syntax(errors, constraint.Object("labelSelector"));
        }
    }

    /// <summary>Those whose key and action stand in a later constraint again: the earlier one is blamed.</summary>
    private static HashSet<int> Repeated(IReadOnlyList<ObjectView> constraints)
    {
        var (seen, repeated) = (new HashSet<(string, string)>(), new HashSet<int>());
        for (var i = constraints.Count - 1; i >= 0; i--)
            if (!seen.Add((constraints[i].Text("topologyKey"), constraints[i].Text("whenUnsatisfiable")))) repeated.Add(i);
        return repeated;
    }

    private static void MinDomains(FieldErrors errors, ObjectView constraint, string action)
    {
        if (constraint.Whole("minDomains") is not { } domains) return;
        if (domains <= 0) errors.Invalid(V142, constraint.Path / "minDomains", domains, "must be greater than zero");
        if (action != "DoNotSchedule")
            errors.Invalid(V142, constraint.Path / "minDomains", domains,
                $"can only use minDomains if whenUnsatisfiable=DoNotSchedule, not {action}");
    }

    /// <summary>Before 1.34 no key stands in the selector too.</summary>
    private static void LabelKeys(PodContext pod, ObjectView constraint)
    {
        var (keys, path, selector) = (constraint.Texts("matchLabelKeys"), constraint.Path / "matchLabelKeys",
            constraint.Object("labelSelector"));
        if (keys.Count == 0) return;
        if (!selector.IsPresent) pod.Errors.Forbidden(V142, path, "must not be specified when labelSelector is not set");
        var selected = selector.Map("matchLabels").Select(l => l.Key).Concat(selector.Objects("matchExpressions").Select(e => e.Text("key"))).ToHashSet();
        for (var i = 0; i < keys.Count; i++)
        {
            pod.Errors.Invalid(V142, path.At(i), keys[i], Labels.QualifiedName(keys[i], pod.Version));
            if (selected.Contains(keys[i]))
                pod.Errors.Invalid(V142, path.At(i), keys[i], "exists in both matchLabelKeys and labelSelector");
        }
    }
}
