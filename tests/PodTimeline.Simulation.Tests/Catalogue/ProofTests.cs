using PodTimeline.Simulation.Catalogue;
using Xunit.Abstractions;

namespace PodTimeline.Simulation.Tests.Catalogue;

public class ProofTests(ITestOutputHelper output)
{
    /// <summary>Says what is so: while false, some rule of the simulation has no test; once true, every one must have one.</summary>
    private const bool EveryRuleIsProven = false;

    [Fact]
    public void Every_rule_of_the_simulation_has_a_test_named_after_it()
    {
        var (proven, unproven) = ProofCounter.Count(typeof(ProofTests).Assembly, RuleHome.Simulation);
        output.WriteLine($"{proven.Length} of {proven.Length + unproven.Length} rules proven");
        foreach (var rule in unproven) output.WriteLine($"{rule.Id}  {rule.Title}");

        Assert.True(
            unproven.IsEmpty == EveryRuleIsProven,
            unproven.IsEmpty
                ? $"Every rule has a test now: set {nameof(EveryRuleIsProven)} to true."
                : $"Rules without a test: {string.Join(", ", unproven)}.");
    }

    [Fact]
    public void Tests_are_named_after_rules_that_exist() => Assert.All(
        ProofCounter.IdsProvenIn(typeof(ProofTests).Assembly), id => Assert.NotNull(Rules.Find(id)));

    [Theory]
    [InlineData("S34_The_scan_starts_at_the_end", "S34")]
    [InlineData("S46_S47_A_sidecar_is_started_when_seen", "S46 S47")]
    [InlineData("P12b_Exit_0_stays_completed", "P12b")]
    [InlineData("S34", "")]
    [InlineData("S_34", "")]
    [InlineData("b34_No_letter", "")]
    [InlineData("Sb_No_number", "")]
    [InlineData("As_S34_says", "")]
    public void A_test_proves_the_rules_its_name_begins_with(string testName, string ids) =>
        Assert.Equal(ids, string.Join(' ', ProofCounter.IdsIn(testName)));
}
