using PodTimeline.Kubelet;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Events;
using PodTimeline.Model.Time;
using PodTimeline.Testing.Clocks;
using PodTimeline.Testing.Runs;
using PodTimeline.Timeline.Runs;

namespace PodTimeline.Timeline.Tests.Runs;

/// <summary>The whole life, foretold, with a deletion that is proposed.</summary>
public sealed class RunForecastTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public void A_pod_that_would_run_for_ever_is_shown_with_a_deletion_half_a_minute_after_it_has_come_to_rest()
    {
        var run = Propose();
        var snapshot = run.TakeFullSnapshot();
        Assert.NotNull(snapshot.Proposal);
        Assert.Equal(0, snapshot.Proposal.Value.TotalSeconds % 10);
        Assert.Equal(snapshot.Proposal, Assert.Single(Forecast(run).OfType<SimEvent.PodDeletionRequested>()).At);
        Assert.IsType<SimEvent.PodDeleted>(Forecast(run)[^1]);
        Assert.Equal(SimInstant.Zero, snapshot.RevealedUntil);
    }

    [Fact]
    public void Without_being_asked_to_a_run_proposes_nothing_and_is_foretold_for_a_while()
    {
        var run = new Run(RunScenarios.Server, _time);
        Assert.Null(run.TakeFullSnapshot().Proposal);
        Assert.DoesNotContain(Forecast(run), simEvent => simEvent is SimEvent.PodDeletionRequested);
        Assert.InRange(run.TakeFullSnapshot().ForecastUntil.TotalSeconds, 40, 60);
    }

    [Fact]
    public void What_is_foretold_comes_true()
    {
        var run = Propose();
        var foretold = Forecast(run);
        run.SetClock(new SimInstant(TimeSpan.FromHours(1)), playing: false);
        Assert.Equal(foretold, run.GetEvents(0, int.MaxValue, run.TakeSnapshot().Branch, int.MaxValue));
        Assert.Equal(SimulationEnd.Deleted, run.TakeSnapshot().End);
    }

    [Fact]
    public void It_can_be_moved_and_taken_away()
    {
        var run = Propose();
        var branch = run.TakeFullSnapshot().Branch;
        Assert.True(run.MoveProposal(SimInstant.FromSeconds(25)));
        Assert.Equal(25, run.TakeFullSnapshot().Proposal!.Value.TotalSeconds);
        Assert.True(run.TakeFullSnapshot().Branch > branch);
        Assert.True(run.MoveProposal(null));
        Assert.Null(run.TakeFullSnapshot().Proposal);
        Assert.DoesNotContain(Forecast(run), simEvent => simEvent is SimEvent.PodDeletionRequested);
    }

    [Fact]
    public void Whoever_was_told_of_it_before_the_clock_was_set_back_is_told_that_it_no_longer_holds()
    {
        var run = Propose();
        run.SetClock(new SimInstant(TimeSpan.FromHours(1)), playing: false);
        var (branch, deletion) = (run.TakeSnapshot().Branch, Forecast(run).First(simEvent => simEvent is SimEvent.PodDeletionRequested));
        run.SetClock(SimInstant.FromSeconds(3), playing: false);
        Assert.True(run.MoveProposal(deletion.At + TimeSpan.FromSeconds(10)));
        Assert.True(run.FindLastValidSince(branch) < deletion.Seq);
    }

    [Fact]
    public void One_that_has_come_to_pass_cannot_be_moved_and_stays_when_something_else_is_done()
    {
        var run = Propose();
        run.MoveProposal(SimInstant.FromSeconds(10));
        run.SetClock(SimInstant.FromSeconds(11), playing: false);
        Assert.False(run.MoveProposal(SimInstant.FromSeconds(20)));
        run.Execute(new SimCommand.RestartKubelet());
        Assert.Equal(10, Assert.Single(Forecast(run).OfType<SimEvent.PodDeletionRequested>()).At.TotalSeconds);
    }

    [Fact]
    public void A_deletion_that_is_given_takes_its_place()
    {
        var run = Propose();
        run.SetClock(SimInstant.FromSeconds(5), playing: false);
        run.Execute(new SimCommand.Delete());
        Assert.Null(run.TakeFullSnapshot().Proposal);
        Assert.Equal(5, Assert.Single(Forecast(run).OfType<SimEvent.PodDeletionRequested>()).At.TotalSeconds);
        Assert.False(run.MoveProposal(SimInstant.FromSeconds(20)));
    }

    [Fact]
    public void With_the_future_hidden_nothing_is_told_that_has_not_happened()
    {
        var run = Propose();
        run.SetClock(SimInstant.FromSeconds(30), playing: false);
        run.SetClock(SimInstant.FromSeconds(3), playing: false);
        run.HideFuture(true);
        var snapshot = run.TakeSnapshot();
        Assert.True(snapshot.HidesFuture);
        Assert.Equal(3, snapshot.RevealedUntil.TotalSeconds);
        Assert.All(run.GetEvents(0, snapshot.LastSeq, snapshot.Branch, int.MaxValue), simEvent => Assert.True(simEvent.At <= snapshot.RevealedUntil));
    }

    [Fact]
    public void A_run_that_is_made_again_proposes_what_it_did()
    {
        var run = Propose();
        run.MoveProposal(SimInstant.FromSeconds(33));
        run.HideFuture(true);
        var again = Run.Restore(RunScenarios.Server, _time, run.Save());
        Assert.Equal(33, again.TakeFullSnapshot().Proposal!.Value.TotalSeconds);
        Assert.True(again.TakeSnapshot().HidesFuture);
    }

    private Run Propose() => new(RunScenarios.Server, _time, proposesDeletion: true);

    private static IReadOnlyList<SimEvent> Forecast(Run run)
    {
        var snapshot = run.TakeFullSnapshot();
        return run.GetEvents(0, snapshot.ForecastSeq, snapshot.Branch, int.MaxValue);
    }
}
