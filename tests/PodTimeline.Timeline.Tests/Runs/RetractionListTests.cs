using PodTimeline.Timeline.Runs;

namespace PodTimeline.Timeline.Tests.Runs;

/// <summary>Who is told what no longer holds. A withdrawal is the last event that holds, and the last that anybody was told.</summary>
public sealed class RetractionListTests
{
    // Branch 0 told 50 events, 41 hold; branch 1 told 80, 60 hold; branch 2 told 70, 20 hold. Branch 3 is told now.
    private readonly RetractionList _withdrawals = new();

    public RetractionListTests()
    {
        _withdrawals.Add(41, 50);
        _withdrawals.Add(60, 80);
        _withdrawals.Add(20, 70);
    }

    [Theory]
    [InlineData(0, 20)]
    [InlineData(1, 20)]
    [InlineData(2, 20)]
    [InlineData(3, null)]
    [InlineData(4, null)]
    [InlineData(-1, 20)]
    public void Of_a_branch_the_least_that_was_left_since(int branch, int? holding) => Assert.Equal(holding, _withdrawals.FindLastValidSince(branch));

    [Theory]
    [InlineData(10, 20)] // Any branch; event 10 holds in all of them.
    [InlineData(45, 20)]
    [InlineData(75, 20)] // Branch 1 at the earliest.
    [InlineData(81, null)] // No withdrawn branch had so many: it is of this one.
    public void Of_a_number_the_least_of_all_branches_it_may_belong_to(int seq, int? holding) => Assert.Equal(holding, _withdrawals.FindLastValidFor(seq));

    [Fact]
    public void A_number_beyond_what_a_branch_told_was_told_after_it()
    {
        var retractions = new RetractionList();
        retractions.Add(41, 50);
        retractions.Add(60, 80);
        Assert.Equal((41, 60, 60, null), (retractions.FindLastValidFor(50), retractions.FindLastValidFor(51), retractions.FindLastValidFor(80), retractions.FindLastValidFor(81)));
    }

    [Fact]
    public void The_oldest_are_joined_and_nobody_is_told_too_little()
    {
        var retractions = new RetractionList();
        retractions.Add(7, 30);
        for (var i = 0; i < 5000; i++) retractions.Add(100 + i, 200 + i);
        Assert.Equal(5001, retractions.Count);
        Assert.Equal((7, 7, null), (retractions.FindLastValidSince(0), retractions.FindLastValidFor(20), retractions.FindLastValidSince(5001)));
        Assert.Equal(5099, retractions.FindLastValidSince(5000));
    }
}
