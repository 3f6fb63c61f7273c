using Microsoft.Extensions.Options;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Resources;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Examples;
using PodTimeline.Timeline.Runs;
using PodTimeline.Timeline.Svg;
using PodTimeline.Web.Links;
using PodTimeline.Web.Runs;
using PodTimeline.Web.Workbench;

namespace PodTimeline.Web.Tests.Workbench;

/// <summary>A workbench in a link, opened by somebody else.</summary>
public sealed class WorkbenchLinkTests : IDisposable
{
    private readonly HandClock _clock = new();
    private readonly RunRegistry _registry;
    private readonly WorkbenchSession _session;

    public WorkbenchLinkTests()
    {
        _registry = new RunRegistry(_clock, Options.Create(new RunLimits()));
        _session = new WorkbenchSession(_clock, _registry);
    }

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("everything")]
    [InlineData("crash-loop")]
    [InlineData("job-native")]
    [InlineData("init-never")]
    public void The_same_is_seen(string example)
    {
        Play(example);
        Seek(7.25);
        SameAs(Opened());
    }

    [Fact]
    public void Commands_version_axis_and_choice_come_along()
    {
        _session.Choose(KubernetesVersion.Newest);
        Play("everything");
        Seek(60.5);
        _session.Give(new SimCommand.Kill("app", 1));
        Seek(75);
        _session.Give(new SimCommand.RebootNode(TimeSpan.FromSeconds(20)));
        _session.Choose(AxisForm.Linear);
        _session.Select("envoy");
        Seek(61);
        using var other = Opened();
        SameAs(other);
        Assert.Equal("envoy", other.Selected);
        Assert.Equal(AxisForm.Linear, other.AxisForm);
        Assert.Equal(KubernetesVersion.Newest, other.Kubernetes);
        Assert.Equal(2, other.Run!.Save().Commands.Length);
    }

    [Fact]
    public void The_size_of_the_node_comes_along()
    {
        _session.Edit("apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: app, image: app:1, resources: {requests: {cpu: 8}}}]}\n");
        _session.Choose(new NodeSize(Quantity.Parse("4"), Quantity.Parse("16Gi")));
        _session.Play();
        using var other = Opened();
        SameAs(other);
        Assert.Equal("4/16Gi", other.Node.ToString());
        Assert.Contains(other.Fold!.Events, found => found is SimEvent.EventRecorded { Reason: "FailedScheduling" });
    }

    [Theory]
    [InlineData(null)]
    [InlineData(90d)]
    public void A_proposed_deletion_stays_where_it_was_moved_or_away(double? at)
    {
        Play("everything");
        _session.MoveProposal(at is { } seconds ? SimInstant.FromSeconds(seconds) : null);
        using var other = Opened();
        SameAs(other);
        Assert.Equal(at, other.Snapshot!.Proposal?.TotalSeconds);
    }

    [Fact]
    public void A_stretch_that_was_unfolded_is_not_folded()
    {
        Play("everything");
        _session.Unfold(_session.Picture!.Axis.Folds[0].From);
        SameAs(Opened());
    }

    [Fact]
    public void A_run_without_an_end_is_drawn_as_far_as_it_was_played()
    {
        Play("everything");
        _session.MoveProposal(null);
        Seek(500);
        Seek(10);
        Assert.True(_session.Picture!.Axis.Until.TotalSeconds > 500);
        SameAs(Opened());
    }

    [Fact]
    public void What_is_hidden_stays_hidden()
    {
        Play("everything");
        Seek(12.3456789);
        _session.HideFuture(true);
        using var other = Opened();
        SameAs(other);
        Assert.True(other.Snapshot!.HidesFuture);
    }

    [Fact]
    public void A_text_that_cannot_run_is_shown_and_nothing_is_played()
    {
        _session.Edit("kind: Pod\nspec: 3\n");
        using var other = Opened();
        Assert.Equal(_session.Text, other.Text);
        Assert.Null(other.Run);
        Assert.NotEmpty(other.Manifest.Diagnostics);
    }

    [Fact]
    public void Of_a_text_that_was_changed_since_it_ran_the_commands_are_not_told()
    {
        Play("everything");
        _session.Give(new SimCommand.Delete());
        _session.Edit(_session.Text + "# changed\n");
        Assert.Empty(_session.TakeLink().Commands);
    }

    [Fact]
    public void A_command_for_a_container_that_is_not_there_is_named_and_none_is_given()
    {
        Play("everything");
        var state = _session.TakeLink() with { Commands = [new SimCommand.Kill("nobody")] };
        using var other = new WorkbenchSession(_clock, _registry);
        Assert.Equal("nobody", other.Open(state));
        Assert.Empty(other.Run!.Save().Commands);
    }

    [Fact]
    public void A_run_that_is_shared_plays_on_for_those_who_watch_and_is_left()
    {
        Play("everything");
        var state = _session.TakeLink();
        _session.Share();
        var shared = _session.Run!;
        _session.Open(state);
        Assert.NotSame(shared, _session.Run);
        Assert.Null(_session.SharedPath);
        Assert.Null(shared.TakeSnapshot().Closed);
    }

    [Fact]
    public void A_run_of_ones_own_that_is_left_ends()
    {
        Play("everything");
        var own = _session.Run!;
        _session.Open(_session.TakeLink());
        Assert.Equal(RunCloseReason.ByMaker, own.TakeSnapshot().Closed);
    }

    private void Play(string example)
    {
        _session.Edit(ExampleCatalog.Find(example)!.Manifest);
        Assert.True(_session.Play());
    }

    private void Seek(double at)
    {
        _session.Run!.SetClock(SimInstant.FromSeconds(at), playing: false);
        _session.CatchUp();
    }

    private WorkbenchSession Opened()
    {
        var text = LinkText.Write(_session.TakeLink())!;
        var other = new WorkbenchSession(_clock, _registry);
        Assert.Null(other.Open(Assert.IsType<LinkReading.Understood>(LinkText.Read("#" + text)).State));
        return other;
    }

    private void SameAs(WorkbenchSession other)
    {
        _session.CatchUp();
        Assert.Equal(Svg(_session), Svg(other));
        Assert.Equal(_session.Snapshot!.Clock.At, other.Snapshot!.Clock.At);
        Assert.False(other.Snapshot.Clock.Playing);
    }

    private static string Svg(WorkbenchSession session) => TimelineSvg.Write(session.Snapshot!.Scenario.Pod, session.Snapshot.Scenario.Kubernetes, session.Picture!);
}
