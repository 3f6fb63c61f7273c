using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace PodTimeline.Browser.Tests.Support;

/// <summary>What axe has to say of a page.</summary>
internal static class Accessibility
{
    /// <summary>Fails with every violation that axe finds, and where.</summary>
    public static async Task ShouldBeAccessible(this IPage page)
    {
        // What fades in or out has other contrasts meanwhile.
        await page.EvaluateAsync("Promise.all(document.getAnimations().filter(animation => animation.effect.getComputedTiming().endTime < Infinity).map(animation => animation.finished.catch(() => {})))");
        var result = await page.RunAxe();
        Assert.NotEmpty(result.Passes);
        var violations = result.Violations.Select(violation =>
            $"{violation.Id} ({violation.Impact}): {violation.Help}\n  {string.Join("\n  ", violation.Nodes.Take(5).Select(node => node.Html))}");
        Assert.True(result.Violations.Length == 0, string.Join('\n', violations));
    }
}
