using PodTimeline.Model.Time;
using PodTimeline.Testing.Folds;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Pictures;

namespace PodTimeline.Timeline.Tests.Pictures;

/// <summary>A picture has a bounded number of parts, however long its scenario is.</summary>
public sealed class DensityTests
{
    private static readonly PlayedScenario Twelve = PlayedScenario.Manifest(
        "apiVersion: v1\nkind: Pod\nmetadata:\n  name: twelve\n  annotations:\n    podtimeline.dev/behavior: |\n"
        + string.Concat(Enumerable.Range(0, 12).Select(index => $"      c{index}: {{runs: {3 + index}s, exits: 1}}\n"))
        + "spec:\n  containers:\n" + string.Concat(Enumerable.Range(0, 12).Select(index => $"    - {{name: c{index}, image: acme/c:1}}\n")),
        TimeSpan.FromDays(1).TotalSeconds);

    [Fact]
    public void A_day_of_twelve_crash_loops_has_fewer_stretches_than_a_page_has_room_for()
    {
        Assert.InRange(Twelve.Fold.Rows.Sum(row => row.Bars.Count), 5_000, 20_000);
        var picture = TimelinePicture.Of(Twelve.Fold, Twelve.Now, AxisForm.Linear);
        Assert.True(picture.IsJoined);
        Assert.InRange(picture.Rows.Sum(row => row.Bars.Length + row.Marks.Length + row.Words.Length), 12, 700);
    }

    [Fact]
    public void Every_bar_is_in_one_of_them_and_no_two_meet()
    {
        var picture = TimelinePicture.Of(Twelve.Fold, Twelve.Now, AxisForm.Linear);
        foreach (var row in picture.Rows)
        {
            Assert.Equal(row.Row.Bars.Count, row.Bars.Sum(drawn => drawn.Count));
            Assert.All(row.Bars.Zip(row.Bars.Skip(1)), pair => Assert.True(pair.First.To <= pair.Second.Bar.From));
        }
    }

    [Fact]
    public void Looked_at_closer_the_bars_in_view_are_drawn_one_by_one()
    {
        var (from, to) = (SimInstant.FromSeconds(36_000), SimInstant.FromSeconds(38_000));
        var picture = TimelinePicture.Of(Twelve.Fold, Twelve.Now, AxisForm.Linear, closer: (from, to));
        foreach (var row in picture.Rows)
            Assert.All(row.Row.Bars.Where(bar => bar.Kind == BarKind.BackOff && bar.From >= from && bar.To <= to), bar => Assert.Contains(row.Bars, drawn => drawn is { IsJoined: false } && drawn.Bar == bar));
        Assert.InRange(picture.Rows.Sum(row => row.Bars.Length), 12, 700);
    }

    [Fact]
    public void A_lane_says_what_it_says_most_of_the_time()
    {
        var picture = TimelinePicture.Of(Twelve.Fold, Twelve.Now, AxisForm.Linear);
        var joined = picture.Draw(Twelve.Fold.Status.Lane).MaxBy(span => (span.To ?? Twelve.Now) - span.Span.From)!;
        Assert.Equal(Tone.Bad, joined.Span.Tone);
        Assert.Contains("CrashLoopBackOff", joined.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_joined_in_an_ordinary_run()
    {
        var played = PlayedScenario.ExampleWithDeletion("everything");
        var picture = TimelinePicture.Of(played.Fold, played.Now, AxisForm.Folded);
        Assert.False(picture.IsJoined);
        Assert.All(picture.Rows, row => Assert.Equal(row.Row.Bars, row.Bars.Select(drawn => drawn.Bar)));
    }
}
