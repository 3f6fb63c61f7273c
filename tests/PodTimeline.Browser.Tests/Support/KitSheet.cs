using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace PodTimeline.Browser.Tests.Support;

/// <summary>The kit's own sheet, of which the app serves what its page can use.</summary>
internal static partial class KitSheet
{
    /// <summary>Fails with every class on the page of which the kit's sheet has rules and the app's cut of it none.</summary>
    public static async Task ShouldHaveItsKitClassesStyled(this IPage page)
    {
        var shown = await page.EvaluateAsync<string[]>("[...new Set([...document.querySelectorAll('[class]')].flatMap(part => [...part.classList]))]");
        var served = await page.EvaluateAsync<string>("fetch(document.querySelector('link[href*=\"lib/kit\"]').href).then(answer => answer.text())");
        var (whole, cut) = (ReadClasses(await ReadWhole()), ReadClasses(served));
        Assert.Contains("mud-menu", shown);
        Assert.DoesNotContain(shown, name => name.StartsWith("mud-", StringComparison.Ordinal) && whole.Contains(name) && !cut.Contains(name));
    }

    private static async Task<string> ReadWhole()
    {
        using var sheet = new StreamReader(typeof(KitSheet).Assembly.GetManifestResourceStream("kit.css")!);
        return await sheet.ReadToEndAsync();
    }

    private static HashSet<string> ReadClasses(string sheet) => [.. Class().Matches(sheet).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"\.([a-z][\w-]+)(?=[^{}]*\{)")]
    private static partial Regex Class();
}
