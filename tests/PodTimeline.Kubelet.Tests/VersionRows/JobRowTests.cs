using System.Collections.Immutable;
using PodTimeline.Kubelet.Tests.Support;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Testing.Versions;

namespace PodTimeline.Kubelet.Tests.VersionRows;

/// <summary>What a Job's controller does to its pod, and its rows of the table of versions.</summary>
public class JobRowTests
{
    private static readonly JobSpec Job = new() { Name = "etl" };

    public static TheoryData<int, string> Row22 => Matrix.Of(
        "10 Failed DeadlineExceeded", (31, "10 FailureTarget DeadlineExceeded, 15 Failed DeadlineExceeded"));

    public static TheoryData<int, string> Completions => Matrix.Of(
        "3 Complete", (31, "3 SuccessCriteriaMet CompletionsReached, 3 Complete CompletionsReached"));

    public static TheoryData<int, double> Row23 => Matrix.Of(360.0, (28, 600.0));

    [Theory]
    [MemberData(nameof(Row22))]
    public void Row_22_A_Job_that_fails_says_FailureTarget_first_and_Failed_when_its_pods_are_gone(int minor, string conditions)
    {
        var scenario = Of(Job with { ActiveDeadline = TimeSpan.FromSeconds(10) }).Version(minor).App("a", with: c => c.OnTerm(5)).Run();

        Assert.Equal(conditions, Conditions(scenario));
        Assert.Equal(["10 Deleted pod: etl-abcde"], scenario.Recorded("SuccessfulDelete"));
        Assert.Equal([minor < 31 ? "10 Job was active longer than specified deadline" : "15 Job was active longer than specified deadline"], scenario.Recorded("DeadlineExceeded"));
        Assert.Equal(15, scenario.EndOf("a"));
    }

    [Theory]
    [MemberData(nameof(Completions))]
    public void J4_A_Job_that_succeeds_is_complete(int minor, string conditions)
    {
        var scenario = Of(Job).Version(minor).App("a", runs: 3, exits: 0).Run();

        Assert.Equal(conditions, Conditions(scenario));
        Assert.Equal(["3 Job completed"], scenario.Recorded("Completed"));
        Assert.Equal(SimulationEnd.Ended, scenario.End);
    }

    [Theory]
    [MemberData(nameof(Row23))]
    public void Row_23_The_wait_before_the_next_pod_grows_to_6_or_10_minutes(int minor, double longest)
    {
        var scenario = Of(Job with { BackoffLimit = 9 }).Version(minor).App("a", runs: 2, exits: 1).Run();
        var created = scenario.All<SimEvent.EventRecorded>().Where(sent => sent.Reason == "SuccessfulCreate").Select(sent => sent.At.TotalSeconds).ToArray();

        // Each lives 2 s.
        double[] waits = [10, 20, 40, 80, 160, 320, .. Enumerable.Repeat(longest, 3)];
        Assert.Equal(waits, created.Zip(created.Skip(1), (one, next) => next - one - 2));
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(0, 1)] // the first restart is too many
    public void J3_Under_OnFailure_restarts_count_and_the_pod_is_deleted(int limit, int restarts)
    {
        var scenario = Of(Job with { BackoffLimit = limit }, RestartPolicy.OnFailure).App("a", runs: 3, exits: 1, with: c => c.OnTerm(1)).Run();

        Assert.Equal(restarts + 1, scenario.Starts("a").Length);
        Assert.Equal($"{scenario.Start("a", restarts)} Deleted pod: etl-abcde", Assert.Single(scenario.Recorded("SuccessfulDelete")));
        Assert.Equal(SimulationEnd.Deleted, scenario.End);
        Assert.EndsWith("Failed BackoffLimitExceeded", Conditions(scenario), StringComparison.Ordinal);
    }

    [Fact]
    public void J1_J3_Under_Never_another_pod_follows_each_that_failed_until_there_were_too_many()
    {
        var scenario = Of(Job with { BackoffLimit = 2 }).App("a", runs: 5, exits: 1).Run();

        // Pods at 0, 15 and 40; the third one to fail is one too many.
        Assert.Equal(["0", "15", "40"], scenario.Recorded("SuccessfulCreate").Select(line => line.Split(' ')[0]));
        Assert.Equal("45 FailureTarget BackoffLimitExceeded, 45 Failed BackoffLimitExceeded", Conditions(scenario));
        Assert.Equal(3, scenario.Recorded("SuccessfulCreate").Select(line => line.Split(' ')[^1]).Distinct().Count());
        Assert.Equal([0], scenario.Starts("a")); // one pod is played
    }

    [Fact]
    public void J1_More_completions_than_pods_at_a_time_need_more_rounds()
    {
        var scenario = Of(Job with { Completions = 5, Parallelism = 2 }).App("a", runs: 5, exits: 0).Run();

        Assert.Equal(["0", "0", "5", "5", "10"], scenario.Recorded("SuccessfulCreate").Select(line => line.Split(' ')[0]));
        Assert.Equal("15 SuccessCriteriaMet CompletionsReached, 15 Complete CompletionsReached", Conditions(scenario));
    }

    [Fact]
    public void J2_The_deadline_deletes_the_pod_with_its_own_grace_period()
    {
        var scenario = Of(Job with { ActiveDeadline = TimeSpan.FromSeconds(10) }).Grace(20).App("a", with: c => c.IgnoresTerm()).Run();

        Assert.Equal(["SIGTERM@10/20", "SIGKILL@30"], scenario.Signals("a"));
    }

    [Fact]
    public void J3_A_rule_of_the_failure_policy_ends_the_Job_at_the_first_failure()
    {
        var rule = new JobFailureRule(JobFailureAction.FailJob, "a", ExitCodeOperator.In, [42]);
        var scenario = Of(Job with { FailureRules = [rule] }).App("a", runs: 5, exits: 42).Run();

        Assert.Equal("5 FailureTarget PodFailurePolicy, 5 Failed PodFailurePolicy", Conditions(scenario));
        Assert.Equal(
            ["5 Container a for pod default/etl-abcde failed with exit code 42 matching FailJob rule at index 0"], scenario.Recorded("PodFailurePolicy"));
    }

    [Fact]
    public void J3_An_index_that_is_used_up_gives_way_to_the_next_and_the_Job_fails_when_all_are()
    {
        var scenario = Of(Job with { IsIndexed = true, Completions = 3, Parallelism = 2, BackoffLimit = int.MaxValue, BackoffLimitPerIndex = 1 }, name: "etl-0-abcde")
            .App("a", runs: 5, exits: 1).Run();

        // Indexes 0 and 1 at 0 and again at 15; index 2 at 20 and again at 35.
        Assert.Equal(
            ["0 etl-0-", "0 etl-1-", "15 etl-0-", "15 etl-1-", "20 etl-2-", "35 etl-2-"],
            scenario.Recorded("SuccessfulCreate").Select(line => line.Replace("Created pod: ", "", StringComparison.Ordinal)[..^5]));
        Assert.Equal("40 FailureTarget FailedIndexes, 40 Failed FailedIndexes", Conditions(scenario));
        Assert.Equal(["40 Job has failed indexes"], scenario.Recorded("FailedIndexes"));
    }

    [Theory]
    [InlineData(0, "5 FailureTarget MaxFailedIndexesExceeded, 5 Failed MaxFailedIndexesExceeded")]
    [InlineData(1, "5 FailureTarget MaxFailedIndexesExceeded, 5 Failed MaxFailedIndexesExceeded")]
    [InlineData(2, "10 FailureTarget MaxFailedIndexesExceeded, 10 Failed MaxFailedIndexesExceeded")]
    [InlineData(4, "10 FailureTarget FailedIndexes, 10 Failed FailedIndexes")]
    public void J3_Too_many_failed_indexes_end_the_Job_before_the_others_have_run(int most, string conditions)
    {
        var scenario = Of(Job with { IsIndexed = true, Completions = 4, Parallelism = 2, BackoffLimit = int.MaxValue, BackoffLimitPerIndex = 0, MaxFailedIndexes = most })
            .App("a", runs: 5, exits: 1).Run();

        Assert.Equal(conditions, Conditions(scenario));
    }

    [Fact]
    public void J3_A_failure_that_is_ignored_is_followed_by_another_pod()
    {
        var scenario = Of(Job with { BackoffLimit = 0, FailureRules = [new JobFailureRule(JobFailureAction.Ignore, null, ExitCodeOperator.In, [42])] })
            .App("a", runs: 5, exits: 42).Run();

        Assert.Equal(["0", "15"], scenario.Recorded("SuccessfulCreate").Select(line => line.Split(' ')[0]));
        Assert.Equal("", Conditions(scenario));
    }

    [Fact]
    public void J2_J3_Ignored_failures_go_on_until_the_deadline()
    {
        var scenario = Of(Job with { ActiveDeadline = TimeSpan.FromSeconds(60), FailureRules = [new JobFailureRule(JobFailureAction.Ignore, null, ExitCodeOperator.In, [42])] })
            .App("a", runs: 5, exits: 42).Run();

        // Pods at 0, 15 and 40; the fourth would come at 85.
        Assert.Equal(["0", "15", "40"], scenario.Recorded("SuccessfulCreate").Select(line => line.Split(' ')[0]));
        Assert.Equal("60 FailureTarget DeadlineExceeded, 60 Failed DeadlineExceeded", Conditions(scenario));
    }

    /// <summary>Five indexes, two at a time, 5 s each.</summary>
    [Theory]
    [InlineData("0", null, 5)]
    [InlineData("2-3", null, 10)]
    [InlineData("1,3", 1L, 5)]
    [InlineData("", 3L, 10)]
    [InlineData("4", null, 15)]
    public void J4_A_success_policy_is_met_as_soon_as_enough_indexes_have_succeeded(string indexes, long? count, int at)
    {
        ImmutableArray<(long, long)> intervals = [.. indexes.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(text => (long.Parse(text[..1]), long.Parse(text[^1..])))];
        var scenario = Of(Job with { Completions = 5, Parallelism = 2, SuccessRules = [new JobSuccessRule([(9, 9)], null), new JobSuccessRule(intervals, count)] }).App("a", runs: 5, exits: 0).Run();

        Assert.Equal($"{at} SuccessCriteriaMet SuccessPolicy, {at} Complete SuccessPolicy", Conditions(scenario));
        Assert.All(scenario.All<SimEvent.JobConditionSet>(), set => Assert.Equal("Matched rules at index 1", set.Message));
    }

    [Theory]
    [InlineData(false, "0 10")]
    [InlineData(true, "0 15")]
    public void J1_A_pod_that_somebody_deletes_is_replaced_at_once_or_when_it_has_ended(bool endedOnly, string created)
    {
        var scenario = Of(Job with { ReplacesEndedPodsOnly = endedOnly }).App("a", with: c => c.OnTerm(5)).Delete(10).Run();

        Assert.Equal(created, string.Join(' ', scenario.Recorded("SuccessfulCreate").Select(line => line.Split(' ')[0])));
        Assert.Equal("", Conditions(scenario));
    }

    [Fact]
    public void J3_A_deleted_pod_counts_as_failed_and_its_replacement_goes_with_the_Job()
    {
        var scenario = Of(Job with { BackoffLimit = 0 }).App("a", with: c => c.OnTerm(5)).Delete(10).Run();

        Assert.Equal("15 FailureTarget BackoffLimitExceeded, 15 Failed BackoffLimitExceeded", Conditions(scenario));
        Assert.Equal(scenario.Recorded("SuccessfulCreate")[1].Replace("10 Created", "15 Deleted", StringComparison.Ordinal), Assert.Single(scenario.Recorded("SuccessfulDelete")));
    }

    [Fact]
    public void J1_A_suspended_Job_is_played_from_its_resumption_on()
    {
        var scenario = Of(Job with { IsSuspended = true }).App("a", runs: 3, exits: 0).Run();

        Assert.Equal(["0 Job suspended"], scenario.Recorded("Suspended"));
        Assert.Equal(["0 Job resumed"], scenario.Recorded("Resumed"));
    }

    [Fact]
    public void J1_J4_A_CronJob_makes_the_Job_and_sees_how_it_ends()
    {
        var scenario = Of(Job with { CronJob = "nightly" }).App("a", runs: 3, exits: 0).Run();

        Assert.Equal(["0 Created job etl", "0 Created pod: etl-abcde"], scenario.Recorded("SuccessfulCreate"));
        Assert.Equal(["3 Saw completed job: etl, condition: Complete"], scenario.Recorded("SawCompletedJob"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(30.0)]
    public void J5_A_Jobs_pods_stay_until_the_Job_goes(double? timeToLive)
    {
        var scenario = Of(Job with { TimeToLive = timeToLive is { } seconds ? TimeSpan.FromSeconds(seconds) : null }).App("a", runs: 5, exits: 0).Run();

        Assert.Equal(timeToLive is { } length ? [5 + length] : [], scenario.When<SimEvent.PodDeleted>());
    }

    private static TestPod Of(JobSpec job, RestartPolicy policy = RestartPolicy.Never, string name = "etl-abcde") =>
        new TestPod().Policy(policy).With(pod => pod with { Name = name, ControlledBy = "Job/etl", Job = job });

    private static string Conditions(PodReport scenario) =>
        string.Join(", ", scenario.All<SimEvent.JobConditionSet>().Select(set => $"{set.At.TotalSeconds:0.###} {set.Condition} {set.Reason}".TrimEnd()));
}
