using Microsoft.Playwright;
using PodTimeline.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PodTimeline.Browser.Tests.Workbench;

/// <summary>A timeline in a page of somebody else's, such as a slide.</summary>
[Collection(BrowserCollection.Right)]
public class EmbedJourneys(BrowserFixture browser) : BrowserTest(browser)
{
    [SkippableFact]
    public Task A_link_is_drawn_alone_without_a_circuit_and_leads_back_to_the_workbench() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor);
        await bench.Paste(Pastes.Shop);
        await Expect(bench.Kubectl).ToContainTextAsync("corner-shop");
        await bench.Choose("Export", "Copy a link with this text");
        var link = new Uri((await bench.Toast.GetByRole(AriaRole.Link).GetAttributeAsync("href"))!).Fragment;

        var page = await visitor.Visit("/embed?theme=dark" + link);
        var picture = page.GetByRole(AriaRole.Img, new() { Name = "Timeline of pod corner-shop" });
        await Expect(picture).ToBeVisibleAsync();
        await Expect(picture.Locator("rect").First).ToHaveAttributeAsync("fill", "#11161f");
        await page.ShouldBeAccessible();
        Assert.False(await page.EvaluateAsync<bool>("'Blazor' in window || performance.getEntriesByType('resource').some(file => file.name.includes(location.hash.slice(1)))"));
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Open in PodTimeline" })).ToHaveAttributeAsync("href", "/" + link);

        // It may stand in a page of another origin.
        var host = await visitor.Visit("/embed");
        await host.SetContentAsync($"<iframe src=\"{new Uri(visitor.Address, "/embed" + link)}\" width=\"900\" height=\"500\"></iframe>");
        await Expect(host.FrameLocator("iframe").GetByRole(AriaRole.Img, new() { Name = "Timeline of pod corner-shop" })).ToBeVisibleAsync();
    });

    [SkippableFact]
    public Task Without_a_link_it_says_what_is_missing() => Journey(async visitor =>
    {
        var page = await visitor.Visit("/embed");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("no timeline in this address");
        await page.ShouldBeAccessible();
    });
}
