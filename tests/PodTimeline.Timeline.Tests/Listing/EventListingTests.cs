using System.Runtime.CompilerServices;
using PodTimeline.Model.Events;
using PodTimeline.Model.Time;
using PodTimeline.Testing.Folds;
using PodTimeline.Timeline.Listing;

namespace PodTimeline.Timeline.Tests.Listing;

/// <summary>The list of all events, and what filters take of it.</summary>
public sealed class EventListingTests
{
    private static readonly PlayedScenario Everything = PlayedScenario.ExampleWithDeletion("everything");

    public static TheoryData<Type> KindsOfEvents() =>
        [.. typeof(SimEvent).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(SimEvent)))];

    [Theory]
    [MemberData(nameof(KindsOfEvents))]
    public void Every_kind_of_event_is_about_one_topic_that_is_offered(Type kind) =>
        Assert.Contains(((SimEvent)RuntimeHelpers.GetUninitializedObject(kind)).FindTopic(), EventTopicsExtensions.Each);

    [Fact]
    public void The_topics_together_are_everything() =>
        Assert.Equal(EventTopics.All, EventTopicsExtensions.Each.Aggregate((one, other) => one | other));

    [Fact]
    public void Without_a_filter_every_event_is_listed() =>
        Assert.Equal(Enumerable.Range(0, Everything.Events.Count), new EventListing(Everything.Events, EventFilter.Everything).Places);

    [Fact]
    public void By_topic_each_event_is_listed_once()
    {
        var places = EventTopicsExtensions.Each.SelectMany(topic => new EventListing(Everything.Events, new EventFilter(topic, null)).Places).Order();
        Assert.Equal(Enumerable.Range(0, Everything.Events.Count), places);
    }

    [Fact]
    public void By_container_there_is_what_it_does_and_what_kubectl_events_says_of_it()
    {
        var listed = new EventListing(Everything.Events, new EventFilter(EventTopics.All, "envoy")).Places.Select(place => Everything.Events[place]).ToList();
        Assert.Contains(listed, simEvent => simEvent is SimEvent.ContainerRunning { Container: "envoy" });
        Assert.Contains(listed, simEvent => simEvent is SimEvent.EventRecorded { Reason: "Started" });
        Assert.All(listed, simEvent => Assert.Equal("envoy", simEvent.FindContainer()));
        Assert.Equal(Everything.Events.Count(simEvent => simEvent.FindContainer() == "envoy"), listed.Count);
    }

    [Fact]
    public void Signals_and_hooks_of_a_container_are_what_both_filters_leave()
    {
        var listed = new EventListing(Everything.Events, new EventFilter(EventTopics.Signals, "app")).Places.Select(place => Everything.Events[place].GetType().Name);
        Assert.Equal([nameof(SimEvent.PreStopStarted), nameof(SimEvent.PreStopFinished), nameof(SimEvent.SignalSent)], listed);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9.3)]
    [InlineData(45)]
    [InlineData(600)]
    public void It_knows_how_much_of_it_has_happened(double seconds)
    {
        var at = SimInstant.FromSeconds(seconds);
        var listing = new EventListing(Everything.Events, new EventFilter(EventTopics.Probes | EventTopics.States, null));
        Assert.Equal(listing.Places.Count(place => Everything.Events[place].At <= at), listing.CountUntil(at));
    }

    [Fact]
    public void An_event_that_is_not_listed_is_looked_for_at_the_next_one_that_is()
    {
        var listing = new EventListing(Everything.Events, new EventFilter(EventTopics.Signals, null));
        var probe = Everything.Events.First(simEvent => simEvent is SimEvent.ProbeSucceeded);
        Assert.True(Everything.Events[listing.Places[listing.Find(probe.Seq)]].Seq > probe.Seq);
        Assert.Equal(listing.Places.Count - 1, listing.Find(int.MaxValue));
        Assert.Equal(0, new EventListing([], EventFilter.Everything).Find(3));
    }

    [Fact]
    public void It_is_made_anew_only_for_another_filter_or_a_log_that_has_grown()
    {
        var log = Everything.Events.Take(10).ToList();
        var listing = new EventListing(log, EventFilter.Everything);
        Assert.True(listing.IsOf(log, EventFilter.Everything));
        Assert.False(listing.IsOf(log, new EventFilter(EventTopics.Logs, null)));
        log.Add(Everything.Events[10]);
        Assert.False(listing.IsOf(log, EventFilter.Everything));
    }
}
