using PodTimeline.Manifests.Decoding;
using PodTimeline.Model.Pods;

namespace PodTimeline.Manifests.Mapping;

/// <summary>A Job's own fields, defaults filled in.</summary>
/// <remarks>Source: pkg/apis/batch/v1/defaults.go :: SetDefaults_Job.</remarks>
internal static class JobMapper
{
    /// <summary>The Job that makes the pod; null when none does.</summary>
    /// <param name="object">A Job, or a CronJob, whose next run it is.</param>
    /// <param name="controlledBy">The pod's owner, such as <c>Job/pi</c>.</param>
    public static JobSpec? Job(DecodedObject @object, string? controlledBy)
    {
        var root = @object.View.Object("spec");
        ObjectView? found = @object.Kind switch { "Job" => root, "CronJob" => root.Object("jobTemplate").Object("spec"), _ => null };
        if (found is not { } spec || controlledBy is null) return null;
        var completions = spec.Whole("completions") ?? spec.Whole("parallelism") ?? 1;
        return new JobSpec
        {
            Name = controlledBy[(controlledBy.IndexOf('/') + 1)..],
            ActiveDeadline = Seconds(spec, "activeDeadlineSeconds"),
            BackoffLimit = (int)(spec.Whole("backoffLimit") ?? (spec.Has("backoffLimitPerIndex") ? int.MaxValue : 6)),
            BackoffLimitPerIndex = (int?)spec.Whole("backoffLimitPerIndex"),
            Completions = (int)completions,
            Parallelism = (int)(spec.Whole("parallelism") ?? 1),
            TimeToLive = Seconds(spec, "ttlSecondsAfterFinished"),
            FailureRules = [.. spec.Object("podFailurePolicy").Objects("rules").Where(rule => rule.Has("onExitCodes")).Select(Rule)],
        };
    }

    private static TimeSpan? Seconds(ObjectView spec, string field) => spec.Whole(field) is { } seconds ? ProbeMapper.Seconds(seconds) : null;

    private static JobFailureRule Rule(ObjectView rule)
    {
        var codes = rule.Object("onExitCodes");
        return new JobFailureRule(
            rule.Text("action") switch
            {
                "FailJob" => JobFailureAction.FailJob,
                "FailIndex" => JobFailureAction.FailIndex,
                "Ignore" => JobFailureAction.Ignore,
                _ => JobFailureAction.Count,
            },
            codes.TextOrNull("containerName"),
            codes.Text("operator") == "NotIn" ? ExitCodeOperator.NotIn : ExitCodeOperator.In,
            [.. codes.Wholes("values").Select(code => (int)code)]);
    }
}
