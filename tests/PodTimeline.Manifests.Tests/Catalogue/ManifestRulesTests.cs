using System.Reflection;
using PodTimeline.Manifests.Catalogue;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Tests.Catalogue;

/// <summary>The rules about manifests have the form of all rules, and each is proven.</summary>
public class ManifestRulesTests
{
    [Fact]
    public void Ids_run_from_V1_without_a_gap() =>
        Assert.Equal(Enumerable.Range(1, ManifestRules.All.Length).Select(n => $"V{n}"), ManifestRules.All.Select(rule => rule.Id));

    [Fact]
    public void A_field_is_named_after_the_id_of_its_rule() => Assert.All(
        typeof(ManifestRules).GetFields(BindingFlags.Public | BindingFlags.Static),
        field => Assert.Equal(field.Name, Assert.IsType<Rule>(field.GetValue(null)).Id));

    [Fact]
    public void A_rule_is_found_by_its_id() => Assert.All(ManifestRules.All, rule => Assert.Same(rule, ManifestRules.Find(rule.Id)));

    [Theory]
    [InlineData("V0")]
    [InlineData("v81")]
    [InlineData("S34")]
    public void There_is_no_rule_of_another_id(string id) => Assert.Null(ManifestRules.Find(id));

    [Fact]
    public void A_rule_is_one_sentence_with_a_source() => Assert.All(ManifestRules.All, rule =>
    {
        Assert.InRange(rule.Sentence.Length, 15, 240);
        Assert.Matches(@"^\S.*[\w)""<%]\.$", rule.Sentence);
        Assert.DoesNotContain(". ", rule.Sentence);
        Assert.Matches(@"^\S.*\S$", rule.Source);
        Assert.Equal(RuleHome.Manifests, rule.Home);
    });

    [Fact]
    public void A_title_has_two_to_five_words_and_is_the_only_one_of_its_kind()
    {
        Assert.All(ManifestRules.All, rule => Assert.InRange(rule.Title.Split(' ').Length, 2, 5));
        Rule[] all = [.. Rules.All, .. ManifestRules.All];
        Assert.Empty(all.GroupBy(rule => rule.Title).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.Empty(all.GroupBy(rule => rule.Sentence).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Theory]
    [InlineData("V81", 27, true)]   // in every version
    [InlineData("V85", 34, false)]  // restart rules per container from 1.35
    [InlineData("V85", 35, true)]
    [InlineData("V90", 35, true)]   // until RestartAllContainers
    [InlineData("V90", 36, false)]
    public void A_rule_holds_in_its_versions(string id, int minor, bool holds) =>
        Assert.Equal(holds, ManifestRules.Find(id)!.HoldsIn(new KubernetesVersion(minor)));
}
