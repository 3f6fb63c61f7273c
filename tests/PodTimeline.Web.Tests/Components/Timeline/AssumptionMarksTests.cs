using Bunit;
using PodTimeline.Testing.Folds;
using PodTimeline.Web.Components.Timeline;

namespace PodTimeline.Web.Tests.Components.Timeline;

public sealed class AssumptionMarksTests : KitTest
{
    [Fact]
    public void What_was_assumed_stands_on_the_bar_that_it_shapes_and_is_read_on_demand()
    {
        var played = PlayedScenario.ExampleWithDeletion("everything");
        var board = Render<Board>(parameters => parameters
            .Add(board => board.Picture, Drawn.Folded(played)).Add(board => board.PodName, "shop").Add(board => board.Behaviors, played.Scenario.Behaviors));
        var mark = board.Find("[data-container=wait-for-db] .assumed-mark");
        Assert.Equal("Assumed of wait-for-db: shop-db:5432 answers after 10 s.", mark.GetAttribute("aria-label"));
        Assert.Equal(board.Find("[data-container=wait-for-db] .bar.running").GetAttribute("style")!.Split(';')[0], board.Find("[data-container=wait-for-db] .assumed").GetAttribute("style"));
        mark.FocusIn();
        Popovers.WaitForAssertion(() => Assert.Equal("Assumed: shop-db:5432 answers after 10 s.", Popovers.Find(".mud-tooltip").TextContent.Trim()));
    }

    [Fact]
    public void A_board_that_is_told_of_no_behavior_has_none()
    {
        var board = Render<Board>(parameters => parameters.Add(board => board.Picture, Drawn.Folded(PlayedScenario.ExampleWithDeletion("everything"))).Add(board => board.PodName, "shop"));
        Assert.Empty(board.FindAll(".assumed"));
    }
}
