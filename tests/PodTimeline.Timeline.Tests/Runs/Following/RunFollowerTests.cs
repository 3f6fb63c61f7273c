using PodTimeline.Kubelet;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Events;
using PodTimeline.Testing.Clocks;
using PodTimeline.Testing.Runs;
using PodTimeline.Timeline.Runs;
using PodTimeline.Timeline.Runs.Following;

namespace PodTimeline.Timeline.Tests.Runs.Following;

/// <summary>What one watcher of a run is told, and in which order. Times are in seconds.</summary>
public sealed class RunFollowerTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public async Task First_the_clock_and_then_each_event_when_the_clock_reaches_it()
    {
        var run = new Run(RunScenarios.TwoStep, _time);
        await using var watcher = new Watcher(run);
        Assert.Equal(new RunItem.Clock(new ClockReading(RunScenarios.Seconds(0), 1, true), 0, RunScenarios.Seconds(0)), await watcher.NextAsync());
        await watcher.CatchUpAsync(run);
        Assert.All(watcher.Log, e => Assert.Equal(0, e.At.TotalSeconds));

        var next = watcher.NextAsync();
        _time.Advance(5);
        Assert.Equal(5, Assert.IsType<RunItem.Event>(await next).What.At.TotalSeconds);
        await watcher.CatchUpAsync(run);

        // Nothing of what is still to come is told before its time: the next item is of the clock.
        run.SetClock(playing: false);
        Assert.IsType<RunItem.Clock>(await watcher.NextAsync());
        Assert.All(watcher.Log, e => Assert.True(e.At.TotalSeconds <= 5));
    }

    [Fact]
    public async Task What_happens_while_a_wait_begins_is_not_missed()
    {
        var run = new Run(RunScenarios.TwoStep, new PassingTime(_time, TimeSpan.FromSeconds(5)));
        await using var watcher = new Watcher(run);
        await watcher.CatchUpAsync(run);
        Assert.Equal(5, Assert.IsType<RunItem.Event>(await watcher.NextAsync()).What.At.TotalSeconds);
    }

    [Fact]
    public async Task A_late_watcher_gets_the_whole_log()
    {
        var run = new Run(RunScenarios.Server, _time);
        _time.Advance(2000);
        Assert.True(run.GetRevealedEvents().Count > 1000, "The log is to be longer than a batch.");
        await using var watcher = new Watcher(run);
        Assert.Equal(2000, Assert.IsType<RunItem.Clock>(await watcher.NextAsync()).Reading.At.TotalSeconds);
        await watcher.CatchUpAsync(run);
        Assert.Equal(run.GetRevealedEvents().Texts(), watcher.Log.Texts());
    }

    [Fact]
    public async Task Every_change_of_the_clock_is_told()
    {
        var run = new Run(RunScenarios.Server, _time);
        await using var watcher = new Watcher(run);
        await watcher.CatchUpAsync(run);
        _time.Advance(0.5);
        run.SetClock(rate: 20);
        Assert.Equal(new ClockReading(RunScenarios.Seconds(0.5), 20, true), await NextClockAsync(watcher));
        run.SetClock(playing: false);
        Assert.Equal(new ClockReading(RunScenarios.Seconds(0.5), 20, false), await NextClockAsync(watcher));
        run.SetClock(RunScenarios.Seconds(40));
        Assert.Equal(new ClockReading(RunScenarios.Seconds(40), 20, false), await NextClockAsync(watcher));
        await watcher.CatchUpAsync(run);
        Assert.Equal(run.GetRevealedEvents().Texts(), watcher.Log.Texts());
    }

    [Fact]
    public async Task A_seek_backward_withdraws_nothing()
    {
        var run = new Run(RunScenarios.Server, _time);
        _time.Advance(40);
        await using var watcher = new Watcher(run);
        await watcher.CatchUpAsync(run);
        run.SetClock(RunScenarios.Seconds(10), playing: false);
        Assert.Equal(new RunItem.Clock(new ClockReading(RunScenarios.Seconds(10), 1, false), 0, RunScenarios.Seconds(40)), await watcher.NextAsync());
        Assert.Equal(run.GetRevealedEvents().Texts(), watcher.Log.Texts());
    }

    [Fact]
    public async Task A_command_in_the_past_rewinds_and_tells_anew()
    {
        var run = new Run(RunScenarios.Server, _time);
        _time.Advance(60);
        await using var watcher = new Watcher(run);
        await watcher.CatchUpAsync(run);
        run.SetClock(RunScenarios.Seconds(30), playing: false);
        await watcher.NextAsync();
        var holding = watcher.Log.Count(e => e.At <= RunScenarios.Seconds(30));

        run.Execute(new SimCommand.Delete());
        Assert.Equal(new RunItem.Rewound(holding), await watcher.NextAsync());
        Assert.Equal(1, Assert.IsType<RunItem.Clock>(await watcher.NextAsync()).Branch);
        Assert.Equal(holding + 1, Assert.IsType<RunItem.Event>(await watcher.NextAsync()).What.Seq);
        await watcher.CatchUpAsync(run);
        Assert.Contains(watcher.Log, e => e is SimEvent.PodDeletionRequested);
        Assert.Equal(run.GetRevealedEvents().Texts(), watcher.Log.Texts());
    }

    [Fact]
    public async Task The_end_of_the_run_is_told_once_and_the_stream_stays_open_for_another()
    {
        var run = new Run(RunScenarios.TwoStep, _time);
        await using var watcher = new Watcher(run);
        _time.Advance(100);
        var ended = (RunItem.Ended)(await watcher.UntilAsync(item => item is RunItem.Ended))[^1];
        Assert.Equal((SimulationEnd.Ended, run.TakeSnapshot().Clock.At), (ended.Reason, ended.At));

        run.SetClock(RunScenarios.Seconds(1), playing: false);
        Assert.IsType<RunItem.Clock>(await watcher.NextAsync());
        run.Execute(new SimCommand.Delete());
        run.SetClock(RunScenarios.Seconds(100));
        var items = await watcher.UntilAsync(item => item is RunItem.Ended);
        Assert.IsType<RunItem.Rewound>(items[0]);
        Assert.Equal(SimulationEnd.Deleted, ((RunItem.Ended)items[^1]).Reason);
        Assert.Equal(run.GetRevealedEvents().Texts(), watcher.Log.Texts());
    }

    [Fact]
    public async Task A_watcher_who_comes_after_the_end_is_told_of_it_too()
    {
        var run = new Run(RunScenarios.TwoStep, _time);
        _time.Advance(100);
        await using var watcher = new Watcher(run);
        await watcher.UntilAsync(item => item is RunItem.Ended);
        Assert.Equal(run.GetRevealedEvents().Texts(), watcher.Log.Texts());
    }

    [Theory]
    [InlineData(RunCloseReason.ByMaker)]
    [InlineData(RunCloseReason.Idle)]
    [InlineData(RunCloseReason.Shutdown)]
    public async Task The_end_of_the_run_is_told_last(RunCloseReason reason)
    {
        var run = new Run(RunScenarios.Server, _time);
        await using var watcher = new Watcher(run);
        _time.Advance(7);
        run.Close(reason);
        var items = await watcher.UntilAsync(item => item is RunItem.Closed);
        Assert.Equal(new RunItem.Closed(reason), items[^1]);
        Assert.Null(await watcher.NextAsync());
        Assert.Equal(run.GetRevealedEvents().Texts(), watcher.Log.Texts());
    }

    [Fact]
    public async Task Another_run_is_told_from_its_beginning()
    {
        var run = new Run(RunScenarios.TwoStep, _time);
        _time.Advance(10);
        await using var watcher = new Watcher(run);
        await watcher.CatchUpAsync(run);
        run.Replace(RunScenarios.Server);
        Assert.Equal(new RunItem.Rewound(0), await watcher.NextAsync());
        _time.Advance(2);
        await watcher.CatchUpAsync(run);
        Assert.Equal(run.GetRevealedEvents().Texts(), watcher.Log.Texts());
    }

    [Fact]
    public async Task A_slow_watcher_keeps_nobody_waiting_and_ends_up_with_what_holds()
    {
        var run = new Run(RunScenarios.Server, _time);
        _time.Advance(1000);
        await using var watcher = new Watcher(run);
        for (var i = 0; i < 700; i++) await watcher.NextAsync();

        // Meanwhile much is told, withdrawn, and told anew; nothing of that waits anywhere for the slow one.
        _time.Advance(1000);
        run.SetClock(RunScenarios.Seconds(3));
        run.Execute(new SimCommand.Kill("app", 1));
        _time.Advance(2000);
        var rewound = (RunItem.Rewound)(await watcher.UntilAsync(item => item is RunItem.Rewound))[^1];
        Assert.True(rewound.Seq < 700);
        await watcher.CatchUpAsync(run);
        Assert.Equal(run.GetRevealedEvents().Texts(), watcher.Log.Texts());
    }

    [Fact]
    public async Task A_watcher_who_leaves_leaves_nothing_behind()
    {
        var run = new Run(RunScenarios.Server, _time);
        using var leaving = new CancellationTokenSource();
        var items = new RunFollower(run, 0).GetAsyncEnumerator(leaving.Token);
        do await items.MoveNextAsync();
        while (items.Current is not RunItem.Event { What.Seq: var seq } || seq < run.TakeSnapshot().LastSeq);
        var next = items.MoveNextAsync();
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
        await items.DisposeAsync();
        Assert.Equal(0, _time.Waiting);
    }

    private static async Task<ClockReading> NextClockAsync(Watcher watcher) =>
        ((RunItem.Clock)(await watcher.UntilAsync(item => item is RunItem.Clock))[^1]).Reading;

    /// <summary>Time that passes while a timer is made.</summary>
    private sealed class PassingTime(ManualTime time, TimeSpan length) : TimeProvider
    {
        public override long TimestampFrequency => time.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => time.GetUtcNow();

        public override long GetTimestamp() => time.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            time.Advance(length);
            return time.CreateTimer(callback, state, dueTime, period);
        }
    }
}
