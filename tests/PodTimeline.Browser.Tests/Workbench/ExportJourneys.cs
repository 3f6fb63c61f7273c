using System.Buffers.Binary;
using System.Text;
using System.Text.Json.Nodes;
using PodTimeline.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PodTimeline.Browser.Tests.Workbench;

/// <summary>The files that are saved, opened by something that is not the workbench.</summary>
[Collection(BrowserCollection.Right)]
public class ExportJourneys(BrowserFixture browser) : BrowserTest(browser)
{
    [SkippableTheory]
    [InlineData(Theme.Light, "255,255,255")]
    [InlineData(Theme.Dark, "17,22,31")]
    public Task A_picture_in_pixels_has_twice_the_size_and_the_colors_of_the_page(Theme theme, string ground) => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor, "/?example=everything&at=50", theme: theme);
        await Expect(bench.Playhead).ToHaveTextAsync("50.0 s");
        var png = await bench.Save("Picture (PNG)");
        Assert.Equal([0x89, .. "PNG\r\n"u8, 0x1a, (byte)'\n'], png[..8]);
        var width = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16));
        Assert.Equal(2400, width);
        var colors = await bench.Page.EvaluateAsync<string[]>("""
            async png => {
                const image = await createImageBitmap(new Blob([Uint8Array.from(atob(png), letter => letter.charCodeAt(0))]));
                const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
                canvas.drawImage(image, 0, 0);
                const { data } = canvas.getImageData(0, 0, image.width, image.height);
                const found = new Set();
                for (let at = 0; at < data.length; at += 4) found.add(`${data[at]},${data[at + 1]},${data[at + 2]}`);
                return [`${data[0]},${data[1]},${data[2]}`, String(found.size)];
            }
            """, Convert.ToBase64String(png));
        Assert.Equal(ground, colors[0]);
        Assert.True(int.Parse(colors[1], System.Globalization.CultureInfo.InvariantCulture) > 50, "The picture is empty.");
    });

    [SkippableFact]
    public Task A_picture_opens_by_itself_where_no_script_may_run() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor, "/?example=everything&at=50");
        var svg = Encoding.UTF8.GetString(await bench.Save("Picture, dark (SVG)"));
        await using var context = await bench.Page.Context.Browser!.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync("data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(svg)));
        await Expect(page.GetByText("envoy").First).ToBeVisibleAsync();
    });

    [SkippableFact]
    public Task Every_other_file_is_what_it_says() => Journey(async visitor =>
    {
        var bench = await Bench.Open(visitor, "/?example=everything&at=50");
        await Expect(bench.Playhead).ToHaveTextAsync("50.0 s");
        Assert.NotEmpty(JsonNode.Parse(await bench.Save("Trace for Perfetto (JSON)"))!["traceEvents"]!.AsArray());
        Assert.Equal("shop", (string?)JsonNode.Parse(await bench.Save("Everything (JSON)"))!["pod"]!["name"]);
        Assert.StartsWith("# Pod shop\n", Encoding.UTF8.GetString(await bench.Save("Report (Markdown)")), StringComparison.Ordinal);
        Assert.StartsWith("NAME", Encoding.UTF8.GetString(await bench.Save("kubectl get -w (text)")), StringComparison.Ordinal);
        Assert.All(Encoding.UTF8.GetString(await bench.Save("Events (NDJSON)")).TrimEnd('\n').Split('\n'), line => Assert.NotNull(JsonNode.Parse(line)!["seq"]));
        Assert.StartsWith("apiVersion", Encoding.UTF8.GetString(await bench.Save("Manifest (YAML)")), StringComparison.Ordinal);
    });
}
