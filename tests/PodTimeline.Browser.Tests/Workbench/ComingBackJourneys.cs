using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PodTimeline.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PodTimeline.Browser.Tests.Workbench;

/// <summary>A lid that was closed, a phone that was locked: the circuit is gone, the page comes back without being loaded anew.</summary>
[Collection(BrowserCollection.Left)]
public class ComingBackJourneys(BrowserFixture browser, ForgetfulApp app) : BrowserTest(browser), IClassFixture<ForgetfulApp>
{
    private const string Typed = "# typed without a connection\n";

    [SkippableFact]
    public Task A_run_of_ones_own_stands_where_it_was() => Journey(async visitor =>
    {
        var bench = await Open(visitor);
        var page = bench.Page;
        await bench.Speed("20×");
        await bench.Paste(Pastes.Shop);
        await Expect(bench.Kubectl).ToContainTextAsync("corner-shop");
        await bench.KeepThePod();
        await Expect(bench.Kubectl).ToContainTextAsync(new Regex(@"3/3\s+Running"));
        await bench.Delete.ClickAsync();
        await Expect(bench.Caption).ToContainTextAsync("The pod is removed.");
        await Select(bench, "prepare");
        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(bench.Playhead).ToHaveTextAsync("2.3 s");
        await Select(bench, "prepare");
        await Expect(bench.Playhead).Not.ToHaveTextAsync("2.3 s");
        await Expect(bench.Delete).ToBeEnabledAsync();
        var (bars, at, why) = (await Bench.Bars(page), await bench.Playhead.TextContentAsync(), await Reason(bench).TextContentAsync());

        app.Line.Silence();
        await TypeAtTheBeginning(bench);
        await LoseTheCircuit(page);
        await ComeBack(visitor, page);

        await Expect(bench.Editor).ToHaveValueAsync(Typed + Pastes.Shop);
        await Expect(bench.Playhead).ToHaveTextAsync(at!);
        await Expect(Reason(bench)).ToHaveTextAsync(why!);
        await Eventually.Equal(page, bars, () => Bench.Bars(page));
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "20×", Exact = true })).ToHaveAttributeAsync("aria-pressed", "true");

        // It is alive, and each key is heard once.
        await page.Locator(".board-view").FocusAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(bench.Playhead).ToHaveTextAsync("2.3 s");
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "valid" })).ToBeVisibleAsync();
    });

    [SkippableFact]
    public Task An_example_that_nobody_has_changed_is_not_taken_for_the_draft_of_another_day() => Journey(async visitor =>
    {
        var bench = await Open(visitor, "/?example=crash-loop");
        var text = await bench.Editor.InputValueAsync();
        await bench.Page.EvaluateAsync("sessionStorage.setItem('podtimeline.manifest', 'kind: Draft')");
        await LoseTheCircuit(bench.Page);
        await ComeBack(visitor, bench.Page);
        await Expect(bench.Editor).ToHaveValueAsync(text);
        await Expect(bench.Kubectl).ToContainTextAsync("recommender");
    });

    [SkippableFact]
    public Task A_shared_run_has_played_on_and_its_maker_steers_it() => Journey(async visitor =>
    {
        var bench = await Open(visitor);
        await bench.Speed("5×");
        await bench.Paste(Pastes.Shop);
        await Expect(bench.Kubectl).ToContainTextAsync("corner-shop");
        await bench.KeepThePod();
        await bench.Page.GetByRole(AriaRole.Button, new() { Name = "Share" }).ClickAsync();
        await bench.Page.WaitForFunctionAsync("sessionStorage.getItem('podtimeline.steering') !== null");
        var id = await bench.Page.EvaluateAsync<string>("sessionStorage.getItem('podtimeline.steering').split('.')[0]");
        visitor.Address = app.Address;
        var watcher = await visitor.Visit("/runs/" + id);

        await LoseTheCircuit(bench.Page);
        await Expect(Row(watcher, "till").Locator(".bar.running")).ToHaveCountAsync(1);
        await ComeBack(visitor, bench.Page);

        await Expect(bench.Page.GetByText("1 watching")).ToBeVisibleAsync();
        await Expect(bench.Row("till").Locator(".bar.running")).ToHaveCountAsync(1);
        await bench.Delete.ClickAsync();
        await Expect(watcher.Locator(".watch-headline")).ToContainTextAsync("The pod is removed.");
        await Expect(bench.Caption).ToContainTextAsync("The pod is removed.");
    });

    [SkippableTheory]
    [InlineData(Size.Desktop, Theme.Light)]
    [InlineData(Size.Phone, Theme.Dark)]
    public Task A_page_that_was_paused_is_resumed(Size size, Theme theme) => Journey(async visitor =>
    {
        var bench = await Open(visitor, size: size, theme: theme);
        var page = bench.Page;
        await bench.Paste(Pastes.Shop);
        await Expect(bench.Kubectl).ToContainTextAsync("corner-shop");
        await bench.Play.ClickAsync();
        await Expect(bench.Play).ToHaveTextAsync("Play");
        await Expect(page.Locator(".playhead")).ToBeVisibleAsync();
        var (bars, at) = (await Bench.Bars(page), await bench.Playhead.TextContentAsync());

        await Mark(page);
        Assert.True(await page.EvaluateAsync<bool>("Blazor.pauseCircuit()"));
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Paused" });
        await Expect(dialog).ToBeVisibleAsync();
        await Expect(dialog.GetByRole(AriaRole.Button)).ToHaveCountAsync(1);
        await page.EvaluateAsync("Promise.all(document.getAnimations().filter(one => one.effect.getComputedTiming().iterations === 1).map(one => one.finished))");
        await page.ShouldBeAccessible();
        await app.CircuitIsGone();
        await page.Keyboard.PressAsync("Enter");

        await ShouldBeBack(page);
        await Expect(bench.Editor).ToHaveValueAsync(Pastes.Shop);
        await Expect(bench.Playhead).ToHaveTextAsync(at!);
        await Eventually.Equal(page, bars, () => Bench.Bars(page));
        await Expect(bench.Play).ToHaveTextAsync("Play");
    });

    /// <summary>What is said of the container, without what the text in the editor adds to it.</summary>
    private static ILocator Reason(Bench bench) => bench.Why.Locator("p").First;

    private Task<Bench> Open(Visitor visitor, string path = "/", Size size = Size.Desktop, Theme theme = Theme.Light)
    {
        visitor.Address = app.Line.Address;
        return Bench.Open(visitor, path, size, theme);
    }

    private async Task LoseTheCircuit(IPage page)
    {
        await Mark(page);
        app.Line.Cut();
        await app.CircuitIsGone();
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Connection lost" })).ToBeVisibleAsync();
    }

    private async Task ComeBack(Visitor visitor, IPage page)
    {
        app.Line.Mend();
        // As when a phone is unlocked; else the next try may be half a minute away.
        await page.EvaluateAsync("document.dispatchEvent(new Event('visibilitychange'))");
        await ShouldBeBack(page);
        visitor.Faults.RemoveAll(fault => Regex.IsMatch(fault, "WebSocket|net::ERR_|negotiat|Failed to fetch|Cannot send data|Connection disconnected|underlying connection"));
    }

    /// <summary>Another circuit draws the page anew, but the page itself is the same.</summary>
    private static Task Mark(IPage page) => page.EvaluateAsync("() => { window.isSamePage = true; document.querySelector('.workbench').dataset.ofOldCircuit = ''; }");

    private static async Task ShouldBeBack(IPage page)
    {
        await Expect(page.Locator(".workbench[data-ready=true]:not([data-of-old-circuit])")).ToBeVisibleAsync();
        await Expect(page.Locator("dialog#components-reconnect-modal")).ToBeHiddenAsync();
        Assert.True(await page.EvaluateAsync<bool>("window.isSamePage === true"), "The page was loaded anew.");
    }

    private static Task TypeAtTheBeginning(Bench bench) => bench.Editor.EvaluateAsync("""
        (area, text) => {
            area.focus();
            area.setSelectionRange(0, 0);
            document.execCommand('insertText', false, text);
        }
        """, Typed);

    private static async Task Select(Bench bench, string container)
    {
        await bench.Row(container).Locator(".bar.running").ClickAsync(new() { Position = new() { X = 4, Y = 6 } });
        await Expect(bench.Why).ToContainTextAsync(container);
    }


    private static ILocator Row(IPage page, string container) =>
        page.Locator(".rows > .row").Filter(new() { Has = page.GetByRole(AriaRole.List, new() { Name = container, Exact = true }) });
}
