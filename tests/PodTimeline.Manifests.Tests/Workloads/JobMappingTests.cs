using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Tests.Workloads;

/// <summary>What the pod of a Job is held to, by version.</summary>
public class JobMappingTests
{
    private static JobSpec Read(string fields, int minor = 37) => ManifestReader.Read(
        $"apiVersion: batch/v1\nkind: Job\nmetadata: {{name: etl}}\nspec:\n  completionMode: Indexed\n  completions: 5\n{fields}"
        + "  template: {spec: {restartPolicy: Never, containers: [{name: app, image: app:1}]}}\n", new ManifestOptions { Kubernetes = new KubernetesVersion(minor) }).Pod!.Job!;

    [Fact]
    public void A_success_policy_names_intervals_of_indexes_and_how_many_of_them()
    {
        var rules = Read("  successPolicy: {rules: [{succeededIndexes: \"0,2-4\", succeededCount: 2}, {succeededCount: 5}]}\n").SuccessRules;
        Assert.Equal("(0, 0) (2, 4)", string.Join(' ', rules[0].Indexes));
        Assert.Equal(2, rules[0].Count);
        Assert.Equal((true, 5L), (rules[1].Indexes.IsEmpty, rules[1].Count));
    }

    /// <summary>The API server drops the field as long as its gate is off.</summary>
    [Theory]
    [InlineData(30, 0)]
    [InlineData(31, 1)]
    public void A_success_policy_counts_from_1_31_on(int minor, int rules) =>
        Assert.Equal(rules, Read("  successPolicy: {rules: [{succeededCount: 1}]}\n", minor).SuccessRules.Length);

    [Theory]
    [InlineData("", false)]
    [InlineData("  podReplacementPolicy: Failed\n", true)]
    [InlineData("  podReplacementPolicy: TerminatingOrFailed\n", false)]
    [InlineData("  podFailurePolicy: {rules: [{action: FailJob, onExitCodes: {operator: In, values: [42]}}]}\n", true)]
    public void Pods_are_replaced_at_once_unless_the_Job_says_otherwise_or_has_a_failure_policy(string fields, bool whenEnded) =>
        Assert.Equal(whenEnded, Read(fields).ReplacesEndedPodsOnly);

    [Fact]
    public void A_rule_on_conditions_keeps_its_place_and_matches_no_exit_code()
    {
        var rules = Read("  podFailurePolicy: {rules: [{action: Ignore, onPodConditions: [{type: DisruptionTarget, status: \"True\"}]}, {action: FailJob, onExitCodes: {operator: In, values: [42]}}]}\n").FailureRules;
        Assert.Equal([false, true], rules.Select(rule => rule.Matches("app", 42)));
    }

    [Theory]
    [InlineData(27, null)]
    [InlineData(28, null)]
    [InlineData(29, 2)]
    public void Limits_of_indexes_count_from_1_29_on(int minor, int? most)
    {
        var manifest = ManifestReader.Read(
            "apiVersion: batch/v1\nkind: Job\nmetadata: {name: etl}\nspec:\n  completionMode: Indexed\n  completions: 5\n  backoffLimitPerIndex: 1\n  maxFailedIndexes: 2\n"
            + "  template: {spec: {restartPolicy: Never, containers: [{name: app, image: app:1}]}}\n", new ManifestOptions { Kubernetes = new KubernetesVersion(minor) });
        Assert.Equal(minor == 27, manifest.Pod is null);
        Assert.Equal(most, manifest.Pod?.Job?.MaxFailedIndexes);
        Assert.Equal(minor >= 28, manifest.Pod?.Job?.IsIndexed ?? false);
    }

    [Fact]
    public void Suspension_and_the_CronJob_are_known()
    {
        Assert.True(Read("  suspend: true\n").IsSuspended);
        Assert.Null(Read("").CronJob);
        var nightly = ManifestReader.Read("apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: nightly}\nspec:\n  schedule: \"0 3 * * *\"\n"
            + "  jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: app, image: app:1}]}}}}\n").Pod!.Job!;
        Assert.Equal("nightly", nightly.CronJob);
    }
}
