using System.Runtime.CompilerServices;

namespace PodTimeline.Browser.Tests.Support;

/// <summary>A test in the browser. It belongs to one of the <see cref="BrowserCollection"/>s; its methods are <c>[SkippableFact]</c> or <c>[SkippableTheory]</c> and go on a <see cref="Journey"/>.</summary>
public abstract class BrowserTest(BrowserFixture browser)
{
    /// <summary>
    /// Does something in the browser. Afterwards no page may have had a fault; when something fails, a picture and a trace of each page
    /// are in the folder <c>screenshots</c> of the test output. Skipped where there is no Chromium.
    /// </summary>
    /// <param name="steps">What to do, with a visitor of its own.</param>
    /// <param name="name">Of the test; the caller's.</param>
    protected async Task Journey(Func<Visitor, Task> steps, [CallerMemberName] string name = "")
    {
        Skip.If(Chromium.Path is null, Chromium.Missing);
        var visitor = new Visitor(browser);
        try
        {
            await steps(visitor);
            Assert.Empty(visitor.Faults);
        }
        catch (Exception e) when (e is not SkipException)
        {
            var files = await visitor.Photograph($"{GetType().Name}.{name}");
            throw new JourneyFailedException($"{e.Message}\nPictures: {string.Join(", ", files)}\nFaults: {string.Join("; ", visitor.Faults)}", e);
        }
        finally
        {
            await visitor.Leave();
        }
    }
}

/// <summary>A journey that failed, with the pictures of it.</summary>
public sealed class JourneyFailedException(string message, Exception inner) : Exception(message, inner);
