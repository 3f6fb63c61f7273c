using Bunit;
using PodTimeline.Model.Time;
using PodTimeline.Testing.Folds;
using PodTimeline.Timeline.Folds;
using PodTimeline.Web.Components.Timeline;

namespace PodTimeline.Web.Tests.Components.Timeline;

public sealed class BoardTests : BunitContext
{
    [Fact]
    public void A_board_has_a_row_and_a_label_for_each_container_in_the_order_of_the_manifest()
    {
        var board = Draw(Told.ExampleWithDeletion("everything"));
        string[] names = ["wait-for-db", "envoy", "migrate", "log-shipper", "app", "metrics"];
        Assert.Equal(names, board.FindAll(".row-label strong").Select(name => name.TextContent));
        Assert.Equal(names, board.FindAll(".row-bars").Select(row => row.GetAttribute("aria-label")));
        Assert.Equal(Enumerable.Range(0, 6).Select(index => $"row-{index}"), board.FindAll(".row").Select(row => row.GetAttribute("data-part")));
        Assert.Equal(["INIT", "SIDECAR", "INIT", "SIDECAR", "APP", "APP"], board.FindAll(".badge").Select(badge => badge.TextContent));
    }

    [Fact]
    public void It_says_what_it_is_and_how_it_is_used()
    {
        var view = Draw(Told.Example("init-chain", 30)).Find(".board-view");
        Assert.Equal("group", view.GetAttribute("role"));
        Assert.Equal("0", view.GetAttribute("tabindex"));
        Assert.StartsWith("Timeline of storefront. Arrow keys", view.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Equal("64", view.GetAttribute("data-horizon"));
    }

    [Fact]
    public void Lanes_have_names()
    {
        var board = Draw(Told.Example("init-chain", 30));
        Assert.Equal(["STATUS", "Initialized", "Ready"], board.FindAll(".lane-bars").Select(lane => lane.GetAttribute("aria-label")));
        Assert.Equal(["Initialized", "Ready"], board.FindAll(".label-condition").Select(label => label.TextContent));
    }

    [Fact]
    public void Only_the_chosen_container_is_marked()
    {
        var board = Draw(Told.Example("init-chain", 30));
        Assert.Equal("migrate", Assert.Single(board.FindAll(".row-label.selected")).GetAttribute("data-container"));
    }

    [Fact]
    public void A_hostile_number_of_containers_does_not_make_a_hostile_page()
    {
        var containers = string.Concat(Enumerable.Range(0, 300).Select(index => $"  - {{name: c{index}, image: acme/c:1}}\n"));
        var board = Draw(Told.Manifest("apiVersion: v1\nkind: Pod\nmetadata: {name: many}\nspec:\n  containers:\n" + containers, 1));
        Assert.Equal(Board.MostRows, board.FindAll(".row-bars").Count);
        Assert.Contains("300", board.Find(".more-rows").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<Board> Draw(Told told) => Render<Board>(parameters => parameters
        .Add(board => board.Fold, told.Fold)
        .Add(board => board.Scale, Scale.For(SimInstant.FromSeconds(30)))
        .Add(board => board.PodName, told.Story.Pod.Name)
        .Add(board => board.SelectedContainer, "migrate"));
}
