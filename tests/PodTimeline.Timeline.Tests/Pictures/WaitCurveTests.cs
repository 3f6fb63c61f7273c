using PodTimeline.Model.Time;
using PodTimeline.Testing.Folds;
using PodTimeline.Timeline.Pictures;

namespace PodTimeline.Timeline.Tests.Pictures;

/// <summary>How long the kubelet waits before the next start, as a curve of steps.</summary>
public sealed class WaitCurveTests
{
    [Fact]
    public void S73_each_step_is_twice_as_high_up_to_five_minutes_however_long_it_goes_on()
    {
        var told = PlayedScenario.Example("crash-loop", TimeSpan.FromDays(1).TotalSeconds);
        var curve = WaitCurve.Find(told.Fold, told.Now)!;
        Assert.Equal("recommender", curve.Container);
        Assert.Equal([10, 20, 40, 80, 160, 300], curve.Steps.Select(step => step.Wait.TotalSeconds));
        Assert.Equal(TimeSpan.FromMinutes(5), curve.Longest);
        Assert.All(curve.Steps.Zip(curve.Steps.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
        Assert.Equal(told.Now, curve.Steps[^1].To);
    }

    [Fact]
    public void It_ends_where_the_pod_is_stopped()
    {
        var told = PlayedScenario.Example("crash-loop", 600, PlayedScenario.Delete(200));
        Assert.Equal(SimInstant.FromSeconds(200), WaitCurve.Find(told.Fold, told.Now)!.Steps[^1].To);
    }

    [Theory]
    [InlineData("everything", 120)]
    [InlineData("crash-loop", 40)]
    [InlineData("image-pull", 280)]
    public void Who_waits_less_than_three_times_has_none(string example, double until)
    {
        var told = PlayedScenario.Example(example, until);
        Assert.Null(WaitCurve.Find(told.Fold, told.Now));
    }
}
