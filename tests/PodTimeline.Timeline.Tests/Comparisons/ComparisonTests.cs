using PodTimeline.Model.Commands;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Time;
using PodTimeline.Testing.Folds;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Comparisons;
using PodTimeline.Timeline.Differences;
using PodTimeline.Timeline.Examples;

namespace PodTimeline.Timeline.Tests.Comparisons;

/// <summary>Runs that are held against each other: their deletion, their rows, their axis, their picture.</summary>
public sealed class ComparisonTests
{
    private static readonly string
        Classic = FoldManifests.Pod("app: {onTerm: {takes: 4s, exits: 0}}\nshipper: {onTerm: {takes: 1s, exits: 0}}", "containers:\n  - {name: app, image: acme/app:1}\n  - {name: shipper, image: acme/shipper:1}"),
        Native = FoldManifests.Pod("app: {onTerm: {takes: 4s, exits: 0}}\nshipper: {onTerm: {takes: 1s, exits: 0}}", "initContainers:\n  - {name: shipper, image: acme/shipper:1, restartPolicy: Always}\ncontainers:\n  - {name: app, image: acme/app:1}"),
        Ends = FoldManifests.Pod("app: {runs: 50s, exits: 0}", "restartPolicy: Never\ncontainers:\n  - {name: app, image: acme/app:1}");

    [Fact]
    public void Pods_that_would_run_for_ever_are_deleted_at_the_same_instant()
    {
        var comparison = Compared.Of(Classic, Native);
        Assert.Equal(30, comparison.Runs[0].Proposal!.Value.TotalSeconds);
        Assert.Equal(comparison.Runs[0].Proposal, comparison.Runs[1].Proposal);
    }

    [Fact]
    public void A_pod_that_ends_by_itself_is_not_deleted_and_the_other_waits_for_its_end()
    {
        var comparison = Compared.Of(Classic, Ends);
        Assert.Null(comparison.Runs[1].Proposal);
        Assert.True(comparison.Runs[0].Proposal > comparison.Runs[1].Until, Compared.S(comparison.Runs[0].Proposal));
    }

    [Fact]
    public void A_deletion_can_be_moved_or_taken_away()
    {
        ComparedScenario[] scenarios = [Compared.Scenario(Classic), Compared.Scenario(Ends)];
        var moved = Comparison.Of(scenarios, SimInstant.FromSeconds(20));
        Assert.Equal([20d, 20d], moved.Runs.Select(run => run.Fold.Deletion!.At.TotalSeconds));
        var taken = Comparison.Of(scenarios, null);
        Assert.All(taken.Runs, run => Assert.Null(run.Fold.Deletion));
        Assert.True(taken.Runs[0].Until > taken.Runs[1].Until);
    }

    [Fact]
    public void Where_a_command_deletes_one_pod_the_other_is_deleted_with_it()
    {
        var comparison = Comparison.Of([Compared.Scenario(Classic, commands: new SimCommand.Delete { At = SimInstant.FromSeconds(12) }), Compared.Scenario(Native)]);
        Assert.Equal([null, SimInstant.FromSeconds(12)], comparison.Runs.Select(run => run.Proposal));
        Assert.Equal([12d, 12d], comparison.Runs.Select(run => run.Fold.Deletion!.At.TotalSeconds));
    }

    [Fact]
    public void Rows_stand_as_the_last_run_declares_them()
    {
        var other = FoldManifests.Pod("", "initContainers:\n  - {name: seed, image: acme/seed:1}\ncontainers:\n  - {name: app, image: acme/app:1}\n  - {name: shipper, image: acme/shipper:1}\n  - {name: extra, image: acme/extra:1}");
        var comparison = Compared.Of(other, Native);
        Assert.Equal("seed shipper extra app", string.Join(' ', comparison.Rows.Select(row => row.Name)));
        Assert.Equal([null, ContainerKind.Sidecar, null, ContainerKind.App], comparison.Rows.Select(row => row.Rows[1]?.Container.Kind));
        Assert.Equal([false, true, false, false], comparison.Rows.Select(row => row.KindChanges));
    }

    [Fact]
    public void One_axis_reaches_to_the_end_of_the_longer_run()
    {
        var comparison = Compared.Of(Classic, Native);
        var picture = ComparisonPicture.Of(comparison, AxisForm.Folded);
        Assert.Equal(comparison.Runs.Max(run => run.Until), picture.Axis.Until);
        Assert.All(picture.Runs, run => Assert.Same(picture.Axis, run.Picture.Axis));
        Assert.NotEmpty(picture.Axis.Folds);
    }

    [Fact]
    public void A_difference_has_its_tag_its_marks_on_rows_and_the_bars_it_speaks_of()
    {
        var picture = ComparisonPicture.Of(Compared.Of(Classic, Native), AxisForm.Folded);
        var outlives = picture.Differences.Single(tagged => tagged.Difference is Difference.EndOrder);
        Assert.Equal('a', picture.Differences[0].Tag);
        Assert.Equal(
            ["0 0 Ground 31.0-34.0 3 s", "1 0 Box 34.0-35.0 "],
            outlives.Marks.Select(mark => $"{mark.Run} {mark.Row} {mark.Form} {Compared.S(mark.From)}-{Compared.S(mark.To)} {mark.Words}"));
        foreach (var bar in outlives.Bars)
            Assert.Contains(picture.Runs[bar.Run].Rows[bar.Row]!.Row.Bars, other => other.Seq == bar.Seq);
        Assert.Equal([0, 1], outlives.Bars.Select(bar => bar.Run).Distinct());
    }

    /// <summary>A Job whose pod is deleted makes another one, of which no more is told.</summary>
    [Fact]
    public void What_a_job_has_to_say_when_its_pod_is_gone_does_not_lengthen_the_axis()
    {
        var comparison = Comparison.Of(ComparedScenario.Read(ComparisonCatalog.Find("job-helper")!));
        Assert.Equal(comparison.Runs[0].Fold.Gone, comparison.Runs[0].Until);
        Assert.InRange(comparison.Until.TotalSeconds, 60, 70);
    }

    [Fact]
    public void Each_run_has_its_caption_at_an_instant()
    {
        var comparison = Compared.Of(Classic, Native);
        Assert.Equal("shipper exits.", comparison.Runs[0].FindMoment(SimInstant.FromSeconds(32))!.Text);
        Assert.StartsWith("Deleted. app gets SIGTERM.", comparison.Runs[1].FindMoment(SimInstant.FromSeconds(32))!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Three_runs_are_held_against_the_first()
    {
        var comparison = Comparison.Of([Compared.Scenario(Classic), Compared.Scenario(Native), Compared.Scenario(Classic)]);
        Assert.Equal([(0, 1), (0, 2)], comparison.Differences.Select(group => (group.First, group.Second)));
        Assert.NotEmpty(comparison.Differences[0].Differences);
        Assert.Empty(comparison.Differences[1].Differences);
        Assert.Equal(['A', 'B', 'C'], comparison.Runs.Select(run => run.Letter));
    }

    [Fact]
    public void One_run_or_four_are_not_compared()
    {
        var scenario = Compared.Scenario(Native);
        Assert.Throws<ArgumentException>(() => Comparison.Of([scenario]));
        Assert.Throws<ArgumentException>(() => Comparison.Of([scenario, scenario, scenario, scenario]));
    }
}
