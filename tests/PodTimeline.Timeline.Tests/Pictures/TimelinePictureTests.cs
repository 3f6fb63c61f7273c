using PodTimeline.Testing.Folds;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Examples;
using PodTimeline.Timeline.Pictures;

namespace PodTimeline.Timeline.Tests.Pictures;

/// <summary>What is drawn beside bars and moments: words, turns, the grace period.</summary>
public sealed class TimelinePictureTests
{
    [Theory]
    [InlineData("wait-for-db", "blocks all below; exit 0")]
    [InlineData("envoy", "waits until wait-for-db has completed; image pull; not started yet; started: runs alongside all that follows; held until log-shipper is gone; SIGTERM; exit 0")]
    [InlineData("log-shipper", "waits until migrate has completed; image pull; started: runs alongside all that follows; held until the apps are gone; SIGTERM; exit 0")]
    [InlineData("app", "waits until log-shipper has started; not ready; ready; preStop hook; SIGTERM; exit 0")]
    public void Words_of_a_row(string container, string words)
    {
        var row = Draw("everything").Rows.Single(row => row.Row.Container.Name == container);
        Assert.Equal(words, string.Join("; ", row.Words.OrderBy(word => word.From).Select(word => word.Forms[0]).Where(word => container != "wait-for-db" || word != "image pull")));
    }

    [Fact]
    public void Turns_of_the_stop_same_instant_same_number() => Assert.Equal(
        ["envoy 3", "log-shipper 2", "app 1", "metrics 1"],
        Draw("everything").Rows.Where(row => row.Stop is not null).Select(row => $"{row.Row.Container.Name} {row.Stop!.Number}"));

    [Fact]
    public void The_grace_period_is_one_for_all_and_says_what_is_left()
    {
        var grace = Draw("everything").Grace!;
        Assert.Equal((45, 30, 61), (grace.From.TotalSeconds, grace.Length.TotalSeconds, grace.EndedAt!.Value.TotalSeconds));
        Assert.Equal(TimeSpan.FromSeconds(14), grace.GetLeft(grace.EndedAt.Value));
        Assert.Null(Draw("deaf-shell").Grace!.EndedAt);
    }

    [Fact]
    public void No_two_words_of_a_row_share_a_stretch() => Assert.All(ExampleCatalog.All, example =>
    {
        foreach (var row in Draw(example.Id).Rows)
        {
            var words = row.Words.OrderBy(word => word.From).ThenBy(word => word.To).ToList();
            foreach (var (word, next) in words.Zip(words.Skip(1))) Assert.True(word.To <= next.From, $"{example.Id} {row.Row.Container.Name}: {word} {next}");
        }
    });

    [Fact]
    public void Forms_of_a_word_grow_shorter() => Assert.All(ExampleCatalog.All, example =>
    {
        foreach (var word in Draw(example.Id).Rows.SelectMany(row => row.Words))
            foreach (var (form, shorter) in word.Forms.Zip(word.Forms.Skip(1))) Assert.True(shorter.Length < form.Length, $"{form} / {shorter}");
    });

    private static TimelinePicture Draw(string example)
    {
        var played = PlayedScenario.ExampleWithDeletion(example, 100);
        return TimelinePicture.Of(played.Fold, played.Now, AxisForm.Folded);
    }
}
