using System.Globalization;
using PodTimeline.Model.Time;
using PodTimeline.Testing.Folds;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Examples;
using PodTimeline.Timeline.Folds;

namespace PodTimeline.Timeline.Tests.Axes;

/// <summary>How time is laid out: what is folded, and where instants lie then.</summary>
public sealed class AxisTests
{
    [Theory]
    [InlineData("everything", 100, "62-99 Quiet")]
    [InlineData("crash-loop", 60, "17.3-28.7 BackOff | 37.4-59 BackOff")]
    [InlineData("restart-rules", 46, "15.3-23.7 BackOff | 26-43.9 Quiet")]
    public void What_is_folded(string example, double until, string folds) => Assert.Equal(folds, Folds(PlayedScenario.ExampleWithDeletion(example, until), until));

    [Fact]
    public void Nothing_is_folded_that_is_narrower_to_scale_than_its_fold()
    {
        // Runs of 9 s between back-offs: each would be folded for its length, and be wider so.
        var folds = AxisFinder.Find(PlayedScenario.ExampleWithDeletion("oom-kill", 440).Fold, At(440), AxisForm.Folded).Folds;
        Assert.All(folds, fold => Assert.Equal(AxisFoldKind.BackOff, fold.Kind));
    }

    [Fact]
    public void A_day_of_crashes_is_folded_between_the_first_alike_cycle_and_the_last()
    {
        var played = PlayedScenario.Example("crash-loop", Day);
        var folds = AxisFinder.Find(played.Fold, At(Day), AxisForm.Folded).Folds;
        var cycle = Assert.Single(folds, fold => fold.Kind == AxisFoldKind.Cycle);
        var row = played.Fold.GetRow("recommender");
        Assert.Equal(row.Bars.Where(bar => bar.Kind == BarKind.Running && bar.From >= cycle.From && bar.From < cycle.To).Select(bar => bar.Attempt).Distinct().Count(), cycle.Cycles);
        Assert.InRange(cycle.Cycles, 250, 290);
        // The waits that double are drawn one by one, and so are a wait of 5 min and the last run.
        Assert.All(row.Bars.Where(bar => bar.Kind == BarKind.BackOff && bar.To < cycle.From), wait => Assert.InRange((wait.To!.Value - wait.From).TotalSeconds, 9, 391));
        Assert.True(row.Bars[^1].From >= cycle.To);
    }

    [Theory]
    [InlineData("everything")]
    [InlineData("readiness")]
    public void What_does_not_repeat_is_no_cycle(string example) =>
        Assert.DoesNotContain(AxisFinder.Find(PlayedScenario.ExampleWithDeletion(example, 300).Fold, At(300), AxisForm.Folded).Folds, fold => fold.Kind == AxisFoldKind.Cycle);

    [Fact]
    public void A_linear_axis_folds_nothing() => Assert.Empty(AxisFinder.Find(PlayedScenario.Example("everything", 100).Fold, At(100), AxisForm.Linear).Folds);

    [Fact]
    public void A_stretch_that_somebody_has_unfolded_stays_so()
    {
        var fold = PlayedScenario.ExampleWithDeletion("crash-loop", 300).Fold;
        var all = AxisFinder.Find(fold, At(300), AxisForm.Folded).Folds;
        var fewer = AxisFinder.Find(fold, At(300), AxisForm.Folded, new HashSet<SimInstant> { all[0].From }).Folds;
        Assert.Equal(all.Skip(1).Select(kept => kept.From), fewer.Select(kept => kept.From));
    }

    [Theory]
    [InlineData("everything")]
    [InlineData("crash-loop")]
    [InlineData("image-pull")]
    [InlineData("deaf-shell")]
    public void Nothing_happens_in_what_is_folded(string example)
    {
        var played = PlayedScenario.ExampleWithDeletion(example, 300);
        var axis = AxisFinder.Find(played.Fold, played.Now, AxisForm.Folded);
        Assert.NotEmpty(axis.Folds);
        foreach (var fold in axis.Folds)
            foreach (var row in played.Fold.Rows)
                Assert.All(row.Bars, bar => Assert.False(bar.From > fold.From && bar.From < fold.To, $"{row.Container.Name} {bar}"));
    }

    [Fact]
    public void A_fold_has_a_width_of_its_own_and_the_rest_shares_what_is_left()
    {
        var axis = new Axis(At(100), [new AxisFold(At(20), At(80), 150, AxisFoldKind.Quiet)]);
        Assert.Equal((0, 0), axis.FindPlace(At(0)));
        Assert.Equal(20 / 41.2, axis.FindPlace(At(20)).Part, 9);
        Assert.Equal((20 / 41.2, 75), axis.FindPlace(At(50)));
        Assert.Equal(150, axis.FindPlace(At(80)).Units);
        Assert.Equal("left:calc(48.5437% + 2.1845 * var(--unit))", axis.FormatLeft(At(50)));
        Assert.Equal("left:0%", axis.FormatLeft(At(0)));
    }

    [Theory]
    [InlineData(0, 32)]
    [InlineData(29, 32)]
    [InlineData(30, 64)]
    [InlineData(500, 1024)]
    public void With_the_future_hidden_an_axis_does_not_tell_how_long_the_run_is(double told, double reach) =>
        Assert.Equal(At(reach), AxisFinder.ReachWithoutFuture(At(told)));

    [Fact]
    public void Later_instants_lie_further_right() => Assert.All(ExampleCatalog.All, example =>
    {
        var played = PlayedScenario.ExampleWithDeletion(example.Id, 120);
        var axis = AxisFinder.Find(played.Fold, played.Now, AxisForm.Folded);
        var places = Enumerable.Range(0, (int)axis.Horizon.TotalSeconds * 4).Select(quarter => axis.FindPlace(At(quarter / 4d))).Select(place => place.Part * 800 + place.Units).ToList();
        Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(pair.First < pair.Second, $"{example.Id}: {pair}"));
    });

    private static readonly double Day = TimeSpan.FromDays(1).TotalSeconds;

    private static string Folds(PlayedScenario played, double until) =>
        string.Join(" | ", AxisFinder.Find(played.Fold, At(until), AxisForm.Folded).Folds.Select(fold => $"{S(fold.From)}-{S(fold.To)} {fold.Kind}"));

    private static string S(SimInstant at) => at.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);

    private static SimInstant At(double seconds) => SimInstant.FromSeconds(seconds);
}
