using PodTimeline.Manifests.Decoding;
using PodTimeline.Model.Versions;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Containers;

/// <summary>Rules V84 to V90: a container's own restartPolicy and restartPolicyRules, by version.</summary>
/// <remarks>Source: validation.go :: validateContainerRestartPolicy, validateInitContainerRestartPolicy.</remarks>
internal static class RestartPolicyValidator
{
    private const int MostRules = 20;
    private const int MostExitCodes = 255;
    private static readonly string[] Policies = ["Always", "Never", "OnFailure"];
    private static readonly string[] Operators = ["In", "NotIn"];

    /// <summary>Whether an init container is a sidecar.</summary>
    public static bool IsSidecar(ObjectView container) => container.GetTextOrNull("restartPolicy") == "Always";

    /// <summary>A regular container: before 1.35 the field may not be set.</summary>
    public static void CheckApp(FieldErrors errors, ObjectView container)
    {
        if (errors.Version.Has(Feature.ContainerRestartRules)) CheckAny(errors, container);
        else if (container.Has("restartPolicy"))
            errors.AddForbidden(V84, container.Path / "restartPolicy", "may not be set for non-init containers");
    }

    /// <summary>An init container: before 1.35 Always is the only value.</summary>
    public static void CheckInit(FieldErrors errors, ObjectView container)
    {
        if (errors.Version.Has(Feature.ContainerRestartRules)) CheckInitWithRules(errors, container);
        else if (container.GetTextOrNull("restartPolicy") is { } policy and not "Always")
            errors.AddNotSupported(V84, container.Path / "restartPolicy", policy, ["Always"]);
    }

    /// <summary>Of an init container without a policy, and of a sidecar that may not have rules, the rules are not checked.</summary>
    private static void CheckInitWithRules(FieldErrors errors, ObjectView container)
    {
        var hasRules = container.GetObjects("restartPolicyRules").Count > 0;
        if (!container.Has("restartPolicy"))
        {
            if (hasRules) AddPolicyMissing(errors, container);
        }
        else if (!IsSidecar(container) || errors.Version.Has(Feature.RestartAllContainersOnContainerExits))
        {
            CheckAny(errors, container);
        }
        else if (hasRules)
        {
            errors.AddForbidden(V90, container.Path / "restartPolicyRules",
                "restartPolicyRules are not allowed for init containers with restart policy Always");
        }
    }

    private static void AddPolicyMissing(FieldErrors errors, ObjectView container) =>
        errors.AddRequired(V85, container.Path / "restartPolicy", "must specify restartPolicy when restart rules are used");

    private static void CheckAny(FieldErrors errors, ObjectView container)
    {
        var (policy, rules, path) = (container.GetTextOrNull("restartPolicy"), container.GetObjects("restartPolicyRules"),
            container.Path / "restartPolicyRules");
        if (policy is not null && !Policies.Contains(policy))
            errors.AddNotSupported(V84, container.Path / "restartPolicy", policy, Policies);
        if (rules.Count == 0) return;
        if (policy is null) AddPolicyMissing(errors, container);
        if (rules.Count > MostRules && errors.Version.Has(Feature.RestartRulesCounted)) errors.AddTooMany(V86, path, rules.Count, MostRules);
        else if (rules.Count > MostRules) errors.AddTooLong(V86, path, MostRules);
        foreach (var rule in rules) CheckRule(errors, rule);
    }

    private static void CheckRule(FieldErrors errors, ObjectView rule)
    {
        string[] actions = errors.Version.Has(Feature.RestartAllContainersOnContainerExits) ? ["Restart", "RestartAllContainers"] : ["Restart"];
        if (!actions.Contains(rule.GetText("action"))) errors.AddNotSupported(V87, rule.Path / "action", rule.GetText("action"), actions);
        var codes = rule.GetObject("exitCodes");
        if (!codes.IsPresent)
        {
            errors.AddRequired(V88, rule.Path / "exitCodes", "must be specified");
            return;
        }

        if (!Operators.Contains(codes.GetText("operator")))
            errors.AddNotSupported(V89, codes.Path / "operator", codes.GetText("operator"), Operators);
        if (codes.GetIntegers("values").Count > MostExitCodes)
            errors.AddTooMany(V89, codes.Path / "values", codes.GetIntegers("values").Count, MostExitCodes);
    }
}
