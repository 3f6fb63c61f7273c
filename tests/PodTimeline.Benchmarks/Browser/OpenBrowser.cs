using Microsoft.Playwright;
using PodTimeline.Browser.Tests.Support;

namespace PodTimeline.Benchmarks.Browser;

/// <summary>A headless Chromium, and pages of the app in it.</summary>
internal sealed class OpenBrowser(IPlaywright playwright, IBrowser browser, Uri address) : IAsyncDisposable
{
    public static async Task<OpenBrowser> StartAsync(Uri address)
    {
        var playwright = await Playwright.CreateAsync();
        var path = Chromium.Path ?? throw new InvalidOperationException(Chromium.Missing);
        return new OpenBrowser(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox"] }), address);
    }

    /// <summary>Opens a page in a context of its own.</summary>
    public async Task<IPage> OpenAsync(string path)
    {
        var context = await browser.NewContextAsync(new() { BaseURL = address.ToString(), ViewportSize = new() { Width = 1440, Height = 900 } });
        context.SetDefaultTimeout(120_000);
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>Opens the workbench and waits until it can be used and stands at its moment.</summary>
    public async Task<IPage> OpenWorkbenchAsync(string query, string playhead)
    {
        var page = await OpenAsync("/" + query);
        await page.WaitForSelectorAsync(".workbench[data-ready=true]");
        await page.WaitForFunctionAsync("text => document.querySelector('.playhead span')?.textContent.startsWith(text)", playhead);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
