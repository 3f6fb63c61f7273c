using System.Globalization;
using PodTimeline.Manifests.Decoding;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Mapping;

/// <summary>A Job's own fields, defaults filled in.</summary>
/// <remarks>Source: pkg/apis/batch/v1/defaults.go :: SetDefaults_Job.</remarks>
internal static class JobMapper
{
    /// <summary>The Job that makes the pod; null when none does.</summary>
    /// <param name="object">A Job, or a CronJob, whose next run it is.</param>
    /// <param name="controlledBy">The pod's owner, such as <c>Job/pi</c>.</param>
    public static JobSpec? MapJob(DecodedObject @object, string? controlledBy)
    {
        var root = @object.View.GetObject("spec");
        ObjectView? found = @object.Kind switch { "Job" => root, "CronJob" => root.GetObject("jobTemplate").GetObject("spec"), _ => null };
        if (found is not { } spec || controlledBy is null) return null;
        var version = @object.Version;
        var completions = spec.GetInteger("completions") ?? spec.GetInteger("parallelism") ?? 1;
        return new JobSpec
        {
            Name = controlledBy[(controlledBy.IndexOf('/') + 1)..],
            ActiveDeadline = MapSeconds(spec, "activeDeadlineSeconds"),
            BackoffLimit = (int)(spec.GetInteger("backoffLimit") ?? (spec.Has("backoffLimitPerIndex") ? int.MaxValue : 6)),
            BackoffLimitPerIndex = (int?)spec.GetInteger("backoffLimitPerIndex"),
            MaxFailedIndexes = (int?)spec.GetInteger("maxFailedIndexes"),
            IsIndexed = spec.GetText("completionMode") == "Indexed",
            Completions = (int)completions,
            Parallelism = (int)(spec.GetInteger("parallelism") ?? 1),
            CronJob = @object.Kind == "CronJob" ? @object.View.GetObject("metadata").GetTextOrNull("name") : null,
            IsSuspended = spec.GetBoolean("suspend") ?? false,
            ReplacesEndedPodsOnly = version.Has(Feature.JobPodReplacementPolicy)
                && (spec.GetTextOrNull("podReplacementPolicy") ?? (spec.Has("podFailurePolicy") ? "Failed" : "")) == "Failed",
            SuccessRules = version.Has(Feature.JobSuccessPolicy) ? [.. spec.GetObject("successPolicy").GetObjects("rules").Select(MapSuccess)] : [],
            TimeToLive = MapSeconds(spec, "ttlSecondsAfterFinished"),
            FailureRules = [.. spec.GetObject("podFailurePolicy").GetObjects("rules").Select(MapRule)],
        };
    }

    private static TimeSpan? MapSeconds(ObjectView spec, string field) => spec.GetInteger(field) is { } seconds ? ProbeMapper.ToDuration(seconds) : null;

    private static JobSuccessRule MapSuccess(ObjectView rule) => new(
        [.. rule.GetText("succeededIndexes").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(MapInterval)], rule.GetInteger("succeededCount"));

    private static (long First, long Last) MapInterval(string interval)
    {
        var ends = interval.Split('-');
        return (ParseIndex(ends[0]), ParseIndex(ends[^1]));
    }

    private static long ParseIndex(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : 0;

    /// <summary>A rule on the pod's conditions matches no exit code, but has its place in the list.</summary>
    private static JobFailureRule MapRule(ObjectView rule)
    {
        var codes = rule.GetObject("onExitCodes");
        return new JobFailureRule(
            rule.GetText("action") switch
            {
                "FailJob" => JobFailureAction.FailJob,
                "FailIndex" => JobFailureAction.FailIndex,
                "Ignore" => JobFailureAction.Ignore,
                _ => JobFailureAction.Count,
            },
            codes.GetTextOrNull("containerName"),
            codes.GetText("operator") == "NotIn" ? ExitCodeOperator.NotIn : ExitCodeOperator.In,
            [.. codes.GetIntegers("values").Select(code => (int)code)]);
    }
}
