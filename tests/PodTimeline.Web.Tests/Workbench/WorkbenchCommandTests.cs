using Microsoft.Extensions.Options;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Examples;
using PodTimeline.Timeline.Svg;
using PodTimeline.Web.Runs;
using PodTimeline.Web.Workbench;

namespace PodTimeline.Web.Tests.Workbench;

/// <summary>Nothing that is done to the pod is lost: it can be undone, and done again. Instants are in seconds.</summary>
public sealed class WorkbenchCommandTests : IDisposable
{
    private readonly WorkbenchSession _session;

    public WorkbenchCommandTests()
    {
        var clock = new HandClock();
        _session = new WorkbenchSession(clock, new RunRegistry(clock, Options.Create(new RunLimits())));
        _session.Edit(ExampleCatalog.Find("everything")!.Manifest);
        _session.Play();
        Seek(0);
    }

    public void Dispose() => _session.Dispose();

    [Fact]
    public void Each_step_is_undone_and_done_again_in_its_order()
    {
        var seen = new List<string> { Svg() };
        Assert.False(_session.CanUndo);
        Step(() => { Seek(40); _session.Give(new SimCommand.Kill("app", 1)); });
        Step(() => _session.MoveProposal(SimInstant.FromSeconds(200)));
        Step(() => { Seek(60); _session.Give(new SimCommand.Delete()); });
        Step(() => _session.TakeBack(0));
        Assert.Equal(seen.Count, seen.Distinct().Count());
        foreach (var before in seen.AsEnumerable().Reverse().Skip(1))
        {
            _session.Undo();
            Assert.Equal(before, Svg());
        }

        Assert.False(_session.CanUndo);
        foreach (var after in seen.Skip(1))
        {
            _session.Redo();
            Assert.Equal(after, Svg());
        }

        Assert.False(_session.CanRedo);

        void Step(Action step)
        {
            step();
            seen.Add(Svg());
        }
    }

    [Fact]
    public void A_deletion_that_is_dragged_is_undone_as_one()
    {
        var before = _session.Snapshot!.Proposal;
        for (var at = 70; at < 90; at++) _session.MoveProposal(SimInstant.FromSeconds(at));
        _session.Undo();
        Assert.Equal(before, _session.Snapshot!.Proposal);
        Assert.False(_session.CanUndo);
    }

    [Fact]
    public void A_proposed_deletion_that_was_taken_away_comes_back()
    {
        var before = Svg();
        _session.MoveProposal(null);
        _session.Undo();
        Assert.Equal(before, Svg());
    }

    [Fact]
    public void After_a_new_step_nothing_is_done_again()
    {
        _session.Give(new SimCommand.RestartKubelet());
        _session.Undo();
        _session.Give(new SimCommand.RebootNode(TimeSpan.FromSeconds(20)));
        Assert.False(_session.CanRedo);
        var now = Svg();
        _session.Redo();
        Assert.Equal(now, Svg());
    }

    [Fact]
    public void It_runs_again_without_what_was_done_and_undo_brings_that_back()
    {
        var untouched = Svg();
        Seek(40);
        _session.Give(new SimCommand.Kill("app", 1));
        _session.RunAgain();
        Assert.Empty(_session.Commands);
        Assert.Equal(untouched, Svg());
        Assert.Equal(SimInstant.Zero, _session.Snapshot!.Clock.At);
        _session.Undo();
        Assert.Single(_session.Commands);
    }

    [Fact]
    public void Another_text_has_nothing_to_undo()
    {
        _session.Give(new SimCommand.Delete());
        _session.Edit(ExampleCatalog.Find("crash-loop")!.Manifest, isWhole: true);
        _session.Play();
        Assert.False(_session.CanUndo);
        _session.Undo();
        Assert.Empty(_session.Commands);
    }

    [Fact]
    public void No_more_steps_are_kept_than_anybody_goes_back()
    {
        for (var step = 0; step < CommandHistory.Most + 5; step++) _session.Give(new SimCommand.Kill("metrics", 1));
        var undone = 0;
        for (; _session.CanUndo; undone++) _session.Undo();
        Assert.Equal(CommandHistory.Most, undone);
    }

    private void Seek(double at)
    {
        _session.Run!.SetClock(SimInstant.FromSeconds(at), playing: false);
        _session.CatchUp();
    }

    private string Svg() => TimelineSvg.Write(_session.Snapshot!.Scenario.Pod, _session.Snapshot.Scenario.Kubernetes, _session.Picture!);
}
