using System.Reflection;
using PodTimeline.Manifests.Validation.Catalogue;
using PodTimeline.Model.Versions;

namespace PodTimeline.Manifests.Tests.Validation;

/// <summary>The catalogue of rules, and that each is proven.</summary>
public class ManifestRulesTests
{
    /// <summary>V31 compares with a namespace asked for on kubectl's command line, and a pasted text comes without one.</summary>
    private static readonly HashSet<string> LeftOut = ["V31"];

    [Fact]
    public void Ids_run_from_V1_to_V202() =>
        Assert.Equal(Enumerable.Range(1, 202).Select(n => $"V{n}"), ManifestRules.All.Select(rule => rule.Id));

    [Fact]
    public void Each_rule_is_a_sentence_with_a_source() => Assert.All(ManifestRules.All, rule =>
    {
        Assert.EndsWith(".", rule.Sentence, StringComparison.Ordinal);
        Assert.InRange(rule.Sentence.Length, 15, 160);
        Assert.NotEmpty(rule.Source);
        Assert.Same(rule, ManifestRules.Find(rule.Id));
    });

    [Fact]
    public void Each_rule_has_a_test_named_after_it()
    {
        var tested = typeof(ManifestRulesTests).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttribute<FactAttribute>() is not null).Select(method => method.Name.Split('_')[0]).ToHashSet();
        Assert.DoesNotContain(ManifestRules.All.Select(rule => rule.Id), id => !tested.Contains(id) && !LeftOut.Contains(id));
    }

    [Fact]
    public void A_rule_knows_its_versions()
    {
        Assert.True(ManifestRules.Find("V81")!.HoldsIn(KubernetesVersion.Oldest));
        Assert.False(ManifestRules.Find("V85")!.HoldsIn(new KubernetesVersion(34)));
        Assert.True(ManifestRules.Find("V85")!.HoldsIn(KubernetesVersion.Newest));
        Assert.False(ManifestRules.Find("V90")!.HoldsIn(KubernetesVersion.Newest));
        Assert.Null(ManifestRules.Find("V203"));
    }
}
