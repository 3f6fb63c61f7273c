using Bunit;
using PodTimeline.Testing.Folds;
using PodTimeline.Web.Components.Timeline;

namespace PodTimeline.Web.Tests.Components.Timeline;

public sealed class RowBarsTests : BunitContext
{
    [Fact]
    public void Bars_are_items_of_a_list_with_their_words_and_times()
    {
        var row = Draw(PlayedScenario.ExampleWithDeletion("everything"), "app");
        Assert.Equal("list", row.Find(".row-bars").GetAttribute("role"));
        Assert.Contains("app", row.Find(".row-bars").ClassList);
        Assert.Equal(
            ["create: 30.0 s to 30.1 s", "not ready: 30.1 s to 31.4 s", "running · ready: 31.4 s to 45.0 s", "preStop: 45.0 s to 50.0 s", "SIGTERM 6 s: 50.0 s to 56.0 s"],
            row.FindAll(".bar").Select(bar => bar.GetAttribute("aria-label")));
        Assert.All(row.FindAll(".bar, .mark"), item => Assert.Equal("listitem", item.GetAttribute("role")));
        Assert.All(row.FindAll(".bar, .mark"), item => Assert.Equal(item.GetAttribute("aria-label"), item.GetAttribute("title")));
        Assert.All(row.FindAll(".word, .stop-number"), item => Assert.Equal("true", item.GetAttribute("aria-hidden")));
    }

    [Fact]
    public void Bars_and_marks_lie_in_percent_where_nothing_is_folded()
    {
        var row = Draw(PlayedScenario.ExampleWithDeletion("everything"), "app");
        Assert.Equal("left:45%;width:5%", row.Find(".bar.pre-stop").GetAttribute("style"));
        Assert.Equal("left:56%", row.Find(".mark.completed").GetAttribute("style"));
        Assert.Equal("left:0%;width:30%", row.Find(".wait-line").GetAttribute("style"));
        Assert.Equal("45", row.Find(".bar.pre-stop").GetAttribute("data-at"));
    }

    [Fact]
    public void An_open_bar_reaches_to_the_end_of_what_is_drawn()
    {
        var bar = Draw(PlayedScenario.Example("init-chain", 20), "web").Find(".bar.running");
        Assert.Equal("left:17.3%;width:79.7874%", bar.GetAttribute("style"));
        Assert.Equal("running: since 17.3 s", bar.GetAttribute("aria-label"));
    }

    [Fact]
    public void Who_only_waits_has_a_line_and_nothing_else()
    {
        var row = Draw(PlayedScenario.Example("init-chain", 8), "web");
        Assert.Equal("left:0%;width:97.0874%", row.Find(".wait-line").GetAttribute("style"));
        Assert.Empty(row.FindAll(".bar, .mark"));
    }

    [Fact]
    public void Later_runs_are_counted()
    {
        var row = Draw(PlayedScenario.Example("crash-loop", 30), "recommender");
        Assert.Contains("running, run 3: since 29.9 s", row.FindAll(".bar.again").Select(bar => bar.GetAttribute("aria-label")));
        Assert.Equal(["exit 1: 9.1 s", "exit 1: 15.8 s"], row.FindAll(".mark.crashed").Select(mark => mark.GetAttribute("aria-label")));
    }

    [Fact]
    public void Words_bring_all_their_forms_and_stand_with_the_shortest_until_somebody_measures()
    {
        var words = Draw(PlayedScenario.ExampleWithDeletion("everything"), "log-shipper").FindAll(".word");
        var held = words.Single(word => word.GetAttribute("data-forms")!.StartsWith("held", StringComparison.Ordinal));
        Assert.Equal("held until the apps are gone|held: apps first|held", held.GetAttribute("data-forms"));
        Assert.Equal("held", held.TextContent);
        Assert.Equal(("45", "56"), (held.GetAttribute("data-from"), held.GetAttribute("data-to")));
    }

    [Fact]
    public void The_turn_of_a_container_is_a_number_on_its_bar()
    {
        Assert.Equal("1", Draw(PlayedScenario.ExampleWithDeletion("everything"), "app").Find(".stop-number").TextContent);
        Assert.Equal("2", Draw(PlayedScenario.ExampleWithDeletion("everything"), "log-shipper").Find(".stop-number").TextContent);
        Assert.Empty(Draw(PlayedScenario.Example("everything", 40), "app").FindAll(".stop-number"));
    }

    private IRenderedComponent<RowBars> Draw(PlayedScenario played, string container) => Render<RowBars>(parameters => parameters
        .Add(bars => bars.Picture, Drawn.OnAHundredSeconds(played)).Add(bars => bars.Index, played.Fold.GetRow(container).Index));
}
