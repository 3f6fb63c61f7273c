using Microsoft.Playwright;

namespace PodTimeline.Browser.Tests.Support;

/// <summary>
/// Opens pages, each in a browser context of its own, and remembers what must not happen in any of them: messages of error,
/// uncaught exceptions, violations of the content security policy (Chromium reports them as errors), requests to another host.
/// </summary>
public sealed class Visitor(BrowserFixture browser)
{
    private readonly List<IPage> _pages = [];

    /// <summary>What went wrong so far, in words. A test that provokes an error takes it out again.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>The app that is visited; the one of all tests unless it is set.</summary>
    public Uri Address { get; set; } = browser.Address;

    /// <summary>Opens a page and waits until its scripts have loaded.</summary>
    /// <param name="path">Such as <c>/rules#S34</c>.</param>
    /// <param name="size">The window's size.</param>
    /// <param name="theme">The colours the visitor's system asks for.</param>
    /// <param name="blocked">Addresses that do not answer, such as <c>**/lib/**</c>; null: none.</param>
    public async Task<IPage> Visit(string path, Size size = Size.Desktop, Theme theme = Theme.Light, string? blocked = null)
    {
        var context = await browser.Browser.NewContextAsync(Look.Options(Address, size, theme));
        var own = Address;
        context.SetDefaultTimeout(BrowserFixture.Patience);
        await context.Tracing.StartAsync(); // Without snapshots of the document, which cost a quarter of the time of all journeys.
        context.Request += (_, request) =>
        {
            if (!IsOwn(request.Url, own)) Faults.Add($"request to {request.Url}");
        };
        context.Console += (_, message) =>
        {
            if (message.Type is "error") Faults.Add($"console: {message.Text} ({message.Location})");
        };
        context.WebError += (_, error) => Faults.Add($"exception: {error.Error}");
        var page = await context.NewPageAsync();
        _pages.Add(page);
        if (blocked is not null) await page.RouteAsync(blocked, route => route.AbortAsync());
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>Saves what each open page shows, its document, and the trace of how it came to that (<c>playwright show-trace</c>).</summary>
    /// <returns>The pictures; document and trace lie beside each.</returns>
    public async Task<IReadOnlyList<string>> Photograph(string name)
    {
        var files = new List<string>();
        foreach (var page in _pages.Where(page => !page.IsClosed))
        {
            var file = Path.Combine(AppContext.BaseDirectory, "screenshots", $"{name}-{files.Count}.png");
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = file });
            await File.WriteAllTextAsync(Path.ChangeExtension(file, "html"), await page.ContentAsync());
            await page.Context.Tracing.StopAsync(new() { Path = Path.ChangeExtension(file, "zip") });
            files.Add(file);
        }

        return files;
    }

    /// <summary>Closes every page.</summary>
    public async Task Leave()
    {
        foreach (var page in _pages) await page.Context.CloseAsync();
    }

    private static bool IsOwn(string url, Uri own) =>
        !Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is "data" or "blob" or "about" || uri.Authority == own.Authority;
}
