using System.Reflection;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Versions;

namespace PodTimeline.Model.Tests.Catalogue;

public class RulesTests
{
    /// <summary>Every id there is: by letter, then by number.</summary>
    private static readonly string[] Ids =
    [
        .. Numbered('C', 13), .. Numbered('J', 5), .. Numbered('K', 36), .. Numbered('P', 12), "P12b", .. Numbered('P', 16).Skip(12), .. Numbered('R', 11),
        .. Numbered('S', 119), .. Numbered('T', 49),
    ];

    [Fact]
    public void The_catalogue_has_every_id_once_by_letter_and_number() => Assert.Equal(Ids, Rules.All.Select(rule => rule.Id));

    [Fact]
    public void A_field_is_named_after_the_id_of_its_rule() => Assert.All(
        typeof(Rules).GetFields(BindingFlags.Public | BindingFlags.Static),
        field => Assert.Equal(field.Name, Assert.IsType<Rule>(field.GetValue(null)).Id));

    [Fact]
    public void A_rule_is_found_by_its_id() => Assert.All(Ids, id => Assert.Equal(id, Rules.Find(id)?.Id));

    [Theory]
    [InlineData("S0")]
    [InlineData("S120")]
    [InlineData("s34")]
    [InlineData("M1")]
    [InlineData("")]
    public void There_is_no_rule_of_another_id(string id) => Assert.Null(Rules.Find(id));

    [Fact]
    public void A_rule_is_one_sentence_of_at_most_240_characters() => Assert.All(Rules.All, rule =>
    {
        Assert.InRange(rule.Sentence.Length, 40, 240);
        Assert.Matches(@"^\S.*[\w)""]\.$", rule.Sentence);
        Assert.DoesNotContain(". ", rule.Sentence);
    });

    [Fact]
    public void No_two_rules_say_the_same() => Assert.Equal(Ids.Length, Rules.All.DistinctBy(rule => rule.Sentence).Count());

    [Fact]
    public void A_title_has_two_to_five_words() => Assert.All(Rules.All, rule => Assert.InRange(rule.Title.Split(' ').Length, 2, 5));

    [Fact]
    public void No_two_rules_have_the_same_title() => Assert.Equal(Ids.Length, Rules.All.DistinctBy(rule => rule.Title).Count());

    [Fact]
    public void A_source_names_a_place_without_abbreviations() => Assert.All(Rules.All, rule =>
    {
        Assert.Matches(@"^\S.*\S$", rule.Source);
        Assert.DoesNotMatch(@"\b(KRM|KRC|KL|KP|IM|PW|PM|same)\b", rule.Source);
    });

    [Fact]
    public void A_rule_holds_in_versions_without_a_gap_between_them() => Assert.All(Rules.All, rule =>
    {
        var versions = rule.When.Versions;
        Assert.NotEmpty(versions);
        Assert.Equal(KubernetesVersion.All.Reverse().SkipWhile(version => version != versions[0]).Take(versions.Length), versions);
    });

    [Fact]
    public void A_reason_for_leaving_out_is_a_sentence() =>
        Assert.All(Rules.All.Where(rule => rule.LeftOut is not null), rule => Assert.Matches(@"^\w.*\.$", rule.LeftOut));

    [Theory]
    [InlineData("S6", 34, false)] // requeued at the end of the back-off from 1.35
    [InlineData("S6", 35, true)]
    [InlineData("S24", 27, true)] // a rule without versions
    [InlineData("S118", 34, true)] // restart rules per container from 1.35
    [InlineData("S118", 35, false)]
    [InlineData("T24", 28, false)] // sidecars are on from 1.29
    [InlineData("T24", 29, true)]
    [InlineData("T24", 36, true)]
    public void A_rule_holds_in_its_versions(string id, int minor, bool holds) =>
        Assert.Equal(holds, Rules.Find(id)?.HoldsIn(new KubernetesVersion(minor)));

    private static IEnumerable<string> Numbered(char letter, int count) => Enumerable.Range(1, count).Select(number => $"{letter}{number}");
}
