using Bunit;
using PodTimeline.Model.Events;
using PodTimeline.Model.Time;
using PodTimeline.Testing.Folds;
using PodTimeline.Web.Components.Workbench;

namespace PodTimeline.Web.Tests.Components.Workbench;

/// <summary>The list of all events as the page has it.</summary>
public sealed class EventListTests : KitTest
{
    private static readonly PlayedScenario Everything = PlayedScenario.ExampleWithDeletion("everything");

    [Fact]
    public void A_press_says_which_event()
    {
        var gone = new List<SimEvent>();
        var list = Render<EventList>(parameters => parameters
            .Add(list => list.Fold, Everything.Fold).Add(list => list.At, SimInstant.FromSeconds(30)).Add(list => list.GoTo, gone.Add));
        list.Find("[data-event='1']").Click();
        Assert.Equal(1, Assert.Single(gone).Seq);
    }

    [Fact]
    public void Filters_are_buttons_that_say_whether_they_are_pressed()
    {
        var list = Render<EventList>(parameters => parameters.Add(list => list.Fold, Everything.Fold));
        list.FindAll(".topic").Single(topic => topic.TextContent == "signals").Click();
        Assert.Equal(["signals"], list.FindAll(".topic[aria-pressed=true]").Select(topic => topic.TextContent));
        list.Find("select").Change("app");
        Assert.Equal(["app"], list.FindAll(".event-object").Select(cell => cell.TextContent).Distinct());
        Assert.Equal($"3 of {Everything.Events.Count} events", list.Find(".events-count").TextContent);
    }

    [Fact]
    public void It_says_so_when_nothing_is_listed()
    {
        var list = Render<EventList>(parameters => parameters.Add(list => list.Fold, Everything.Fold));
        list.FindAll(".topic").Single(topic => topic.TextContent == "logs").Click();
        list.Find("select").Change("migrate");
        Assert.Equal("No such event so far.", list.Find(".events-none").TextContent);
    }
}
