using Microsoft.Extensions.Options;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Examples;
using PodTimeline.Timeline.Pictures;
using PodTimeline.Web.Runs;
using PodTimeline.Web.Workbench;

namespace PodTimeline.Web.Tests.Workbench;

/// <summary>The end of a bar is dragged, with real time moved by hand. Instants are in seconds.</summary>
public sealed class WorkbenchShapingTests : IDisposable
{
    private readonly HandClock _clock = new();
    private readonly WorkbenchSession _session;

    public WorkbenchShapingTests()
    {
        _session = new WorkbenchSession(_clock, new RunRegistry(_clock, Options.Create(new RunLimits())));
        _session.Edit(ExampleCatalog.Find("everything")!.Manifest);
        Assert.True(_session.Play());
        _session.Run!.SetClock(SimInstant.FromSeconds(24), playing: false);
        _session.CatchUp();
    }

    public void Dispose() => _session.Dispose();

    [Fact]
    public void While_it_is_dragged_the_run_as_it_would_be_is_drawn_and_nothing_else_changes()
    {
        var (text, snapshot, picture) = (_session.Text, _session.Snapshot, _session.Picture!);
        Assert.True(Drag(37.6));
        var preview = _session.Preview!;
        Assert.Same(picture, preview.Before);
        Assert.Equal((27.6, 37.6), (End(picture), End(preview.Picture)));
        // All that follows is simulated too.
        Assert.Equal(10, (AppStart(preview.Picture) - AppStart(picture)).TotalSeconds, 0.2);
        Assert.True(preview.Picture.Axis.Until > picture.Axis.Until);
        Assert.True(preview.Picture.Axis.Folds.All(fold => preview.Before.Fold.Events.All(there => there.At <= fold.From || there.At >= fold.From + fold.Length
            || there is Model.Events.SimEvent.LogWritten or Model.Events.SimEvent.ProbeSucceeded)));
        Assert.Equal((text, picture), (_session.Text, _session.Picture));
        _session.CatchUp();
        Assert.Equal(snapshot!.LastSeq, _session.Snapshot!.LastSeq);
        Assert.NotNull(_session.Preview);
    }

    [Fact]
    public void Let_go_of_it_becomes_what_was_shown_and_keeps_what_was_done_to_the_pod()
    {
        _session.Run!.SetClock(SimInstant.FromSeconds(40), playing: false);
        _session.Give(new SimCommand.Kill("app", 1));
        _session.Run!.SetClock(SimInstant.FromSeconds(24), playing: false);
        Drag(30.6);
        var shown = _session.Preview!.Picture;
        _session.Select("migrate");
        Assert.True(_session.TakeShape(_session.BuildShapeFix("migrate", ShapeHandleKind.Runs, 0, SimInstant.FromSeconds(30.6))!.Apply(_session.Text)));
        Assert.Contains("migrate: {runs: 8s}", _session.Text, StringComparison.Ordinal);
        Assert.Null(_session.Preview);
        Assert.Equal(shown.Fold.Events.Select(there => there.ToString()), _session.Fold!.Events.Select(there => there.ToString()));
        Assert.Equal(SimInstant.FromSeconds(40), Assert.IsType<SimCommand.Kill>(Assert.Single(_session.Commands)).At);
        Assert.Equal("migrate", _session.Selected);
        Assert.Equal(24, _session.Run!.TakeSnapshot().Clock.At.TotalSeconds);
    }

    [Fact]
    public void Given_up_the_run_is_as_it_was_and_an_edit_or_another_run_ends_it_too()
    {
        Drag(30);
        _session.EndPreview();
        Assert.Null(_session.Preview);
        Pass();
        Drag(30);
        _session.Give(new SimCommand.Delete());
        Assert.Null(_session.Preview);
        _session.Undo();
        Pass();
        Drag(30);
        Assert.NotNull(_session.Preview);
        _session.Edit(_session.Text + "\n# more");
        Assert.Null(_session.Preview);
        Pass();
        // The text is no longer the one on the timeline.
        Assert.True(Drag(31));
        Assert.Null(_session.Preview);
    }

    [Fact]
    public void However_often_it_is_asked_for_there_is_one_preview_at_a_time_and_a_pause_after_it()
    {
        Assert.True(Drag(30));
        var first = _session.Preview;
        Assert.False(Drag(31));
        Assert.Same(first, _session.Preview);
        _clock.Pass(WorkbenchSession.PreviewEvery.TotalSeconds);
        Assert.True(Drag(31));
        Assert.Equal(31, End(_session.Preview!.Picture));
    }

    private void Pass() => _clock.Pass(1);

    private bool Drag(double at) => _session.PreviewShape("migrate", ShapeHandleKind.Runs, 0, SimInstant.FromSeconds(at));

    private static double End(TimelinePicture picture) =>
        ShapeHandle.Find(picture.Rows.Single(row => row.Row.Container.Name == "migrate").Row).Single(handle => handle.Kind == ShapeHandleKind.Runs).At.TotalSeconds;

    private static SimInstant AppStart(TimelinePicture picture) => picture.Rows.Single(row => row.Row.Container.Name == "app").Row.Bars[0].From;
}
