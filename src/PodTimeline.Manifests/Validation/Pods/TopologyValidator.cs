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
        var (errors, constraints) = (pod.Errors, pod.Spec.GetObjects("topologySpreadConstraints"));
        var repeated = FindRepeated(constraints);
        for (var i = 0; i < constraints.Count; i++)
        {
            var constraint = constraints[i];
            var (skew, key, action) = (constraint.GetInteger("maxSkew") ?? 0, constraint.GetText("topologyKey"),
                constraint.GetText("whenUnsatisfiable"));
            if (skew <= 0) errors.AddInvalid(V142, constraint.Path / "maxSkew", skew, "must be greater than zero");
            if (key.Length == 0) errors.AddRequired(V142, constraint.Path / "topologyKey", "can not be empty");
            if (!Actions.Contains(action)) errors.AddNotSupported(V142, constraint.Path / "whenUnsatisfiable", action, Actions);
            if (repeated.Contains(i))
                errors.AddDuplicate(V142, constraint.Path.AppendField("{topologyKey, whenUnsatisfiable}"), $"{{{key}, {action}}}",
                    constraint.Path);
            CheckMinDomains(errors, constraint, action);
            foreach (var field in new[] { "nodeAffinityPolicy", "nodeTaintsPolicy" })
                if (constraint.GetTextOrNull(field) is { } policy && !Policies.Contains(policy))
                    errors.AddNotSupported(V142, constraint.Path / field, policy, Policies);
            if (pod.Version.Has(Feature.MatchLabelKeysInPodTopologySpreadSelectorMerge)) LabelKeyValidator.CheckSpread(pod, constraint);
            else CheckLabelKeys(pod, constraint);
            SelectorValidator.CheckSyntax(errors, constraint.GetObject("labelSelector"));
        }
    }

    /// <summary>Those whose key and action stand in a later constraint again: the error is reported on the earlier one.</summary>
    private static HashSet<int> FindRepeated(IReadOnlyList<ObjectView> constraints)
    {
        var (seen, repeated) = (new HashSet<(string, string)>(), new HashSet<int>());
        for (var i = constraints.Count - 1; i >= 0; i--)
            if (!seen.Add((constraints[i].GetText("topologyKey"), constraints[i].GetText("whenUnsatisfiable")))) repeated.Add(i);
        return repeated;
    }

    private static void CheckMinDomains(FieldErrors errors, ObjectView constraint, string action)
    {
        if (constraint.GetInteger("minDomains") is not { } domains) return;
        if (domains <= 0) errors.AddInvalid(V142, constraint.Path / "minDomains", domains, "must be greater than zero");
        if (action != "DoNotSchedule")
            errors.AddInvalid(V142, constraint.Path / "minDomains", domains,
                $"can only use minDomains if whenUnsatisfiable=DoNotSchedule, not {action}");
    }

    /// <summary>Before 1.34 no key may also be in the selector.</summary>
    private static void CheckLabelKeys(PodContext pod, ObjectView constraint)
    {
        var (keys, path, selector) = (constraint.GetTexts("matchLabelKeys"), constraint.Path / "matchLabelKeys",
            constraint.GetObject("labelSelector"));
        if (keys.Count == 0) return;
        if (!selector.IsPresent) pod.Errors.AddForbidden(V142, path, "must not be specified when labelSelector is not set");
        var selected = selector.GetMap("matchLabels").Select(l => l.Key).Concat(selector.GetObjects("matchExpressions").Select(e => e.GetText("key"))).ToHashSet();
        for (var i = 0; i < keys.Count; i++)
        {
            pod.Errors.AddInvalid(V142, path.AppendIndex(i), keys[i], Labels.FindNameFaults(keys[i], pod.Version));
            if (selected.Contains(keys[i]))
                pod.Errors.AddInvalid(V142, path.AppendIndex(i), keys[i], "exists in both matchLabelKeys and labelSelector");
        }
    }
}
