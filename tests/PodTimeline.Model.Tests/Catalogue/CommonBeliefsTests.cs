using System.Reflection;
using PodTimeline.Model.Catalogue;

namespace PodTimeline.Model.Tests.Catalogue;

public class CommonBeliefsTests
{
    private const int Count = 34;

    [Fact]
    public void Beliefs_are_numbered_without_a_gap() =>
        Assert.Equal(Enumerable.Range(1, Count).Select(number => $"M{number}"), CommonBeliefs.All.Select(belief => belief.Id));

    [Fact]
    public void A_field_is_named_after_the_id_of_its_belief() => Assert.All(
        typeof(CommonBeliefs).GetFields(BindingFlags.Public | BindingFlags.Static),
        field => Assert.Equal(field.Name, Assert.IsType<CommonBelief>(field.GetValue(null)).Id));

    [Fact]
    public void A_belief_rests_on_rules_of_the_catalogue() => Assert.All(CommonBeliefs.All, belief =>
    {
        Assert.NotEmpty(belief.Rules);
        Assert.All(belief.Rules, rule => Assert.Same(Rules.Find(rule.Id), rule));
        Assert.Equal(belief.Rules.Distinct(), belief.Rules);
    });

    [Fact]
    public void Belief_truth_and_exception_are_sentences() => Assert.All(CommonBeliefs.All, belief =>
    {
        Assert.Matches(@"^\w.{20,}\.$", belief.Belief);
        Assert.Matches(@"^\w.{20,}\.$", belief.Truth);
        Assert.Matches(@"^\w.{20,}\.$", belief.NearlyTrueWhen ?? "There is no such case.");
    });

    [Fact]
    public void A_kind_of_text_is_no_title() =>
        Assert.All(CommonBeliefs.All.SelectMany(belief => belief.SaidIn), kind => Assert.Matches("^[a-z]+( [a-z]+)*$", kind));

    [Theory]
    [InlineData("M1", "M1")]
    [InlineData("M34", "M34")]
    [InlineData("M0", null)]
    [InlineData("M35", null)]
    [InlineData("S1", null)]
    public void A_belief_is_found_by_its_id(string id, string? found) => Assert.Equal(found, CommonBeliefs.Find(id)?.Id);
}
