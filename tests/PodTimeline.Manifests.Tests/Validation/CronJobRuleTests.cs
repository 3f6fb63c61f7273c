namespace PodTimeline.Manifests.Tests.Validation;

/// <summary>Rules V193 to V202: cron jobs.</summary>
public class CronJobRuleTests
{
    [Fact]
    public void V193_A_schedule_has_five_fields() => Given.CronJob("""
        schedule: error
        #         ^^^^^ spec.schedule: Invalid value: "error": expected exactly 5 fields, found 1: [error]
        """);

    [Fact]
    public void V193_A_schedule_is_needed() => Given.CronJob("""
        schedule: ""
        #         ^^ spec.schedule: Required value
        """);

    [Fact]
    public void V193_Names_of_schedules() => Given.CronJob("""
        schedule: "@hourly"
        """);

    [Fact]
    public void V193_An_unknown_name() => Given.CronJob("""
        schedule: "@never"
        #         ^^^^^^^^ spec.schedule: Invalid value: "@never": unrecognized descriptor: @never
        """);

    [Fact]
    public void V193_A_minute_is_at_most_59() => Given.CronJob("""
        schedule: "60 * * * *"
        #         ^^^^^^^^^^^^ spec.schedule: Invalid value: "60 * * * *": end of range (60) above maximum (59): 60
        """);

    [Fact]
    public void V193_Sunday_is_0() => Given.CronJob("""
        schedule: "0 0 * * 7"
        #         ^^^^^^^^^^^ spec.schedule: Invalid value: "0 0 * * 7": end of range (7) above maximum (6): 7
        """);

    [Fact]
    public void V193_Words_are_days_and_months() => Given.CronJob("""
        schedule: "*/5 0-6 1,15 jan-jun MON"
        """);

    [Fact]
    public void V193_Any_other_word_is_none() => Given.CronJob("""
        schedule: "a * * * *"
        #         ^^^^^^^^^^^ spec.schedule: Invalid value: "a * * * *": failed to parse int from a: strconv.Atoi: parsing "a": invalid sy…
        """);

    [Fact]
    public void V193_A_step_is_above_zero() => Given.CronJob("""
        schedule: "*/0 * * * *"
        #         ^^^^^^^^^^^^^ spec.schedule: Invalid value: "*/0 * * * *": step of range should be a positive number: */0
        """);

    [Fact]
    public void V194_A_schedule_has_no_time_zone() => Given.CronJob("""
        schedule: TZ=UTC 0 * * * *
        #         ^^^^^^^^^^^^^^^^ spec.schedule: Invalid value: "TZ=UTC 0 * * * *": cannot use TZ or CRON_TZ in schedule, use timeZone fi…
        """);

    [Fact]
    public void V195_A_timeZone_exists() => Given.CronJob("""
        timeZone: Europe/InvalidRome
        #         ^^^^^^^^^^^^^^^^^^ spec.timeZone: Invalid value: "Europe/InvalidRome": unknown time zone Europe/InvalidRome
        """);

    [Fact]
    public void V196_A_timeZone_is_not_Local() => Given.CronJob("""
        timeZone: Local
        #         ^^^^^ spec.timeZone: Invalid value: "Local": timeZone must be an explicit time zone as defined in https://www.iana.org/t…
        """);

    [Fact]
    public void V196_local_in_small_letters_is_unknown_too() => Given.CronJob("""
        timeZone: local
        #         ^^^^^ spec.timeZone: Invalid value: "local": timeZone must be an explicit time zone as defined in https://www.iana.org/t…
        #         ^^^^^ spec.timeZone: Invalid value: "local": unknown time zone local
        """);

    [Fact]
    public void V197_A_concurrencyPolicy_is_one_of_three() => Given.CronJob("""
        concurrencyPolicy: Skip
        #                  ^^^^ spec.concurrencyPolicy: Unsupported value: "Skip": supported values: "Allow", "Forbid", "Replace"
        """);

    [Fact]
    public void V198_History_limits_are_not_negative() => Given.CronJob("""
        failedJobsHistoryLimit: -1
        #                       ^^ spec.failedJobsHistoryLimit: Invalid value: -1: must be greater than or equal to 0
        """);

    [Fact]
    public void V198_All_numbers_are_looked_at() => Given.CronJob("""
        startingDeadlineSeconds: -1
        #                        ^^ spec.startingDeadlineSeconds: Invalid value: -1: must be greater than or equal to 0
        successfulJobsHistoryLimit: -1
        #                           ^^ spec.successfulJobsHistoryLimit: Invalid value: -1: must be greater than or equal to 0
        """);

    [Fact]
    public void V199_The_name_of_a_CronJob_leaves_room_for_that_of_its_jobs() => Given.Text("""
        apiVersion: batch/v1
        kind: CronJob
        metadata: {name: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa}
        #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ metadata.name: Invalid value: "aaaaaaaaaaaaaaaaaaaaaaaaaaaa…
        spec:
          schedule: "* * * * *"
          jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: app, image: app:1}]}}}}
        """);

    [Fact]
    public void V200_The_job_of_a_CronJob_has_no_manualSelector() => Given.CronJob("""
        jobTemplate:
          spec:
            manualSelector: true
            #               ^^^^ spec.jobTemplate.spec.manualSelector: Unsupported value: true: supported values: "nil", "false"
            template: {spec: {restartPolicy: Never, containers: [{name: app, image: app:1}]}}
        """);

    [Fact]
    public void V201_The_job_of_a_CronJob_has_no_selector() => Given.CronJob("""
        jobTemplate:
          spec:
            selector:
            #^^^^^^^ spec.jobTemplate.spec.selector: Invalid value: {"matchLabels":{"a":"b"}}: `selector` will be auto-generated
              matchLabels:
                a: b
            template: {spec: {restartPolicy: Never, containers: [{name: app, image: app:1}]}}
        """);

    [Fact]
    public void V202_Everything_of_a_Job_holds_with_a_longer_path() => Given.CronJob("""
        jobTemplate:
          spec:
            backoffLimit: -1
            #             ^^ spec.jobTemplate.spec.backoffLimit: Invalid value: -1: must be greater than or equal to 0
            template:
              spec:
                restartPolicy: Always
                #              ^^^^^^ spec.jobTemplate.spec.template.spec.restartPolicy: Required value: valid values: "OnFailure", "Never"
                containers: [{name: app, image: app:1}]
        """, rule: "V171");
}
