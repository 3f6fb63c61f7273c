using PodTimeline.Testing.Folds;
using PodTimeline.Timeline.Why;

namespace PodTimeline.Timeline.Tests.Why;

/// <summary>STATUS lags behind a crash loop, and says so where it is seen.</summary>
public sealed class LateStatusTests
{
    [Theory]
    [InlineData("crash-loop", "Error")]
    [InlineData("failing-init", "Init:Error")]
    [InlineData("oom-kill", "OOMKilled")]
    public void S96_a_state_that_tells_of_the_last_run_is_explained_while_the_next_is_waited_for(string example, string status)
    {
        var fold = PlayedScenario.Example(example, 300).Fold;
        var said = fold.Status.Lane.Spans.Where(span => span.Text == status).ToList();
        Assert.Null(LateStatus.Explain(fold, said[0])); // After the first crash there is no wait.
        Assert.NotEmpty(said.Skip(1));
        Assert.All(said.Skip(1), span => Assert.Contains("S96", LateStatus.Explain(fold, span), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("crash-loop", "Running")]
    [InlineData("crash-loop", "CrashLoopBackOff")]
    [InlineData("image-pull", "ImagePullBackOff")]
    [InlineData("job-native", "Completed")]
    public void A_state_that_says_what_is_needs_no_word(string example, string status)
    {
        var fold = PlayedScenario.Example(example, 300).Fold;
        var said = fold.Status.Lane.Spans.Where(span => span.Text == status).ToList();
        Assert.NotEmpty(said);
        Assert.All(said, span => Assert.Null(LateStatus.Explain(fold, span)));
    }
}
