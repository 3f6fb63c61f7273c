using Microsoft.Playwright;
using PodTimeline.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PodTimeline.Browser.Tests.Workbench;

/// <summary>Two runs on one axis.</summary>
[Collection(BrowserCollection.Right)]
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
        await compare.GetByRole(AriaRole.Button, new() { Name = "Continue with this text in the editor" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^Manifest") })).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("terminationGracePeriodSeconds: 5"));
    });

    [SkippableFact]
    public Task The_end_of_a_bar_is_dragged_and_moved_by_keyboard_and_the_text_says_so_and_is_taken_back() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor, "/?example=everything&at=24");
        await bench.RichIsThere();
        await bench.Page.Locator(".row[data-container=migrate] .bar.running").ClickAsync();
        var handle = bench.Page.GetByRole(AriaRole.Slider, new() { Name = "How long migrate runs" });
        await Expect(handle).ToHaveAttributeAsync("aria-valuetext", "5 s");
        var (unchanged, box) = (await bench.Editor.InputValueAsync(), (await handle.BoundingBoxAsync())!);
        await bench.Page.Mouse.MoveAsync(box.X + box.Width / 2, box.Y + 8);
        await bench.Page.Mouse.DownAsync();
        await bench.Page.Mouse.MoveAsync(box.X + box.Width / 2 + 60, box.Y + 8, new() { Steps = 4 });
        // It is simulated while it is dragged, and written only once it is let go of.
        await Expect(handle).Not.ToHaveAttributeAsync("aria-valuetext", "5 s");
        await Expect(bench.Page.Locator(".row[data-container=app] .ghost-bar")).Not.ToHaveCountAsync(0);
        await Expect(bench.Editor).ToHaveValueAsync(unchanged);
        await bench.Page.Mouse.UpAsync();
        await Expect(bench.Editor).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(@"migrate: \{runs: (8|9|10)"));
        await Expect(bench.Page.Locator(".ghost-bar")).ToHaveCountAsync(0);
        await handle.FocusAsync();
        var before = double.Parse((await handle.GetAttributeAsync("aria-valuenow"))!, System.Globalization.CultureInfo.InvariantCulture);
        for (var press = 0; press < 3; press++) await bench.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(handle).ToHaveAttributeAsync("aria-valuenow", Math.Round(before + 3, 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
        await Expect(handle).ToBeFocusedAsync();
        // Escape leaves all as it was.
        await bench.Page.Keyboard.DownAsync("ArrowRight");
        await bench.Page.Keyboard.PressAsync("Escape");
        await bench.Page.Keyboard.UpAsync("ArrowRight");
        await Expect(handle).ToHaveAttributeAsync("aria-valuenow", Math.Round(before + 3, 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
        await bench.Rich.FocusAsync();
        for (var press = 0; press < 4; press++) await bench.Page.Keyboard.PressAsync("Control+z");
        await Expect(bench.Editor).Not.ToHaveValueAsync(new System.Text.RegularExpressions.Regex("migrate: \\{runs"));
    });

    [SkippableFact]
    public Task A_comparison_among_the_examples_is_opened_by_a_link_with_three_runs() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor, "/?compare=versions");
        await Expect(bench.Page.Locator(".compare .run")).ToHaveCountAsync(3);
        await Expect(bench.Page.Locator(".differences")).ToContainTextAsync("invoices never starts in A");
        await bench.Page.ShouldBeAccessible();
    });

    private static async Task<(IPage Page, ILocator Compare)> Ask(Visitor visitor, string question)
    {
        var bench = await Bench.Open(visitor, "/?example=everything&at=2");
        await bench.Page.GetByRole(AriaRole.Button, new() { Name = "What if …" }).ClickAsync();
        await bench.Page.GetByRole(AriaRole.Menuitem).Filter(new() { HasText = question }).First.ClickAsync();
        var compare = bench.Page.Locator(".compare");
        await Expect(compare).ToBeVisibleAsync();
        await Expect(compare).ToHaveAttributeAsync("data-attached", "");
        return (bench.Page, compare);
    }
}
