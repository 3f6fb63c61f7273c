using PodTimeline.Model.Events;
using PodTimeline.Testing.Folds;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Examples;
using PodTimeline.Timeline.Folds;
using PodTimeline.Timeline.Pictures;

namespace PodTimeline.Timeline.Tests.Pictures;

/// <summary>From each bar there is a way of causes back to the pod's creation, or to what somebody did to the pod.</summary>
public sealed class CauseLinksTests
{
    public static TheoryData<string> Examples() => [.. ExampleCatalog.All.Select(example => example.Id)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_bar_and_mark_leads_back_to_a_beginning(string example)
    {
        var told = PlayedScenario.ExampleWithDeletion(example);
        var picture = Draw(told);
        var drawn = Drawn(picture);
        foreach (var seq in drawn)
        {
            var chain = Follow(picture, seq);
            Assert.All(chain.SkipLast(1), link => Assert.Contains(link, drawn));
            Assert.True(chain.Zip(chain.Skip(1)).All(pair => pair.Second < pair.First), $"{example}, {seq}: {string.Join(' ', chain)}");
            Assert.Equal(0, BeginningOf(told, chain[^1]));
        }
    }

    [Fact]
    public void A_container_that_was_waited_for_is_in_the_chain_of_who_waited()
    {
        var told = PlayedScenario.Manifest(FoldManifests.SeedProxyWeb);
        var picture = Draw(told);
        var chain = Follow(picture, picture.Rows[2].Bars[^1].Bar.Seq);
        Assert.Contains(picture.Rows[0].Marks.Single(mark => mark.Kind == MarkKind.Completed).Seq, chain);
        Assert.Contains(picture.Rows[1].Bars[^1].Bar.Seq, chain);
        Assert.Equal(1, chain[^1]);
    }

    [Fact]
    public void What_stops_leads_to_the_deletion()
    {
        var told = PlayedScenario.ExampleWithDeletion("reverse-order");
        var picture = Draw(told);
        foreach (var row in picture.Rows)
            if (row.Row.Bars.FirstOrDefault(bar => bar.Kind == BarKind.Stopping) is { } stop) Assert.Equal(told.Fold.Deletion!.Seq, Follow(picture, stop.Seq)[^1]);
    }

    [Fact]
    public void Bars_that_are_joined_are_one_link()
    {
        var told = PlayedScenario.Example("crash-loop", TimeSpan.FromDays(1).TotalSeconds);
        var picture = TimelinePicture.Of(told.Fold, told.Now, AxisForm.Folded);
        Assert.Contains(picture.Rows[0].Bars, bar => bar.IsJoined);
        var chain = Follow(picture, picture.Rows[0].Bars[^1].Bar.Seq);
        var drawn = Drawn(picture);
        Assert.All(chain.SkipLast(1), link => Assert.Contains(link, drawn));
        Assert.Contains(picture.Rows[0].Bars.Single(bar => bar.IsJoined).Bar.Seq, chain);
        Assert.Equal(1, chain[^1]);
    }

    [Fact]
    public void An_event_without_a_bar_of_its_own_stands_for_that_of_its_cause()
    {
        var told = PlayedScenario.ExampleWithDeletion("everything");
        var picture = Draw(told);
        var drawn = Drawn(picture);
        var published = told.Events.Last(simEvent => simEvent is SimEvent.StatusPublished);
        Assert.DoesNotContain(published.Seq, drawn);
        Assert.Contains(picture.Causes.FindDrawn(published.Seq), drawn);
        Assert.Equal(0, picture.Causes.FindDrawn(told.Events.Count + 1));
    }

    private static TimelinePicture Draw(PlayedScenario told) => TimelinePicture.Of(told.Fold, told.Now, AxisForm.Folded);

    private static HashSet<int> Drawn(TimelinePicture picture) =>
        [.. picture.Rows.SelectMany(row => row.Bars.Select(bar => bar.Bar.Seq).Concat(row.Marks.Select(mark => mark.Seq)))];

    private static List<int> Follow(TimelinePicture picture, int seq)
    {
        List<int> chain = [seq];
        while (picture.Causes.Find(chain[^1]) is var cause and > 0) chain.Add(cause);
        return chain;
    }

    /// <summary>The last event of the log's own chain has no cause.</summary>
    private static int BeginningOf(PlayedScenario told, int seq)
    {
        var at = seq;
        while (told.Events[at - 1].Cause > 0) at = told.Events[at - 1].Cause;
        return told.Events[at - 1].Cause;
    }
}
