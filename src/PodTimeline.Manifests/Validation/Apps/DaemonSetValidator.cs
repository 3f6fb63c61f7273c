using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Selectors;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Apps;

/// <summary>DaemonSets.</summary>
/// <remarks>Source: apps validation.go :: ValidateDaemonSetSpec, ValidateDaemonSetUpdateStrategy, ValidateRollingUpdateDaemonSet.</remarks>
internal static class DaemonSetValidator
{
    private static readonly string[] Strategies = ["RollingUpdate", "OnDelete"];

    /// <summary>V147 to V149, V154, V155, V161 to V163: the spec of a DaemonSet. The server does not require a selector.</summary>
    public static void Validate(FieldErrors errors, ObjectView spec)
    {
        var (selector, template) = (spec.GetObject("selector"), spec.GetObject("template"));
        SelectorValidator.CheckSyntax(errors, selector);
        if (SelectorValidator.IsUsable(selector, errors))
            TemplateValidator.Matches(errors, selector, template, selector.IsPresent ? V148 : V147);
        if (SelectorValidator.IsEmpty(selector))
            errors.AddInvalid(V149, selector.Path, SelectorValidator.ToGoValue(selector), "empty selector is invalid for daemonset");
        TemplateValidator.Validate(errors, template);
        TemplateValidator.RunsForEver(errors, template.GetObject("spec"), "DaemonSet", V154);
        errors.CheckNotNegative(V155, spec.Path / "minReadySeconds", spec.GetInteger("minReadySeconds"));
        UpdateStrategy(errors, spec.GetObject("updateStrategy"));
        errors.CheckNotNegative(V155, spec.Path / "revisionHistoryLimit", spec.GetInteger("revisionHistoryLimit"));
    }

    /// <summary>V161: the type of the update.</summary>
    private static void UpdateStrategy(FieldErrors errors, ObjectView strategy)
    {
        var type = PodContext.ReplaceEmpty(strategy.GetText("type"), "RollingUpdate");
        if (type == "RollingUpdate") CheckRollingUpdate(errors, strategy.GetObject("rollingUpdate"));
        else if (type != "OnDelete") errors.AddNotSupported(V161, strategy.Path / "type", type, Strategies);
    }

    /// <summary>V162, V163: exactly one of the two numbers is not 0.</summary>
    private static void CheckRollingUpdate(FieldErrors errors, ObjectView update)
    {
        var (unavailable, surge) = (update.GetNumberOrText("maxUnavailable") ?? new NumberOrText(1, null),
            update.GetNumberOrText("maxSurge") ?? default);
        var (unavailablePath, surgePath) = (update.Path / "maxUnavailable", update.Path / "maxSurge");
        NumberOrPercent.Validate(errors, V162, V162, unavailablePath, unavailable);
        NumberOrPercent.Validate(errors, V162, V162, surgePath, surge);
        NumberOrPercent.CheckNotOverAll(errors, V162, unavailablePath, unavailable);
        NumberOrPercent.CheckNotOverAll(errors, V162, surgePath, surge);
        var (hasUnavailable, hasSurge) = (NumberOrPercent.GetAmount(unavailable) != 0, NumberOrPercent.GetAmount(surge) != 0);
        if (hasUnavailable && hasSurge)
            errors.AddInvalid(V162, surgePath, GoValue.Of(surge), "may not be set when maxUnavailable is non-zero");
        else if (!hasUnavailable && !hasSurge) errors.AddRequired(V163, unavailablePath, "cannot be 0 when maxSurge is 0");
    }
}
