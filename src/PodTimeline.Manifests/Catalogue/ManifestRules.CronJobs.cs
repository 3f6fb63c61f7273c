using PodTimeline.Model.Catalogue;
using static PodTimeline.Model.Catalogue.RuleArea;

namespace PodTimeline.Manifests.Catalogue;

public static partial class ManifestRules
{
    /// <summary>V193. Schedule of a CronJob.</summary>
    public static readonly Rule V193 = new("V193", ManifestCronJobs, "Schedule of a CronJob",
        "A schedule has five fields or is a name such as @hourly.",
        "batch validation.go :: validateCronJobSpec")
    { Home = RuleHome.Manifests };

    /// <summary>V194. No zone in schedules.</summary>
    public static readonly Rule V194 = new("V194", ManifestCronJobs, "No zone in schedules",
        "A schedule contains no time zone.",
        "batch validation.go :: validateCronJobSpec")
    { Home = RuleHome.Manifests };

    /// <summary>V195. Time zones.</summary>
    public static readonly Rule V195 = new("V195", ManifestCronJobs, "Time zones",
        "timeZone is the name of an IANA time zone.",
        "batch validation.go :: validateCronJobSpec")
    { Home = RuleHome.Manifests };

    /// <summary>V196. Not the local zone.</summary>
    public static readonly Rule V196 = new("V196", ManifestCronJobs, "Not the local zone",
        "timeZone is not Local.",
        "batch validation.go :: validateCronJobSpec")
    { Home = RuleHome.Manifests };

    /// <summary>V197. Concurrency policy.</summary>
    public static readonly Rule V197 = new("V197", ManifestCronJobs, "Concurrency policy",
        "concurrencyPolicy is Allow, Forbid or Replace.",
        "batch validation.go :: validateCronJobSpec")
    { Home = RuleHome.Manifests };

    /// <summary>V198. Numbers of a CronJob.</summary>
    public static readonly Rule V198 = new("V198", ManifestCronJobs, "Numbers of a CronJob",
        "startingDeadlineSeconds and the history limits are not negative.",
        "batch validation.go :: validateCronJobSpec")
    { Home = RuleHome.Manifests };

    /// <summary>V199. Length of CronJob names.</summary>
    public static readonly Rule V199 = new("V199", ManifestCronJobs, "Length of CronJob names",
        "A CronJob's name has at most 52 bytes.",
        "batch validation.go :: ValidateCronJobCreate")
    { Home = RuleHome.Manifests };

    /// <summary>V200. No manual selector.</summary>
    public static readonly Rule V200 = new("V200", ManifestCronJobs, "No manual selector",
        "The Job of a CronJob does not set manualSelector: true.",
        "batch validation.go :: ValidateJobTemplateSpec")
    { Home = RuleHome.Manifests };

    /// <summary>V201. No selector of its own.</summary>
    public static readonly Rule V201 = new("V201", ManifestCronJobs, "No selector of its own",
        "The Job of a CronJob has no selector.",
        "batch validation.go :: ValidateJobTemplateSpec")
    { Home = RuleHome.Manifests };

    /// <summary>V202. Jobs inside CronJobs.</summary>
    public static readonly Rule V202 = new("V202", ManifestCronJobs, "Jobs inside CronJobs",
        "Every rule for Jobs also holds for the Job of a CronJob, with a longer path.",
        "batch validation.go :: ValidateJobTemplateSpec")
    { Home = RuleHome.Manifests };
}
