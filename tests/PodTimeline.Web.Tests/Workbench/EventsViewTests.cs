using PodTimeline.Model.Events;
using PodTimeline.Model.Time;
using PodTimeline.Testing.Folds;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Listing;
using PodTimeline.Web.Workbench;

namespace PodTimeline.Web.Tests.Workbench;

/// <summary>The list of all events, and how it stands to the playhead and to the timeline.</summary>
public sealed class EventsViewTests
{
    private static readonly TimelineFold Everything = PlayedScenario.ExampleWithDeletion("everything").Fold;

    private readonly EventsView _view = new();

    [Fact]
    public void Before_the_first_run_there_is_none()
    {
        _view.Show(null, SimInstant.Zero, 0);
        Assert.Empty(_view.Places);
        Assert.Equal("0 events", _view.Count);
        Assert.Equal(0, _view.Line);
    }

    [Fact]
    public void What_the_playhead_has_not_come_to_is_ahead_and_the_last_before_it_is_current()
    {
        _view.Show(Everything, SimInstant.FromSeconds(30), 0);
        var rows = Rows();
        Assert.Equal(Everything.Events.Count, rows.Count);
        Assert.All(rows, row => Assert.Equal(row.At > SimInstant.FromSeconds(30), row.IsAhead));
        Assert.Same(rows.Last(row => !row.IsAhead), Assert.Single(rows, row => row.IsCurrent));
        Assert.True(rows[_view.Line].IsCurrent);
    }

    [Fact]
    public void The_first_topic_that_is_asked_for_shows_it_alone_and_the_last_that_is_not_any_more_shows_all()
    {
        _view.Show(Everything, SimInstant.Zero, 0);
        _view.Toggle(EventTopics.Signals);
        Assert.True(_view.IsAskedFor(EventTopics.Signals));
        Assert.All(Rows(), row => Assert.Equal(EventTopics.Signals, row.Event.FindTopic()));
        _view.Toggle(EventTopics.Probes);
        Assert.Equal([EventTopics.Probes, EventTopics.Signals], Rows().Select(row => row.Event.FindTopic()).Distinct().Order());
        Assert.Contains(" of ", _view.Count, StringComparison.Ordinal);
        _view.Toggle(EventTopics.Probes);
        _view.Toggle(EventTopics.Signals);
        Assert.False(_view.IsAskedFor(EventTopics.Signals));
        Assert.Equal(Everything.Events.Count, _view.Places.Count);
    }

    [Fact]
    public void A_container_that_another_text_does_not_have_is_not_looked_for_any_more()
    {
        _view.Show(Everything, SimInstant.Zero, 0);
        _view.Choose("envoy");
        Assert.All(Rows(), row => Assert.Equal("envoy", row.Object));
        var other = PlayedScenario.Manifest(FoldManifests.SeedProxyWeb).Fold;
        _view.Show(other, SimInstant.Zero, 0);
        Assert.Equal(other.Events.Count, _view.Places.Count);
    }

    [Fact]
    public void A_bar_that_is_chosen_has_its_events_marked_and_in_view()
    {
        var bar = Everything.GetRow("envoy").Bars.First(bar => bar.Kind == BarKind.Starting);
        _view.Show(Everything, bar.From, bar.Seq);
        var marked = Rows().Where(row => row.IsOfBar).ToList();
        Assert.NotEmpty(marked);
        Assert.All(marked, row => Assert.Equal("envoy", row.Object));
        Assert.All(marked, row => Assert.InRange(row.At.TotalSeconds, bar.From.TotalSeconds, bar.To!.Value.TotalSeconds));
        Assert.Contains(marked, row => row.Event is SimEvent.ProbeSucceeded);
        Assert.True(Rows()[_view.Line].IsChosen);
        Assert.Equal(bar.Seq, Rows()[_view.Line].Event.Seq);
    }

    [Fact]
    public void An_event_that_is_gone_is_not_chosen()
    {
        _view.Show(Everything, SimInstant.Zero, Everything.Events.Count + 7);
        Assert.DoesNotContain(Rows(), row => row.IsChosen || row.IsOfBar);
    }

    private List<EventRow> Rows() => [.. _view.Places.Select(_view.FindRow)];
}
