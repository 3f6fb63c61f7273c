using Microsoft.Playwright;
using PodTimeline.Browser.Tests.Support;

namespace PodTimeline.Benchmarks.Browser.Peer;

/// <summary>The page beside vis-timeline: the same bars in both, by turns, in one Chromium; and what the page promises by itself.</summary>
internal static class PeerReport
{
    private const int Rounds = 5, Frames = 240, Pastes = 30;

    /// <param name="package">The folder of the npm package vis-timeline, 8.5.4: <c>npm install vis-timeline@8.5.4</c> somewhere, and its folder in node_modules.</param>
    /// <param name="address">An app that runs, such as a published one; null: this build.</param>
    public static async Task PrintAsync(string package, Uri? address)
    {
        ServerTimes.Print();
        await using var app = address is null ? new RunningApp() : null;
        await using var browser = await OpenBrowser.StartAsync(address ?? app!.Address);
        await CompareAppearingAsync(browser, package);
        await CompareMovingAsync(browser, package);
        await MeasurePageAsync(browser);
    }

    private static async Task CompareAppearingAsync(OpenBrowser browser, string package)
    {
        var manifest = CrashingPod.Write(2, TimeSpan.FromHours(13));
        var bars = PlayedBars.Play(manifest);
        List<double> ours = [], theirs = [];
        for (var round = 0; round < Rounds; round++)
        {
            var vis = await VisPage.OpenAsync(browser, package);
            theirs.Add(await vis.AppearAsync(bars));
            await vis.CloseAsync();
            var page = await BenchPage.OpenAsync(browser);
            await page.PasteAsync(manifest);
            await page.UnfoldAsync();
            ours.Add(await page.AppearAsync());
            await page.CloseAsync();
        }

        var (mine, peer) = (new Quantiles(ours), new Quantiles(theirs));
        Console.WriteLine($"{bars.Count} bars appear\n  PodTimeline         {mine}\n  vis-timeline        {peer}\n  ratio               1/{Quantiles.Format(peer.Median / mine.Median)}   goal 1/10");
    }

    private static async Task CompareMovingAsync(OpenBrowser browser, string package)
    {
        var manifest = CrashingPod.Write(12);
        var bars = PlayedBars.Play(manifest);
        List<double> ours = [], theirs = [];
        for (var round = 0; round < 2; round++)
        {
            var vis = await VisPage.OpenAsync(browser, package);
            await vis.AppearAsync(bars);
            theirs.AddRange(await vis.MoveAsync(Frames / 8));
            await vis.CloseAsync();
            var page = await BenchPage.OpenAsync(browser);
            await page.PasteAsync(manifest);
            await page.UnfoldAsync();
            ours.AddRange(await page.MoveAsync(Frames));
            await page.CloseAsync();
        }

        var (mine, peer) = (new Quantiles(ours), new Quantiles(theirs));
        Console.WriteLine($"{bars.Count} bars pan and zoom, time of a frame\n  PodTimeline         {mine}   goal 33.4, 50.1\n  vis-timeline        {peer}\n  ratio               1/{Quantiles.Format(peer.Median / mine.Median)}");
    }

    private static async Task MeasurePageAsync(OpenBrowser browser)
    {
        var page = await BenchPage.OpenAsync(browser);
        List<double> pastes = [];
        for (var i = 0; i < Pastes + 5; i++)
        {
            var spent = await page.PasteAsync(Ordinary(i));
            if (i >= 5) pastes.Add(spent);
            await page.Page.WaitForTimeoutAsync(400);
        }

        Console.WriteLine($"paste to whole picture  {new Quantiles(pastes)}   goal p95 150");
        await page.CloseAsync();

        page = await BenchPage.OpenAsync(browser);
        await page.PasteAsync(CrashingPod.Write(100, TimeSpan.FromMinutes(5)));
        await page.Page.WaitForTimeoutAsync(1_000);
        Console.WriteLine($"a hundred rows scroll   {new Quantiles(await page.ScrollAsync(Frames))}   goal 33.4, 50.1");
        await page.CloseAsync();

        page = await BenchPage.OpenAsync(browser, "?example=everything&at=1", "1.0");
        Console.WriteLine($"main thread, playing    {Quantiles.Format(await page.PlayAsync(8))} ms a second   goal 60");
        await page.CloseAsync();

        page = await BenchPage.OpenAsync(browser, "?example=everything&at=1", "1.0");
        await page.Page.GetByText("Hide the future").ClickAsync();
        await page.Page.Locator(".play").ClickAsync();
        Console.WriteLine($"event to screen, hidden {new Quantiles(await page.LateAsync(34))} after the playhead   goal 50");
        await page.CloseAsync();

        Console.WriteLine($"page                    {Quantiles.Format(await WeighAsync(browser, "/?example=everything&at=1") / 1024)} KB on the wire   goal 300, published");
        page = await BenchPage.OpenAsync(browser, "?example=everything&at=1", "1.0");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Share" }).ClickAsync();
        var watched = await page.Page.Locator("a[href*='/runs/'], input[value*='/runs/']").First.EvaluateAsync<string>("link => link.href ?? link.value");
        Console.WriteLine($"watcher's page          {Quantiles.Format(await WeighAsync(browser, new Uri(watched).AbsolutePath) / 1024)} KB on the wire   goal 60, published");
        await page.CloseAsync();
    }

    private static async Task<double> WeighAsync(OpenBrowser browser, string path)
    {
        var page = await browser.OpenAsync("about:blank");
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        var bytes = 0d;
        session.Event("Network.loadingFinished").OnEvent += (_, finished) => bytes += finished!.Value.GetProperty("encodedDataLength").GetDouble();
        await page.GotoAsync(path);
        await page.WaitForTimeoutAsync(4_000);
        await page.Context.CloseAsync();
        return bytes;
    }

    private static string Ordinary(int mark) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: shop-{{mark}} }
        spec:
          initContainers:
          - { name: migrate, image: "acme/shop:1", command: [./migrate] }
          - { name: envoy, image: "envoyproxy/envoy:v1.31", restartPolicy: Always }
          containers:
          - { name: app, image: "acme/shop:1", readinessProbe: { httpGet: { path: /, port: 80 } } }
          - { name: metrics, image: "prom/statsd-exporter:v0.27" }
        """;
}
