using System.Globalization;
using Microsoft.Playwright;
using PodTimeline.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PodTimeline.Browser.Tests.Workbench;

/// <summary>What is done to a container leaves its mark in its row, and more rows than fit on a page are turned to.</summary>
[Collection(BrowserCollection.Left)]
public class CommandJourneys(BrowserFixture browser) : BrowserTest(browser)
{
    [SkippableTheory]
    [InlineData("Fail its readiness probe", "probe-set", "readiness probe set to fail")]
    [InlineData("Set its image to :next", "image-set", "image set to ")]
    [InlineData("Crash (exit 1)", "crashed", "exit 1")]
    public Task What_is_done_to_a_container_is_marked_where_it_happened_and_its_row_is_selected(string choice, string kind, string words) => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor, "/?example=everything&at=40");
        await Expect(bench.Playhead).ToHaveTextAsync("40.0 s");
        await bench.Choose("Crash container", "app", choice);
        var mark = bench.Row("app").Locator($".mark.{kind}");
        await Expect(mark).ToBeVisibleAsync();
        Assert.StartsWith(words, await mark.GetAttributeAsync("title"), StringComparison.Ordinal);
        Assert.Equal(40, double.Parse((await mark.GetAttributeAsync("data-at"))!, CultureInfo.InvariantCulture), 0);
        await Expect(bench.Page.Locator(".row-label.selected")).ToContainTextAsync("app");
        await bench.Page.ShouldBeAccessible();
    });

    [SkippableFact]
    public Task Of_more_than_a_hundred_containers_a_page_is_shown_and_turned() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor, "/?example=everything&at=40");
        await bench.Paste("apiVersion: v1\nkind: Pod\nmetadata:\n  name: crowd\nspec:\n  containers:\n"
            + string.Concat(Enumerable.Range(1, 130).Select(i => $"  - {{name: c{i}, image: \"acme/c:1\"}}\n")));
        var pages = bench.Page.GetByRole(AriaRole.Navigation, new() { Name = "Containers" });
        await Expect(pages).ToContainTextAsync("Containers 1 to 100 of 130");
        await Expect(bench.Page.Locator(".row-label")).ToHaveCountAsync(100);
        await pages.GetByRole(AriaRole.Button, new() { Name = "Containers 101 to 130" }).ClickAsync();
        await Expect(bench.Page.Locator(".row-label")).ToHaveCountAsync(30);
        await Expect(bench.Row("c130").Locator(".bar.running")).ToHaveCountAsync(1);
        await Expect(pages.GetByRole(AriaRole.Button, new() { Name = "Containers 101 to 130" })).ToHaveAttributeAsync("aria-current", "page");
    });
}
