namespace PodTimeline.Browser.Tests.Support;

/// <summary>The Chromium of this machine. The tests fetch none.</summary>
internal static class Chromium
{
    // The shell without windows first: it needs a third less of the processor.
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe", "msedge.exe"];

    /// <summary>What a person reads when there is none.</summary>
    public const string Missing =
        "No Chromium on the PATH (chromium-headless-shell, chromium, chromium-browser or google-chrome). Install one, such as with: apt-get install chromium-headless-shell";

    /// <summary>Path of the first of these names that is on the PATH; null when there is none.</summary>
    public static string? Path { get; } = Find();

    private static string? Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(name => folders.Select(folder => System.IO.Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
