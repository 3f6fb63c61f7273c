using Microsoft.Playwright;
using PodTimeline.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PodTimeline.Browser.Tests.Workbench;

/// <summary>A frame moves things; it neither changes what the document has in it nor makes the browser place anything anew.</summary>
[Collection(BrowserCollection.Left)]
public class FrameJourneys(BrowserFixture browser) : BrowserTest(browser)
{
    private const int Frames = 60;

    /// <summary>What a frame may touch: the style of what moves. The playhead says the time in its own text.</summary>
    private static readonly string[] Moving =
        ["attributes style .board-world", "attributes style .veil", "attributes style .playhead", "attributes style .playhead span", "characterData  .playhead span", "attributes style .overview-head", "attributes style .overview-window", "attributes hidden .overview-window", "attributes style .word-text", "characterData  .word-text"];

    /// <summary>What may change while it plays: the playhead, the veil and the overview's line glide without a change of the document.</summary>
    private static readonly string[] Playing = ["characterData  .playhead span", "attributes style .word-text", "characterData  .word-text"];

    /// <summary>Does something in each of a number of frames; returns every kind of change to the document, and the frames that were drawn.</summary>
    private const string Watch = """
        async ({ frames, each }) => {
            const view = document.querySelector('.board-view'), world = document.querySelector('.board-world'), playhead = document.querySelector('.playhead');
            const frame = () => new Promise(requestAnimationFrame), step = new Function('view', 'i', each);
            const name = node => {
                const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
                return element?.parentElement === playhead ? '.playhead span' : '.' + [...element?.classList ?? []].join('.');
            };
            const seen = new Set(), places = new Set();
            // What kubectl prints grows older by itself: the server sends those words, each second.
            const isSent = change => change.type === 'characterData' && !change.target.parentElement?.closest('.board');
            const observer = new MutationObserver(list => {
                for (const change of list) if (!isSent(change)) seen.add(`${change.type} ${change.attributeName ?? ''} ${name(change.target)}`);
            });
            observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
            const width = world.style.width;
            for (let i = 0; i < frames; i++) {
                step(view, i);
                await frame();
                places.add(`${world.getBoundingClientRect().left} ${playhead.getBoundingClientRect().left} ${world.getBoundingClientRect().width}`);
            }
            observer.disconnect();
            return { changes: [...seen], places: places.size, isLaidOutAnew: world.style.width !== width };
        }
        """;

    /// <summary>A scenario in which nothing happens for a while, so that the server has nothing to send.</summary>
    private const string Quiet = "/?example=log-shipper&at=15";

    [SkippableFact]
    public Task Panning_moves_and_changes_nothing() => Journey(async visitor =>
    {
        var page = await Open(visitor);
        var width = await Width(page);
        await page.Locator(".board-view").FocusAsync();
        for (var i = 0; i < 4; i++) await page.Keyboard.PressAsync("+");
        await page.WaitForFunctionAsync("width => document.querySelector('.board-world').style.width !== width && !document.querySelector('.board-world').style.transform.includes('scale')", width);
        await ShouldOnlyMove(page, "view.dispatchEvent(new WheelEvent('wheel', { deltaX: i < 30 ? 4 : -4, bubbles: true, cancelable: true }))");
    });

    [SkippableFact]
    public Task Zooming_moves_and_changes_nothing_until_it_comes_to_rest() => Journey(async visitor =>
    {
        var page = await Open(visitor);
        var width = await Width(page);
        await ShouldOnlyMove(page, "view.dispatchEvent(new WheelEvent('wheel', { deltaY: -2, ctrlKey: true, clientX: 700, bubbles: true, cancelable: true }))");
        // Then the bars are laid out at the new scale, so that their words are not stretched.
        await page.WaitForFunctionAsync("width => document.querySelector('.board-world').style.width !== width && !document.querySelector('.board-world').style.transform.includes('scale')", width);
    });

    [SkippableFact]
    public Task Playing_moves_and_changes_nothing() => Journey(async visitor =>
    {
        var page = await Open(visitor);
        // To scale, where a second is some twenty pixels.
        await page.GetByRole(AriaRole.Button, new() { Name = "Linear" }).ClickAsync();
        await Expect(page.Locator(".board-view")).ToHaveAttributeAsync("data-folds", "");
        // By the keyboard: a button under the pointer has a tooltip, which comes and goes as it likes.
        await page.Locator(".board-view").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Expect(page.Locator(".playhead span")).Not.ToHaveTextAsync("15.0 s");
        // It moves by pixels: in one frame of six at least.
        await ShouldOnlyMove(page, "", Playing, least: Frames / 6);
    });

    private static async Task<IPage> Open(Visitor visitor)
    {
        var bench = await Bench.Open(visitor, Quiet);
        await Expect(bench.Playhead).ToHaveTextAsync("15.0 s");
        await bench.RichIsThere(); // It comes when the page is idle, and is no part of a frame.
        return bench.Page;
    }

    private static Task<string> Width(IPage page) => page.EvaluateAsync<string>("document.querySelector('.board-world').style.width");

    private static async Task ShouldOnlyMove(IPage page, string each, string[]? moving = null, int least = Frames / 2)
    {
        var seen = await page.EvaluateAsync<Seen>(Watch, new { frames = Frames, each });
        Assert.Empty(seen.Changes.Except(moving ?? Moving));
        Assert.True(seen.Places > least, $"Of {Frames} frames only {seen.Places} moved something.");
        Assert.False(seen.IsLaidOutAnew, "The bars were laid out anew.");
    }

    private sealed class Seen
    {
        public required string[] Changes { get; set; }

        public required int Places { get; set; }

        public required bool IsLaidOutAnew { get; set; }
    }
}
