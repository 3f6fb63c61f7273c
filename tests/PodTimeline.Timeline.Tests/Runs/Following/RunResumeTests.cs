using PodTimeline.Model.Commands;
using PodTimeline.Model.Events;
using PodTimeline.Testing.Clocks;
using PodTimeline.Testing.Runs;
using PodTimeline.Timeline.Runs;
using PodTimeline.Timeline.Runs.Following;

namespace PodTimeline.Timeline.Tests.Runs.Following;

/// <summary>A watcher that lost its connection comes back with the last number it has: it misses nothing and gets nothing twice.</summary>
public sealed class RunResumeTests
{
    private readonly ManualTime _time = new();
    private int _toldBefore;

    [Fact]
    public async Task Wherever_the_connection_breaks_the_rest_follows()
    {
        var run = new Run(RunScenarios.TwoStep, _time);
        _time.Advance(8);
        var before = run.GetRevealedEvents();
        _time.Advance(92);
        for (var cut = 0; cut <= before.Count; cut++)
        {
            await using var watcher = new Watcher(run, before.Take(cut));
            var items = await watcher.UntilAsync(item => item is RunItem.Ended);
            Assert.DoesNotContain(items, item => item is RunItem.Rewound);
            Assert.Equal(run.GetRevealedEvents().Texts(), watcher.Log.Texts());
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Over_a_branch_what_no_longer_holds_is_withdrawn_and_nothing_else(bool knowsBranch)
    {
        var run = new Run(RunScenarios.TwoStep, _time);
        _time.Advance(12);
        var before = run.GetRevealedEvents();
        run.SetClock(RunScenarios.Seconds(3));
        run.Execute(new SimCommand.Kill("prepare", 1));
        _time.Advance(100);
        var holding = run.FindLastValidSince(0)!.Value;
        Assert.InRange(holding, 1, before.Count - 1);
        for (var cut = 0; cut <= before.Count; cut++)
        {
            await using var watcher = new Watcher(run, before.Take(cut), knowsBranch ? 0 : null);
            var items = await watcher.UntilAsync(item => item is RunItem.Ended);
            RunItem.Rewound[] expected = cut > holding ? [new RunItem.Rewound(holding)] : [];
            Assert.Equal(expected, items.OfType<RunItem.Rewound>());
            Assert.Equal(run.GetRevealedEvents().Texts(), watcher.Log.Texts());
        }
    }

    [Fact]
    public async Task Who_knows_the_branch_gets_nothing_twice_after_it()
    {
        var run = Branched(out var told);
        for (var cut = 0; cut <= told.Count; cut++)
        {
            await using var watcher = new Watcher(run, told.Take(cut), branch: 1);
            var items = await watcher.UntilAsync(item => item is RunItem.Ended);
            Assert.Equal(told.Count - cut, items.Count(item => item is RunItem.Event));
            Assert.DoesNotContain(items, item => item is RunItem.Rewound);
            Assert.Equal(told.Texts(), watcher.Log.Texts());
        }
    }

    [Fact]
    public async Task Who_knows_only_a_number_is_told_again_what_may_have_been_withdrawn_and_no_more()
    {
        var run = Branched(out var told);
        var longest = 0; // The branch before had told so many: who has more is of the branch that holds.
        for (var cut = 0; cut <= told.Count; cut++)
        {
            await using var watcher = new Watcher(run, told.Take(cut));
            if ((await watcher.UntilAsync(item => item is RunItem.Ended)).OfType<RunItem.Rewound>().Any()) longest = cut;
            Assert.Equal(told.Texts(), watcher.Log.Texts());
        }

        Assert.Equal(_toldBefore, longest);
        Assert.InRange(longest, 1, told.Count - 1);
    }

    [Fact]
    public async Task Whose_connection_breaks_between_any_two_items_is_told_all_the_same()
    {
        var run = new Run(RunScenarios.TwoStep, _time);
        _time.Advance(12);
        for (var breaks = 0; breaks < 12; breaks++)
        {
            var watcher = new Watcher(run);
            await watcher.CatchUpAsync(run);
            run.SetClock(RunScenarios.Seconds(3));
            run.Execute(new SimCommand.SetImage("work", $"busybox:1.{breaks}"));
            _time.Advance(9);
            for (var i = 0; i < breaks; i++) await watcher.NextAsync();
            await watcher.DisposeAsync();

            await using var again = new Watcher(run, watcher.Log, watcher.Branch);
            await again.CatchUpAsync(run);
            Assert.Equal(run.GetRevealedEvents().Texts(), again.Log.Texts());
        }
    }

    [Fact]
    public async Task A_number_beyond_the_log_is_rewound_to_its_last()
    {
        var run = new Run(RunScenarios.TwoStep, _time);
        _time.Advance(3);
        var last = run.TakeSnapshot().LastSeq;
        await using var items = new RunFollower(run, last + 1000).GetAsyncEnumerator();
        Assert.True(await items.MoveNextAsync());
        Assert.Equal(new RunItem.Rewound(last), items.Current);
        Assert.True(await items.MoveNextAsync());
        Assert.IsType<RunItem.Clock>(items.Current);
        run.Close(RunCloseReason.ByMaker);
        Assert.True(await items.MoveNextAsync());
        Assert.IsType<RunItem.Clock>(items.Current);
    }

    [Theory]
    [InlineData(-1, null)]
    [InlineData(int.MinValue, null)]
    [InlineData(-1, -1)]
    [InlineData(0, 99)]
    public async Task Numbers_that_mean_nothing_begin_at_the_beginning(int afterSeq, int? branch)
    {
        var run = new Run(RunScenarios.TwoStep, _time);
        _time.Advance(3);
        await using var items = new RunFollower(run, afterSeq, branch).GetAsyncEnumerator();
        Assert.True(await items.MoveNextAsync());
        Assert.IsType<RunItem.Clock>(items.Current);
        Assert.True(await items.MoveNextAsync());
        Assert.Equal(1, Assert.IsType<RunItem.Event>(items.Current).What.Seq);
    }

    private Run Branched(out IReadOnlyList<SimEvent> told)
    {
        var run = new Run(RunScenarios.TwoStep, _time);
        _time.Advance(6);
        _toldBefore = run.TakeSnapshot().LastSeq;
        run.SetClock(RunScenarios.Seconds(3));
        run.Execute(new SimCommand.SetImage("work", "busybox:1.37"));
        _time.Advance(100);
        told = run.GetRevealedEvents();
        return run;
    }
}
