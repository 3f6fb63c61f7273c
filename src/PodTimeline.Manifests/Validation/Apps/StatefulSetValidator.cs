using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Fixes;
using PodTimeline.Manifests.Validation.Formats;
using PodTimeline.Manifests.Validation.Selectors;
using PodTimeline.Model.Versions;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Apps;

/// <summary>StatefulSets.</summary>
/// <remarks>
/// Source: apps validation.go :: ValidateStatefulSetSpec, ValidatePodTemplateSpecForStatefulSet, validateRollingUpdateStatefulSet.
/// </remarks>
internal static class StatefulSetValidator
{
    private static readonly string[] Retentions = ["Retain", "Delete"];

    /// <summary>V146, V149, V154, V155, V165 to V170: the spec of a StatefulSet.</summary>
    public static void Validate(FieldErrors errors, ObjectView spec)
    {
        var management = PodContext.ReplaceEmpty(spec.GetText("podManagementPolicy"), "OrderedReady");
        if (management is not ("OrderedReady" or "Parallel"))
            errors.AddInvalid(V165, spec.Path / "podManagementPolicy", management, "must be 'OrderedReady' or 'Parallel'",
                fix: field => FieldFixes.WriteNearest(field, ["OrderedReady", "Parallel"]));
        UpdateStrategy(errors, spec.GetObject("updateStrategy"));
        CheckRetention(errors, spec.GetObject("persistentVolumeClaimRetentionPolicy"));
        errors.CheckNotNegative(V155, spec.Path / "replicas", spec.GetInteger("replicas"));
        errors.CheckNotNegative(V155, spec.Path / "minReadySeconds", spec.GetInteger("minReadySeconds"));
        errors.CheckNotNegative(V167, spec.Path / "ordinals.start", spec.GetObject("ordinals").GetInteger("start"));
        DeploymentValidator.CheckSelector(errors, spec, "statefulset");
        CheckServiceName(errors, spec);
        CheckTemplate(errors, spec);
        TemplateValidator.RunsForEver(errors, spec.GetObject("template").GetObject("spec"), "StatefulSet", V154);
    }

    /// <summary>V166, V167: how pods are replaced.</summary>
    private static void UpdateStrategy(FieldErrors errors, ObjectView strategy)
    {
        var (type, update) = (PodContext.ReplaceEmpty(strategy.GetText("type"), "RollingUpdate"), strategy.GetObject("rollingUpdate"));
        switch (type)
        {
            case "OnDelete":
                if (update.IsPresent)
                    errors.AddInvalid(V167, update.Path, ToGoValue(errors, update), "only allowed for updateStrategy 'RollingUpdate'");
                break;
            case "RollingUpdate":
                CheckRollingUpdate(errors, update);
                break;
            default:
                var value = update.IsPresent ? ToGoValue(errors, update) : GoValue.OfNull("*apps.RollingUpdateStatefulSetStrategy");
                errors.AddInvalid(V166, strategy.Path, GoValue.OfStruct("apps.StatefulSetUpdateStrategy", ("Type", type),
                    ("RollingUpdate", value)),
                    "must be 'RollingUpdate' or 'OnDelete'", strategy.Path / "type",
                    field => FieldFixes.WriteNearest(field, ["RollingUpdate", "OnDelete"]));
                break;
        }
    }

    /// <summary>V167: partition and maxUnavailable.</summary>
    private static void CheckRollingUpdate(FieldErrors errors, ObjectView update)
    {
        errors.CheckNotNegative(V167, update.Path / "partition", update.GetInteger("partition"));
        if (!errors.Version.Has(Feature.MaxUnavailableStatefulSet) || update.GetNumberOrText("maxUnavailable") is not { } most) return;
        var path = update.Path / "maxUnavailable";
        NumberOrPercent.Validate(errors, V167, V167, path, most);
        if (NumberOrPercent.GetAmount(most) == 0) errors.AddInvalid(V167, path, GoValue.Of(most), "cannot be 0");
        NumberOrPercent.CheckNotOverAll(errors, V167, path, most);
    }

    /// <summary>V168: what happens to the claims.</summary>
    private static void CheckRetention(FieldErrors errors, ObjectView policy)
    {
        foreach (var field in new[] { "whenDeleted", "whenScaled" })
        {
            var text = PodContext.ReplaceEmpty(policy.GetText(field), "Retain");
            if (!Retentions.Contains(text)) errors.AddNotSupported(V168, policy.Path / field, text, Retentions);
        }
    }

    /// <summary>V169: the service's name is a label.</summary>
    private static void CheckServiceName(FieldErrors errors, ObjectView spec)
    {
        if (errors.Version.Has(Feature.StatefulSetServiceNameChecked) && spec.GetText("serviceName") is { Length: > 0 } name)
            errors.AddInvalid(V169, spec.Path / "serviceName", name, NameFormats.FindLabelFaults(name), fix: NameFixes.WriteLabel);
    }

    /// <summary>V170: a mount may name a claim template, and before 1.34 the pod template is not checked.</summary>
    private static void CheckTemplate(FieldErrors errors, ObjectView spec)
    {
        var (selector, template) = (spec.GetObject("selector"), spec.GetObject("template"));
        if (!SelectorValidator.IsUsable(selector, errors))
        {
            errors.AddInvalid(V150, selector.Path, SelectorValidator.ToGoValue(selector), "");
            return;
        }

        if (!SelectorValidator.IsEmpty(selector)) TemplateValidator.Matches(errors, selector, template);
        var claims = spec.GetObjects("volumeClaimTemplates").Select(claim => claim.GetObject("metadata").GetText("name"));
        if (errors.Version.Has(Feature.StatefulSetTemplateChecked)) TemplateValidator.Validate(errors, template, claims);
        else TemplateValidator.CheckMetadata(errors, template);
    }

    private static GoValue ToGoValue(FieldErrors errors, ObjectView update) => GoValue.OfStruct("apps.RollingUpdateStatefulSetStrategy",
        ("Partition", update.GetInteger("partition") ?? 0),
        ("MaxUnavailable", errors.Version.Has(Feature.MaxUnavailableStatefulSet) && update.GetNumberOrText("maxUnavailable") is { } most
            ? GoValue.Of(most) : GoValue.OfNull("*intstr.IntOrString")));
}
