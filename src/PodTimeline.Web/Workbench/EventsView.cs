using System.Globalization;
using PodTimeline.Model.Events;
using PodTimeline.Model.Time;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Listing;
using PodTimeline.Timeline.Why.Facts;

namespace PodTimeline.Web.Workbench;

/// <summary>The list of all events: which are listed, and how each relates to the playhead and to the selection on the timeline.</summary>
public sealed class EventsView
{
    private static readonly IReadOnlyList<SimEvent> None = [];

    private EventListing _listing = new(None, EventFilter.Everything);
    private IReadOnlyList<SimEvent> _events = None;
    private SimInstant _at;
    private int _chosen, _reached;
    private (string Container, SimInstant From, SimInstant? To)? _bar;

    /// <summary>Which events are listed.</summary>
    public EventFilter Filter { get; private set; } = EventFilter.Everything;

    /// <summary>The places of the listed events in the log, from 0.</summary>
    public ICollection<int> Places => _listing.Places;

    /// <summary>The line to scroll to: that of the selected event, or the last one before the playhead. From 0.</summary>
    public int Line => _chosen > 0 ? _listing.Find(_chosen) : Math.Max(0, _reached - 1);

    /// <summary>How many events are listed, in words.</summary>
    public string Count => Filter == EventFilter.Everything ? $"{FormatNumber(Places.Count)} events" : $"{FormatNumber(Places.Count)} of {FormatNumber(_events.Count)} events";

    /// <summary>Updates what is visible.</summary>
    /// <param name="fold">The timeline; null: there is none yet.</param>
    /// <param name="at">The playhead.</param>
    /// <param name="chosen">The selected event; 0: none.</param>
    public void Show(TimelineFold? fold, SimInstant at, int chosen)
    {
        _events = fold?.Events ?? None;
        if (Filter.Container is { } container && fold?.Rows.Any(row => row.Container.Name == container) == false) Filter = Filter with { Container = null };
        (_at, _chosen) = (at, chosen <= _events.Count ? chosen : 0);
        _bar = null;
        if (_chosen > 0 && _events[_chosen - 1].FindContainer() is { } named && fold!.Rows.FirstOrDefault(row => row.Container.Name == named) is { } its
            && (its.Bars.FirstOrDefault(bar => bar.Seq == _chosen) ?? its.FindBar(_events[_chosen - 1].At)) is { } bar)
            _bar = (named, bar.From, bar.To);
        List();
    }

    /// <summary>Lists events of one container only; null: of all.</summary>
    public void Choose(string? container)
    {
        Filter = Filter with { Container = container };
        List();
    }

    /// <summary>Lists events of a topic, or no longer does. When none would be left, all are listed.</summary>
    public void Toggle(EventTopics topic)
    {
        var topics = Filter.Topics == EventTopics.All ? topic : Filter.Topics ^ topic;
        Filter = Filter with { Topics = topics == EventTopics.None ? EventTopics.All : topics };
        List();
    }

    /// <summary>Whether a topic is selected; none is while all are listed.</summary>
    public bool IsAskedFor(EventTopics topic) => Filter.Topics != EventTopics.All && Filter.Topics.HasFlag(topic);

    /// <summary>An event as it is shown.</summary>
    /// <param name="place">Its place in the log, from 0.</param>
    public EventRow FindRow(int place)
    {
        var simEvent = _events[place];
        var container = simEvent.FindContainer();
        var isOfBar = _bar is { } bar && container == bar.Container && simEvent.At >= bar.From && (bar.To is not { } to || simEvent.At <= to);
        return new EventRow(simEvent, container ?? "pod", Sentences.Describe(simEvent), simEvent.At > _at, _reached > 0 && _listing.Places[_reached - 1] == place, simEvent.Seq == _chosen, isOfBar);
    }

    private void List()
    {
        if (!_listing.IsOf(_events, Filter)) _listing = new EventListing(_events, Filter);
        _reached = _listing.CountUntil(_at);
    }

    private static string FormatNumber(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
