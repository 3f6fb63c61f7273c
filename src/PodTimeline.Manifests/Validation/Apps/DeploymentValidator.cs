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
    public static void Deployment(FieldErrors errors, ObjectView spec)
    {
        errors.NotNegative(V155, spec.Path / "replicas", spec.Whole("replicas"));
        SelectorAndTemplate(errors, spec);
        Strategy(errors, spec.Object("strategy"));
        errors.NotNegative(V155, spec.Path / "minReadySeconds", spec.Whole("minReadySeconds"));
        errors.NotNegative(V155, spec.Path / "revisionHistoryLimit", spec.Whole("revisionHistoryLimit"));
        var deadline = spec.Whole("progressDeadlineSeconds") ?? 600;
        errors.NotNegative(V155, spec.Path / "progressDeadlineSeconds", deadline);
        if (deadline <= (spec.Whole("minReadySeconds") ?? 0))
        {
            errors.Invalid(V156, spec.Path / "progressDeadlineSeconds", deadline, "must be greater than minReadySeconds",
                spec.Path / (spec.Has("progressDeadlineSeconds") ? "progressDeadlineSeconds" : "minReadySeconds"));
        }
    }

    /// <summary>V146, V149, V155: the spec of a ReplicaSet.</summary>
    public static void ReplicaSet(FieldErrors errors, ObjectView spec)
    {
        errors.NotNegative(V155, spec.Path / "replicas", spec.Whole("replicas"));
        errors.NotNegative(V155, spec.Path / "minReadySeconds", spec.Whole("minReadySeconds"));
        SelectorAndTemplate(errors, spec);
    }

    /// <summary>V146, V149: there is a selector, and it does not select everything.</summary>
    /// <param name="errors">Takes the errors.</param>
    /// <param name="spec">The workload's spec.</param>
    /// <param name="kind">What the server calls it.</param>
    public static void Selector(FieldErrors errors, ObjectView spec, string kind)
    {
        var selector = spec.Object("selector");
        if (!selector.IsPresent)
        {
            errors.Required(V146, selector.Path, fix: EntryFixes.AddSelector);
            return;
        }

        SelectorValidator.Syntax(errors, selector);
        if (SelectorValidator.IsEmpty(selector))
            errors.Invalid(V149, selector.Path, SelectorValidator.Shown(selector), $"empty selector is invalid for {kind}");
    }

    private static void SelectorAndTemplate(FieldErrors errors, ObjectView spec)
    {
        Selector(errors, spec, "deployment");
        var (selector, template) = (spec.Object("selector"), spec.Object("template"));
        if (!SelectorValidator.IsUsable(selector, errors))
        {
            errors.Invalid(V150, selector.Path, SelectorValidator.Shown(selector), "invalid label selector");
            return;
        }

        if (!SelectorValidator.IsEmpty(selector)) TemplateValidator.Matches(errors, selector, template);
        TemplateValidator.Validate(errors, template);
        TemplateValidator.RunsForEver(errors, template.Object("spec"), "ReplicaSet", V153);
    }

    /// <summary>V157 to V160: how the pods are replaced.</summary>
    private static void Strategy(FieldErrors errors, ObjectView strategy)
    {
        var (type, update) = (PodContext.OrDefault(strategy.Text("type"), "RollingUpdate"), strategy.Object("rollingUpdate"));
        switch (type)
        {
            case "Recreate":
                if (update.IsPresent) errors.Forbidden(V158, update.Path, "may not be specified when strategy `type` is 'Recreate'");
                break;
            case "RollingUpdate":
                RollingUpdate(errors, update);
                break;
            default:
                errors.NotSupported(V157, strategy.Path, Shown(type, update), ["Recreate", "RollingUpdate"], strategy.Path / "type");
                break;
        }
    }

    private static void RollingUpdate(FieldErrors errors, ObjectView update)
    {
        var (unavailable, surge) = (update.NumberOrText("maxUnavailable") ?? Quarter, update.NumberOrText("maxSurge") ?? Quarter);
        var path = update.Path / "maxUnavailable";
        NumberOrPercent.Validate(errors, V159, V160, path, unavailable);
        NumberOrPercent.Validate(errors, V159, V160, update.Path / "maxSurge", surge);
        if (NumberOrPercent.Amount(unavailable) == 0 && NumberOrPercent.Amount(surge) == 0)
            errors.Invalid(V159, path, GoValue.Of(unavailable), "may not be 0 when `maxSurge` is 0");
        NumberOrPercent.NotOverAll(errors, V159, path, unavailable);
    }

    private static GoValue Shown(string type, ObjectView update) => GoValue.Struct("apps.DeploymentStrategy", ("Type", type),
        ("RollingUpdate",
        update.IsPresent
            ? GoValue.Struct("apps.RollingUpdateDeployment",
                ("MaxUnavailable", GoValue.Of(update.NumberOrText("maxUnavailable") ?? default)),
                    ("MaxSurge", GoValue.Of(update.NumberOrText("maxSurge") ?? default)))
            : GoValue.Null("*apps.RollingUpdateDeployment")));
}
