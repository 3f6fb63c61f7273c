using PodTimeline.Manifests.Decoding;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Apps;

/// <summary>ReplicationControllers, whose selector is a map of labels that defaults to the template's.</summary>
/// <remarks>Source: core validation.go :: ValidateReplicationControllerSpec; core v1 defaults.go :: SetDefaults_ReplicationController.</remarks>
internal static class ReplicationControllerValidator
{
    /// <summary>V146, V148, V151, V153, V155: the spec of a ReplicationController.</summary>
    public static void Validate(FieldErrors errors, ObjectView spec)
    {
        errors.CheckNotNegative(V155, spec.Path / "minReadySeconds", spec.GetInteger("minReadySeconds"));
        var (template, selector) = (spec.GetObject("template"), spec.GetMap("selector"));
        var labels = template.GetObject("metadata").GetMap("labels");
        if (selector.Count == 0) selector = labels;
        if (selector.Count == 0) errors.AddRequired(V146, spec.Path / "selector");
        errors.CheckNotNegative(V155, spec.Path / "replicas", spec.GetInteger("replicas"));
        if (!template.IsPresent)
        {
            errors.AddRequired(V146, template.Path);
            return;
        }

        if (selector.Except(labels).Any())
            errors.AddInvalid(V148, template.Path / "metadata.labels", GoValue.OfMap(labels), "`selector` does not match template `labels`");
        TemplateValidator.Validate(errors, template);
        TemplateValidator.RunsForEver(errors, template.GetObject("spec"), "ReplicationController", V153);
    }
}
