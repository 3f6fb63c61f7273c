using PodTimeline.Testing.Folds;
using PodTimeline.Timeline.Pictures;

namespace PodTimeline.Timeline.Tests.Pictures;

/// <summary>Which ends of bars a person may move.</summary>
public sealed class ShapeHandleTests
{
    [Theory]
    [InlineData("everything", "migrate", "Pull 0 20.4-22.4 | Runs 0 22.6-27.6")]
    [InlineData("everything", "envoy", "Pull 0 12.8-15.3 | Startup 0 15.5-20.4 | Obeys 0 58.5-60")]
    [InlineData("everything", "app", "Readiness 0 30.1-31.4 | Obeys 0 50-56")]
    public void Each_assumption_has_its_handle_where_it_ends(string example, string container, string handles) =>
        Assert.Equal(handles, Find(PlayedScenario.ExampleWithDeletion(example), container));

    [Fact]
    public void A_container_that_runs_again_and_again_has_a_handle_for_each_run_and_not_too_many()
    {
        var played = PlayedScenario.Example("crash-loop", TimeSpan.FromHours(6).TotalSeconds);
        var handles = ShapeHandle.Find(played.Fold.GetRow("recommender"));
        Assert.Equal(12, handles.Length);
        Assert.Equal([0, 1, 2], handles.Where(handle => handle.Kind == ShapeHandleKind.Runs).Take(3).Select(handle => handle.Attempt));
    }

    private static string Find(PlayedScenario played, string container) => string.Join(" | ", ShapeHandle.Find(played.Fold.GetRow(container)).Select(handle =>
        FormattableString.Invariant($"{handle.Kind} {handle.Attempt} {handle.From.TotalSeconds:0.#}-{handle.At.TotalSeconds:0.#}")));
}
