using Microsoft.Playwright;

namespace PodTimeline.Browser.Tests.Support;

/// <summary>What a page comes to show: it is read again at each frame until it is as expected, as Playwright's own expectations are.</summary>
internal static class Eventually
{
    /// <summary>Frames after which what is not there is not coming: five seconds of them.</summary>
    private const int Frames = 300;

    /// <summary>Waits until what is read is the expected.</summary>
    public static Task Equal<T>(IPage page, T expected, Func<Task<T>> read) => HoldsAsync(page, async () => Assert.Equal(expected, await read()));

    /// <summary>Waits until an assertion holds.</summary>
    public static async Task HoldsAsync(IPage page, Func<Task> assertion)
    {
        for (var frame = 0; ; frame++)
        {
            try
            {
                await assertion();
                return;
            }
            catch (Xunit.Sdk.XunitException) when (frame < Frames)
            {
                await page.EvaluateAsync("() => new Promise(requestAnimationFrame)");
            }
        }
    }
}
