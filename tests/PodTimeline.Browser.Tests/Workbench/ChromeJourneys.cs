using Microsoft.Playwright;
using PodTimeline.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PodTimeline.Browser.Tests.Workbench;

/// <summary>Menus, dialogs, tooltips and messages: each state of them keeps to the Content-Security-Policy and is accessible.</summary>
[Collection(BrowserCollection.Left)]
public class ChromeJourneys(BrowserFixture browser) : BrowserTest(browser)
{
    [SkippableTheory]
    [InlineData(Size.Desktop, Theme.Light)]
    [InlineData(Size.Desktop, Theme.Dark)]
    [InlineData(Size.Phone, Theme.Light)]
    [InlineData(Size.Phone, Theme.Dark)]
    public Task Every_state_is_accessible_and_styled_as_the_kit_would(Size size, Theme theme) => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor, "/?example=everything&at=50", size, theme);
        await Expect(bench.Playhead).ToHaveTextAsync("50.0 s");

        await Button(bench, "Crash container").ClickAsync();
        await Item(bench, "log-shipper").ClickAsync();
        await Expect(Item(bench, "Kill (137)")).ToBeVisibleAsync();
        await Expect(bench.Page.GetByRole(AriaRole.Menu)).ToHaveCountAsync(2);
        await bench.Page.ShouldHaveItsKitClassesStyled();
        await bench.Page.ShouldBeAccessible();
        await Item(bench, "Kill (137)").ClickAsync();
        await Expect(bench.Page.GetByRole(AriaRole.Menu)).ToHaveCountAsync(0);
        await Expect(bench.Page.Locator(".board-view")).ToBeFocusedAsync();

        if (size == Size.Desktop)
        {
            await Button(bench, "Next moment").HoverAsync();
            await Expect(bench.Page.GetByText("Next moment (→)")).ToBeVisibleAsync();
            await bench.Page.ShouldHaveItsKitClassesStyled();
            await bench.Page.ShouldBeAccessible();
        }

        await Button(bench, "Share").ClickAsync();
        await Expect(bench.Toast).ToBeVisibleAsync();
        await Button(bench, "Examples").ClickAsync();
        await Expect(bench.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await bench.Toast.HoverAsync();
        await bench.Page.ShouldHaveItsKitClassesStyled();
        await bench.Page.ShouldBeAccessible();
        await bench.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(bench.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await bench.Toast.GetByRole(AriaRole.Button, new() { Name = "Dismiss" }).ClickAsync();
        await Expect(bench.Toast).ToHaveCountAsync(0);
    });

    [SkippableFact]
    public Task Tab_goes_round_in_the_dialog_and_escape_leads_back() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor, "/?example=log-shipper&at=15");
        await Button(bench, "Examples").PressAsync("Enter");
        var dialog = bench.Page.GetByRole(AriaRole.Dialog, new() { Name = "Examples" });
        await Expect(dialog.Locator(".example").First).ToBeFocusedAsync();
        await bench.Page.Keyboard.PressAsync("Shift+Tab");
        await Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Close" })).ToBeFocusedAsync();
        await bench.Page.Keyboard.PressAsync("Tab");
        await Expect(dialog.Locator(".example").First).ToBeFocusedAsync();
        await bench.Page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(Button(bench, "Examples")).ToBeFocusedAsync();

        await Button(bench, "Examples").PressAsync("Enter");
        await dialog.Locator("[data-example]").First.PressAsync("Enter");
        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(bench.Page.Locator(".board-view")).ToBeFocusedAsync();
    });

    [SkippableFact]
    public Task A_menu_opened_with_the_mouse_closes_with_escape_and_with_a_press_elsewhere() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor, "/?example=log-shipper&at=15");
        var lists = bench.Page.GetByRole(AriaRole.Menu);
        await Button(bench, "More").ClickAsync();
        await Expect(lists).ToBeVisibleAsync();
        await bench.Page.Keyboard.PressAsync("Escape");
        await Expect(lists).ToHaveCountAsync(0);
        await Expect(Button(bench, "More")).ToBeFocusedAsync();

        await Button(bench, "More").ClickAsync();
        await Expect(lists).ToBeVisibleAsync();
        await bench.RichIsThere();
        await bench.Rich.ClickAsync();
        await Expect(lists).ToHaveCountAsync(0);
        await Expect(bench.Rich).ToBeFocusedAsync();
    });

    [SkippableTheory]
    [InlineData(Size.Desktop)]
    [InlineData(Size.Phone)]
    public Task A_long_list_of_containers_scrolls_inside_the_window(Size size) => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor, "/", size);
        await bench.Paste(Pastes.Many(40));
        await Expect(bench.Kubectl).ToContainTextAsync("kubectl get pod many");
        await Button(bench, "Crash container").ClickAsync();
        await Expect(Item(bench, "worker-1")).ToBeVisibleAsync();
        await ShouldFit(bench, lists: 1);
        await Item(bench, Pastes.LongName).ClickAsync();
        await Expect(Item(bench, "Out of memory")).ToBeInViewportAsync(new() { Ratio = 1 });
        await ShouldFit(bench, lists: 2);
        await Item(bench, "Out of memory").ClickAsync();
        await Expect(bench.Page.GetByRole(AriaRole.Menu)).ToHaveCountAsync(0);
    });

    private static ILocator Button(Bench bench, string name) => bench.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static ILocator Item(Bench bench, string name) => bench.Page.GetByRole(AriaRole.Menuitem, new() { Name = name, Exact = true });

    private static async Task ShouldFit(Bench bench, int lists)
    {
        await Expect(bench.Page.GetByRole(AriaRole.Menu)).ToHaveCountAsync(lists);
        await bench.Page.WaitForFunctionAsync("""
            () => [...document.querySelectorAll('.mud-popover-open')].every(list => {
                const { left, top, right, bottom } = list.getBoundingClientRect();
                return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
            })
            """);
        Assert.True(await bench.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page is wider than the window.");
    }
}
