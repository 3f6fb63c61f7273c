using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Fixes;
using PodTimeline.Manifests.Validation.Selectors;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Apps;

/// <summary>Deployments and ReplicaSets.</summary>
/// <remarks>Source: apps validation.go :: ValidateDeploymentSpec, ValidateReplicaSetSpec, ValidateDeploymentStrategy.</remarks>
internal static class DeploymentValidator
{
    private static readonly NumberOrText Quarter = new(0, "25%");

    /// <summary>V146, V149, V155 to V160: the spec of a Deployment.</summary>
    public static void CheckDeployment(FieldErrors errors, ObjectView spec)
    {
        errors.CheckNotNegative(V155, spec.Path / "replicas", spec.GetInteger("replicas"));
        CheckSelectorAndTemplate(errors, spec);
        CheckStrategy(errors, spec.GetObject("strategy"));
        errors.CheckNotNegative(V155, spec.Path / "minReadySeconds", spec.GetInteger("minReadySeconds"));
        errors.CheckNotNegative(V155, spec.Path / "revisionHistoryLimit", spec.GetInteger("revisionHistoryLimit"));
        var deadline = spec.GetInteger("progressDeadlineSeconds") ?? 600;
        errors.CheckNotNegative(V155, spec.Path / "progressDeadlineSeconds", deadline);
        if (deadline <= (spec.GetInteger("minReadySeconds") ?? 0))
        {
            errors.AddInvalid(V156, spec.Path / "progressDeadlineSeconds", deadline, "must be greater than minReadySeconds",
                spec.Path / (spec.Has("progressDeadlineSeconds") ? "progressDeadlineSeconds" : "minReadySeconds"));
        }
    }

    /// <summary>V146, V149, V155: the spec of a ReplicaSet.</summary>
    public static void CheckReplicaSet(FieldErrors errors, ObjectView spec)
    {
        errors.CheckNotNegative(V155, spec.Path / "replicas", spec.GetInteger("replicas"));
        errors.CheckNotNegative(V155, spec.Path / "minReadySeconds", spec.GetInteger("minReadySeconds"));
        CheckSelectorAndTemplate(errors, spec);
    }

    /// <summary>V146, V149: there is a selector, and it does not select everything.</summary>
    /// <param name="errors">Collects the errors.</param>
    /// <param name="spec">The workload's spec.</param>
    /// <param name="kind">Its name in the server's messages.</param>
    public static void CheckSelector(FieldErrors errors, ObjectView spec, string kind)
    {
        var selector = spec.GetObject("selector");
        if (!selector.IsPresent)
        {
            errors.AddRequired(V146, selector.Path, fix: EntryFixes.AddSelector);
            return;
        }

        SelectorValidator.CheckSyntax(errors, selector);
        if (SelectorValidator.IsEmpty(selector))
            errors.AddInvalid(V149, selector.Path, SelectorValidator.ToGoValue(selector), $"empty selector is invalid for {kind}");
    }

    private static void CheckSelectorAndTemplate(FieldErrors errors, ObjectView spec)
    {
        CheckSelector(errors, spec, "deployment");
        var (selector, template) = (spec.GetObject("selector"), spec.GetObject("template"));
        if (!SelectorValidator.IsUsable(selector, errors))
        {
            errors.AddInvalid(V150, selector.Path, SelectorValidator.ToGoValue(selector), "invalid label selector");
            return;
        }

        if (!SelectorValidator.IsEmpty(selector)) TemplateValidator.Matches(errors, selector, template);
        TemplateValidator.Validate(errors, template);
        TemplateValidator.RunsForEver(errors, template.GetObject("spec"), "ReplicaSet", V153);
    }

    /// <summary>V157 to V160: how the pods are replaced.</summary>
    private static void CheckStrategy(FieldErrors errors, ObjectView strategy)
    {
        var (type, update) = (PodContext.ReplaceEmpty(strategy.GetText("type"), "RollingUpdate"), strategy.GetObject("rollingUpdate"));
        switch (type)
        {
            case "Recreate":
                if (update.IsPresent) errors.AddForbidden(V158, update.Path, "may not be specified when strategy `type` is 'Recreate'");
                break;
            case "RollingUpdate":
                CheckRollingUpdate(errors, update);
                break;
            default:
                errors.AddNotSupported(V157, strategy.Path, ToGoValue(type, update), ["Recreate", "RollingUpdate"], strategy.Path / "type");
                break;
        }
    }

    private static void CheckRollingUpdate(FieldErrors errors, ObjectView update)
    {
        var (unavailable, surge) = (update.GetNumberOrText("maxUnavailable") ?? Quarter, update.GetNumberOrText("maxSurge") ?? Quarter);
        var path = update.Path / "maxUnavailable";
        NumberOrPercent.Validate(errors, V159, V160, path, unavailable);
        NumberOrPercent.Validate(errors, V159, V160, update.Path / "maxSurge", surge);
        if (NumberOrPercent.GetAmount(unavailable) == 0 && NumberOrPercent.GetAmount(surge) == 0)
            errors.AddInvalid(V159, path, GoValue.Of(unavailable), "may not be 0 when `maxSurge` is 0");
        NumberOrPercent.CheckNotOverAll(errors, V159, path, unavailable);
    }

    private static GoValue ToGoValue(string type, ObjectView update) => GoValue.OfStruct("apps.DeploymentStrategy", ("Type", type),
        ("RollingUpdate",
        update.IsPresent
            ? GoValue.OfStruct("apps.RollingUpdateDeployment",
                ("MaxUnavailable", GoValue.Of(update.GetNumberOrText("maxUnavailable") ?? default)),
                    ("MaxSurge", GoValue.Of(update.GetNumberOrText("maxSurge") ?? default)))
            : GoValue.OfNull("*apps.RollingUpdateDeployment")));
}
