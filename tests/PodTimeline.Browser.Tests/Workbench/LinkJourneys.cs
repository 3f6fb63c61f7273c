using Microsoft.Playwright;
using PodTimeline.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PodTimeline.Browser.Tests.Workbench;

/// <summary>A whole workbench in a link or in a file: opened in a browser that has never been here, it shows the same.</summary>
[Collection(BrowserCollection.Right)]
public class LinkJourneys(BrowserFixture browser) : BrowserTest(browser)
{
    private const string CopyLink = "Copy a link with this text";

    [SkippableFact]
    public Task A_link_opened_in_a_fresh_browser_gives_the_same_picture_to_the_byte() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor);
        await bench.Paste(Pastes.Shop);
        await Expect(bench.Kubectl).ToContainTextAsync("corner-shop");
        await bench.KeepThePod();
        await bench.Page.Locator(".board-view").FocusAsync();
        for (var moment = 0; moment < 4; moment++) await bench.Page.Keyboard.PressAsync("ArrowRight");
        await bench.Choose("Crash container", "till", "Kill (137)");
        await bench.Page.Keyboard.PressAsync("ArrowRight");
        await bench.Page.GetByRole(AriaRole.Button, new() { Name = "Linear", Exact = true }).ClickAsync();
        await Expect(bench.Page.GetByRole(AriaRole.Button, new() { Name = "Linear", Exact = true })).ToHaveAttributeAsync("aria-pressed", "true");
        // The picture comes from the server, so the browser has all its answers by then.
        var svg = await bench.Save("Picture (SVG)");
        var playhead = (await bench.Playhead.TextContentAsync())!;
        var link = new Uri(await Link(bench));

        // A browser does not send what stands behind the #.
        Assert.Equal("/", link.PathAndQuery);
        var other = await Bench.Open(visitor, link.PathAndQuery + link.Fragment);
        await Expect(other.Editor).ToHaveValueAsync(Pastes.Shop);
        await Expect(other.Page.GetByRole(AriaRole.Button, new() { Name = "Linear", Exact = true })).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(other.Playhead).ToHaveTextAsync(playhead);
        Assert.Equal(svg, await other.Save("Picture (SVG)"));

        // Nothing of it is kept by the server, so the reload opens it from the link again.
        await other.Page.ReloadAsync();
        await Expect(other.Page.Locator(".workbench[data-ready=true]")).ToBeVisibleAsync();
        await Expect(other.Editor).ToHaveValueAsync(Pastes.Shop);
        await Expect(other.Playhead).ToHaveTextAsync(playhead);
        Assert.Equal(svg, await other.Save("Picture (SVG)"));
    });

    [SkippableFact]
    public Task A_link_to_a_comparison_shows_it() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor, "/?example=everything&compare=signal");
        var question = await bench.Page.Locator("main.compare").GetAttributeAsync("aria-label");
        var link = new Uri(await Link(bench));
        var other = await Bench.Open(visitor, link.PathAndQuery + link.Fragment);
        await Expect(other.Page.Locator("main.compare")).ToHaveAttributeAsync("aria-label", question!);
    });

    [SkippableFact]
    public Task A_link_pasted_into_the_page_that_is_open_is_opened_there_and_undo_brings_the_text_back() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor);
        await bench.Paste(Pastes.Shop);
        await Expect(bench.Kubectl).ToContainTextAsync("corner-shop");
        var link = new Uri(await Link(bench));
        var other = await Bench.Open(visitor, "/?example=crash-loop");
        var before = await other.Editor.InputValueAsync();
        await other.Page.EvaluateAsync("fragment => location.hash = fragment", link.Fragment);
        await Expect(other.Editor).ToHaveValueAsync(Pastes.Shop);
        await Expect(other.Kubectl).ToContainTextAsync("corner-shop");
        await other.Editor.FocusAsync();
        await other.Page.Keyboard.PressAsync("ControlOrMeta+z");
        await Expect(other.Editor).ToHaveValueAsync(before);
        Assert.Equal("", new Uri(other.Page.Url).Fragment);
    });

    [SkippableTheory]
    [InlineData("#v1.garbage", "This link is damaged")]
    [InlineData("#v9.AAAA", "another version")]
    public Task A_link_that_cannot_be_read_says_so_on_the_usual_page(string fragment, string message) => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor, "/" + fragment);
        await Expect(bench.Toast).ToContainTextAsync(message);
        await Expect(bench.Editor).Not.ToHaveValueAsync("");
    });

    [SkippableFact]
    public Task A_text_that_is_too_long_for_a_link_goes_into_a_file_that_opens_again() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor);
        var text = Pastes.Shop + "\n" + string.Concat(Enumerable.Range(0, 900).Select(line => $"# {line * 7919L * 104729L} {line * 15485863L}\n"));
        await bench.PasteWithKeys(text);
        await Expect(bench.Kubectl).ToContainTextAsync("corner-shop");
        await bench.Choose("Export", CopyLink);
        await Expect(bench.Toast).ToContainTextAsync("too long for a link");
        var file = await Bench.Download(bench.Page, () => bench.Toast.GetByRole(AriaRole.Button, new() { Name = "Save a file" }).ClickAsync());

        var other = await Bench.Open(visitor, "/?example=crash-loop");
        var chooser = await other.Page.RunAndWaitForFileChooserAsync(() => other.Choose("Export", "Open a saved file …"));
        await chooser.SetFilesAsync(new FilePayload { Name = "corner-shop.podtimeline.json", MimeType = "application/json", Buffer = file });
        await Expect(other.Editor).ToHaveValueAsync(text);
        await Expect(other.Kubectl).ToContainTextAsync("corner-shop");

        chooser = await other.Page.RunAndWaitForFileChooserAsync(() => other.Choose("Export", "Open a saved file …"));
        await chooser.SetFilesAsync(new FilePayload { Name = "other.json", MimeType = "application/json", Buffer = "{}"u8.ToArray() });
        await Expect(other.Toast).ToContainTextAsync("cannot be opened");
        await Expect(other.Editor).ToHaveValueAsync(text);
    });

    private static async Task<string> Link(Bench bench)
    {
        await bench.Choose("Export", CopyLink);
        return (await bench.Toast.GetByRole(AriaRole.Link).GetAttributeAsync("href"))!;
    }
}
