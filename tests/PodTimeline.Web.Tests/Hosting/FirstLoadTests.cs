using System.IO.Compression;
using System.Text.RegularExpressions;
using PodTimeline.Web.Tests.Support;

namespace PodTimeline.Web.Tests.Hosting;

/// <summary>What the workbench weighs before anything is in the browser's cache, compressed as publishing does it.</summary>
public sealed partial class FirstLoadTests(WebApp app) : IClassFixture<WebApp>
{
    /// <summary>Bytes that an answer's headers take on the wire, and a little.</summary>
    private const int Headers = 400;

    /// <summary>What scripts load by themselves: no page names these files.</summary>
    private static readonly string[] Loaded =
    [
        "js/workbench.js", "Components/Layout/ReconnectModal.razor.js",
        .. new[] { "assist", "index", "lines", "look", "plain", "rich", "text", "values" }.Select(name => $"js/editor/{name}.js"),
    ];

    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task The_workbench_weighs_at_most_145_KB_and_260_KB_with_the_editor()
    {
        var page = await _client.GetStringAsync("/");
        var files = Files().Matches(page).Select(match => match.Groups[1].Value).Concat(Loaded).Distinct().ToList();
        Assert.Contains("_framework/blazor.web.", string.Join(' ', files));
        var weight = await Weigh("", CompressionLevel.Optimal);
        foreach (var file in files) weight += await Weigh(file, CompressionLevel.SmallestSize);
        Assert.InRange(weight, 100_000, 145_000);
        Assert.InRange(weight + await Weigh("lib/codemirror/codemirror.js", CompressionLevel.SmallestSize), 200_000, 260_000);
    }

    private async Task<int> Weigh(string file, CompressionLevel level)
    {
        var bytes = await _client.GetByteArrayAsync("/" + file);
        using var compressed = new MemoryStream();
        await using (var stream = new BrotliStream(compressed, level, leaveOpen: true)) await stream.WriteAsync(bytes);
        return Headers + (int)compressed.Length;
    }

    [GeneratedRegex("(?:src|href)=\"([^\"?#:]+\\.(?:js|css|svg))\"")]
    private static partial Regex Files();
}
