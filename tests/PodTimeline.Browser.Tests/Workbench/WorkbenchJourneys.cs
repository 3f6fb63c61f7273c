using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PodTimeline.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PodTimeline.Browser.Tests.Workbench;

[Collection(BrowserCollection.Right)]
public class WorkbenchJourneys(BrowserFixture browser) : BrowserTest(browser)
{
    [SkippableFact]
    public Task A_pasted_manifest_is_drawn_whole_plays_and_stops_in_order() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor);
        await bench.Speed("5×");
        await bench.Paste(Pastes.Shop);
        await Expect(bench.Kubectl).ToContainTextAsync("kubectl get pod corner-shop");
        await Eventually.Equal(bench.Page, ["prepare", "proxy", "shipper", "till"], bench.StartOrder);
        await Eventually.Equal(bench.Page, ["prepare", "till", "shipper", "proxy"], bench.EndOrder);
        await Expect(bench.Page.GetByText("If you delete it here:")).ToBeVisibleAsync();
        await Expect(bench.Page.Locator(".stop-number.ahead")).ToHaveCountAsync(3);
        await bench.KeepThePod();

        await Expect(bench.Kubectl).ToContainTextAsync(new Regex(@"corner-shop\s+3/3\s+Running"));
        await bench.Delete.ClickAsync();
        await Expect(bench.Kubectl).ToContainTextAsync("Terminating");
        await Expect(bench.Caption).ToContainTextAsync("The pod is removed.");
        await Eventually.Equal(bench.Page, ["prepare", "till", "shipper", "proxy"], bench.EndOrder);
        await Expect(bench.Page.Locator(".stop-number.ahead")).ToHaveCountAsync(0);
        await Expect(bench.Play).ToHaveTextAsync(new Regex("Replay"));
        await Expect(bench.Kubectl).ToContainTextAsync("pods \"corner-shop\" not found");
    });

    [SkippableFact]
    public Task A_text_with_errors_says_where_and_how_to_mend_it() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor);
        await bench.Paste(Pastes.Broken);
        var findings = bench.Page.GetByRole(AriaRole.Region, new() { Name = "Findings" });
        await Expect(findings).ToContainTextAsync("Did you mean \"image\"?");
        await bench.RichIsThere();
        await Eventually.Equal(bench.Page, ["8"], () => bench.LinesMarked("error"));
        await Expect(bench.Page.GetByText("The text has errors.")).ToBeVisibleAsync();

        await findings.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("image") }).First.ClickAsync();
        await Expect(bench.Editor).ToHaveValueAsync(Pastes.Broken.Replace("imagee", "image", StringComparison.Ordinal));
        await Expect(bench.Kubectl).ToContainTextAsync("kubectl get pod broken");
    });

    [SkippableFact]
    public Task Lost_indentation_is_mended_with_one_click() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor);
        await bench.Paste(string.Join('\n', Pastes.Plain.Split('\n').Select(line => line.Trim())));
        var offer = bench.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "lost its indentation" });
        await offer.GetByRole(AriaRole.Button, new() { Name = "Use it" }).ClickAsync();
        await Expect(bench.Kubectl).ToContainTextAsync("kubectl get pod plain");
        await Expect(offer).ToHaveCountAsync(0);
    });

    [SkippableFact]
    public Task An_example_is_two_clicks_away() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor);
        await bench.Page.GetByRole(AriaRole.Button, new() { Name = "Examples" }).ClickAsync();
        await bench.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^CrashLoopBackOff") }).ClickAsync();
        await Expect(bench.Editor).ToHaveValueAsync(new Regex("recommender"));
        await bench.Speed("100×");
        await Expect(bench.Row("recommender").Locator(".bar.back-off")).Not.ToHaveCountAsync(0);
    });

    [SkippableFact]
    public Task A_link_opens_an_example_at_its_moment() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor, "/?example=pre-stop&at=20");
        await Expect(bench.Playhead).ToHaveTextAsync("20.0 s");
        await Expect(bench.Play).ToHaveTextAsync(new Regex("Play"));
        await Expect(bench.Why).ToContainTextAsync("preStop");
    });

    [SkippableFact]
    public Task The_keyboard_plays_pauses_and_steps() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor);
        await bench.Paste(Pastes.Shop);
        await Expect(bench.Kubectl).ToContainTextAsync("corner-shop");
        await bench.Page.Locator(".board-view").FocusAsync();
        await bench.Page.Keyboard.PressAsync("Space");
        await Expect(bench.Play).ToHaveTextAsync(new Regex("Play"));
        var before = await bench.Instant();
        await bench.Page.Keyboard.PressAsync("ArrowRight");
        await Eventually.HoldsAsync(bench.Page, async () => Assert.True(await bench.Instant() > before, "The playhead did not go on."));
    });

    [SkippableFact]
    public Task A_menu_is_used_with_the_keyboard_and_closes() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor, "/?example=log-shipper&at=15");
        await Expect(bench.Playhead).ToHaveTextAsync("15.0 s");
        var menu = bench.Page.GetByRole(AriaRole.Button, new() { Name = "Crash container" });
        var lists = bench.Page.GetByRole(AriaRole.Menu);
        await menu.FocusAsync();
        await Choose("Enter", "fluent-bit");
        await Choose("Enter", "Crash (exit 1)");
        await Choose("ArrowDown", "Kill (137)");
        await bench.Page.Keyboard.PressAsync("Enter");
        await Expect(bench.Why).ToContainTextAsync("why did fluent-bit end?");
        await Expect(bench.Page.Locator(".board-view")).ToBeFocusedAsync();
        await Expect(lists).ToHaveCountAsync(0);

        await menu.FocusAsync();
        await Expect(lists).ToHaveCountAsync(0);
        await Choose("Enter", "fluent-bit");
        await Choose("ArrowRight", "Crash (exit 1)");
        await bench.Page.Keyboard.PressAsync("Escape");
        await Expect(Item("fluent-bit")).ToBeFocusedAsync();
        await bench.Page.Keyboard.PressAsync("Escape");
        await Expect(lists).ToHaveCountAsync(0);
        await Expect(menu).ToBeFocusedAsync();

        await Choose("Enter", "fluent-bit");
        await bench.Page.Keyboard.PressAsync("Tab");
        await Expect(lists).ToHaveCountAsync(0);

        async Task Choose(string key, string item)
        {
            await bench.Page.Keyboard.PressAsync(key);
            await Expect(Item(item)).ToBeFocusedAsync();
        }

        ILocator Item(string name) => bench.Page.GetByRole(AriaRole.Menuitem, new() { Name = name, Exact = true });
    });

    [SkippableFact]
    public Task A_press_on_a_bar_stops_there_and_says_why() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor, "/?example=everything&at=60");
        await Expect(bench.Playhead).ToHaveTextAsync("60.0 s");
        await bench.Row("log-shipper").Locator(".bar.running").ClickAsync(new() { Position = new() { X = 8, Y = 8 } });
        await Expect(bench.Why).ToContainTextAsync("log-shipper");
        await Expect(bench.Why).ToContainTextAsync("native sidecar");
        await Expect(bench.Page.Locator(".row-label.selected strong")).ToHaveTextAsync("log-shipper");
    });

    [SkippableFact]
    public Task The_text_is_there_again_after_a_reload() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor);
        await bench.Paste(Pastes.Shop);
        await Expect(bench.Kubectl).ToContainTextAsync("corner-shop");
        await bench.Page.ReloadAsync();
        await Expect(bench.Page.Locator(".workbench[data-ready=true]")).ToBeVisibleAsync();
        await Expect(bench.Editor).ToHaveValueAsync(Pastes.Shop);
    });

    [SkippableFact]
    public Task Bars_grow_without_traffic() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor, "/?example=log-shipper&at=15");
        await Expect(bench.Playhead).ToHaveTextAsync("15.0 s");
        var moved = await bench.Page.EvaluateAsync<bool>("""
            async () => {
                const place = () => document.querySelector('.playhead').getBoundingClientRect().left;
                const before = place();
                const changes = [];
                const observer = new MutationObserver(list => changes.push(...list));
                observer.observe(document.querySelector('.rows'), { subtree: true, childList: true, attributes: true, attributeFilter: ['data-seq', 'data-at', 'data-from', 'data-to', 'title'] });
                document.querySelector('.play').click();
                while (place() === before) await new Promise(requestAnimationFrame);
                for (let i = 0; i < 10; i++) await new Promise(requestAnimationFrame);
                return place() !== before && changes.length === 0;
            }
            """);
        Assert.True(moved, "The playhead did not move, or bars were sent for it.");
    });

    [SkippableTheory]
    [InlineData(Size.Desktop, Theme.Light)]
    [InlineData(Size.Desktop, Theme.Dark)]
    [InlineData(Size.Phone, Theme.Light)]
    [InlineData(Size.Phone, Theme.Dark)]
    public Task It_is_accessible_and_fits_the_window(Size size, Theme theme) => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor, "/?example=everything&at=50", size, theme);
        await Expect(bench.Playhead).ToHaveTextAsync("50.0 s");
        await bench.Page.ShouldBeAccessible();
        Assert.True(await bench.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page is wider than the window.");
    });
}
