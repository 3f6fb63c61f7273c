using PodTimeline.Kubelet;
using PodTimeline.Model.Events;
using PodTimeline.Testing.Clocks;
using PodTimeline.Testing.Runs;
using PodTimeline.Timeline.Runs;

namespace PodTimeline.Timeline.Tests.Runs;

/// <summary>A run's clock: play, pause, rate, seek, and the scenario's end. Times are in seconds.</summary>
public sealed class RunClockTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public void A_run_plays_from_its_beginning_and_tells_what_the_clock_has_reached()
    {
        var run = new Run(RunScenarios.TwoStep, _time);
        Assert.Equal(0, run.TakeSnapshot().At());
        _time.Advance(4.9);
        Assert.Equal(0, run.GetRevealedEvents().When<SimEvent.ContainerRunning>("prepare"));
        Assert.DoesNotContain(run.GetRevealedEvents(), e => e is SimEvent.ContainerTerminated);
        _time.Advance(0.1);
        Assert.Equal(5, run.GetRevealedEvents().When<SimEvent.ContainerTerminated>("prepare"));
        Assert.All(run.GetRevealedEvents(), e => Assert.True(e.At.TotalSeconds <= 5));
    }

    [Theory]
    [InlineData(0.5, 2, 1)]
    [InlineData(1, 2, 2)]
    [InlineData(5, 2, 10)]
    [InlineData(100, 0.1, 10)]
    public void A_second_of_real_time_is_as_many_of_the_run_as_the_rate_says(double rate, double waited, double at)
    {
        var run = new Run(RunScenarios.Server, _time, rate);
        _time.Advance(waited);
        Assert.Equal(at, run.TakeSnapshot().At());
        Assert.Equal(rate, run.TakeSnapshot().Clock.Rate);
    }

    [Fact]
    public void The_rate_changes_from_here_on_and_not_before()
    {
        var run = new Run(RunScenarios.Server, _time);
        _time.Advance(4);
        Assert.Equal(4, run.SetClock(rate: 10).At());
        _time.Advance(2);
        Assert.Equal(24, run.TakeSnapshot().At());
    }

    [Theory]
    [InlineData(0.49)]
    [InlineData(100.1)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Other_rates_are_refused_and_change_nothing(double rate)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Run(RunScenarios.Server, _time, rate));
        var run = new Run(RunScenarios.Server, _time);
        _time.Advance(3);
        Assert.Throws<ArgumentOutOfRangeException>(() => run.SetClock(rate: rate));
        Assert.Equal((3.0, 1.0, true), (run.TakeSnapshot().At(), run.TakeSnapshot().Clock.Rate, run.TakeSnapshot().Clock.Playing));
    }

    [Fact]
    public void A_paused_clock_stands_and_goes_on_from_where_it_stood()
    {
        var run = new Run(RunScenarios.Server, _time);
        _time.Advance(3);
        run.SetClock(playing: false);
        _time.Advance(100);
        Assert.Equal(3, run.TakeSnapshot().At());
        run.SetClock(playing: true);
        _time.Advance(1);
        Assert.Equal(4, run.TakeSnapshot().At());
    }

    [Fact]
    public void A_seek_forward_tells_all_that_lies_between()
    {
        var run = new Run(RunScenarios.TwoStep, _time);
        run.SetClock(RunScenarios.Seconds(12), playing: false);
        Assert.Equal(5, run.GetRevealedEvents().When<SimEvent.ContainerRunning>("work"));
        Assert.Equal(12, run.TakeSnapshot().RevealedUntil.TotalSeconds);
    }

    [Fact]
    public void A_seek_backward_moves_only_the_clock()
    {
        var run = new Run(RunScenarios.TwoStep, _time);
        _time.Advance(12);
        var told = run.GetRevealedEvents();
        var snapshot = run.SetClock(RunScenarios.Seconds(2));
        Assert.Equal((2.0, 12.0, 0, told.Count), (snapshot.At(), snapshot.RevealedUntil.TotalSeconds, snapshot.Branch, snapshot.LastSeq));
        _time.Advance(9.5);
        Assert.Equal(told, run.GetRevealedEvents());
        _time.Advance(4);
        Assert.Equal(15, run.GetRevealedEvents().When<SimEvent.ContainerTerminated>("work"));
    }

    [Fact]
    public void Before_the_beginning_is_the_beginning()
    {
        var run = new Run(RunScenarios.TwoStep, _time);
        Assert.Equal(0, run.SetClock(RunScenarios.Seconds(-5), playing: false).At());
    }

    [Fact]
    public void At_the_end_of_the_run_the_clock_stops_and_says_why()
    {
        var run = new Run(RunScenarios.TwoStep, _time);
        _time.Advance(14.9);
        Assert.Null(run.TakeSnapshot().End);
        var changes = run.TakeSnapshot().ClockChanges;
        _time.Advance(1000);
        var snapshot = run.TakeSnapshot();
        Assert.Equal(SimulationEnd.Ended, snapshot.End);
        Assert.False(snapshot.Clock.Playing);
        Assert.Equal(run.GetRevealedEvents()[^1].At, snapshot.Clock.At);
        Assert.Equal(snapshot.Clock.At, snapshot.RevealedUntil);
        Assert.Equal(changes + 1, snapshot.ClockChanges);
    }

    [Fact]
    public void Past_the_end_means_to_the_end()
    {
        var run = new Run(RunScenarios.TwoStep, _time);
        var snapshot = run.SetClock(RunScenarios.Seconds(80_000));
        Assert.Equal(SimulationEnd.Ended, snapshot.End);
        Assert.False(snapshot.Clock.Playing);
        Assert.Equal(run.GetRevealedEvents()[^1].At, snapshot.Clock.At);
    }

    [Fact]
    public void From_before_the_end_it_plays_to_the_end_again()
    {
        var run = new Run(RunScenarios.TwoStep, _time);
        var end = run.SetClock(RunScenarios.Seconds(100)).Clock.At;
        run.SetClock(end - TimeSpan.FromSeconds(2), playing: true);
        _time.Advance(1);
        Assert.True(run.TakeSnapshot().Clock.Playing);
        Assert.Equal(SimulationEnd.Ended, run.TakeSnapshot().End);
        _time.Advance(5);
        Assert.Equal((end, false), (run.TakeSnapshot().Clock.At, run.TakeSnapshot().Clock.Playing));
    }

    [Fact]
    public void A_run_without_an_end_stops_after_a_day_of_its_own_time()
    {
        var run = new Run(RunScenarios.Of(RunScenarios.WebManifest), _time, 100);
        _time.Advance(TimeSpan.FromDays(3));
        Assert.Equal(SimulationEnd.Until, run.TakeSnapshot().End);
        Assert.Equal((86_400.0, false), (run.TakeSnapshot().At(), run.TakeSnapshot().Clock.Playing));
    }

    [Fact]
    public void What_was_told_ahead_is_what_then_happens()
    {
        var run = new Run(RunScenarios.TwoStep, _time);
        _time.Advance(4.9);
        var (snapshot, last) = run.TakeSnapshotAhead(TimeSpan.FromSeconds(0.2));
        Assert.True(last > snapshot.LastSeq);
        var ahead = run.GetEvents(0, last, snapshot.Branch, int.MaxValue);
        Assert.Equal(5, ahead[^1].At.TotalSeconds);
        _time.Advance(0.1);
        Assert.Equal(ahead, run.GetRevealedEvents());
    }
}
