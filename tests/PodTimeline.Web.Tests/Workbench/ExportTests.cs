using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.Extensions.Options;
using PodTimeline.Timeline.Examples;
using PodTimeline.Timeline.Colors;
using PodTimeline.Web.Runs;
using PodTimeline.Web.Tests.Support;
using PodTimeline.Web.Workbench;

namespace PodTimeline.Web.Tests.Workbench;

/// <summary>The files that the menu Export saves.</summary>
public sealed class ExportTests : IDisposable
{
    private readonly HandClock _clock = new();
    private readonly WorkbenchSession _session;

    public ExportTests()
    {
        _session = new WorkbenchSession(_clock, new RunRegistry(_clock, Options.Create(new RunLimits())));
        _session.Edit(ExampleCatalog.Find("everything")!.Manifest);
        _session.Play();
    }

    public void Dispose() => _session.Dispose();

    [Fact]
    public void Every_format_has_a_title_and_files_do_not_take_each_others_names()
    {
        var formats = Enum.GetValues<ExportFormat>();
        Assert.Equal(formats.Length, formats.Select(ExportFormats.GetTitle).Distinct().Count());
        Assert.All(formats, format => Assert.Contains('/', ExportFormats.GetFile(format).Type));
    }

    [Theory]
    [InlineData(ExportFormat.Svg, Theme.Dark, "#ffffff")]
    [InlineData(ExportFormat.DarkSvg, Theme.Light, "#11161f")]
    [InlineData(ExportFormat.Png, Theme.Light, "#ffffff")]
    [InlineData(ExportFormat.Png, Theme.Dark, "#11161f")]
    public async Task A_picture_has_the_ground_that_is_asked_for(ExportFormat format, Theme page, string ground)
    {
        var svg = XDocument.Parse(await Write(format, page)).Root!;
        Assert.Equal(ground, svg.Elements().First(element => element.Name.LocalName == "rect").Attribute("fill")!.Value);
        Assert.Contains("If it is deleted:", svg.Value);
    }

    [Fact]
    public async Task The_json_is_the_whole_run_with_its_foretold_end()
    {
        var simulation = JsonNode.Parse(await Write(ExportFormat.Json))!.AsObject();
        Assert.Equal("shop", simulation["pod"]!["name"].Text());
        Assert.Equal("deleted", simulation["endReason"].Text());
        Assert.Equal(_session.Fold!.Events.Count, simulation["events"]!.AsArray().Count);
    }

    [Fact]
    public async Task Of_a_hidden_future_no_file_tells()
    {
        _session.HideFuture(true);
        var told = _session.Fold!.Events.Count;
        Assert.Equal(told, JsonNode.Parse(await Write(ExportFormat.Json))!["events"]!.AsArray().Count);
        Assert.Equal(told, (await Write(ExportFormat.Ndjson)).Split('\n').Length - 1);
        Assert.DoesNotContain("Shutdown", await Write(ExportFormat.Markdown));
        Assert.DoesNotContain("preStop", await Write(ExportFormat.Trace));
    }

    [Fact]
    public async Task The_run_links_to_the_rules_of_this_server() =>
        Assert.Contains("](http://localhost/rules#", await Write(ExportFormat.Markdown));

    private Task<string> Write(ExportFormat format, Theme theme = Theme.Light) =>
        new Export(_session.Snapshot!, _session.Picture!, new Uri("http://localhost/rules")).WriteAsync(format, theme);
}
