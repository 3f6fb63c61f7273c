using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Apps;
using PodTimeline.Manifests.Validation.Fixes;
using PodTimeline.Manifests.Validation.Formats;
using PodTimeline.Model.Versions;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Batch;

/// <summary>Jobs, and the jobs of CronJobs.</summary>
/// <remarks>Source: batch validation.go :: validateJobSpec, ValidateJob, validatePodReplacementPolicy.</remarks>
internal sealed class JobValidator(FieldErrors errors, ObjectView spec, bool isOfCronJob)
{
    private const int LongestManager = 63;

    private readonly JobNumbers _numbers = new(errors, spec, isOfCronJob);

    /// <summary>V171 to V191: the spec of a job.</summary>
    public void Validate()
    {
        _numbers.CheckNotNegative();
        CheckManagedBy();
        _numbers.CheckCompletions();
        if (spec.GetObject("podFailurePolicy") is { IsPresent: true } failure) new FailurePolicyValidator(errors, spec).Validate(failure);
        if (errors.Version.Has(Feature.JobSuccessPolicy) && spec.GetObject("successPolicy") is { IsPresent: true } success)
            new SuccessPolicyValidator(errors, _numbers.CompletionCount).Validate(success, _numbers.IsIndexed);
        CheckReplacementPolicy();
        var template = spec.GetObject("template");
        TemplateValidator.Validate(errors, template);
        RestartPolicy(template.GetObject("spec"));
    }

    /// <summary>V181: the host name of the last pod of an indexed job is a label.</summary>
    public void CheckHostName(string name, FieldPath path)
    {
        if (!_numbers.IsIndexed || _numbers.CompletionCount is not (> 0 and var count)) return;
        var host = $"{name}-{count - 1}";
        if (NameFormats.FindLabelFaults(host).Any()) errors.AddInvalid(V181, path, name, $"will not able to create pod with invalid DNS label: {host}");
    }

    /// <summary>V182: who works on the job.</summary>
    private void CheckManagedBy()
    {
        if (!errors.Version.Has(Feature.JobManagedBy) || spec.GetTextOrNull("managedBy") is not { } manager) return;
        var path = spec.Path / "managedBy";
        if (manager.Length == 0) errors.AddRequired(V182, path);
        else errors.AddInvalid(V182, path, manager, DomainPath.FindFaults(manager));
        if (NameFormats.CountBytes(manager) > LongestManager) errors.AddTooLong(V182, path, LongestManager);
    }

    /// <summary>V183: when failed pods are replaced.</summary>
    private void CheckReplacementPolicy()
    {
        if (!errors.Version.Has(Feature.JobPodReplacementPolicy) || spec.GetTextOrNull("podReplacementPolicy") is not { } policy) return;
        string[] supported = spec.Has("podFailurePolicy") ? ["Failed"] : ["Failed", "TerminatingOrFailed"];
        if (!supported.Contains(policy)) errors.AddNotSupported(V183, spec.Path / "podReplacementPolicy", policy, supported);
    }

    /// <summary>V171 to V173: a job's pods do not restart always.</summary>
    private void RestartPolicy(ObjectView podSpec)
    {
        var (policy, path) = (PodContext.ReplaceEmpty(podSpec.GetText("restartPolicy"), "Always"), podSpec.Path / "restartPolicy");
        if (policy == "Always") errors.AddRequired(V171, path, "valid values: \"OnFailure\", \"Never\"", fix: EntryFixes.SetRestartPolicy);
        else if (policy is not ("OnFailure" or "Never")) errors.AddNotSupported(V172, path, policy, ["OnFailure", "Never"]);
        else if (policy != "Never" && spec.Has("podFailurePolicy"))
            errors.AddInvalid(V173, path, policy, "only \"Never\" is supported when podFailurePolicy is specified");
    }
}
