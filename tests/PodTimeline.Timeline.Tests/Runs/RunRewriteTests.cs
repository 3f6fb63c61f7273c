using PodTimeline.Model.Commands;
using PodTimeline.Testing.Clocks;
using PodTimeline.Testing.Runs;
using PodTimeline.Timeline.Runs;

namespace PodTimeline.Timeline.Tests.Runs;

/// <summary>Commands that are taken back, or put in another place: the scenario is as if it had been so from the beginning. Times are in seconds.</summary>
public sealed class RunRewriteTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public void A_command_that_is_taken_back_was_never_given()
    {
        var run = Begun();
        var untouched = Whole(run);
        Give(run, 20, new SimCommand.Kill("app", 1));
        Assert.NotEqual(untouched, Whole(run));
        run.SetClock(RunScenarios.Seconds(25), playing: false);
        Assert.True(run.RemoveCommand(0));
        Assert.Equal(untouched, Whole(run));
        Assert.Equal(25, run.TakeSnapshot().At());
        Assert.Empty(run.TakeFullSnapshot().Commands);
    }

    [Fact]
    public void Of_two_commands_one_can_be_taken_back_and_the_other_stands()
    {
        var run = Begun();
        Give(run, 20, new SimCommand.Kill("app", 1));
        var first = Whole(run);
        Give(run, 30, new SimCommand.RestartKubelet());
        var both = Whole(run);
        Assert.True(run.RemoveCommand(1));
        Assert.Equal(first, Whole(run));
        Give(run, 30, new SimCommand.RestartKubelet());
        Assert.Equal(both, Whole(run));
        Assert.True(run.RemoveCommand(0));
        Assert.Equal([new SimCommand.RestartKubelet { At = RunScenarios.Seconds(30) }], run.TakeFullSnapshot().Commands.AsEnumerable());
    }

    [Fact]
    public void Whoever_watches_is_told_from_where_on_the_run_is_another()
    {
        var run = Begun();
        Give(run, 20, new SimCommand.Kill("app", 1));
        run.SetClock(RunScenarios.Seconds(50), playing: false);
        run.TakeFullSnapshot();
        var branch = run.TakeSnapshot().Branch;
        var before = run.GetRevealedEvents();
        run.RemoveCommand(0);
        var holding = before.Count(simEvent => simEvent.At < RunScenarios.Seconds(20));
        Assert.Equal(holding, run.FindLastValidSince(branch));
        Assert.Equal(before.Take(holding).Texts(), run.GetRevealedEvents().Take(holding).Texts());
    }

    [Fact]
    public void A_pod_whose_deletion_is_taken_back_is_shown_with_a_proposed_one_again()
    {
        var run = Begun();
        var proposal = run.TakeSnapshot().Proposal;
        Assert.NotNull(proposal);
        Give(run, 20, new SimCommand.Delete());
        Assert.Null(run.TakeSnapshot().Proposal);
        run.RemoveCommand(0);
        Assert.Equal(proposal, run.TakeSnapshot().Proposal);
    }

    [Fact]
    public void What_stood_there_before_can_be_put_back_with_its_proposal()
    {
        var run = Begun();
        run.MoveProposal(RunScenarios.Seconds(90));
        var (before, told) = (run.Save(), Whole(run));
        Give(run, 20, new SimCommand.Delete());
        Assert.True(run.ReplaceCommands(before.Commands, before.Proposal));
        Assert.Equal(told, Whole(run));
        Assert.False(run.ReplaceCommands(before.Commands, before.Proposal));
    }

    [Fact]
    public void A_command_that_is_not_there_and_a_run_that_is_closed_stay_as_they_are()
    {
        var run = Begun();
        Assert.False(run.RemoveCommand(0));
        Assert.False(run.RemoveCommand(-1));
        Give(run, 20, new SimCommand.Delete());
        run.Close(RunCloseReason.ByMaker);
        Assert.False(run.RemoveCommand(0));
        Assert.False(run.ReplaceCommands([], null));
    }

    private Run Begun()
    {
        var run = new Run(RunScenarios.Server, _time, proposesDeletion: true);
        run.SetClock(playing: false);
        return run;
    }

    private static void Give(Run run, double at, SimCommand command)
    {
        run.SetClock(RunScenarios.Seconds(at), playing: false);
        run.Execute(command);
    }

    private static List<string> Whole(Run run)
    {
        var snapshot = run.TakeFullSnapshot();
        return [.. run.GetEvents(0, snapshot.ForecastSeq, snapshot.Branch, int.MaxValue).Texts()];
    }
}
