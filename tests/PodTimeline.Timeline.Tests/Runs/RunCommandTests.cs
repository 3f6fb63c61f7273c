using PodTimeline.Kubelet;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Events;
using PodTimeline.Testing.Clocks;
using PodTimeline.Testing.Runs;
using PodTimeline.Timeline.Runs;

namespace PodTimeline.Timeline.Tests.Runs;

/// <summary>Commands of a run: at the frontier the scenario goes on with them, in the past it branches. Times are in seconds.</summary>
public sealed class RunCommandTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public void At_the_frontier_a_command_withdraws_nothing()
    {
        var run = new Run(RunScenarios.Server, _time);
        _time.Advance(20);
        var before = run.GetRevealedEvents();
        Assert.Equal(20, run.Execute(new SimCommand.Delete())!.Value.TotalSeconds);
        Assert.Equal(0, run.TakeSnapshot().Branch);
        Assert.Equal(before.Texts(), run.GetRevealedEvents().Take(before.Count).Texts());
        Assert.Equal(20, run.GetRevealedEvents().OfType<SimEvent.PodDeletionRequested>().Single().At.TotalSeconds);
        _time.Advance(60);
        Assert.Equal(22, run.GetRevealedEvents().When<SimEvent.ContainerTerminated>("app"));
        Assert.Equal(SimulationEnd.Deleted, run.TakeSnapshot().End);
    }

    [Fact]
    public void While_the_clock_stands_what_a_command_does_at_once_is_told_at_once()
    {
        var run = new Run(RunScenarios.Server, _time);
        run.SetClock(RunScenarios.Seconds(20), playing: false);
        run.Execute(new SimCommand.Delete());
        Assert.Contains(run.GetRevealedEvents(), e => e is SimEvent.PodDeletionRequested);
        Assert.Equal((20.0, false), (run.TakeSnapshot().At(), run.TakeSnapshot().Clock.Playing));
    }

    [Fact]
    public void In_the_past_a_command_keeps_what_was_before_and_tells_the_rest_anew()
    {
        var run = new Run(RunScenarios.Server, _time);
        _time.Advance(60);
        var before = run.GetRevealedEvents();
        run.SetClock(RunScenarios.Seconds(30), playing: false);
        run.Execute(new SimCommand.Delete());

        var holding = before.Count(e => e.At <= RunScenarios.Seconds(30));
        var snapshot = run.TakeSnapshot();
        Assert.Equal((1, 30.0), (snapshot.Branch, snapshot.RevealedUntil.TotalSeconds));
        Assert.Equal(holding, run.FindLastValidSince(0));
        Assert.Null(run.FindLastValidSince(1));
        Assert.Equal(before.Take(holding).Texts(), run.GetRevealedEvents().Take(holding).Texts());
        Assert.Equal(30, run.GetRevealedEvents().OfType<SimEvent.PodDeletionRequested>().Single().At.TotalSeconds);
        Assert.Empty(run.GetEvents(0, snapshot.LastSeq, branch: 0, atMost: 10));
    }

    [Fact]
    public void A_command_in_the_past_takes_back_the_commands_after_it()
    {
        var run = new Run(RunScenarios.Server, _time);
        run.SetClock(RunScenarios.Seconds(30));
        run.Execute(new SimCommand.Delete());
        run.SetClock(RunScenarios.Seconds(10));
        run.Execute(new SimCommand.Kill("app", 1));
        run.SetClock(RunScenarios.Seconds(50));
        Assert.DoesNotContain(run.GetRevealedEvents(), e => e is SimEvent.PodDeletionRequested);
        Assert.Equal(10, run.GetRevealedEvents().When<SimEvent.ContainerTerminated>("app"));
    }

    [Fact]
    public void Commands_at_one_instant_are_done_in_the_order_they_were_given()
    {
        var run = new Run(RunScenarios.Server, _time);
        run.SetClock(RunScenarios.Seconds(10), playing: false);
        run.Execute(new SimCommand.Kill("app", 1));
        run.Execute(new SimCommand.Delete());
        var told = run.GetRevealedEvents();
        Assert.True(told.OfType<SimEvent.ContainerTerminated>().Single().Seq < told.OfType<SimEvent.PodDeletionRequested>().Single().Seq);
        Assert.Equal(0, run.TakeSnapshot().Branch);
    }

    [Fact]
    public void A_command_falls_on_the_next_whole_millisecond()
    {
        var run = new Run(RunScenarios.Server, _time);
        _time.Advance(TimeSpan.FromTicks(20 * TimeSpan.TicksPerSecond + 1));
        Assert.Equal(20.001, run.Execute(new SimCommand.Delete())!.Value.TotalSeconds);
    }

    [Fact]
    public void The_same_commands_at_the_same_instants_give_the_same_run()
    {
        var (one, other) = (new Run(RunScenarios.Server, _time), new Run(RunScenarios.Server, _time, 50));
        foreach (var run in new[] { one, other })
        {
            run.SetClock(RunScenarios.Seconds(70));
            run.SetClock(RunScenarios.Seconds(15));
            run.Execute(new SimCommand.Kill("app", 3));
            run.SetClock(RunScenarios.Seconds(40));
            run.Execute(new SimCommand.Delete());
            run.SetClock(RunScenarios.Seconds(200));
        }

        Assert.Equal(one.GetRevealedEvents().Texts(), other.GetRevealedEvents().Texts());
    }

    [Fact]
    public void At_the_end_of_a_run_a_command_lets_it_go_on()
    {
        var run = new Run(RunScenarios.TwoStep, _time);
        _time.Advance(100);
        var (ended, before) = (run.TakeSnapshot(), run.GetRevealedEvents());
        Assert.Equal(SimulationEnd.Ended, ended.End);
        _time.Advance(100);
        run.Execute(new SimCommand.Delete());
        Assert.True(run.TakeSnapshot().Clock.Playing || run.TakeSnapshot().End == SimulationEnd.Deleted);
        _time.Advance(100);
        Assert.Equal(SimulationEnd.Deleted, run.TakeSnapshot().End);
        Assert.Equal(before.Texts(), run.GetRevealedEvents().Take(before.Count).Texts());
        Assert.True(run.GetRevealedEvents().OfType<SimEvent.PodDeletionRequested>().Single().At >= ended.Clock.At);
    }

    [Fact]
    public void A_command_in_the_past_of_an_ended_run_leaves_a_paused_clock_paused()
    {
        var run = new Run(RunScenarios.TwoStep, _time);
        _time.Advance(100);
        run.SetClock(RunScenarios.Seconds(3));
        run.Execute(new SimCommand.Delete());
        Assert.Equal((3.0, false), (run.TakeSnapshot().At(), run.TakeSnapshot().Clock.Playing));
        Assert.Null(run.TakeSnapshot().End);
    }

    [Fact]
    public void What_was_told_ahead_and_no_longer_holds_makes_a_branch()
    {
        var run = new Run(RunScenarios.TwoStep, _time);
        _time.Advance(4.9);
        var (snapshot, last) = run.TakeSnapshotAhead(TimeSpan.FromSeconds(0.2));
        run.Execute(new SimCommand.Kill("prepare", 1));
        Assert.Equal(1, run.TakeSnapshot().Branch);
        Assert.InRange(run.FindLastValidSince(0)!.Value, snapshot.LastSeq, last - 1);
        Assert.Equal(4.9, run.GetRevealedEvents().When<SimEvent.ContainerTerminated>("prepare"));
    }

    [Fact]
    public void A_run_takes_a_thousand_commands_and_more_after_a_seek_back()
    {
        var run = new Run(RunScenarios.TwoStep, _time);
        run.SetClock(RunScenarios.Seconds(2), playing: false);
        for (var i = 0; i < Run.MostCommands; i++) Assert.NotNull(run.Execute(new SimCommand.Kill("work")));
        Assert.Null(run.Execute(new SimCommand.Delete()));
        run.SetClock(RunScenarios.Seconds(1));
        Assert.NotNull(run.Execute(new SimCommand.Delete()));
    }

    [Fact]
    public void Another_run_takes_the_place_of_all_that_was_told()
    {
        var run = new Run(RunScenarios.TwoStep, _time);
        _time.Advance(100);
        run.Replace(RunScenarios.Server);
        Assert.Equal(0, run.FindLastValidSince(0));
        Assert.Equal((1, 0.0, true), (run.TakeSnapshot().Branch, run.TakeSnapshot().At(), run.TakeSnapshot().Clock.Playing));
        Assert.Null(run.TakeSnapshot().End);
        _time.Advance(3);
        Assert.Contains(run.GetRevealedEvents(), e => e is SimEvent.ContainerRunning { Container: "app" });
        Assert.DoesNotContain(run.GetRevealedEvents(), e => e is SimEvent.OfContainer { Container: "work" });
    }

    [Fact]
    public void A_closed_run_can_be_looked_at_and_nothing_else()
    {
        var run = new Run(RunScenarios.Server, _time);
        _time.Advance(10);
        run.Close(RunCloseReason.ByMaker);
        run.Close(RunCloseReason.Idle);
        var snapshot = run.TakeSnapshot();
        Assert.Null(run.Execute(new SimCommand.Delete()));
        run.Replace(RunScenarios.TwoStep);
        Assert.Equal(snapshot, run.SetClock(RunScenarios.Seconds(3), 5, true));
        _time.Advance(100);
        Assert.Equal(snapshot, run.TakeSnapshot());
        Assert.Equal(RunCloseReason.ByMaker, snapshot.Closed);
        Assert.Equal((10.0, false), (snapshot.At(), snapshot.Clock.Playing));
    }
}
