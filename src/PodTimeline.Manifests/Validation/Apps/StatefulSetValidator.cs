using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Fixes;
using PodTimeline.Manifests.Validation.Formats;
using PodTimeline.Manifests.Validation.Selectors;
using PodTimeline.Model.Versions;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Apps;

/// <summary>StatefulSets.</summary>
/// <remarks>Source: apps validation.go :: ValidateStatefulSetSpec, ValidatePodTemplateSpecForStatefulSet,
/// validateRollingUpdateStatefulSet.</remarks>
internal static class StatefulSetValidator
{
    private static readonly string[] Retentions = ["Retain", "Delete"];

    /// <summary>V146, V149, V154, V155, V165 to V170: the spec of a StatefulSet.</summary>
    public static void Validate(FieldErrors errors, ObjectView spec)
    {
        var management = PodContext.OrDefault(spec.Text("podManagementPolicy"), "OrderedReady");
        if (management is not ("OrderedReady" or "Parallel"))
            errors.Invalid(V165, spec.Path / "podManagementPolicy", management, "must be 'OrderedReady' or 'Parallel'",
                fix: field => FieldFixes.WriteNearest(field, ["OrderedReady", "Parallel"]));
        UpdateStrategy(errors, spec.Object("updateStrategy"));
        Retention(errors, spec.Object("persistentVolumeClaimRetentionPolicy"));
        errors.NotNegative(V155, spec.Path / "replicas", spec.Whole("replicas"));
        errors.NotNegative(V155, spec.Path / "minReadySeconds", spec.Whole("minReadySeconds"));
        errors.NotNegative(V167, spec.Path / "ordinals.start", spec.Object("ordinals").Whole("start"));
        DeploymentValidator.Selector(errors, spec, "statefulset");
        ServiceName(errors, spec);
        Template(errors, spec);
        TemplateValidator.RunsForEver(errors, spec.Object("template").Object("spec"), "StatefulSet", V154);
    }

    /// <summary>V166, V167: how pods are replaced.</summary>
    private static void UpdateStrategy(FieldErrors errors, ObjectView strategy)
    {
        var (type, update) = (PodContext.OrDefault(strategy.Text("type"), "RollingUpdate"), strategy.Object("rollingUpdate"));
        switch (type)
        {
            case "OnDelete":
                if (update.IsPresent)
                    errors.Invalid(V167, update.Path, Shown(errors, update), "only allowed for updateStrategy 'RollingUpdate'");
                break;
            case "RollingUpdate":
                RollingUpdate(errors, update);
                break;
            default:
                var value = update.IsPresent ? Shown(errors, update) : GoValue.Null("*apps.RollingUpdateStatefulSetStrategy");
                errors.Invalid(V166, strategy.Path, GoValue.Struct("apps.StatefulSetUpdateStrategy", ("Type", type),
                    ("RollingUpdate", value)),
                    "must be 'RollingUpdate' or 'OnDelete'", strategy.Path / "type",
                    field => FieldFixes.WriteNearest(field, ["RollingUpdate", "OnDelete"]));
                break;
        }
    }

    /// <summary>V167: partition and maxUnavailable.</summary>
    private static void RollingUpdate(FieldErrors errors, ObjectView update)
    {
        errors.NotNegative(V167, update.Path / "partition", update.Whole("partition"));
        if (!errors.Version.Has(Feature.MaxUnavailableStatefulSet) || update.NumberOrText("maxUnavailable") is not { } most) return;
        var path = update.Path / "maxUnavailable";
        NumberOrPercent.Validate(errors, V167, V167, path, most);
        if (NumberOrPercent.Amount(most) == 0) errors.Invalid(V167, path, GoValue.Of(most), "cannot be 0");
        NumberOrPercent.NotOverAll(errors, V167, path, most);
    }

    /// <summary>V168: what happens to the claims.</summary>
    private static void Retention(FieldErrors errors, ObjectView policy)
    {
        foreach (var field in new[] { "whenDeleted", "whenScaled" })
        {
            var text = PodContext.OrDefault(policy.Text(field), "Retain");
            if (!Retentions.Contains(text)) errors.NotSupported(V168, policy.Path / field, text, Retentions);
        }
    }

    /// <summary>V169: the service's name is a label.</summary>
    private static void ServiceName(FieldErrors errors, ObjectView spec)
    {
        if (errors.Version.Has(Feature.StatefulSetServiceNameChecked) && spec.Text("serviceName") is { Length: > 0 } name)
            errors.Invalid(V169, spec.Path / "serviceName", name, Names.Label(name), fix: NameFixes.WriteLabel);
    }

    /// <summary>V170: a mount may name a claim template, and before 1.34 nobody looks into the pod.</summary>
    private static void Template(FieldErrors errors, ObjectView spec)
    {
        var (selector, template) = (spec.Object("selector"), spec.Object("template"));
        if (!SelectorValidator.IsUsable(selector, errors))
        {
            errors.Invalid(V150, selector.Path, SelectorValidator.Shown(selector), "");
            return;
        }

        if (!SelectorValidator.IsEmpty(selector)) TemplateValidator.Matches(errors, selector, template);
        var claims = spec.Objects("volumeClaimTemplates").Select(claim => claim.Object("metadata").Text("name"));
        if (errors.Version.Has(Feature.StatefulSetTemplateChecked)) TemplateValidator.Validate(errors, template, claims);
        else TemplateValidator.Metadata(errors, template);
    }

    private static GoValue Shown(FieldErrors errors, ObjectView update) => GoValue.Struct("apps.RollingUpdateStatefulSetStrategy",
        ("Partition", update.Whole("partition") ?? 0),
        ("MaxUnavailable", errors.Version.Has(Feature.MaxUnavailableStatefulSet) && update.NumberOrText("maxUnavailable") is { } most
            ? GoValue.Of(most) : GoValue.Null("*intstr.IntOrString")));
}
