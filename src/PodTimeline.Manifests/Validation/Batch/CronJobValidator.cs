using System.Text.RegularExpressions;
using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Formats;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Batch;

/// <summary>CronJobs.</summary>
/// <remarks>Source: batch validation.go :: ValidateCronJobCreate, validateCronJobSpec, validateTimeZone.</remarks>
internal static partial class CronJobValidator
{
    private const int LongestName = 52;

    /// <summary>V193 to V198, V200 to V202: the spec of a CronJob.</summary>
    public static void Validate(FieldErrors errors, ObjectView spec)
    {
        Schedule(errors, spec);
        errors.CheckNotNegative(V198, spec.Path / "startingDeadlineSeconds", spec.GetInteger("startingDeadlineSeconds"));
        if (spec.GetTextOrNull("timeZone") is { } zone) CheckTimeZone(errors, spec.Path / "timeZone", zone);
        CheckConcurrency(errors, spec);
        var job = spec.GetObject("jobTemplate").GetObject("spec");
        new JobValidator(errors, job, isOfCronJob: true).Validate();
        JobSelectorValidator.OfCronJob(errors, job);
        errors.CheckNotNegative(V198, spec.Path / "successfulJobsHistoryLimit", spec.GetInteger("successfulJobsHistoryLimit"));
        errors.CheckNotNegative(V198, spec.Path / "failedJobsHistoryLimit", spec.GetInteger("failedJobsHistoryLimit"));
    }

    /// <summary>V199: the name leaves room for the time that jobs get as a suffix.</summary>
    public static void CheckName(FieldErrors errors, ObjectView metadata, string name)
    {
        if (NameFormats.CountBytes(name) > LongestName)
            errors.AddInvalid(V199, metadata.Path / "name", name, $"must be no more than {LongestName} characters");
    }

    /// <summary>V193, V194: when.</summary>
    private static void Schedule(FieldErrors errors, ObjectView spec)
    {
        var (schedule, path) = (spec.GetText("schedule"), spec.Path / "schedule");
        if (schedule.Length == 0) errors.AddRequired(V193, path);
        else if (CronSchedule.FindFault(schedule) is { } fault) errors.AddInvalid(V193, path, schedule, fault);
        if (schedule.Contains("TZ", StringComparison.Ordinal))
            errors.AddInvalid(V194, path, schedule, "cannot use TZ or CRON_TZ in schedule, use timeZone field instead");
    }

    /// <summary>V195, V196: where.</summary>
    private static void CheckTimeZone(FieldErrors errors, FieldPath path, string zone)
    {
        if (zone.Length == 0) errors.AddInvalid(V195, path, zone, "timeZone must be nil or non-empty string");
        else if (zone.Split('/').Any(part => part is "." or ".." || part.StartsWith('-') || !ZonePart.IsMatch(part))) Unknown();
        else
        {
            if (zone.Equals("Local", StringComparison.OrdinalIgnoreCase))
                errors.AddInvalid(V196, path, zone, "timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones");
            if (zone != "Local" && !TimeZones.Exists(zone)) Unknown();
        }

        void Unknown() => errors.AddInvalid(V195, path, zone, $"unknown time zone {zone}");
    }

    /// <summary>V197: what happens while the last job still runs.</summary>
    private static void CheckConcurrency(FieldErrors errors, ObjectView spec)
    {
        var policy = PodContext.ReplaceEmpty(spec.GetText("concurrencyPolicy"), "Allow");
        if (policy is not ("Allow" or "Forbid" or "Replace"))
            errors.AddNotSupported(V197, spec.Path / "concurrencyPolicy", policy, ["Allow", "Forbid", "Replace"]);
    }

    [GeneratedRegex(@"^[A-Za-z.\-_0-9+]{1,14}\z")]
    private static partial Regex ZonePart { get; }
}
