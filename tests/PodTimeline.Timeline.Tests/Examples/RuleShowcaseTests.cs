using PodTimeline.Model.Catalogue;
using PodTimeline.Timeline.Examples;
using Xunit.Abstractions;

namespace PodTimeline.Timeline.Tests.Examples;

public class RuleShowcaseTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_picked_moment_happens_in_its_example() => Assert.All(RuleMoments.All, snapshot =>
    {
        var example = ExampleCatalog.Find(snapshot.Example);
        Assert.NotNull(example);
        Assert.Contains(RuleShowcase.Simulate(example), e => snapshot.IsIt(e));
    });

    [Fact]
    public void A_rule_has_one_picked_moment_at_most() =>
        Assert.Distinct(RuleMoments.All.Select(snapshot => snapshot.Rule.Id));

    [Fact]
    public void A_picked_moment_comes_before_an_event_that_names_the_rule()
    {
        var sighting = RuleShowcase.Find(Rules.S68)!;
        Assert.Equal("crash-loop", sighting.Example.Id);
        Assert.InRange(sighting.At.TotalSeconds, 25, 60);
    }

    [Fact]
    public void Among_examples_whose_events_name_a_rule_the_plainest_is_taken()
    {
        var sighting = RuleShowcase.Find(Rules.T15)!;
        Assert.Equal("pre-stop", sighting.Example.Id);
        Assert.Equal("/?example=pre-stop&at=15#T15", sighting.Link);
    }

    [Fact]
    public void Nothing_shows_a_rule_that_is_left_out() =>
        Assert.All(Rules.All.Where(rule => rule.LeftOut is not null), rule => Assert.Null(RuleShowcase.Find(rule)));

    [Fact]
    public void Most_rules_can_be_seen_in_an_example()
    {
        var owed = Rules.All.Where(rule => rule.LeftOut is null).ToList();
        var seen = owed.Count(rule => RuleShowcase.Find(rule) is not null);
        output.WriteLine($"{seen} of {owed.Count} rules are shown by an example");
        Assert.True(seen > owed.Count / 2);
    }
}
