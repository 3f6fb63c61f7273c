using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PodTimeline.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PodTimeline.Browser.Tests.Workbench;

/// <summary>The workbench on paper.</summary>
[Collection(BrowserCollection.Right)]
public partial class PrintJourneys(BrowserFixture browser) : BrowserTest(browser)
{
    [SkippableTheory]
    [InlineData(Theme.Light)]
    [InlineData(Theme.Dark)]
    public Task The_timeline_and_its_run_stand_on_one_light_page_with_nothing_to_press(Theme theme) => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor, "/?example=everything&at=50", theme: theme);
        var page = bench.Page;
        await Expect(page.Locator(".playhead span")).ToHaveTextAsync("50.0 s");
        await page.Locator(".board-view").FocusAsync();
        await page.Keyboard.PressAsync("+");

        var pages = Page().Count(Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true })));
        Assert.Equal(1, pages);

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        Assert.Equal("light", await page.EvaluateAsync<string>("document.documentElement.dataset.theme"));
        await Expect(page.GetByText("shop Kubernetes")).ToBeVisibleAsync();
        await Expect(bench.Row("envoy").Locator(".bar").First).ToBeVisibleAsync();
        await Expect(page.Locator(".moment").Last).ToBeVisibleAsync();
        foreach (var chrome in new[] { ".top-bar", ".editor-pane", ".playback", ".why-panel", ".kubectl-pane", ".veil", ".playhead" }) await Expect(page.Locator(chrome).First).ToBeHiddenAsync();
        var (view, world) = (await page.Locator(".board-view").BoundingBoxAsync(), await page.Locator(".board-world").BoundingBoxAsync());
        Assert.Equal(view!.Width, world!.Width, 1);

        await page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        Assert.Equal(theme == Theme.Dark ? "dark" : "light", await page.EvaluateAsync<string>("document.documentElement.dataset.theme"));
    });

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Page();
}
