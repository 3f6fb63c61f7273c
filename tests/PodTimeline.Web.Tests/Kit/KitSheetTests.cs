using System.Globalization;
using System.Text.RegularExpressions;
using Bunit;
using MudBlazor;
using PodTimeline.Web.Tests.Components;
using PodTimeline.Web.Tests.Support;

namespace PodTimeline.Web.Tests.Kit;

/// <summary>The kit would write its theme into the page; ours stands in a sheet, and must be whole.</summary>
public sealed partial class KitSheetTests(WebApp app) : KitTest, IClassFixture<WebApp>
{
    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task Every_variable_of_the_kit_is_in_our_sheet_and_no_other()
    {
        var ours = Light(await _client.GetStringAsync("/css/kit.css"));
        Assert.Equal(Theirs(isDark: false).Keys.Order(), ours.Keys.Order());
        Assert.Equal(Theirs(isDark: true).Keys.Order(), ours.Keys.Order());
    }

    [Fact]
    public async Task What_the_kit_has_for_dark_is_dark_in_our_sheet_too()
    {
        var kit = await _client.GetStringAsync("/css/kit.css");
        var app = await _client.GetStringAsync("/css/app.css");
        var (ours, oursInDark, appInDark) = (Light(kit), Dark(kit), Dark(app));
        var (light, dark) = (Theirs(isDark: false), Theirs(isDark: true));
        var differing = light.Keys.Where(name => light[name] != dark[name]).ToArray();
        Assert.NotEmpty(differing);
        Assert.DoesNotContain(differing, name => !oursInDark.ContainsKey(name) && !Used(ours[name]).Any(appInDark.ContainsKey));
    }

    [Fact]
    public async Task Every_variable_that_the_sheet_uses_is_one_of_the_app()
    {
        var kit = await _client.GetStringAsync("/css/kit.css");
        var known = Light(await _client.GetStringAsync("/css/app.css")).Keys.Concat(Light(kit).Keys).ToHashSet();
        Assert.DoesNotContain(Used(kit), name => !known.Contains(name));
    }

    [Fact]
    public async Task A_color_given_as_numbers_is_the_color_itself()
    {
        var kit = await _client.GetStringAsync("/css/kit.css");
        var app = await _client.GetStringAsync("/css/app.css");
        var (light, dark, appLight) = (Light(kit), Dark(kit), Light(app));
        var appDark = appLight.Concat(Dark(app)).GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Last().Value);
        foreach (var name in light.Keys.Where(name => name.EndsWith("-rgb", StringComparison.Ordinal)))
        {
            var color = Used(light[name[..^"-rgb".Length]]).Single();
            Assert.Equal((name, Numbers(appLight[color])), (name, light[name]));
            Assert.Equal((name, Numbers(appDark[color])), (name, dark.GetValueOrDefault(name, light[name])));
        }
    }

    [Fact]
    public async Task The_sheet_takes_in_the_file_of_the_kit_that_the_page_announces()
    {
        var import = Import().Match(await _client.GetStringAsync("/css/kit.css")).Groups[1].Value;
        var preload = Preload().Match(await _client.GetStringAsync("/")).Groups[1].Value;
        Assert.NotEmpty(preload);
        Assert.Equal("../" + preload, import);
    }

    private Dictionary<string, string> Theirs(bool isDark) =>
        Declarations(Render<MudThemeProvider>(parameters => parameters.Add(theme => theme.IsDarkMode, isDark)).Markup);

    private static Dictionary<string, string> Light(string sheet) => Declarations(Root().Match(sheet).Value);

    private static Dictionary<string, string> Dark(string sheet) => Declarations(DarkRoot().Match(sheet).Value);

    private static Dictionary<string, string> Declarations(string block) =>
        Declaration().Matches(block).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value.Trim());

    private static IEnumerable<string> Used(string value) => Use().Matches(value).Select(match => match.Groups[1].Value);

    private static string Numbers(string hex)
    {
        var value = int.Parse(hex.TrimStart('#'), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return $"{value >> 16}, {(value >> 8) & 255}, {value & 255}";
    }

    [GeneratedRegex(@"^:root \{.*?^\}", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Root();

    [GeneratedRegex(@"^:root\[data-theme=dark\] \{.*?^\}", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex DarkRoot();

    [GeneratedRegex(@"(--[\w-]+):\s*([^;]+);")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"var\((--[\w-]+)\)")]
    private static partial Regex Use();

    [GeneratedRegex("@import url\\(\"([^\"]+)\"\\) layer\\(kit\\);")]
    private static partial Regex Import();

    [GeneratedRegex("<link rel=\"preload\" as=\"style\" href=\"([^\"]+)\"")]
    private static partial Regex Preload();
}
