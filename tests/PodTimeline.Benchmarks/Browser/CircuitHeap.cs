using System.Globalization;
using Microsoft.Playwright;
using PodTimeline.Browser.Tests.Support;

namespace PodTimeline.Benchmarks.Browser;

/// <summary>
/// Managed memory that a workbench's circuit holds: the app runs in this process, pages in a real browser, and the heap is read
/// after a full collection. What the browser's driver keeps here for each page is measured with pages that have no circuit, and
/// taken off.
/// </summary>
internal static class CircuitHeap
{
    public const int UsualCount = 10;

    public static async Task PrintAsync(int count)
    {
        await using var app = new RunningApp();
        await using var browser = await OpenBrowser.StartAsync(app.Address);
        await MeasureAsync(2, Workbench); // Whatever is made once and kept.
        var page = await MeasureAsync(count, () => browser.OpenAsync("/not-found"));
        var circuit = await MeasureAsync(count, Workbench);
        Console.WriteLine($"circuit of the workbench: {Kilobytes(circuit - page)} KB (with the driver's {Kilobytes(page)} KB a page taken off), mean of {count}");

        Task<IPage> Workbench() => browser.OpenWorkbenchAsync("?example=everything&at=60", "60.0");
    }

    private static async Task<double> MeasureAsync(int count, Func<Task<IPage>> open)
    {
        var before = Read();
        var pages = new List<IPage>();
        for (var i = 0; i < count; i++) pages.Add(await open());
        var after = Read();
        foreach (var page in pages) await page.Context.CloseAsync();
        return (double)(after - before) / count;
    }

    private static long Read()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static string Kilobytes(double bytes) => (bytes / 1024).ToString("N0", CultureInfo.InvariantCulture);
}
