using Microsoft.Playwright;
using PodTimeline.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PodTimeline.Browser.Tests.Workbench;

/// <summary>The whole life at once: what is to come is pale, what is quiet is folded, and the deletion can be dragged.</summary>
[Collection(BrowserCollection.Right)]
public class WholeScenarioJourneys(BrowserFixture browser) : BrowserTest(browser)
{
    /// <summary>The texts of the timeline that meet another one, or leave the plane.</summary>
    private const string Texts = """
        () => {
            const plane = document.querySelector('.board').getBoundingClientRect();
            const texts = [...document.querySelectorAll('.word:not(.none) .word-text, .row-label strong, .phase span, .chip, .grace-all, .grace-left, button.cut-text [aria-hidden], span.cut-text')]
                .filter(element => getComputedStyle(element).visibility !== 'hidden' && element.getBoundingClientRect().width > 0)
                .map(element => {
                    const range = document.createRange();
                    range.selectNodeContents(element);
                    const { left, right, top, bottom } = range.getBoundingClientRect();
                    return { text: element.textContent.trim(), left, right, top, bottom, clip: element.closest('.phase, .cut-text')?.getBoundingClientRect(), fold: element.closest('.cut-text')?.getBoundingClientRect() };
                })
                // What wraps out of its bar is not seen.
                .filter(box => !box.clip || box.top < box.clip.bottom - 2);
            const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 2 && b.top < a.bottom - 2;
            const found = [];
            texts.forEach((a, i) => texts.slice(i + 1).forEach(b => { if (meet(a, b)) found.push(`${a.text} / ${b.text}`); }));
            return found.concat(texts.filter(box => box.right > plane.right + 1 || box.left < plane.left - 12).map(box => `outside: ${box.text}`),
                texts.filter(box => box.fold && (box.left < box.fold.left - 1 || box.right > box.fold.right + 1)).map(box => `wider than its fold: ${box.text}`));
        }
        """;

    [SkippableFact]
    public Task Dragging_the_proposed_deletion_changes_the_shutdown_and_removing_it_takes_it_away() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor, "/?example=log-shipper&at=6");
        var handle = bench.Page.GetByRole(AriaRole.Slider, new() { Name = "When the pod is deleted" });
        await Expect(handle).ToHaveAttributeAsync("aria-valuenow", "40");
        var box = (await handle.BoundingBoxAsync())!;
        await bench.Page.Mouse.MoveAsync(box.X + 12, box.Y + 12);
        await bench.Page.Mouse.DownAsync();
        await bench.Page.Mouse.MoveAsync(box.X + 42, box.Y + 12, new() { Steps = 4 });
        await bench.Page.Mouse.UpAsync();
        await Expect(handle).Not.ToHaveAttributeAsync("aria-valuenow", "40");
        var later = double.Parse((await handle.GetAttributeAsync("aria-valuenow"))!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(later, 40.1, 60);

        await handle.FocusAsync();
        await bench.Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(handle).ToHaveAttributeAsync("aria-valuenow", (later - 0.1).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture));

        await bench.Page.GetByRole(AriaRole.Button, new() { Name = "Do not delete the pod" }).ClickAsync();
        await Expect(handle).ToHaveCountAsync(0);
        await Expect(bench.Page.Locator(".stop-number")).ToHaveCountAsync(0);
    });

    [SkippableFact]
    public Task A_fold_opens_with_a_click_and_a_linear_axis_has_none() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor, "/?example=everything&at=20");
        var cuts = bench.Page.Locator(".head-cuts .cut");
        await Expect(cuts).ToHaveCountAsync(1);
        await cuts.First.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(cuts).ToHaveCountAsync(0);
        await bench.Page.GetByRole(AriaRole.Button, new() { Name = "Folded" }).ClickAsync();
        await Expect(cuts).ToHaveCountAsync(1);
        await bench.Page.GetByRole(AriaRole.Button, new() { Name = "Linear" }).ClickAsync();
        await Expect(cuts).ToHaveCountAsync(0);
    });

    [SkippableFact]
    public Task A_stretch_that_is_dragged_on_the_overview_fills_the_page_and_a_double_click_shows_everything() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor, "/?example=everything&at=20");
        var window = bench.Page.Locator(".overview-window");
        await Expect(window).ToBeHiddenAsync();
        var strip = (await bench.Page.Locator(".overview-strip").BoundingBoxAsync())!;
        await bench.Page.Mouse.MoveAsync(strip.X + strip.Width / 4, strip.Y + 10);
        await bench.Page.Mouse.DownAsync();
        await bench.Page.Mouse.MoveAsync(strip.X + strip.Width / 2, strip.Y + 10, new() { Steps = 4 });
        await bench.Page.Mouse.UpAsync();
        await Expect(window).ToBeVisibleAsync();
        var shown = (await window.BoundingBoxAsync())!;
        Assert.InRange(shown.X - strip.X, strip.Width / 4 - 6, strip.Width / 4 + 6);
        Assert.InRange(shown.Width, strip.Width / 4 - 12, strip.Width / 4 + 12);
        await bench.Page.Locator(".row").First.DblClickAsync();
        await Expect(window).ToBeHiddenAsync();
    });

    [SkippableFact]
    public Task A_day_of_crashes_has_a_small_page_and_shows_each_run_where_it_is_looked_at_closer() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor, "/?example=crash-loop&at=100");
        await bench.Page.GetByRole(AriaRole.Button, new() { Name = "Do not delete the pod" }).ClickAsync();
        await Expect(bench.Page.Locator(".overview-end")).ToHaveTextAsync("24 h");
        await Expect(bench.Page.Locator(".head-cuts .cut.cycle")).ToContainTextAsync("×");
        await bench.Page.GetByRole(AriaRole.Button, new() { Name = "Linear" }).ClickAsync();
        var row = bench.Page.Locator(".row[data-container=recommender]");
        await Expect(row.Locator(".bar")).ToHaveCountAsync(1);
        Assert.InRange(await bench.Page.EvaluateAsync<int>("document.querySelectorAll('*').length"), 100, 1500);
        var strip = (await bench.Page.Locator(".overview-strip").BoundingBoxAsync())!;
        await bench.Page.Mouse.MoveAsync(strip.X + strip.Width / 2, strip.Y + 10);
        await bench.Page.Mouse.DownAsync();
        await bench.Page.Mouse.MoveAsync(strip.X + strip.Width / 2 + 16, strip.Y + 10, new() { Steps = 3 });
        await bench.Page.Mouse.UpAsync();
        await Expect(row.Locator(".bar.back-off").First).ToBeAttachedAsync();
        Assert.InRange(await bench.Page.EvaluateAsync<int>("document.querySelectorAll('*').length"), 100, 1500);
    });

    [SkippableFact]
    public Task The_manifests_pane_is_folded_and_made_wider_and_stays_so() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor, "/?example=everything&at=20");
        var pane = bench.Page.Locator(".editor-pane");
        var usual = (await pane.BoundingBoxAsync())!.Width;
        await bench.Page.GetByRole(AriaRole.Separator).FocusAsync();
        await bench.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(pane).ToHaveCSSAsync("width", $"{Math.Round(usual) + 16}px");
        await bench.Page.GetByRole(AriaRole.Button, new() { Name = "Fold the manifest" }).ClickAsync();
        await Expect(pane).ToHaveCSSAsync("width", "44px");
        await bench.Page.ReloadAsync();
        await Expect(pane).ToHaveCSSAsync("width", "44px");
        await bench.Page.GetByRole(AriaRole.Button, new() { Name = "Fold the manifest" }).ClickAsync();
        await Expect(pane).ToHaveCSSAsync("width", $"{Math.Round(usual) + 16}px");
    });

    [SkippableFact]
    public Task A_moment_is_gone_to_and_told_large() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor, "/?example=everything&at=2");
        await bench.Page.Locator(".moment").Filter(new() { HasText = "migrate ends with 0" }).ClickAsync();
        await Expect(bench.Caption).ToHaveTextAsync("migrate ends with 0, so log-shipper may begin.");
        await Expect(bench.Playhead).ToHaveTextAsync("27.6 s");
        await bench.Page.GetByRole(AriaRole.Button, new() { Name = "Next moment" }).ClickAsync();
        await Expect(bench.Caption).ToContainTextAsync("log-shipper runs");
    });

    [SkippableFact]
    public Task On_a_stage_the_timeline_stands_alone_and_large() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor, "/?example=everything&at=60");
        await bench.Page.SetViewportSizeAsync(1920, 1080);
        await bench.Page.Locator(".board-view").FocusAsync();
        await bench.Page.Keyboard.PressAsync("f");
        await Expect(bench.Page.Locator(".top-bar")).ToBeHiddenAsync();
        await Expect(bench.Page.Locator(".editor-pane")).ToBeHiddenAsync();
        var (word, bar) = (await Size(".word.on-bar", "fontSize"), await Size(".bar.running", "height"));
        Assert.True(word >= 24 && bar >= 40, $"words {word} px, bars {bar} px");
        await bench.Page.Keyboard.PressAsync("f");
        await Expect(bench.Page.Locator(".top-bar")).ToBeVisibleAsync();

        Task<double> Size(string selector, string property) =>
            bench.Page.EvaluateAsync<double>("([selector, property]) => parseFloat(getComputedStyle(document.querySelector(selector))[property])", new[] { selector, property });
    });

    /// <summary>Many rows, many folds, long names, long waits, ends of every kind.</summary>
    private static readonly string[] Crowded =
        ["everything", "crash-loop", "oom-kill", "image-pull", "reverse-order", "sidecar-crash", "grace-runs-out", "delete-during-init", "restart-rules", "failing-init"];

    [SkippableFact]
    public Task No_text_of_a_crowded_example_meets_another_or_leaves_the_plane() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor);
        var page = bench.Page;
        var found = new List<string>();
        foreach (var example in Crowded)
        {
            await page.GotoAsync($"/?example={example}&at=2");
            await Expect(page.Locator(".workbench[data-ready=true]")).ToBeVisibleAsync();
            await Expect(page.Locator(".playhead span")).ToHaveTextAsync("2.0 s");
            foreach (var (width, height) in new[] { (1440, 900), (1100, 800), (1920, 1080), (390, 844) })
            {
                await page.SetViewportSizeAsync(width, height);
                await Look($"{example} {width}");
            }

            await page.SetViewportSizeAsync(1920, 1080);
            await page.EvaluateAsync("document.documentElement.dataset.stage = ''");
            await Look($"{example} on stage");
        }

        Assert.Empty(found);

        async Task Look(string where)
        {
            await page.EvaluateAsync("async () => { for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame); }");
            found.AddRange((await page.EvaluateAsync<string[]>(Texts)).Select(text => $"{where}: {text}"));
        }
    });
}
