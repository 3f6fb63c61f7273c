using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Apps;
using PodTimeline.Manifests.Validation.Selectors;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Batch;

/// <summary>V192, V200, V201: a job's selector, which the server generates unless told not to.</summary>
/// <remarks>
/// Source: pkg/registry/batch/job/strategy.go :: generateSelector; batch validation.go :: validateGeneratedSelector, ValidateJobSpec,
/// ValidateJobTemplateSpec.
/// </remarks>
internal static class JobSelectorValidator
{
    private const string UidLabel = "batch.kubernetes.io/controller-uid";

    /// <summary>A placeholder for the uid, which the job has only once it exists.</summary>
    private const string Uid = "…";

    /// <summary>V192: the part that is checked before the spec.</summary>
    public static void CheckGenerated(FieldErrors errors, ObjectView spec)
    {
        var selector = spec.GetObject("selector");
        if (spec.GetBoolean("manualSelector") == true || !selector.IsPresent || SelectorValidator.IsEmpty(selector)) return;
        if (SelectorValidator.IsUsable(selector, errors))
            errors.AddInvalid(V192, selector.Path, ToGoValue(selector), "`selector` not auto-generated");
    }

    /// <summary>V192: the part that is checked after the spec.</summary>
    public static void Matches(FieldErrors errors, ObjectView spec)
    {
        var (selector, template) = (spec.GetObject("selector"), spec.GetObject("template"));
        SelectorValidator.CheckSyntax(errors, selector);
        if (spec.GetBoolean("manualSelector") != true) return;
        if (!selector.IsPresent) errors.AddRequired(V192, selector.Path);
        if (SelectorValidator.IsUsable(selector, errors)) TemplateValidator.Matches(errors, selector, template, V192);
    }

    /// <summary>V200, V201: the job of a CronJob has neither.</summary>
    public static void OfCronJob(FieldErrors errors, ObjectView spec)
    {
        var selector = spec.GetObject("selector");
        if (selector.IsPresent)
            errors.AddInvalid(V201, selector.Path, SelectorValidator.ToGoValue(selector), "`selector` will be auto-generated");
        if (spec.GetBoolean("manualSelector") == true) errors.AddNotSupported(V200, spec.Path / "manualSelector", true, ["nil", "false"]);
    }

    private static GoValue ToGoValue(ObjectView selector) => selector.GetMap("matchLabels").Any(l => l.Key == UidLabel)
        ? SelectorValidator.ToGoValue(selector)
        : SelectorValidator.ToGoValue(selector, KeyValuePair.Create(UidLabel, Uid));
}
