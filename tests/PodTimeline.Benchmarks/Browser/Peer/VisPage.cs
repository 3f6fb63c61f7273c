using Microsoft.Playwright;

namespace PodTimeline.Benchmarks.Browser.Peer;

/// <summary>A page with vis-timeline and nothing else.</summary>
/// <param name="page">The page.</param>
internal sealed class VisPage(IPage page)
{
    /// <summary>Milliseconds from the data to the second frame after they are drawn.</summary>
    private const string Appear = """
        async bars => {
            const frame = () => new Promise(requestAnimationFrame);
            await frame();
            const from = performance.now();
            const rows = [...new Set(bars.map(bar => bar.row))].map(id => ({ id, content: `c${id}` }));
            const items = bars.map((bar, id) => ({ id, group: bar.row, start: bar.from * 1000, end: Math.max(bar.to, bar.from + 0.001) * 1000, content: bar.kind, type: 'range' }));
            window.timeline = new vis.Timeline(document.getElementById('place'), new vis.DataSet(items), new vis.DataSet(rows),
                { stack: false, height: 700, min: 0, showCurrentTime: false, start: 0, end: Math.max(...bars.map(bar => bar.to)) * 1000 });
            await new Promise(drawn => timeline.on('changed', drawn));
            await frame();
            await frame();
            return performance.now() - from;
        }
        """;

    /// <summary>Milliseconds of each frame while it is panned and zoomed.</summary>
    private const string Move = """
        async frames => {
            const frame = () => new Promise(requestAnimationFrame), times = [];
            const whole = timeline.getWindow(), [start, end] = [+whole.start, +whole.end], length = end - start;
            let last = await frame();
            for (let i = 0; i < frames; i++) {
                const zoom = i < frames / 2 ? 1 : 1 + 0.4 * Math.sin(i / 12), shift = i < frames / 2 ? length * 0.2 * Math.sin(i / 12) : 0;
                timeline.setWindow(start + shift, start + shift + length * zoom, { animation: false });
                const now = await frame();
                times.push(now - last);
                last = now;
            }
            return times;
        }
        """;

    /// <summary>Opens it.</summary>
    /// <param name="browser">The browser.</param>
    /// <param name="package">The folder of the npm package vis-timeline.</param>
    public static async Task<VisPage> OpenAsync(OpenBrowser browser, string package)
    {
        var page = await browser.OpenAsync("about:blank");
        await page.SetContentAsync("<div id=place></div>");
        await page.AddStyleTagAsync(new() { Path = Path.Combine(package, "styles/vis-timeline-graph2d.min.css") });
        await page.AddScriptTagAsync(new() { Path = Path.Combine(package, "standalone/umd/vis-timeline-graph2d.min.js") });
        return new VisPage(page);
    }

    public Task<double> AppearAsync(IReadOnlyList<PlayedBar> bars) =>
        page.EvaluateAsync<double>(Appear, bars.Select(bar => new { row = bar.Row, from = bar.From, to = bar.To, kind = bar.Kind }).ToArray());

    public Task<double[]> MoveAsync(int frames) => page.EvaluateAsync<double[]>(Move, frames);

    public Task CloseAsync() => page.Context.CloseAsync();
}
