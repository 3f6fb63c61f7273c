using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Apps;
using PodTimeline.Manifests.Validation.Selectors;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Batch;

/// <summary>V192, V200, V201: a job's selector, which the server makes itself unless it is told not to.</summary>
/// <remarks>
/// Source: pkg/registry/batch/job/strategy.go :: generateSelector; batch validation.go :: validateGeneratedSelector, ValidateJobSpec,
/// ValidateJobTemplateSpec.
/// </remarks>
internal static class JobSelectorValidator
{
    private const string UidLabel = "batch.kubernetes.io/controller-uid";

    /// <summary>Stands for the uid, which the job has only once it exists.</summary>
    private const string Uid = "…";

    /// <summary>V192: the part that is checked before the spec.</summary>
    public static void Generated(FieldErrors errors, ObjectView spec)
    {
        var selector = spec.Object("selector");
        if (spec.Flag("manualSelector") == true || !selector.IsPresent || SelectorValidator.IsEmpty(selector)) return;
        if (SelectorValidator.IsUsable(selector, errors))
            errors.Invalid(V192, selector.Path, Made(selector), "`selector` not auto-generated");
    }

    /// <summary>V192: the part that is checked after the spec.</summary>
    public static void Matches(FieldErrors errors, ObjectView spec)
    {
        var (selector, template) = (spec.Object("selector"), spec.Object("template"));
        SelectorValidator.Syntax(errors, selector);
        if (spec.Flag("manualSelector") != true) return;
        if (!selector.IsPresent) errors.Required(V192, selector.Path);
        if (SelectorValidator.IsUsable(selector, errors)) TemplateValidator.Matches(errors, selector, template, V192);
    }

    /// <summary>V200, V201: the job of a CronJob has neither.</summary>
    public static void OfCronJob(FieldErrors errors, ObjectView spec)
    {
        var selector = spec.Object("selector");
        if (selector.IsPresent)
            errors.Invalid(V201, selector.Path, SelectorValidator.Shown(selector), "`selector` will be auto-generated");
        if (spec.Flag("manualSelector") == true) errors.NotSupported(V200, spec.Path / "manualSelector", true, ["nil", "false"]);
    }

    private static GoValue Made(ObjectView selector) => selector.Map("matchLabels").Any(l => l.Key == UidLabel)
        ? SelectorValidator.Shown(selector)
        : SelectorValidator.Shown(selector, KeyValuePair.Create(UidLabel, Uid));
}
