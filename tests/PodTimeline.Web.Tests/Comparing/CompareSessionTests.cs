using PodTimeline.Manifests;
using PodTimeline.Manifests.Questions;
using PodTimeline.Model.Time;
using PodTimeline.Model.Versions;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Examples;
using PodTimeline.Timeline.Texts;
using PodTimeline.Web.Workbench.Comparing;

namespace PodTimeline.Web.Tests.Comparing;

/// <summary>What the workbench holds against each other.</summary>
public sealed class CompareSessionTests
{
    private static readonly KubernetesVersion Newest = KubernetesVersion.Default;

    [Fact]
    public void A_question_compares_the_text_with_what_it_would_be()
    {
        var compare = Ask("everything", "classic-sidecar:envoy");
        Assert.Equal(["As pasted", "envoy is a classic sidecar"], compare.Comparison.Runs.Select(run => run.Compared.Title));
        Assert.Contains(compare.Changes, line => line is { Kind: DiffKind.Removed, Text: "      restartPolicy: Always" });
        Assert.Contains("envoy ends 9.5 s before app", compare.Picture.Differences.Select(difference => difference.Difference.Sentence));
        Assert.Equal(Newest, compare.SecondKubernetes);
    }

    [Fact]
    public void Both_pods_are_deleted_at_one_instant_which_can_be_moved_and_taken_away()
    {
        var compare = Ask("everything", "classic-sidecar:envoy");
        Assert.Equal(At(70), compare.Deletion);
        compare.MoveDeletion(At(50));
        Assert.All(compare.Comparison.Runs, run => Assert.Equal(At(50), run.Fold.Deletion?.At));
        compare.MoveDeletion(null);
        Assert.All(compare.Comparison.Runs, run => Assert.Null(run.Fold.Deletion));
    }

    [Fact]
    public void Swapped_the_second_run_stands_above_and_the_deletion_stays_where_it_was()
    {
        var compare = Ask("everything", "classic-sidecar:envoy");
        compare.MoveDeletion(At(50));
        compare.Swap();
        Assert.Equal(["envoy is a classic sidecar", "As pasted"], compare.Comparison.Runs.Select(run => run.Compared.Title));
        Assert.Equal(At(50), compare.Deletion);
        Assert.Contains(compare.Changes, line => line is { Kind: DiffKind.Added, Text: "      restartPolicy: Always" });
    }

    [Fact]
    public void The_common_axis_is_folded_unfolded_and_linear()
    {
        var compare = Ask("everything", "classic-sidecar:envoy");
        var fold = Assert.Single(compare.Picture.Axis.Folds);
        compare.Unfold(fold.From);
        Assert.Empty(compare.Picture.Axis.Folds);
        compare.Choose(AxisForm.Folded);
        Assert.Single(compare.Picture.Axis.Folds);
        compare.Choose(AxisForm.Linear);
        Assert.Empty(compare.Picture.Axis.Folds);
    }

    [Fact]
    public void An_edit_is_compared_with_the_text_before_it()
    {
        var text = ExampleCatalog.Find("everything")!.Manifest;
        var compare = CompareSession.OfEdit(text, text.Replace("seconds: 5", "seconds: 9", StringComparison.Ordinal), Newest, null)!;
        Assert.Equal(["Before", "After"], compare.Comparison.Runs.Select(run => run.Compared.Title));
        Assert.NotEmpty(compare.Picture.Differences);
        Assert.Null(CompareSession.OfEdit(text, "kind: Pod", Newest, null));
    }

    private static CompareSession Ask(string example, string question)
    {
        var manifest = ManifestReader.Read(ExampleCatalog.Find(example)!.Manifest, new ManifestOptions { Kubernetes = Newest });
        return CompareSession.Open(manifest, Newest, QuestionCatalog.Find(manifest, Newest, question)!)!;
    }

    private static SimInstant At(double seconds) => SimInstant.FromSeconds(seconds);
}
