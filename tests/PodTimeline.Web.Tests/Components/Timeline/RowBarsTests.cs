using Bunit;
using PodTimeline.Testing.Folds;
using PodTimeline.Timeline.Folds;
using PodTimeline.Web.Components.Timeline;

namespace PodTimeline.Web.Tests.Components.Timeline;

public sealed class RowBarsTests : BunitContext
{
    private static readonly Scale Minute = new(TimeSpan.FromSeconds(100));

    [Fact]
    public void Bars_are_items_of_a_list_with_their_words_and_times()
    {
        var row = Draw(Told.ExampleWithDeletion("everything"), "app");
        Assert.Equal("list", row.Find(".row-bars").GetAttribute("role"));
        Assert.Contains("app", row.Find(".row-bars").ClassList);
        Assert.Equal(
            ["create: 30.0 s to 30.1 s", "not ready: 30.1 s to 31.4 s", "running · ready: 31.4 s to 45.0 s", "preStop: 45.0 s to 50.0 s", "SIGTERM 6 s: 50.0 s to 56.0 s"],
            row.FindAll(".bar").Select(bar => bar.GetAttribute("aria-label")));
        Assert.All(row.FindAll(".bar, .mark"), item => Assert.Equal("listitem", item.GetAttribute("role")));
        Assert.All(row.FindAll(".bar, .mark"), item => Assert.Equal(item.GetAttribute("aria-label"), item.GetAttribute("title")));
        Assert.All(row.FindAll(".bar span"), text => Assert.Equal("true", text.GetAttribute("aria-hidden")));
    }

    [Fact]
    public void Bars_and_marks_lie_in_percent_of_the_horizon()
    {
        var row = Draw(Told.ExampleWithDeletion("everything"), "app");
        Assert.Equal("left:45%;width:5%", row.Find(".bar.pre-stop").GetAttribute("style"));
        Assert.Equal("left:56%", row.Find(".mark.completed").GetAttribute("style"));
        Assert.Equal("left:0%;width:30%", row.Find(".wait-line").GetAttribute("style"));
        Assert.Equal("45", row.Find(".bar.pre-stop").GetAttribute("data-at"));
    }

    [Fact]
    public void An_open_bar_reaches_to_the_horizon()
    {
        var row = Draw(Told.Example("init-chain", 20), "web");
        var bar = row.Find(".bar.running");
        Assert.Contains("open", bar.ClassList);
        Assert.Equal("left:17.3%;width:82.7%", bar.GetAttribute("style"));
        Assert.Equal("running: since 17.3 s", bar.GetAttribute("aria-label"));
    }

    [Fact]
    public void Who_only_waits_has_a_line_to_the_horizon_and_nothing_else()
    {
        var row = Draw(Told.Example("init-chain", 8), "web");
        Assert.Equal("left:0%;width:100%", row.Find(".wait-line").GetAttribute("style"));
        Assert.Empty(row.FindAll(".bar, .mark"));
    }

    [Fact]
    public void Later_runs_are_counted()
    {
        var row = Draw(Told.Example("crash-loop", 30), "recommender");
        Assert.Contains("running, run 3: since 29.9 s", row.FindAll(".bar.again").Select(bar => bar.GetAttribute("aria-label")));
        Assert.Equal(["exit 1: 9.1 s", "exit 1: 15.8 s"], row.FindAll(".mark.failed").Select(mark => mark.GetAttribute("aria-label")));
    }

    [Fact]
    public void It_is_rendered_again_only_for_another_version_scale_or_row()
    {
        var told = Told.Example("init-chain", 20);
        var row = Draw(told, "web");
        Again(told.Fold.Row("web"), 0, Minute);
        Assert.Equal(1, row.RenderCount);
        Again(told.Fold.Row("web"), 1, Minute);
        Assert.Equal(2, row.RenderCount);
        Again(told.Fold.Row("web"), 1, new Scale(TimeSpan.FromSeconds(200)));
        Assert.Equal(3, row.RenderCount);
        Assert.Equal("left:8.65%;width:91.35%", row.Find(".bar.running").GetAttribute("style"));
        Again(Told.Example("init-chain", 20).Fold.Row("web"), 1, new Scale(TimeSpan.FromSeconds(200)));
        Assert.Equal(4, row.RenderCount);

        void Again(ContainerRow source, int version, Scale scale) => row.Render(parameters => parameters
            .Add(bars => bars.Row, source).Add(bars => bars.Version, version).Add(bars => bars.Scale, scale));
    }

    private IRenderedComponent<RowBars> Draw(Told told, string container) => Render<RowBars>(parameters => parameters
        .Add(bars => bars.Row, told.Fold.Row(container)).Add(bars => bars.Version, 0).Add(bars => bars.Scale, Minute));
}
