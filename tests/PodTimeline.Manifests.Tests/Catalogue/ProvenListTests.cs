using PodTimeline.Manifests.Catalogue;
using PodTimeline.Model.Catalogue;
using PodTimeline.Testing.Catalogue;
using Xunit.Abstractions;

namespace PodTimeline.Manifests.Tests.Catalogue;

public class ProvenListTests(ITestOutputHelper output)
{
    [Fact]
    public void The_page_of_rules_counts_what_the_tests_here_prove() =>
        output.WriteLine(ProvenList.Check(typeof(ProvenListTests).Assembly, RuleHome.Manifests, [.. Rules.All, .. ManifestRules.All]));

    [Fact]
    public void Every_rule_about_manifests_has_a_test_named_after_it() =>
        Assert.Empty(ProofCounter.Count(typeof(ProvenListTests).Assembly, RuleHome.Manifests, ManifestRules.All).Unproven);
}
