using Microsoft.Playwright;
using PodTimeline.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PodTimeline.Browser.Tests.Workbench;

/// <summary>Nothing that is done to a pod is lost, and nobody's run is begun anew without being asked.</summary>
[Collection(BrowserCollection.Right)]
public class UndoJourneys(BrowserFixture browser) : BrowserTest(browser)
{
    [SkippableFact]
    public Task What_was_done_stands_on_the_axis_and_is_taken_back_and_done_again() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor, "/?example=log-shipper&at=15");
        var page = bench.Page;
        await Expect(page.Locator(".playhead span")).ToHaveTextAsync("15.0 s");
        var before = await Bench.Bars(page);
        await bench.Delete.ClickAsync();
        var takeBack = page.GetByRole(AriaRole.Button, new() { Name = "Undo the deletion" });
        await Expect(takeBack).ToBeVisibleAsync();
        await page.ShouldBeAccessible();
        var deleted = await Bench.Bars(page);
        Assert.NotEqual(before, deleted);

        // The focus is on the stage, not in a text field.
        await page.Keyboard.PressAsync("Control+z");
        await Expect(takeBack).ToHaveCountAsync(0);
        await Eventually.Equal(page, before, () => Bench.Bars(page));
        await page.Keyboard.PressAsync("Control+Shift+z");
        await Expect(takeBack).ToBeVisibleAsync();
        await Eventually.Equal(page, deleted, () => Bench.Bars(page));
        await takeBack.ClickAsync();
        await Expect(takeBack).ToHaveCountAsync(0);
        await Eventually.Equal(page, before, () => Bench.Bars(page));

        // In the editor the same keys are the text's.
        await page.Keyboard.PressAsync("Control+z");
        await Expect(takeBack).ToBeVisibleAsync();
        await bench.Editor.FocusAsync();
        await page.Keyboard.PressAsync("Control+z");
        await Expect(takeBack).ToBeVisibleAsync();
        await bench.Choose("More", "Run again without the commands");
        await Expect(takeBack).ToHaveCountAsync(0);
    });

    [SkippableFact]
    public Task A_changed_text_neither_takes_pause_away_nor_begins_a_shared_run_anew() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor);
        var page = bench.Page;
        await bench.Paste(Pastes.Shop);
        await Expect(bench.Kubectl).ToContainTextAsync("corner-shop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Share" }).ClickAsync();
        var watcher = await visitor.Visit(new Uri((await bench.Toast.GetByRole(AriaRole.Link).GetAttributeAsync("href"))!).AbsolutePath);
        await Expect(watcher.GetByRole(AriaRole.Heading, new() { Name = "corner-shop" })).ToBeVisibleAsync();
        await bench.Paste(Pastes.Plain);
        var run = page.GetByRole(AriaRole.Button, new() { Name = "Run the new text" });
        await Expect(run).ToBeVisibleAsync();
        await Expect(bench.Play).ToHaveTextAsync("Pause");
        await page.Locator(".board-view").FocusAsync();
        await page.Keyboard.PressAsync(" ");
        await Expect(bench.Play).ToHaveTextAsync("Play");
        await Expect(bench.Kubectl).ToContainTextAsync("corner-shop");
        await run.ClickAsync();
        await Expect(bench.Kubectl).ToContainTextAsync("plain");
        await Expect(run).ToHaveCountAsync(0);
    });
}
