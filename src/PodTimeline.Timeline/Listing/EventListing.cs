using System.Collections.ObjectModel;
using PodTimeline.Model.Events;
using PodTimeline.Model.Time;

namespace PodTimeline.Timeline.Listing;

/// <summary>Some events of a log, in order. A list of places: an event is read only when it is shown.</summary>
public sealed class EventListing
{
    private readonly IReadOnlyList<SimEvent> _events;
    private readonly int[] _places;

    /// <summary>The events of a log that pass a filter.</summary>
    /// <param name="events">The log, in order of <see cref="SimEvent.Seq"/> from 1.</param>
    /// <param name="filter">The filter.</param>
    public EventListing(IReadOnlyList<SimEvent> events, EventFilter filter)
    {
        _events = events;
        Filter = filter;
        Length = events.Count;
        _places = filter == EventFilter.Everything ? [.. Enumerable.Range(0, Length)] : [.. Enumerable.Range(0, Length).Where(place => filter.Takes(events[place]))];
    }

    /// <summary>The filter.</summary>
    public EventFilter Filter { get; }

    /// <summary>How many events the log had.</summary>
    public int Length { get; }

    /// <summary>The places of the listed events in the log, from 0.</summary>
    public ReadOnlyCollection<int> Places => Array.AsReadOnly(_places);

    /// <summary>Whether it is up to date with a log and a filter.</summary>
    public bool IsOf(IReadOnlyList<SimEvent> events, EventFilter filter) => ReferenceEquals(_events, events) && Length == events.Count && Filter == filter;

    /// <summary>How many of the listed events have happened by an instant, that instant included.</summary>
    public int CountUntil(SimInstant at) => CountWhile(simEvent => simEvent.At <= at);

    /// <summary>The place of an event in the list, or where it would be, from 0; never beyond the last one.</summary>
    /// <param name="seq">The event's <see cref="SimEvent.Seq"/>.</param>
    public int Find(int seq) => Math.Min(CountWhile(simEvent => simEvent.Seq < seq), Math.Max(0, _places.Length - 1));

    private int CountWhile(Predicate<SimEvent> holds)
    {
        var (first, last) = (0, _places.Length);
        while (first < last)
        {
            var middle = (first + last) / 2;
            if (holds(_events[_places[middle]])) first = middle + 1;
            else last = middle;
        }

        return first;
    }
}
