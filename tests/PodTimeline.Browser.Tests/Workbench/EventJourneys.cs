using Microsoft.Playwright;
using PodTimeline.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PodTimeline.Browser.Tests.Workbench;

/// <summary>All events beside the timeline, and the chain of causes on it.</summary>
[Collection(BrowserCollection.Right)]
public class EventJourneys(BrowserFixture browser) : BrowserTest(browser)
{
    /// <summary>What is lit: row and kind of each bar or mark that lies under a light, and how many gates.</summary>
    private const string Lit = """
        () => {
            const lights = [...document.querySelectorAll('.light')].map(light => light.getBoundingClientRect());
            const isLit = part => { const box = part.getBoundingClientRect(); return lights.some(light => Math.abs(light.left + 3 - box.left) < 1.5 && Math.abs(light.right - 3 - box.right) < 1.5 && Math.abs(light.top + 3 - box.top) < 1.5); };
            return [...new Set([...document.querySelectorAll('.row [data-cause]')].filter(isLit).map(part => part.closest('.row').dataset.container)), ...[...document.querySelectorAll('.phase.lit, .command-line.lit')].map(part => part.classList[0])];
        }
        """;

    [SkippableFact]
    public Task Every_event_is_listed_and_leads_to_its_bar_and_a_bar_to_its_events() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor, "/?example=everything&at=20");
        await bench.Page.GetByRole(AriaRole.Button, new() { Name = "All events" }).ClickAsync();
        var list = bench.Page.GetByRole(AriaRole.Region, new() { Name = "All events" });
        await Expect(list.Locator(".event.current")).ToBeInViewportAsync();
        await Expect(bench.Page.Locator(".moments")).ToBeHiddenAsync();

        // From the list to the timeline.
        await list.GetByRole(AriaRole.Button, new() { Name = "signals" }).ClickAsync();
        await list.GetByLabel("Container").SelectOptionAsync("app");
        await list.GetByText("app was sent SIGTERM").ClickAsync();
        await Expect(list.Locator(".event.chosen")).ToContainTextAsync("SIGTERM");
        await Expect(bench.Page.Locator(".row-label.selected")).ToContainTextAsync("app");
        await Expect(bench.Page.Locator(".light.first")).Not.ToHaveCountAsync(0);
        await Eventually.HoldsAsync(bench.Page, async () => Assert.Contains("command-line", await bench.Page.EvaluateAsync<string[]>(Lit)));

        // From the timeline to the list.
        await list.GetByLabel("Container").SelectOptionAsync("");
        await list.GetByRole(AriaRole.Button, new() { Name = "signals" }).ClickAsync();
        await bench.Page.Locator(".row[data-container=envoy] .bar.starting").ClickAsync();
        await Expect(list.Locator(".event.chosen")).ToBeInViewportAsync();
        await Expect(list.Locator(".event.chosen")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("of-bar"));
        await bench.Page.ShouldBeAccessible();
    });

    [SkippableFact]
    public Task A_bar_under_the_pointer_or_in_focus_lights_what_it_came_from_without_asking_the_server() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor, "/?example=everything&at=20");
        Assert.Empty(await bench.Page.EvaluateAsync<string[]>(Lit));
        await bench.RichIsThere(); // The last thing that the page loads.
        await bench.Page.Context.SetOfflineAsync(true);
        await bench.Page.Locator(".row[data-container=app] .bar.not-ready").HoverAsync();
        await Expect(bench.Page.Locator(".light.first")).Not.ToHaveCountAsync(0);
        await Eventually.Equal(bench.Page, ["wait-for-db", "envoy", "migrate", "log-shipper", "app", "phase"], () => bench.Page.EvaluateAsync<string[]>(Lit));
        await bench.Page.Context.SetOfflineAsync(false);
        await bench.Page.Mouse.MoveAsync(5, 5);
        await Expect(bench.Page.Locator(".light")).ToHaveCountAsync(0);

        // By the keyboard: into the rows, along a row, down one.
        await bench.Page.Locator(".board-view").FocusAsync();
        await bench.Page.Keyboard.PressAsync("ArrowDown");
        await bench.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(bench.Page.Locator(".row[data-container=envoy] :focus")).ToHaveCountAsync(1);
        await bench.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(bench.Page.Locator(".light")).Not.ToHaveCountAsync(0);
        await Eventually.Equal(bench.Page, ["wait-for-db", "envoy", "phase"], () => bench.Page.EvaluateAsync<string[]>(Lit));
        await bench.Page.Keyboard.PressAsync("Enter");
        await Expect(bench.Page.Locator(".row-label.selected")).ToContainTextAsync("envoy");
        await bench.Page.Keyboard.PressAsync("Escape");
        await Expect(bench.Page.Locator(".board-view")).ToBeFocusedAsync();
    });
}
