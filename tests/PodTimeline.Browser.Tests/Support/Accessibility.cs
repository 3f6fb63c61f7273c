using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace PodTimeline.Browser.Tests.Support;

/// <summary>What axe has to say of a page.</summary>
internal static class Accessibility
{
    /// <summary>Fails with every violation that axe finds, and where.</summary>
    public static async Task ShouldBeAccessible(this IPage page)
    {
        var result = await page.RunAxe();
        Assert.NotEmpty(result.Passes);
        var violations = result.Violations.Select(violation =>
            $"{violation.Id} ({violation.Impact}): {violation.Help}\n  {string.Join("\n  ", violation.Nodes.Take(5).Select(node => node.Html))}");
        Assert.True(result.Violations.Length == 0, string.Join('\n', violations));
    }
}
