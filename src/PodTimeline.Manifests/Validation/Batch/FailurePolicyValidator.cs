using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Fixes;
using PodTimeline.Manifests.Validation.Formats;
using PodTimeline.Model.Versions;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Batch;

/// <summary>V184 to V189: podFailurePolicy.</summary>
/// <remarks>Source: batch validation.go :: validatePodFailurePolicy and the functions for its rules.</remarks>
internal sealed class FailurePolicyValidator(FieldErrors errors, ObjectView jobSpec)
{
    private const int MostRules = 20;
    private const int MostExitCodes = 255;
    private const int MostConditions = 20;

    private static readonly string[] Operators = ["In", "NotIn"];
    private static readonly string[] Statuses = ["False", "True", "Unknown"];

    /// <summary>With the feature off the action is known, but its rule is dropped.</summary>
    private readonly bool _dropsFailIndex = errors.Version.KnowsButLacks(Feature.JobBackoffLimitPerIndex);

    private readonly string[] _actions = errors.Version.Has(Feature.JobBackoffLimitPerIndex) ? ["Count", "FailIndex", "FailJob", "Ignore"]
        : ["Count", "FailJob", "Ignore"];

    private readonly Lazy<HashSet<string>> _containers = new(() => [.. ListContainerNames(jobSpec)]);

    /// <summary>All rules of the policy.</summary>
    public void Validate(ObjectView policy)
    {
        var rules = policy.GetObjects("rules");
        if (rules.Count > MostRules) errors.AddTooMany(V184, policy.Path / "rules", rules.Count, MostRules);
        foreach (var rule in rules)
        {
            if (_dropsFailIndex && rule.GetText("action") == "FailIndex") continue;
            CheckAction(rule);
            var (codes, conditions) = (rule.GetObject("onExitCodes"), rule.GetObjects("onPodConditions"));
            if (codes.IsPresent) ExitCodes(codes);
            if (conditions.Count > 0) CheckConditions(rule.Path / "onPodConditions", conditions);
            if (codes.IsPresent && conditions.Count > 0)
                errors.AddInvalidUnseen(V185, rule.Path, "specifying both OnExitCodes and OnPodConditions is not supported");
            if (!codes.IsPresent && conditions.Count == 0)
                errors.AddInvalidUnseen(V185, rule.Path, "specifying one of OnExitCodes and OnPodConditions is required");
        }
    }

    /// <summary>V184, V186: the action.</summary>
    private void CheckAction(ObjectView rule)
    {
        var (action, path) = (rule.GetText("action"), rule.Path / "action");
        if (action.Length == 0) errors.AddRequired(V184, path, "valid values: " + FormatList(_actions));
        else if (!_actions.Contains(action)) errors.AddNotSupported(V184, path, action, _actions);
        else if (action == "FailIndex" && !jobSpec.Has("backoffLimitPerIndex"))
            errors.AddInvalid(V186, path, action, "requires the backoffLimitPerIndex to be set");
    }

    /// <summary>V187, V188: exit codes.</summary>
    private void ExitCodes(ObjectView codes)
    {
        var (@operator, values, path) = (codes.GetText("operator"), codes.GetIntegers("values"), codes.Path / "values");
        if (@operator.Length == 0) errors.AddRequired(V187, codes.Path / "operator", "valid values: " + FormatList(Operators));
        else if (!Operators.Contains(@operator)) errors.AddNotSupported(V187, codes.Path / "operator", @operator, Operators);
        if (codes.GetTextOrNull("containerName") is { } name && !_containers.Value.Contains(name))
            errors.AddInvalid(V188, codes.Path / "containerName", name,
                "must be one of the container or initContainer names in the pod template", fix: FieldFixes.WriteNearestContainer);
        if (values.Count == 0)
            errors.AddInvalid(V187, path, codes.Has("values") ? GoValue.OfNumbers(values) : GoValue.OfNull("[]int32"),
                "at least one value is required");
        if (values.Count > MostExitCodes) errors.AddTooMany(V187, path, values.Count, MostExitCodes);
        var seen = new HashSet<long>();
        for (var i = 0; i < values.Count; i++)
        {
            if (@operator == "In" && values[i] == 0) errors.AddInvalid(V187, path.AppendIndex(i), 0, "must not be 0 for the In operator");
            if (!seen.Add(values[i])) errors.AddDuplicate(V187, path.AppendIndex(i), values[i]);
        }

        if (values.Zip(values.Skip(1)).Any(pair => pair.First > pair.Second))
            errors.AddInvalid(V187, path, GoValue.OfNumbers(values), "must be ordered");
    }

    /// <summary>V189: conditions of the pod.</summary>
    private void CheckConditions(FieldPath path, IReadOnlyList<ObjectView> conditions)
    {
        if (conditions.Count > MostConditions) errors.AddTooMany(V189, path, conditions.Count, MostConditions);
        foreach (var condition in conditions)
        {
            var (type, status) = (condition.GetText("type"), PodContext.ReplaceEmpty(condition.GetText("status"), "True"));
            errors.AddInvalid(V189, condition.Path / "type", type, Labels.FindNameFaults(type, errors.Version));
            if (!Statuses.Contains(status)) errors.AddNotSupported(V189, condition.Path / "status", status, Statuses);
        }
    }

    private static IEnumerable<string> ListContainerNames(ObjectView jobSpec)
    {
        var spec = jobSpec.GetObject("template").GetObject("spec");
        return spec.GetObjects("containers").Concat(spec.GetObjects("initContainers")).Select(c => c.GetText("name"));
    }

    /// <summary>A list as Go prints it.</summary>
    private static string FormatList(string[] values) => $"[{string.Join(" ", values.Select(GoValue.Quote))}]";
}
