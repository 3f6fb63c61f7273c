using PodTimeline.Model.Catalogue;
using PodTimeline.Testing.Catalogue;
using Xunit.Abstractions;

namespace PodTimeline.Kubelet.Tests.Catalogue;

public class ProofTests(ProofTests.RunLog log) : IClassFixture<ProofTests.RunLog>
{
    [Fact]
    public void Every_rule_of_the_kubelet_has_a_test_named_after_it()
    {
        var (proven, unproven) = ProofCounter.Count(typeof(ProofTests).Assembly, RuleHome.Kubelet, Rules.All);
        log.Write($"rules proven: {proven.Length} of {proven.Length + unproven.Length}");

        Assert.True(unproven.IsEmpty, $"Rules without a test: {string.Join(", ", unproven)}.");
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

    /// <summary>Writes a line into the output of the whole test run.</summary>
    public sealed class RunLog(IMessageSink sink)
    {
        public void Write(string line) => sink.OnMessage(new Xunit.Sdk.DiagnosticMessage(line));
    }
}
