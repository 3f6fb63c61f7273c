using PodTimeline.Model.Catalogue;
using PodTimeline.Testing.Catalogue;
using Xunit.Abstractions;

namespace PodTimeline.Kubelet.Tests.Catalogue;

public class ProvenListTests(ITestOutputHelper output)
{
    [Fact]
    public void The_page_of_rules_counts_what_the_tests_here_prove() =>
        output.WriteLine(ProvenList.Check(typeof(ProvenListTests).Assembly, RuleHome.Kubelet));
}
