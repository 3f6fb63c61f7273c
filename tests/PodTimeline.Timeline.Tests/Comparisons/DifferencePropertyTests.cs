using FsCheck;
using FsCheck.Fluent;
using PodTimeline.Model.Events;
using PodTimeline.Testing.Sizes;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Differences;

namespace PodTimeline.Timeline.Tests.Comparisons;

/// <summary>What holds of the differences of any two pods.</summary>
public sealed class DifferencePropertyTests
{
    [Fact]
    public void A_run_compared_with_itself_has_no_difference() => ForAnyPair(80, (first, second) =>
        Assert.All(new[] { first, second }, text => Assert.Empty(Compared.Of(text, text).Differences[0].Differences)));

    [Fact]
    public void Runs_exchanged_exchange_every_sentence() => ForAnyPair(150, (first, second) =>
    {
        var (there, back) = (Compared.Of(first, second).Differences[0].Differences, Compared.Of(second, first).Differences[0].Differences);
        Assert.Equal(there.Select(difference => difference.Swap().Describe()), back.Select(Compared.Describe));
        Assert.Equal(there.Select(difference => difference.Describe()), there.Select(difference => difference.Swap().Swap().Describe()));
    });

    [Fact]
    public void Every_difference_names_events_that_are_in_the_logs() => ForAnyPair(150, (first, second) =>
    {
        var comparison = Compared.Of(first, second);
        var group = comparison.Differences[0];
        Assert.All(group.Differences, difference =>
        {
            Assert.NotEmpty(difference.Places);
            Assert.All(difference.Places, place =>
            {
                var simEvent = comparison.Runs[group.Run(place.Side)].Events[place.What.Seq - 1];
                Assert.Equal(place.What.At, simEvent.At);
                if (place.Container is { } container) Assert.Equal(container, Assert.IsAssignableFrom<SimEvent.OfContainer>(simEvent).Container);
            });
            var instants = comparison.Runs.SelectMany(run => run.Events).Select(simEvent => simEvent.At).ToHashSet();
            Assert.All(difference.Marks, mark =>
            {
                Assert.Contains(mark.From, instants);
                Assert.Contains(mark.To, instants);
                Assert.True(mark.From <= mark.To);
            });
        });
    });

    [Fact]
    public void Differences_are_few_in_order_and_each_is_said_once() => ForAnyPair(150, (first, second) =>
    {
        var differences = Compared.Of(first, second).Differences[0].Differences;
        Assert.True(differences.Length <= DifferenceFinder.Most);
        Assert.Equal(differences.OrderBy(difference => difference.Rank).Select(difference => difference.Sentence), differences.Select(difference => difference.Sentence));
        Assert.Distinct(differences.Select(difference => difference.Sentence));
        Assert.All(differences, difference => Assert.DoesNotContain("  ", difference.Describe(), StringComparison.Ordinal));
    });

    [Fact]
    public void Nothing_happens_in_any_run_in_what_is_folded() => ForAnyPair(60, (first, second) =>
    {
        var comparison = Compared.Of(first, second);
        foreach (var fold in comparison.FindAxis(AxisForm.Folded).Folds)
            foreach (var bar in comparison.Runs.SelectMany(run => run.Fold.Rows).SelectMany(row => row.Bars))
                Assert.False(bar.From > fold.From && bar.From < fold.To, $"{bar} in {fold}");
    });

    private static void ForAnyPair(int count, Action<string, string> holds) =>
        FsCheck.Fluent.Prop.ForAll(PlannedPod.Pairs, pair => holds(pair.Item1.Text, pair.Item2.Text))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Effort.Scale(count)).WithReplay(20_161_130, 7));
}
