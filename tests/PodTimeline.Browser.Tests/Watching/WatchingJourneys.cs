using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PodTimeline.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PodTimeline.Browser.Tests.Watching;

[Collection(BrowserCollection.Right)]
public class WatchingJourneys(BrowserFixture browser) : BrowserTest(browser)
{
    [SkippableFact]
    public Task A_run_opened_in_a_second_browser_is_in_step() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor);
        await bench.Speed("5×");
        await bench.Paste(Pastes.Shop);
        await Expect(bench.Kubectl).ToContainTextAsync("corner-shop");
        await bench.KeepThePod();
        var watcher = await visitor.Visit(await Share(bench), Size.Phone);

        await Expect(Row(watcher, "till").Locator(".bar.running")).ToHaveCountAsync(1);
        await SameBars(bench.Page, watcher);
        await Expect(bench.Kubectl).ToContainTextAsync(new Regex(@"corner-shop\s+3/3\s+Running"));
        await bench.Delete.ClickAsync();
        await Expect(watcher.Locator(".watch-headline")).ToContainTextAsync("The pod is removed.");
        await Expect(bench.Caption).ToContainTextAsync("The pod is removed.");
        await SameBars(bench.Page, watcher);
        await Expect(watcher.Locator(".playhead span")).ToHaveTextAsync((await bench.Playhead.TextContentAsync())!);
    });

    [SkippableFact]
    public Task A_dropped_connection_loses_nothing() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor);
        await bench.Speed("5×");
        await bench.Paste(Pastes.Shop);
        await Expect(bench.Kubectl).ToContainTextAsync("corner-shop");
        await bench.KeepThePod();
        var path = await Share(bench);

        var watcher = await visitor.Visit("/rules");
        var lines = new List<IWebSocketRoute>();
        var isDown = false;
        await watcher.RouteWebSocketAsync(new Regex("/hubs/timeline"), line =>
        {
            if (isDown) _ = line.CloseAsync();
            else
            {
                line.ConnectToServer();
                lines.Add(line);
            }
        });
        await watcher.GotoAsync(path);
        await Expect(Row(watcher, "prepare").Locator(".bar.running")).ToHaveCountAsync(1);

        isDown = true;
        await lines[^1].CloseAsync();
        await Expect(watcher.GetByText("Connection lost")).ToBeVisibleAsync();
        await Expect(bench.Kubectl).ToContainTextAsync(new Regex(@"3/3\s+Running"));
        await bench.Delete.ClickAsync();
        await Expect(bench.Row("till").Locator(".mark.completed, .mark.failed, .mark.crashed, .mark.out-of-memory")).ToHaveCountAsync(1);
        isDown = false;

        await Expect(watcher.Locator(".watch-headline")).ToContainTextAsync("The pod is removed.");
        await Expect(bench.Caption).ToContainTextAsync("The pod is removed.");
        await SameBars(bench.Page, watcher);
        Assert.True(lines.Count >= 2, "The watcher did not connect again.");
    });

    [SkippableFact]
    public Task A_watcher_has_no_circuit_no_kit_and_no_key() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor);
        await bench.Paste(Pastes.Shop);
        await Expect(bench.Kubectl).ToContainTextAsync("corner-shop");
        var watcher = await visitor.Visit(await Share(bench), Size.Phone);
        await Expect(watcher.Locator(".watch[data-connection=live]")).ToBeVisibleAsync();
        var loaded = await watcher.EvaluateAsync<string[]>("performance.getEntriesByType('resource').map(file => file.name)");
        Assert.DoesNotContain(loaded, file => file.Contains("_blazor", StringComparison.Ordinal) || file.Contains("blazor.web", StringComparison.Ordinal) || file.Contains("MudBlazor", StringComparison.Ordinal) || file.Contains("css/kit", StringComparison.Ordinal));
        await Expect(watcher.GetByRole(AriaRole.Button, new() { Name = "Delete here" })).ToHaveCountAsync(0);
        await Expect(bench.Page.GetByText("1 watching")).ToBeVisibleAsync();
    });

    [SkippableFact]
    public Task After_a_reload_the_maker_still_steers_the_run_and_nobody_else_does() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor);
        await bench.Speed("5×");
        await bench.Paste(Pastes.Shop);
        await Expect(bench.Kubectl).ToContainTextAsync("corner-shop");
        await bench.KeepThePod();
        var path = await Share(bench);
        var watcher = await visitor.Visit(path);
        await Expect(Row(watcher, "till").Locator(".bar.running")).ToHaveCountAsync(1);
        Assert.Equal(0, await watcher.EvaluateAsync<int>("sessionStorage.length + localStorage.length"));

        await bench.Page.ReloadAsync();
        await Expect(bench.Page.Locator(".workbench[data-ready=true]")).ToBeVisibleAsync();
        await Expect(bench.Page.GetByText("1 watching")).ToBeVisibleAsync();
        await Expect(bench.Editor).ToHaveValueAsync(Pastes.Shop);
        await Expect(bench.Kubectl).ToContainTextAsync(new Regex(@"3/3\s+Running"));
        await bench.Delete.ClickAsync();
        await Expect(watcher.Locator(".watch-headline")).ToContainTextAsync("The pod is removed.");

        var stranger = await Bench.Open(visitor);
        await Expect(stranger.Page.GetByText("watching")).ToHaveCountAsync(0);
    });

    [SkippableFact]
    public Task What_is_hidden_does_not_reach_a_watcher() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor, "/?example=log-shipper&at=4");
        await Expect(bench.Playhead).ToHaveTextAsync("4.0 s");
        await bench.Page.GetByRole(AriaRole.Switch, new() { Name = "Hide the future" }).ClickAsync();
        await Expect(bench.Page.Locator(".board.hides-future")).ToBeVisibleAsync();

        var frames = new List<string>();
        var watcher = await visitor.Visit("/rules");
        watcher.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) =>
        {
            lock (frames) frames.Add(frame.Text ?? "");
        };
        var page = await watcher.GotoAsync(await Share(bench));
        await Expect(watcher.Locator(".watch[data-connection=live]")).ToBeVisibleAsync();
        await Expect(watcher.Locator(".board.hides-future")).ToBeVisibleAsync();
        var sent = await page!.TextAsync() + string.Concat(frames);
        Assert.DoesNotContain("SIGTERM", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("stop-number", sent, StringComparison.Ordinal);

        await bench.Page.GetByRole(AriaRole.Switch, new() { Name = "Hide the future" }).ClickAsync();
        await Expect(watcher.Locator(".stop-number")).ToHaveCountAsync(2);
    });

    [SkippableFact]
    public Task Another_text_reaches_the_watchers_once_it_is_run() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor);
        await bench.Paste(Pastes.Shop);
        await Expect(bench.Kubectl).ToContainTextAsync("corner-shop");
        var watcher = await visitor.Visit(await Share(bench));
        await Expect(watcher.GetByRole(AriaRole.Heading, new() { Name = "corner-shop" })).ToBeVisibleAsync();
        await bench.Paste(Pastes.Shop.Replace("corner-shop", "kiosk", StringComparison.Ordinal));
        await bench.Page.GetByRole(AriaRole.Button, new() { Name = "Run the new text" }).ClickAsync();
        await Expect(watcher.GetByRole(AriaRole.Heading, new() { Name = "kiosk" })).ToBeVisibleAsync();
    });

    [SkippableTheory]
    [InlineData(Size.Phone, Theme.Light)]
    [InlineData(Size.Phone, Theme.Dark)]
    [InlineData(Size.Desktop, Theme.Dark)]
    public Task It_is_accessible_and_fits_the_window(Size size, Theme theme) => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor);
        await bench.Paste(Pastes.Shop);
        await Expect(bench.Kubectl).ToContainTextAsync("corner-shop");
        var watcher = await visitor.Visit(await Share(bench), size, theme);
        await Expect(watcher.Locator(".watch[data-connection=live]")).ToBeVisibleAsync();
        await watcher.ShouldBeAccessible();
        Assert.True(await watcher.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page is wider than the window.");
    });

    private static async Task<string> Share(Bench bench)
    {
        await bench.Page.GetByRole(AriaRole.Button, new() { Name = "Share" }).ClickAsync();
        var link = await bench.Toast.GetByRole(AriaRole.Link).GetAttributeAsync("href");
        return new Uri(link!).AbsolutePath;
    }

    private static ILocator Row(IPage page, string container) =>
        page.Locator(".rows > .row").Filter(new() { Has = page.GetByRole(AriaRole.List, new() { Name = container, Exact = true }) });

    /// <summary>Both are drawn when they have what is due; the one that is ahead has the same a moment later.</summary>
    private static Task SameBars(IPage one, IPage other) =>
        Eventually.HoldsAsync(one, async () => Assert.Equal(await Bench.Bars(one), await Bench.Bars(other)));
}
