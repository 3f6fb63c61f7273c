using Microsoft.Playwright;

namespace PodTimeline.Benchmarks.Browser.Peer;

/// <summary>The workbench with a text in it.</summary>
/// <param name="page">The page.</param>
internal sealed class BenchPage(IPage page)
{
    /// <summary>Milliseconds from the board's markup, as it comes from the server, to the second frame after it is drawn.</summary>
    private const string Appear = """
        async () => {
            const frame = () => new Promise(requestAnimationFrame);
            const { attach } = await import(document.querySelector('link[data-module="timeline"]').href);
            const board = document.querySelector('.board'), place = board.parentElement, markup = board.outerHTML;
            const other = document.createElement('div');
            place.replaceChildren(other);
            await frame();
            await frame();
            const from = performance.now();
            other.innerHTML = markup;
            attach(other.firstElementChild, {});
            await frame();
            await frame();
            return performance.now() - from;
        }
        """;

    /// <summary>Milliseconds of each frame while it is panned and zoomed.</summary>
    private const string Move = """
        async frames => {
            const frame = () => new Promise(requestAnimationFrame), times = [];
            const view = document.querySelector('.board-view'), wheel = options => view.dispatchEvent(new WheelEvent('wheel', { clientX: 800, bubbles: true, cancelable: true, ...options }));
            for (let i = 0; i < 12; i++) { wheel({ deltaY: -60, ctrlKey: true }); await frame(); }
            let last = await frame();
            for (let i = 0; i < frames; i++) {
                if (i < frames / 2) wheel({ deltaX: 40 * Math.cos(i / 12), shiftKey: true });
                else wheel({ deltaY: 18 * Math.cos(i / 12), ctrlKey: true });
                const now = await frame();
                times.push(now - last);
                last = now;
            }
            return times;
        }
        """;

    /// <summary>Milliseconds from a paste to the second frame after another pod's picture is there.</summary>
    private const string Paste = """
        async text => {
            const frame = () => new Promise(requestAnimationFrame), area = document.querySelector('.editor textarea');
            const name = text.match(/name: (\S+)/)[1], view = document.querySelector('.board-view');
            area.focus();
            area.select();
            const from = performance.now();
            area.dispatchEvent(new ClipboardEvent('paste', { bubbles: true }));
            document.execCommand('insertText', false, text);
            await new Promise(there => {
                const isThere = () => document.querySelector('.board-view')?.ariaLabel.includes(`Timeline of ${name}.`);
                const seen = new MutationObserver(() => { if (isThere()) { seen.disconnect(); there(); } });
                seen.observe(document.querySelector('.board-scroll'), { subtree: true, childList: true, attributes: true });
            });
            await frame();
            await frame();
            return performance.now() - from;
        }
        """;

    /// <summary>Milliseconds by which a bar comes after the playhead, while the future is hidden and it is sent as it happens; 0 when it was there in time.</summary>
    private const string Late = """
        async seconds => {
            const world = document.querySelector('.rows'), seen = new Set([...world.querySelectorAll('[data-cause]')].map(part => part.dataset.seq)), late = [];
            const head = () => parseFloat(document.querySelector('.playhead span').textContent);
            const look = new MutationObserver(() => {
                for (const part of world.querySelectorAll('[data-cause]')) {
                    if (seen.has(part.dataset.seq)) continue;
                    seen.add(part.dataset.seq);
                    late.push(Math.max(0, (head() - Number(part.dataset.at)) * 1000));
                }
            });
            look.observe(world, { subtree: true, childList: true });
            await new Promise(done => setTimeout(done, seconds * 1000));
            look.disconnect();
            return late;
        }
        """;

    /// <summary>Milliseconds of each frame while the rows are scrolled to their end and back.</summary>
    private const string Scroll = """
        async frames => {
            const frame = () => new Promise(requestAnimationFrame), times = [], rows = document.querySelector('.board-scroll');
            const most = rows.scrollHeight - rows.clientHeight;
            if (most < 100) throw new Error('The rows need no scrolling.');
            let last = await frame();
            for (let i = 0; i < frames; i++) {
                rows.scrollTop = most * (1 - Math.cos(i / frames * 2 * Math.PI)) / 2;
                const now = await frame();
                times.push(now - last);
                last = now;
            }
            return times;
        }
        """;

    public IPage Page => page;

    public static async Task<BenchPage> OpenAsync(OpenBrowser browser, string query = "?example=log-shipper&at=5", string playhead = "5.0")
    {
        var page = await browser.OpenWorkbenchAsync(query, playhead);
        await page.WaitForFunctionAsync("() => document.querySelector('.editor textarea')");
        return new BenchPage(page);
    }

    public Task<double> PasteAsync(string text) => page.EvaluateAsync<double>(Paste, text);

    public Task<double> AppearAsync() => page.EvaluateAsync<double>(Appear);

    public Task<double[]> MoveAsync(int frames) => page.EvaluateAsync<double[]>(Move, frames);

    public Task<double[]> ScrollAsync(int frames) => page.EvaluateAsync<double[]>(Scroll, frames);

    public Task<double[]> LateAsync(int seconds) => page.EvaluateAsync<double[]>(Late, seconds);

    /// <summary>Lets the pod go on for its day, and lays out all of that at one scale.</summary>
    public async Task UnfoldAsync()
    {
        var remove = page.Locator("[data-remove-proposal]");
        if (await remove.CountAsync() > 0)
        {
            await remove.ClickAsync();
            await remove.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Linear" }).ClickAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('.board-view').dataset.folds === ''");
        await page.WaitForTimeoutAsync(500);
    }

    /// <summary>Milliseconds of the main thread in a second of playing.</summary>
    public async Task<double> PlayAsync(int seconds)
    {
        await page.Locator(".play").ClickAsync();
        var session = await page.Context.NewCDPSessionAsync(page);
        // The thread's own time does not grow when other programs take their share of the machine.
        await session.SendAsync("Performance.enable", new() { ["timeDomain"] = "threadTicks" });
        await page.WaitForTimeoutAsync(1_000);
        var before = await TasksAsync(session);
        await page.WaitForTimeoutAsync(seconds * 1_000);
        return (await TasksAsync(session) - before) * 1_000 / seconds;
    }

    public Task CloseAsync() => page.Context.CloseAsync();

    private static async Task<double> TasksAsync(ICDPSession session) =>
        (await session.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics").EnumerateArray()
            .Single(metric => metric.GetProperty("name").GetString() == "TaskDuration").GetProperty("value").GetDouble();
}
