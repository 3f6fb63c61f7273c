using PodTimeline.Model.Time;
using PodTimeline.Testing.Folds;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Pictures;

namespace PodTimeline.Timeline.Tests.Pictures;

/// <summary>The strip with the whole scenario to scale.</summary>
public sealed class OverviewTests
{
    [Fact]
    public void Bars_lie_where_they_are_of_the_whole_however_the_axis_is_folded()
    {
        var fold = PlayedScenario.ExampleWithDeletion("init-chain", 100).Fold;
        var folded = AxisFinder.Find(fold, At(100), AxisForm.Folded);
        Assert.NotEmpty(folded.Folds);
        var linear = AxisFinder.Find(fold, At(100), AxisForm.Linear);
        var ends = folded.Horizon / linear.Horizon;
        Assert.InRange(ends, 0.9, 1.1);
        Assert.Equal(Overview.Draw(fold, linear).Select(strokes => strokes.Color), Overview.Draw(fold, folded).Select(strokes => strokes.Color));
    }

    [Fact]
    public void Windows_are_what_is_not_folded()
    {
        var axis = new Axis(At(100), [new AxisFold(At(20), At(80), 150, AxisFoldKind.Quiet)]);
        var horizon = axis.Horizon.TotalSeconds;
        Assert.Equal([(0, 20 / horizon), (80 / horizon, 1)], Overview.FindWindows(axis));
        Assert.Empty(Overview.FindWindows(new Axis(At(100), [])));
    }

    [Fact]
    public void A_day_of_crashes_has_no_more_strokes_than_the_strip_has_points()
    {
        var played = PlayedScenario.Example("crash-loop", TimeSpan.FromDays(1).TotalSeconds);
        var strokes = Overview.Draw(played.Fold, AxisFinder.Find(played.Fold, played.Now, AxisForm.Linear));
        Assert.InRange(played.Fold.Rows.Sum(row => row.Bars.Count), 500, int.MaxValue);
        Assert.All(strokes, path => Assert.InRange(path.Path.Count(character => character == 'M'), 1, Overview.Width));
    }

    private static SimInstant At(double seconds) => SimInstant.FromSeconds(seconds);
}
