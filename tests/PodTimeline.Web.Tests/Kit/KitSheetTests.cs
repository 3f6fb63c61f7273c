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
    public async Task Every_variable_that_the_kit_uses_is_in_our_sheet_and_no_other()
    {
        var ours = Light(await _client.GetStringAsync("/css/kit.css"));
        Assert.Equal(Use().Matches(await ReadCut()).Select(match => match.Groups[1].Value).Distinct().Order(), ours.Keys.Order());
        Assert.Empty(ours.Keys.Except(Theirs(isDark: false).Keys));
    }

    [Fact]
    public async Task What_the_kit_has_for_dark_is_dark_in_our_sheet_too()
    {
        var ours = Light(await _client.GetStringAsync("/css/kit.css"));
        var appInDark = Dark(await _client.GetStringAsync("/css/app.css"));
        var (light, dark) = (Theirs(isDark: false), Theirs(isDark: true));
        var differing = ours.Keys.Where(name => light[name] != dark[name]).ToArray();
        Assert.NotEmpty(differing);
        Assert.DoesNotContain(differing, name => !Used(ours[name]).Any(appInDark.ContainsKey));
    }

    [Fact]
    public async Task Every_variable_that_the_sheet_uses_is_one_of_the_app()
    {
        var kit = await _client.GetStringAsync("/css/kit.css");
        var known = Light(await _client.GetStringAsync("/css/app.css")).Keys.Concat(Light(kit).Keys).ToHashSet();
        Assert.DoesNotContain(Used(kit), name => !known.Contains(name));
    }

    [Fact]
    public async Task The_cut_of_the_kit_s_sheet_stands_in_a_layer_with_its_license()
    {
        var cut = await ReadCut();
        Assert.StartsWith("/*!", cut, StringComparison.Ordinal);
        Assert.Matches(@"\*/@layer kit\{[^{]", cut);
        Assert.Equal(cut.Count(letter => letter == '{'), cut.Count(letter => letter == '}'));
        Assert.Contains(".mud-menu-item{", cut);
        Assert.DoesNotContain(".mud-picker", cut);
    }

    private async Task<string> ReadCut() => await _client.GetStringAsync("/" + Link().Match(await _client.GetStringAsync("/")).Groups[1].Value);

    private Dictionary<string, string> Theirs(bool isDark) =>
        Declarations(Render<MudThemeProvider>(parameters => parameters.Add(theme => theme.IsDarkMode, isDark)).Markup);

    private static Dictionary<string, string> Light(string sheet) => Declarations(Root().Match(sheet).Value);

    private static Dictionary<string, string> Dark(string sheet) => Declarations(DarkRoot().Match(sheet).Value);

    private static Dictionary<string, string> Declarations(string block) =>
        Declaration().Matches(block).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value.Trim());

    private static IEnumerable<string> Used(string value) => Use().Matches(value).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"^:root \{.*?^\}", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Root();

    [GeneratedRegex(@"^:root\[data-theme=dark\] \{.*?^\}", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex DarkRoot();

    [GeneratedRegex(@"(--[\w-]+):\s*([^;]+);")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"var\((--[\w-]+)\)")]
    private static partial Regex Use();

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"(lib/kit/[^\"]+)\"")]
    private static partial Regex Link();
}
