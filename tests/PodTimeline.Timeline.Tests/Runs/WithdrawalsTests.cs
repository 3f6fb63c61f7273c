using PodTimeline.Timeline.Runs;

namespace PodTimeline.Timeline.Tests.Runs;

/// <summary>Who is told what no longer holds. A withdrawal is the last event that holds, and the last that anybody was told.</summary>
public sealed class WithdrawalsTests
{
    // Branch 0 told 50 events, 41 hold; branch 1 told 80, 60 hold; branch 2 told 70, 20 hold. Branch 3 is told now.
    private readonly Withdrawals _withdrawals = new();

    public WithdrawalsTests()
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
    public void Of_a_branch_the_least_that_was_left_since(int branch, int? holding) => Assert.Equal(holding, _withdrawals.Since(branch));

    [Theory]
    [InlineData(10, 20)] // Any branch; event 10 holds in all of them.
    [InlineData(45, 20)]
    [InlineData(75, 20)] // Branch 1 at the earliest.
    [InlineData(81, null)] // No withdrawn branch had so many: it is of this one.
    public void Of_a_number_the_least_of_all_branches_it_may_belong_to(int seq, int? holding) => Assert.Equal(holding, _withdrawals.For(seq));

    [Fact]
    public void A_number_beyond_what_a_branch_told_was_told_after_it()
    {
        var withdrawals = new Withdrawals();
        withdrawals.Add(41, 50);
        withdrawals.Add(60, 80);
        Assert.Equal((41, 60, 60, null), (withdrawals.For(50), withdrawals.For(51), withdrawals.For(80), withdrawals.For(81)));
    }

    [Fact]
    public void The_oldest_are_joined_and_nobody_is_told_too_little()
    {
        var withdrawals = new Withdrawals();
        withdrawals.Add(7, 30);
        for (var i = 0; i < 5000; i++) withdrawals.Add(100 + i, 200 + i);
        Assert.Equal(5001, withdrawals.Count);
        Assert.Equal((7, 7, null), (withdrawals.Since(0), withdrawals.For(20), withdrawals.Since(5001)));
        Assert.Equal(5099, withdrawals.Since(5000));
    }
}
