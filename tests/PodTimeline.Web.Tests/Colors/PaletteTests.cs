using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using PodTimeline.Model.Pods;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Colors;
using PodTimeline.Timeline.Pictures;
using PodTimeline.Web.Components.Timeline;

namespace PodTimeline.Web.Tests.Colors;

/// <summary>The page, its dark theme and the exported picture have the same colors, and the page draws every kind.</summary>
public sealed partial class PaletteTests(WebApplicationFactory<Program> app) : IClassFixture<WebApplicationFactory<Program>>
{
    private const string Dark = ":root[data-theme=dark]";

    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task The_sheet_has_every_color_of_the_palette_in_both_themes()
    {
        var sheet = await _client.GetStringAsync("/css/app.css");
        var theme = sheet.IndexOf(Dark, StringComparison.Ordinal);
        var (light, dark) = (Variables(sheet[..theme]), Variables(sheet[theme..]));
        foreach (var paint in Palette.All)
            Assert.Equal((paint.Name, paint.Light, paint.Dark), (paint.Name, light.GetValueOrDefault(paint.Name), dark.GetValueOrDefault(paint.Name) ?? light.GetValueOrDefault(paint.Name)));
    }

    [Fact]
    public async Task The_sheet_draws_every_kind_of_bar_mark_word_lane_and_fold()
    {
        var sheet = await _client.GetStringAsync("/PodTimeline.Web.styles.css");
        string[] classes =
        [
            .. Enum.GetValues<ContainerKind>().Select(BoardClasses.Get), .. Enum.GetValues<BarKind>().Select(BoardClasses.Get), .. Enum.GetValues<MarkKind>().Select(BoardClasses.Get),
            .. Enum.GetValues<Tone>().Select(BoardClasses.Get), .. Enum.GetValues<WordPlace>().Where(place => place != WordPlace.PaleBar).Select(BoardClasses.Get),
            .. Enum.GetValues<AxisFoldKind>().Select(BoardClasses.Get),
        ];
        Assert.All(classes, name => Assert.Matches($@"\.{name}[\s\[.:,)]", sheet));
    }

    private static Dictionary<string, string> Variables(string sheet) =>
        Variable().Matches(sheet).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

    [GeneratedRegex(@"--([\w-]+): (#[0-9a-f]{6});")]
    private static partial Regex Variable();
}
