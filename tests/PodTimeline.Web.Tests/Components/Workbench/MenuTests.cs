using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Options;
using PodTimeline.Model.Commands;
using PodTimeline.Timeline.Examples;
using PodTimeline.Web.Components.Workbench;
using PodTimeline.Web.Runs;
using PodTimeline.Web.Tests.Workbench;
using PodTimeline.Web.Workbench;

namespace PodTimeline.Web.Tests.Components.Workbench;

/// <summary>The menus above the timeline.</summary>
public sealed class MenuTests : KitTest
{
    private readonly List<SimCommand> _given = [];
    private readonly WorkbenchSession _session;

    public MenuTests()
    {
        var clock = new HandClock();
        _session = new WorkbenchSession(clock, new RunRegistry(clock, Options.Create(new RunLimits())));
        _session.Edit(ExampleCatalog.Find("everything")!.Manifest);
        Assert.True(_session.Play());
        clock.Pass(40);
        _session.CatchUp();
    }

    [Fact]
    public void What_a_menu_holds_is_not_made_before_it_opens()
    {
        var made = 0;
        var menu = Render<BarMenu>(parameters => parameters.Add(menu => menu.Label, "What if …").AddChildContent(_ => made++));
        menu.Render();
        Assert.Equal(0, made);
        menu.Find("button").Click();
        Popovers.WaitForAssertion(() => Assert.NotEqual(0, made));
    }

    [Fact]
    public void Every_container_has_its_ways_to_fail()
    {
        var menu = Crash();
        menu.Find("button").Click();
        Popovers.WaitForElement("[role=menuitem]");
        Assert.Equal(["wait-for-db", "envoy", "migrate", "log-shipper", "app", "metrics"], Items());
        Choose("envoy");
        Popovers.WaitForAssertion(() => Assert.Equal(
            ["Crash (exit 1)", "Kill (137)", "Out of memory", "Fail its startup probe", "Pass its startup probe", "Set its image to :next"], Items().Skip(6)));
    }

    [Fact]
    public void What_is_chosen_is_done_once_and_all_levels_close()
    {
        var menu = Crash();
        menu.Find("button").Click();
        Choose("log-shipper");
        Choose("Kill (137)");
        Popovers.WaitForAssertion(() => Assert.Empty(Items()));
        // The lists go first, so that the focus may go where the choice is seen.
        Popovers.WaitForAssertion(() => Assert.Equal([new SimCommand.Kill("log-shipper")], _given));
    }

    [Fact]
    public async Task The_right_arrow_chooses_nothing()
    {
        var menu = Render<PodMenu>(parameters => parameters.Add(menu => menu.Session, _session).Add(menu => menu.Give, _given.Add));
        menu.Find("button").Click();
        Popovers.WaitForElement("[role=menuitem]");
        var list = Popovers.Find("[data-testid=menu-wrapper]");
        await list.KeyDownAsync(new KeyboardEventArgs { Key = "ArrowDown" });
        await list.KeyDownAsync(new KeyboardEventArgs { Key = "ArrowRight" });
        Assert.Empty(_given);
        await list.KeyDownAsync(new KeyboardEventArgs { Key = "Enter" });
        Assert.Equal([new SimCommand.Delete(TimeSpan.FromSeconds(5))], _given);
    }

    [Fact]
    public void Escape_on_the_button_closes_what_the_mouse_has_opened()
    {
        var menu = Crash();
        menu.Find("button").Click();
        Popovers.WaitForElement("[role=menuitem]");
        menu.Find("button").KeyDown("Escape");
        Popovers.WaitForAssertion(() => Assert.Empty(Items()));
    }

    private IRenderedComponent<CommandMenu> Crash() =>
        Render<CommandMenu>(parameters => parameters.Add(menu => menu.Session, _session).Add(menu => menu.Give, _given.Add));

    private void Choose(string item)
    {
        Popovers.WaitForAssertion(() => Assert.Contains(item, Items()));
        Popovers.FindAll("[role=menuitem]").First(found => found.TextContent.Trim() == item).Click();
    }

    private IEnumerable<string> Items() => Popovers.FindAll("[role=menuitem]").Select(item => item.TextContent.Trim());

    protected override void Dispose(bool disposing)
    {
        if (disposing) _session.Dispose();
        base.Dispose(disposing);
    }
}
