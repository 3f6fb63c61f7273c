using PodTimeline.Timeline.Comparisons;
using PodTimeline.Timeline.Examples;

namespace PodTimeline.Timeline.Tests.Examples;

/// <summary>The comparisons of the menu keep what they promise.</summary>
public sealed class ComparisonCatalogTests
{
    [Theory]
    [InlineData("classic-or-native", "B", "fluent-bit outlives reviews by", "it ends 5 s before reviews")]
    [InlineData("blocking-or-sidecar", "B", "invoices never starts in A: fluent-bit has not completed")]
    [InlineData("job-helper", "B", "The Job never completes in A: sql-proxy keeps running", "the pod ends Succeeded")]
    [InlineData("stop-order", "B", "vault-agent outlives payments by", "it ends 2 s before payments")]
    [InlineData("startup-probe", "B", "checkout starts 8.7 s later")]
    [InlineData("versions", "C", "invoices never starts in A: fluent-bit has not completed")]
    [InlineData("restart-rules", "B", "The final phase is Failed in A, Succeeded in B", "train restarts twice in B, never in A")]
    [InlineData("signal", "B", "poller is killed at the end of the grace period in A, not in B")]
    [InlineData("pre-stop", "B", "gateway is killed at the end of the grace period in A, not in B")]
    [InlineData("init-retry", "B", "In B the pod ends Failed", "register-schema restarts 3 times in A, never in B")]
    [InlineData("short-grace", "B", "app is killed in B, not in A", "envoy ends 0.5 s before app")]
    public void Every_comparison_keeps_its_promise(string id, string run, params string[] sentences)
    {
        var comparison = Comparison.Of(ComparedScenario.Read(ComparisonCatalog.Find(id)!));
        var group = comparison.Differences.Single(group => comparison.Runs[group.Second].Letter == run[0]);
        var told = string.Join('\n', group.Differences.Select(difference => $"{difference.Sentence}. {difference.Detail}"));
        Assert.All(sentences, sentence => Assert.Contains(sentence, told, StringComparison.Ordinal));
    }

    [Fact]
    public void There_is_a_promise_for_every_comparison() => Assert.Equal(
        ComparisonCatalog.All.Select(comparison => comparison.Id),
        typeof(ComparisonCatalogTests).GetMethod(nameof(Every_comparison_keeps_its_promise))!.GetCustomAttributes(typeof(InlineDataAttribute), false)
            .Cast<InlineDataAttribute>().Select(data => (string)data.GetData(null!).Single()[0]));

    [Fact]
    public void Between_1_27_and_1_28_nothing_changes_for_sidecars() =>
        Assert.Empty(Comparison.Of(ComparedScenario.Read(ComparisonCatalog.Find("versions")!)).Differences[0].Differences);

    [Fact]
    public void Titles_are_short_and_ids_are_links() => Assert.All(ComparisonCatalog.All, comparison =>
    {
        Assert.Matches("^[a-z0-9-]+$", comparison.Id);
        Assert.InRange(comparison.Title.Split(' ').Length, 2, 7);
        Assert.Matches(@"^[A-Z][^\n]{20,160}\.$", comparison.Hint);
        Assert.InRange(comparison.Runs.Length, Comparison.Fewest, Comparison.Most);
        Assert.Distinct(comparison.Runs.Select(run => run.Title));
    });
}
