using Microsoft.Playwright;
using PodTimeline.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PodTimeline.Browser.Tests.Workbench;

/// <summary>Two runs on one axis.</summary>
public class CompareJourneys(BrowserFixture browser) : BrowserTest(browser)
{
    [SkippableFact]
    public Task A_question_is_asked_played_stepped_and_closed() => Journey(async visitor =>
    {
        var (page, compare) = await Ask(visitor, "What if envoy were a classic sidecar");
        await Expect(compare.Locator(".run")).ToHaveCountAsync(2);
        await compare.GetByRole(AriaRole.Button, new() { Name = "Play", Exact = true }).Or(compare.GetByRole(AriaRole.Button, new() { Name = "Pause", Exact = true })).ClickAsync();

        await compare.GetByRole(AriaRole.Button, new() { NameRegex = new("envoy ends 9.5 s before app") }).ClickAsync();
        await Expect(compare.Locator(".playhead span")).ToHaveTextAsync("71.5 s");
        await Expect(compare.Locator(".compare-caption").First).ToContainTextAsync("metrics exits");
        await Expect(compare.Locator(".compare-caption").Last).ToContainTextAsync("envoy exits");
        await Expect(compare.Locator(".tag.chosen").First).ToHaveTextAsync("a");

        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(compare.Locator(".playhead span")).ToHaveTextAsync("75.0 s");
        await compare.GetByRole(AriaRole.Button, new() { Name = "Swap A and B" }).ClickAsync();
        await Expect(compare.Locator(".run-title").First).ToHaveTextAsync("envoy is a classic sidecar");
        await page.ShouldBeAccessible();

        await compare.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(page.Locator(".editor-pane")).ToBeVisibleAsync();
        await Expect(compare).ToBeHiddenAsync();
    });

    [SkippableFact]
    public Task The_deletion_of_both_is_moved_by_keyboard_and_the_text_of_the_second_is_taken() => Journey(async visitor =>
    {
        var (page, compare) = await Ask(visitor, "What if the pod had 5 s of grace?");
        var handle = compare.GetByRole(AriaRole.Slider, new() { Name = "When the pod is deleted" });
        await handle.FocusAsync();
        await page.Keyboard.PressAsync("Shift+ArrowLeft");
        await Expect(handle).ToHaveAttributeAsync("aria-valuenow", "69");
        await compare.GetByRole(AriaRole.Button, new() { Name = "Go on with this text in the editor" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^Manifest") })).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("terminationGracePeriodSeconds: 5"));
    });

    private static async Task<(IPage Page, ILocator Compare)> Ask(Visitor visitor, string question)
    {
        var bench = await Bench.Open(visitor, "/?example=everything&at=2");
        await bench.Page.GetByRole(AriaRole.Button, new() { Name = "What if …" }).ClickAsync();
        await bench.Page.GetByRole(AriaRole.Menuitem).Filter(new() { HasText = question }).First.ClickAsync();
        var compare = bench.Page.Locator(".compare");
        await Expect(compare).ToBeVisibleAsync();
        return (bench.Page, compare);
    }
}
