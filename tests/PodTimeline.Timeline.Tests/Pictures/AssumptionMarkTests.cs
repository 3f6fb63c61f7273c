using PodTimeline.Testing.Folds;
using PodTimeline.Timeline.Pictures;

namespace PodTimeline.Timeline.Tests.Pictures;

/// <summary>Which bars say that they follow from an assumption.</summary>
public sealed class AssumptionMarkTests
{
    [Theory]
    [InlineData("everything", "wait-for-db", "Running 0: shop-db:5432 answers after 10 s")]
    [InlineData("everything", "migrate", "Running 0: ./migrate takes 5 s and succeeds")]
    [InlineData("everything", "envoy", "Starting 0: its program listens on port 15021, and answers probes with success, from its start on")]
    [InlineData("everything", "app", "NotReady 0: its program listens on port 8080, and answers probes with success, from its start on")]
    [InlineData("deaf-shell", "poller", "")]
    public void An_assumption_of_a_probe_stands_on_the_bar_that_waits_for_it_and_any_other_where_the_container_runs(string example, string container, string marks)
    {
        var played = PlayedScenario.ExampleWithDeletion(example);
        Assert.Equal(marks, Find(played, container));
    }

    [Fact]
    public void A_container_that_has_not_run_has_none() => Assert.Equal("", Find(PlayedScenario.Example("everything", 1), "wait-for-db"));

    private static string Find(PlayedScenario played, string container) =>
        string.Join(" | ", AssumptionMark.Find(played.Fold.GetRow(container), played.Scenario.Behaviors.Single(behavior => behavior.Container == container))
            .Select(mark => $"{mark.Bar.Kind} {mark.Bar.Attempt}: {string.Join("; ", mark.Texts)}"));
}
