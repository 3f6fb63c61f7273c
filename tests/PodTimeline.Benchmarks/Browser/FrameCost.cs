using System.Globalization;
using Microsoft.Playwright;
using PodTimeline.Browser.Tests.Support;

namespace PodTimeline.Benchmarks.Browser;

/// <summary>What a frame of playing, panning and zooming costs the browser's main thread, and what it changes of the document.</summary>
internal static class FrameCost
{
    private const int Frames = 120;

    /// <summary>What is measured, by the browser's own counters; those in seconds are printed as milliseconds a frame.</summary>
    private static readonly string[] Costs = ["RecalcStyleDuration", "LayoutDuration", "ScriptDuration", "TaskDuration"], Counts = ["RecalcStyleCount", "LayoutCount"];

    private static readonly (string Name, string Query, string Playhead, bool IsKept)[] Boards =
    [
        ("everything", "?example=everything&at=50", "50.0", IsKept: false),
        ("crash loop of a day", "?example=crash-loop&at=100", "100.0", IsKept: true),
    ];

    private static readonly (string Name, string Before, string Each)[] Motions =
    [
        ("play", "document.querySelector('.play').click()", ""),
        ("pan", "", "view.dispatchEvent(new WheelEvent('wheel', { deltaX: i % 40 < 20 ? 9 : -9, shiftKey: true, bubbles: true, cancelable: true }))"),
        ("zoom", "", "view.dispatchEvent(new WheelEvent('wheel', { deltaY: i % 20 < 10 ? -12 : 12, ctrlKey: true, clientX: 700, bubbles: true, cancelable: true }))"),
    ];

    /// <summary>Runs a number of frames and counts what changes of the document meanwhile.</summary>
    private const string Run = """
        async ({ frames, before, each }) => {
            const view = document.querySelector('.board-view'), frame = () => new Promise(requestAnimationFrame);
            const start = new Function('view', before), step = new Function('view', 'i', each);
            for (let i = 0; i < 30; i++) await frame();
            const counts = { childList: 0, characterData: 0, attributes: 0 };
            const observer = new MutationObserver(list => { for (const { type } of list) counts[type]++; });
            observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
            start(view);
            const from = performance.now();
            for (let i = 0; i < frames; i++) { step(view, i); await frame(); }
            observer.disconnect();
            return [(performance.now() - from) / frames, counts.childList / frames, counts.characterData / frames, counts.attributes / frames];
        }
        """;

    public static async Task PrintAsync(Uri? address)
    {
        await using var app = address is null ? new RunningApp() : null;
        await using var browser = await OpenBrowser.StartAsync(address ?? app!.Address);
        Console.WriteLine("ms of the main thread and changes of the document, per frame");
        Console.WriteLine($"{"",-28}{"frame",8}{"style",8}{"layout",8}{"script",8}{"task",8}{"recalcs",9}{"layouts",9}{"children",10}{"texts",8}{"attributes",12}");
        foreach (var (board, query, playhead, isKept) in Boards)
            foreach (var (motion, before, each) in Motions)
            {
                var page = await browser.OpenWorkbenchAsync(query, playhead);
                if (isKept) await KeepThePodAsync(page);
                var (costs, changes) = await MeasureAsync(page, before, each);
                Console.WriteLine(
                    $"{board + ", " + motion,-28}{Number(changes[0]),8}{string.Concat(Costs.Select(cost => $"{Number(costs[cost] * 1000 / Frames),8}"))}"
                    + $"{string.Concat(Counts.Select(count => $"{Number(costs[count] / Frames),9}"))}{Number(changes[1]),10}{Number(changes[2]),8}{Number(changes[3]),12}");
                await page.Context.CloseAsync();
            }
    }

    /// <summary>Without the proposed deletion the pod runs for a day.</summary>
    private static async Task KeepThePodAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Do not delete the pod" }).ClickAsync();
        await page.Locator(".overview-end", new() { HasText = "24 h" }).WaitForAsync();
    }

    private static async Task<(Dictionary<string, double> Costs, double[] Changes)> MeasureAsync(IPage page, string before, string each)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Performance.enable");
        var at = await ReadAsync(session);
        var changes = await page.EvaluateAsync<double[]>(Run, new { frames = Frames, before, each });
        var then = await ReadAsync(session);
        return (then.ToDictionary(entry => entry.Key, entry => entry.Value - at[entry.Key]), changes);
    }

    private static async Task<Dictionary<string, double>> ReadAsync(ICDPSession session)
    {
        var answer = await session.SendAsync("Performance.getMetrics");
        return answer!.Value.GetProperty("metrics").EnumerateArray()
            .ToDictionary(metric => metric.GetProperty("name").GetString()!, metric => metric.GetProperty("value").GetDouble());
    }

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
