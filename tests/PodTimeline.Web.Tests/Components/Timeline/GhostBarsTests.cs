using Bunit;
using PodTimeline.Model.Time;
using PodTimeline.Testing.Folds;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Pictures;
using PodTimeline.Web.Components.Timeline;

namespace PodTimeline.Web.Tests.Components.Timeline;

public sealed class GhostBarsTests : BunitContext
{
    [Fact]
    public void What_has_moved_leaves_a_ghost_and_what_is_as_it_was_does_not()
    {
        var (before, now) = (PlayedScenario.Example("init-chain", 30), PlayedScenario.Example("init-chain", 20));
        var picture = Drawn.OnAHundredSeconds(now);
        var was = TimelinePicture.Of(before.Fold, SimInstant.FromSeconds(97), AxisForm.Linear);
        var row = was.Rows.Single(row => row.Row.Container.Name == "web");
        Assert.Empty(Draw(picture, row).FindAll(".ghost-bar"));
        var moved = row with { Bars = [.. row.Bars.Select(bar => bar with { Bar = bar.Bar with { From = bar.Bar.From + TimeSpan.FromSeconds(10) } })] };
        var ghosts = Draw(picture, moved);
        Assert.Equal("left:27.3%;width:69.7874%", ghosts.Find(".ghost-bar").GetAttribute("style"));
        Assert.Equal("true", ghosts.Find(".ghost-bars").GetAttribute("aria-hidden"));
    }

    private IRenderedComponent<GhostBars> Draw(TimelinePicture picture, RowPicture before) =>
        Render<GhostBars>(parameters => parameters.Add(part => part.Picture, picture).Add(part => part.Before, before));
}
