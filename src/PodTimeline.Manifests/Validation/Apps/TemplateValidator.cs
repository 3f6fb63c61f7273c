using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Metadata;
using PodTimeline.Manifests.Validation.Pods;
using PodTimeline.Manifests.Validation.Selectors;
using PodTimeline.Model.Catalogue;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Apps;

/// <summary>Pod templates: their labels, annotations and spec, and whether the selector matches them.</summary>
/// <remarks>Source: core validation.go :: ValidatePodTemplateSpec; apps validation.go :: ValidatePodTemplateSpecForReplicaSet.</remarks>
internal static class TemplateValidator
{
    /// <summary>Labels and annotations, reported without <c>metadata</c> in the path, and the whole spec.</summary>
    /// <param name="errors">Collects the errors.</param>
    /// <param name="template">The template.</param>
    /// <param name="claims">Names of a StatefulSet's claim templates.</param>
    public static void Validate(FieldErrors errors, ObjectView template, IEnumerable<string>? claims = null)
    {
        CheckMetadata(errors, template);
        var pod = new PodContext(errors, template.GetObject("spec"));
        foreach (var claim in claims ?? []) pod.Volumes.TryAdd(claim, VolumeSource.Claim);
        new PodSpecValidator(pod, podName: "").Validate();
        ProfileAnnotations.MatchSeccomp(errors, template.GetObject("metadata"), template.GetObject("spec"));
        ForbidEphemeral(errors, template.GetObject("spec"));
    }

    /// <summary>Labels and annotations only.</summary>
    public static void CheckMetadata(FieldErrors errors, ObjectView template)
    {
        var metadata = template.GetObject("metadata");
        MetadataValidator.CheckLabels(errors, V35, metadata, "labels", template.Path / "labels");
        MetadataValidator.CheckAnnotations(errors, metadata, template.Path / "annotations");
        PodAnnotationsValidator.Validate(errors, metadata, template.GetObject("spec"), template.Path / "annotations");
    }

    /// <summary>V148 (and V147 for a DaemonSet without a selector): the template's labels are selected.</summary>
    public static void Matches(FieldErrors errors, ObjectView selector, ObjectView template, Rule? rule = null)
    {
        var labels = template.GetObject("metadata").GetMap("labels");
        if (SelectorValidator.Matches(selector, labels)) return;
        errors.AddInvalid(rule ?? V148, template.Path / "metadata.labels", GoValue.OfMap(template.GetObject("metadata").Has("labels") ? labels : null),
            "`selector` does not match template `labels`");
    }

    /// <summary>V151 to V154: pods of the kinds in apps/v1 restart always and have no deadline.</summary>
    /// <param name="errors">Collects the errors.</param>
    /// <param name="spec">The template's spec.</param>
    /// <param name="kind">The kind that the server names, which for a Deployment is ReplicaSet.</param>
    /// <param name="deadlineRule">The rule about the deadline.</param>
    public static void RunsForEver(FieldErrors errors, ObjectView spec, string kind, Rule deadlineRule)
    {
        var policy = PodContext.ReplaceEmpty(spec.GetText("restartPolicy"), "Always");
        if (policy != "Always")
            errors.AddNotSupported(policy is "OnFailure" or "Never" ? V151 : V152, spec.Path / "restartPolicy", policy, ["Always"]);
        if (spec.Has("activeDeadlineSeconds"))
            errors.AddForbidden(deadlineRule, spec.Path / "activeDeadlineSeconds", $"activeDeadlineSeconds in {kind} is not Supported");
    }

    /// <summary>V92: a template has no ephemeral containers.</summary>
    private static void ForbidEphemeral(FieldErrors errors, ObjectView spec)
    {
        if (spec.GetObjects("ephemeralContainers").Count > 0)
            errors.AddForbidden(V92, spec.Path / "ephemeralContainers", "ephemeral containers not allowed in pod template");
    }
}
