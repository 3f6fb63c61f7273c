using PodTimeline.Model.Time;
using PodTimeline.Testing.Folds;
using PodTimeline.Timeline.Examples;
using PodTimeline.Timeline.Why;

namespace PodTimeline.Timeline.Tests.Why;

/// <summary>What holds of every answer: each example at each of its moments, for each container.</summary>
public class AnswerPropertyTests
{
    public static TheoryData<string> Examples() => new(ExampleCatalog.All.Select(example => example.Id));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_moment_of_every_container_has_an_answer(string example)
    {
        var played = PlayedScenario.ExampleWithDeletion(example, 130);
        foreach (var at in played.Events.Select(simEvent => simEvent.At).Distinct().SelectMany(at => (SimInstant[])[at, at + TimeSpan.FromMilliseconds(30)]))
            foreach (var row in played.Fold.Rows)
            {
                var answer = played.Why(row.Container.Name, at.TotalSeconds);
                Assert.Equal(row.Container.Name, answer.Container);
                Assert.Contains(row.Container.Name, answer.Question, StringComparison.Ordinal);
                Assert.Contains($"*{row.Container.Name}*", answer.Text, StringComparison.Ordinal);
                Assert.True(answer.Text.Count(letter => letter == '*') % 2 == 0);
                Assert.EndsWith(".", answer.Text, StringComparison.Ordinal);
                Assert.DoesNotContain("  ", answer.Text, StringComparison.Ordinal);
                Assert.NotEmpty(answer.Rules);
                Assert.Equal(answer.Rules.Distinct(), answer.Rules);
                Assert.All(answer.Chain, step => Assert.True(step.At <= at));
            }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Chains_go_back_in_time(string example)
    {
        var played = PlayedScenario.ExampleWithDeletion(example, 130);
        foreach (var simEvent in played.Events)
        {
            var chain = CauseChain.Follow(played.Events, simEvent.Seq);
            Assert.True(chain.Length is > 0 and <= 6 || simEvent is Model.Events.SimEvent.StatusPublished);
            Assert.All(chain.Zip(chain.Skip(1)), pair => Assert.True(pair.First.Seq > pair.Second.Seq && pair.First.At >= pair.Second.At));
        }
    }

    [Fact]
    public void The_most_recent_container_is_the_one_that_something_happened_to_last()
    {
        var played = PlayedScenario.ExampleWithDeletion("everything");
        var explainer = new WhyExplainer(played.Fold, played.Scenario.Pod, played.Scenario.Kubernetes);
        Assert.Equal(
            "wait-for-db wait-for-db envoy migrate app app metrics log-shipper envoy",
            string.Join(' ', ((double[])[0, 5, 14, 25, 30.05, 32, 45.2, 57, 60.5]).Select(at => explainer.FindMostRecent(SimInstant.FromSeconds(at)))));
    }
}
