using Microsoft.Playwright;

namespace PodTimeline.Browser.Tests.Support;

/// <summary>One app and one browser for a line of tests; neither is there when the machine has no Chromium.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    /// <summary>How long a page has, in milliseconds, to come to what a test expects: a busy machine takes its time.</summary>
    public const float Patience = 30_000;

    private RunningApp? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where the app listens.</summary>
    public Uri Address => _app?.Address ?? throw new InvalidOperationException("The app does not run.");

    /// <summary>The browser.</summary>
    public IBrowser Browser => _browser ?? throw new InvalidOperationException("The browser does not run.");

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        if (Chromium.Path is not { } path) return;
        Assertions.SetDefaultExpectTimeout(Patience);
        _app = new RunningApp();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = ["--no-sandbox"] });
    }

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_app is not null) await _app.DisposeAsync();
    }
}

/// <summary>
/// Tests that share an app and a browser, and so run one after another. There are two such lines, beside each other: a page waits
/// more than it works.
/// </summary>
public static class BrowserCollection
{
    /// <summary>The names of the collections.</summary>
    public const string Left = "Browser, left", Right = "Browser, right";

    /// <summary>One line of tests.</summary>
    [CollectionDefinition(Left)]
    public sealed class LeftCollection : ICollectionFixture<BrowserFixture>;

    /// <summary>The other.</summary>
    [CollectionDefinition(Right)]
    public sealed class RightCollection : ICollectionFixture<BrowserFixture>;
}
