using PodTimeline.Kubelet;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Events;
using PodTimeline.Testing.Clocks;
using PodTimeline.Testing.Runs;
using PodTimeline.Timeline.Runs;

namespace PodTimeline.Timeline.Tests.Runs;

/// <summary>Commands of a run: at the frontier the story goes on with them, in the past it branches. Times are in seconds.</summary>
public sealed class RunCommandTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public void At_the_frontier_a_command_withdraws_nothing()
    {
        var run = new Run(RunStories.Server, _time);
        _time.Advance(20);
        var before = run.Told();
        Assert.Equal(20, run.Give(new SimCommand.Delete())!.Value.TotalSeconds);
        Assert.Equal(0, run.Look().Branch);
        Assert.Equal(before.Texts(), run.Told().Take(before.Count).Texts());
        Assert.Equal(20, run.Told().OfType<SimEvent.PodDeletionRequested>().Single().At.TotalSeconds);
        _time.Advance(60);
        Assert.Equal(22, run.Told().When<SimEvent.ContainerTerminated>("app"));
        Assert.Equal(SimulationEnd.Deleted, run.Look().End);
    }

    [Fact]
    public void While_the_clock_stands_what_a_command_does_at_once_is_told_at_once()
    {
        var run = new Run(RunStories.Server, _time);
        run.SetClock(RunStories.Seconds(20), playing: false);
        run.Give(new SimCommand.Delete());
        Assert.Contains(run.Told(), e => e is SimEvent.PodDeletionRequested);
        Assert.Equal((20.0, false), (run.Look().At(), run.Look().Clock.Playing));
    }

    [Fact]
    public void In_the_past_a_command_keeps_what_was_before_and_tells_the_rest_anew()
    {
        var run = new Run(RunStories.Server, _time);
        _time.Advance(60);
        var before = run.Told();
        run.SetClock(RunStories.Seconds(30), playing: false);
        run.Give(new SimCommand.Delete());

        var holding = before.Count(e => e.At <= RunStories.Seconds(30));
        var look = run.Look();
        Assert.Equal((1, 30.0), (look.Branch, look.ToldUntil.TotalSeconds));
        Assert.Equal(holding, run.WithdrawnSince(0));
        Assert.Null(run.WithdrawnSince(1));
        Assert.Equal(before.Take(holding).Texts(), run.Told().Take(holding).Texts());
        Assert.Equal(30, run.Told().OfType<SimEvent.PodDeletionRequested>().Single().At.TotalSeconds);
        Assert.Empty(run.Events(0, look.LastSeq, branch: 0, atMost: 10));
    }

    [Fact]
    public void A_command_in_the_past_takes_back_the_commands_after_it()
    {
        var run = new Run(RunStories.Server, _time);
        run.SetClock(RunStories.Seconds(30));
        run.Give(new SimCommand.Delete());
        run.SetClock(RunStories.Seconds(10));
        run.Give(new SimCommand.Kill("app", 1));
        run.SetClock(RunStories.Seconds(50));
        Assert.DoesNotContain(run.Told(), e => e is SimEvent.PodDeletionRequested);
        Assert.Equal(10, run.Told().When<SimEvent.ContainerTerminated>("app"));
    }

    [Fact]
    public void Commands_at_one_instant_are_done_in_the_order_they_were_given()
    {
        var run = new Run(RunStories.Server, _time);
        run.SetClock(RunStories.Seconds(10), playing: false);
        run.Give(new SimCommand.Kill("app", 1));
        run.Give(new SimCommand.Delete());
        var told = run.Told();
        Assert.True(told.OfType<SimEvent.ContainerTerminated>().Single().Seq < told.OfType<SimEvent.PodDeletionRequested>().Single().Seq);
        Assert.Equal(0, run.Look().Branch);
    }

    [Fact]
    public void A_command_falls_on_the_next_whole_millisecond()
    {
        var run = new Run(RunStories.Server, _time);
        _time.Advance(TimeSpan.FromTicks(20 * TimeSpan.TicksPerSecond + 1));
        Assert.Equal(20.001, run.Give(new SimCommand.Delete())!.Value.TotalSeconds);
    }

    [Fact]
    public void The_same_commands_at_the_same_instants_give_the_same_story()
    {
        var (one, other) = (new Run(RunStories.Server, _time), new Run(RunStories.Server, _time, 50));
        foreach (var run in new[] { one, other })
        {
            run.SetClock(RunStories.Seconds(70));
            run.SetClock(RunStories.Seconds(15));
            run.Give(new SimCommand.Kill("app", 3));
            run.SetClock(RunStories.Seconds(40));
            run.Give(new SimCommand.Delete());
            run.SetClock(RunStories.Seconds(200));
        }

        Assert.Equal(one.Told().Texts(), other.Told().Texts());
    }

    [Fact]
    public void At_the_end_of_a_story_a_command_lets_it_go_on()
    {
        var run = new Run(RunStories.TwoStep, _time);
        _time.Advance(100);
        var (ended, before) = (run.Look(), run.Told());
        Assert.Equal(SimulationEnd.Ended, ended.End);
        _time.Advance(100);
        run.Give(new SimCommand.Delete());
        Assert.True(run.Look().Clock.Playing || run.Look().End == SimulationEnd.Deleted);
        _time.Advance(100);
        Assert.Equal(SimulationEnd.Deleted, run.Look().End);
        Assert.Equal(before.Texts(), run.Told().Take(before.Count).Texts());
        Assert.True(run.Told().OfType<SimEvent.PodDeletionRequested>().Single().At >= ended.Clock.At);
    }

    [Fact]
    public void A_command_in_the_past_of_an_ended_story_leaves_a_paused_clock_paused()
    {
        var run = new Run(RunStories.TwoStep, _time);
        _time.Advance(100);
        run.SetClock(RunStories.Seconds(3));
        run.Give(new SimCommand.Delete());
        Assert.Equal((3.0, false), (run.Look().At(), run.Look().Clock.Playing));
        Assert.Null(run.Look().End);
    }

    [Fact]
    public void What_was_told_ahead_and_no_longer_holds_makes_a_branch()
    {
        var run = new Run(RunStories.TwoStep, _time);
        _time.Advance(4.9);
        var (look, last) = run.LookAhead(TimeSpan.FromSeconds(0.2));
        run.Give(new SimCommand.Kill("prepare", 1));
        Assert.Equal(1, run.Look().Branch);
        Assert.InRange(run.WithdrawnSince(0)!.Value, look.LastSeq, last - 1);
        Assert.Equal(4.9, run.Told().When<SimEvent.ContainerTerminated>("prepare"));
    }

    [Fact]
    public void A_story_takes_a_thousand_commands_and_more_after_a_seek_back()
    {
        var run = new Run(RunStories.TwoStep, _time);
        run.SetClock(RunStories.Seconds(2), playing: false);
        for (var i = 0; i < Run.MostCommands; i++) Assert.NotNull(run.Give(new SimCommand.Kill("work")));
        Assert.Null(run.Give(new SimCommand.Delete()));
        run.SetClock(RunStories.Seconds(1));
        Assert.NotNull(run.Give(new SimCommand.Delete()));
    }

    [Fact]
    public void Another_story_takes_the_place_of_all_that_was_told()
    {
        var run = new Run(RunStories.TwoStep, _time);
        _time.Advance(100);
        run.Replace(RunStories.Server);
        Assert.Equal(0, run.WithdrawnSince(0));
        Assert.Equal((1, 0.0, true), (run.Look().Branch, run.Look().At(), run.Look().Clock.Playing));
        Assert.Null(run.Look().End);
        _time.Advance(3);
        Assert.Contains(run.Told(), e => e is SimEvent.ContainerRunning { Container: "app" });
        Assert.DoesNotContain(run.Told(), e => e is SimEvent.OfContainer { Container: "work" });
    }

    [Fact]
    public void A_closed_run_can_be_looked_at_and_nothing_else()
    {
        var run = new Run(RunStories.Server, _time);
        _time.Advance(10);
        run.Close(RunClosed.ByMaker);
        run.Close(RunClosed.Idle);
        var look = run.Look();
        Assert.Null(run.Give(new SimCommand.Delete()));
        run.Replace(RunStories.TwoStep);
        Assert.Equal(look, run.SetClock(RunStories.Seconds(3), 5, true));
        _time.Advance(100);
        Assert.Equal(look, run.Look());
        Assert.Equal(RunClosed.ByMaker, look.Closed);
        Assert.Equal((10.0, false), (look.At(), look.Clock.Playing));
    }
}
