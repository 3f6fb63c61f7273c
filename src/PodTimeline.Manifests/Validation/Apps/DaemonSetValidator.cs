using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Selectors;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Apps;

/// <summary>DaemonSets.</summary>
/// <remarks>Source: apps validation.go :: ValidateDaemonSetSpec, ValidateDaemonSetUpdateStrategy, ValidateRollingUpdateDaemonSet.</remarks>
internal static class DaemonSetValidator
{
    private static readonly string[] Strategies = ["RollingUpdate", "OnDelete"];

    /// <summary>V147 to V149, V154, V155, V161 to V163: the spec of a DaemonSet. Nothing says that a selector is needed.</summary>
    public static void Validate(FieldErrors errors, ObjectView spec)
    {
        var (selector, template) = (spec.Object("selector"), spec.Object("template"));
        SelectorValidator.Syntax(errors, selector);
        if (SelectorValidator.IsUsable(selector, errors))
            TemplateValidator.Matches(errors, selector, template, selector.IsPresent ? V148 : V147);
        if (SelectorValidator.IsEmpty(selector))
            errors.Invalid(V149, selector.Path, SelectorValidator.Shown(selector), "empty selector is invalid for daemonset");
        TemplateValidator.Validate(errors, template);
        TemplateValidator.RunsForEver(errors, template.Object("spec"), "DaemonSet", V154);
        errors.NotNegative(V155, spec.Path / "minReadySeconds", spec.Whole("minReadySeconds"));
        UpdateStrategy(errors, spec.Object("updateStrategy"));
        errors.NotNegative(V155, spec.Path / "revisionHistoryLimit", spec.Whole("revisionHistoryLimit"));
    }

    /// <summary>V161: the type of the update.</summary>
    private static void UpdateStrategy(FieldErrors errors, ObjectView strategy)
    {
        var type = PodContext.OrDefault(strategy.Text("type"), "RollingUpdate");
        if (type == "RollingUpdate") RollingUpdate(errors, strategy.Object("rollingUpdate"));
        else if (type != "OnDelete") errors.NotSupported(V161, strategy.Path / "type", type, Strategies);
    }

    /// <summary>V162, V163: exactly one of the two numbers is not 0.</summary>
    private static void RollingUpdate(FieldErrors errors, ObjectView update)
    {
        var (unavailable, surge) = (update.NumberOrText("maxUnavailable") ?? new NumberOrText(1, null),
            update.NumberOrText("maxSurge") ?? default);
        var (unavailablePath, surgePath) = (update.Path / "maxUnavailable", update.Path / "maxSurge");
        NumberOrPercent.Validate(errors, V162, V162, unavailablePath, unavailable);
        NumberOrPercent.Validate(errors, V162, V162, surgePath, surge);
        NumberOrPercent.NotOverAll(errors, V162, unavailablePath, unavailable);
        NumberOrPercent.NotOverAll(errors, V162, surgePath, surge);
        var (hasUnavailable, hasSurge) = (NumberOrPercent.Amount(unavailable) != 0, NumberOrPercent.Amount(surge) != 0);
        if (hasUnavailable && hasSurge)
            errors.Invalid(V162, surgePath, GoValue.Of(surge), "may not be set when maxUnavailable is non-zero");
        else if (!hasUnavailable && !hasSurge) errors.Required(V163, unavailablePath, "cannot be 0 when maxSurge is 0");
    }
}
