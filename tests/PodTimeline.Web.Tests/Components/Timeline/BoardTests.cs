using Bunit;
using PodTimeline.Testing.Folds;
using PodTimeline.Web.Components.Timeline;

namespace PodTimeline.Web.Tests.Components.Timeline;

public sealed class BoardTests : BunitContext
{
    [Fact]
    public void A_board_has_a_row_and_a_label_for_each_container_in_the_order_of_the_manifest()
    {
        var board = Draw(PlayedScenario.ExampleWithDeletion("everything"));
        string[] names = ["wait-for-db", "envoy", "migrate", "log-shipper", "app", "metrics"];
        Assert.Equal(names, board.FindAll(".row-label strong").Select(name => name.TextContent));
        Assert.Equal(names, board.FindAll(".row-bars").Select(row => row.GetAttribute("aria-label")));
        Assert.Equal(Enumerable.Range(0, 6).Select(index => $"row-{index}"), board.FindAll(".row").Select(row => row.GetAttribute("data-part")));
        Assert.Equal(["init", "sidecar", "init", "sidecar", "app", "app"], board.FindAll(".row-label small").Select(kind => kind.TextContent));
    }

    [Fact]
    public void It_says_what_it_is_how_it_is_used_and_how_time_lies()
    {
        var played = PlayedScenario.Example("init-chain", 30);
        var view = Draw(played).Find(".board-view");
        Assert.Equal("group", view.GetAttribute("role"));
        Assert.Equal("0", view.GetAttribute("tabindex"));
        Assert.StartsWith("Timeline of storefront. Arrow keys", view.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Equal("18.4 29 159 quiet", view.GetAttribute("data-folds"));
    }

    [Fact]
    public void Lanes_have_names() =>
        Assert.Equal(["STATUS", "READY", "CONDITIONS"], Draw(PlayedScenario.Example("init-chain", 30)).FindAll(".lane-bars").Select(lane => lane.GetAttribute("aria-label")));

    [Fact]
    public void The_overview_has_a_window_for_each_stretch_that_is_shown_wide()
    {
        var board = Draw(PlayedScenario.ExampleWithDeletion("everything"));
        Assert.Equal("true", board.Find(".overview-strip").GetAttribute("aria-hidden"));
        Assert.Equal(["preparing", "init", "sidecar", "app", "stopping"], board.FindAll(".overview path").Select(path => path.ClassName));
        Assert.Equal(board.FindAll(".head-cuts .cut").Count + 1, board.FindAll(".pane").Count);
    }

    [Fact]
    public void Only_the_chosen_container_is_marked()
    {
        var board = Draw(PlayedScenario.Example("init-chain", 30));
        Assert.Equal("migrate", Assert.Single(board.FindAll(".row-label.selected")).GetAttribute("data-container"));
        Assert.Equal("migrate", Assert.Single(board.FindAll(".row.selected")).GetAttribute("data-container"));
    }

    [Fact]
    public void A_hostile_number_of_containers_does_not_make_a_hostile_page()
    {
        var containers = string.Concat(Enumerable.Range(0, 300).Select(index => $"  - {{name: c{index}, image: acme/c:1}}\n"));
        var board = Draw(PlayedScenario.Manifest("apiVersion: v1\nkind: Pod\nmetadata: {name: many}\nspec:\n  containers:\n" + containers, 1));
        Assert.Equal(RowPages.Size, board.FindAll(".row-bars").Count);
        Assert.Equal("Containers 1 to 100 of 300", board.Find(".row-pages span").TextContent);
    }

    [Fact]
    public void Every_container_is_on_one_of_the_pages_and_has_its_gates_there()
    {
        var inits = string.Concat(Enumerable.Range(0, 130).Select(index => $"  - {{name: c{index}, image: acme/c:1}}\n"));
        var told = PlayedScenario.Manifest("apiVersion: v1\nkind: Pod\nmetadata:\n  name: many\n  annotations:\n    podtimeline.dev/behavior: |\n"
            + string.Concat(Enumerable.Range(0, 130).Select(index => $"      c{index}: {{runs: 1s, exits: 0}}\n"))
            + "spec:\n  initContainers:\n" + inits + "  containers:\n  - {name: app, image: acme/app:1}\n", 600);
        var names = new List<string?>();
        for (var page = 0; page < 2; page++)
        {
            var board = Render<Board>(parameters => parameters.Add(board => board.Picture, Drawn.Folded(told)).Add(board => board.PodName, "many").Add(board => board.Page, page));
            names.AddRange(board.FindAll(".row").Select(row => row.GetAttribute("data-container")));
            Assert.Equal(page == 0 ? 99 : 30, board.FindAll(".gate").Count);
            Assert.All(board.FindAll(".gate"), gate => Assert.Matches("--upper:[0-9]{1,2};", gate.GetAttribute("style")));
            Assert.Equal(["?rows=1", "?rows=2"], board.FindAll(".row-pages a").Select(link => link.GetAttribute("href")));
        }

        Assert.Equal(told.Fold.Rows.Select(row => row.Container.Name), names);
    }

    [Fact]
    public void Who_steers_turns_the_pages_without_leaving()
    {
        var containers = string.Concat(Enumerable.Range(0, 130).Select(index => $"  - {{name: c{index}, image: acme/c:1}}\n"));
        var told = PlayedScenario.Manifest("apiVersion: v1\nkind: Pod\nmetadata: {name: many}\nspec:\n  containers:\n" + containers, 1);
        var turned = new List<int>();
        var board = Render<Board>(parameters => parameters
            .Add(board => board.Picture, Drawn.Folded(told)).Add(board => board.PodName, "many").Add(board => board.PageChanged, turned.Add));
        Assert.Equal("Containers 101 to 130", board.FindAll(".row-pages button")[1].GetAttribute("aria-label"));
        board.FindAll(".row-pages button")[1].Click();
        Assert.Equal([1], turned);
    }

    [Fact]
    public void A_proposed_deletion_can_be_moved_and_taken_away_and_one_that_was_given_cannot()
    {
        var played = PlayedScenario.ExampleWithDeletion("everything");
        var proposed = Draw(played, proposal: 45);
        Assert.Equal("If you delete it here: 45.0 s", Text(proposed, ".chip span"));
        var handle = proposed.Find("[data-proposal]");
        Assert.Equal(("slider", "0", "45", "45.0 s"), (handle.GetAttribute("role"), handle.GetAttribute("tabindex"), handle.GetAttribute("aria-valuenow"), handle.GetAttribute("aria-valuetext")));
        Assert.Single(proposed.FindAll("[data-remove-proposal]"));
        Assert.Contains("proposed", proposed.Find(".command-line").ClassList);

        var given = Draw(played);
        Assert.Equal("Deleted: 45.0 s", Text(given, ".chip span"));
        Assert.Empty(given.FindAll("[data-proposal], [data-remove-proposal]"));
    }

    [Fact]
    public void Whoever_only_watches_is_offered_nothing_to_steer_with()
    {
        var board = Draw(PlayedScenario.ExampleWithDeletion("everything"), proposal: 45, canSteer: false);
        Assert.Empty(board.FindAll("button, [data-proposal], [role=slider]"));
        Assert.Equal("11.6 s nothing changes|11.6 s|//", board.Find(".head-cuts .cut:last-child .cut-text").GetAttribute("data-forms"));
    }

    [Fact]
    public void The_grace_period_is_one_band_that_ends_where_nobody_needs_it_any_more()
    {
        var board = Draw(PlayedScenario.ExampleWithDeletion("everything"));
        Assert.Equal("30 s", Text(board, ".grace-all"));
        Assert.Equal("14 s left over", Text(board, ".grace-left"));
        Assert.Equal("SIGKILL", Text(Draw(PlayedScenario.ExampleWithDeletion("deaf-shell")), ".grace-left"));
        Assert.Empty(Draw(PlayedScenario.Example("everything", 40)).FindAll(".grace-band"));
    }

    private static string Text(IRenderedComponent<Board> board, string selector) => board.Find(selector).TextContent.Trim();

    private IRenderedComponent<Board> Draw(PlayedScenario played, double? proposal = null, bool canSteer = true) => Render<Board>(parameters => parameters
        .Add(board => board.Picture, Drawn.Folded(played, proposal))
        .Add(board => board.PodName, played.Scenario.Pod.Name)
        .Add(board => board.CanSteer, canSteer)
        .Add(board => board.SelectedContainer, "migrate"));
}
