using Bunit;
using PodTimeline.Testing.Folds;
using PodTimeline.Timeline.Folds;
using PodTimeline.Web.Components.Timeline;

namespace PodTimeline.Web.Tests.Components.Timeline;

public sealed class LaneAndGateTests : BunitContext
{
    [Fact]
    public void Spans_of_the_status_say_what_and_when()
    {
        var lane = Lane(PlayedScenario.Example("init-chain", 20), status => status.Lane, "STATUS");
        Assert.Equal("list", lane.Find(".lane-bars").GetAttribute("role"));
        Assert.Contains("STATUS Init:1/3: 3.7 s to 11.4 s", lane.FindAll("[role=listitem]").Select(span => span.GetAttribute("aria-label")));
        var last = lane.FindAll(".lane-span")[^1];
        Assert.Equal("STATUS Running: since 17.4 s", last.GetAttribute("title"));
        Assert.Contains("good", last.ClassList);
        Assert.Equal("Running", last.TextContent);
    }

    [Fact]
    public void READY_is_a_lane_of_its_own()
    {
        var lane = Lane(PlayedScenario.Example("init-chain", 20), status => status.Ready, "READY");
        Assert.Equal(["READY 0/1: 0.0 s to 17.4 s", "READY 1/1: since 17.4 s"], lane.FindAll(".lane-span").Select(span => span.GetAttribute("aria-label")));
    }

    [Fact]
    public void Arrows_go_from_row_to_row_and_carry_no_words()
    {
        var gates = Gates(PlayedScenario.ExampleWithDeletion("everything")).FindAll(".gate");
        Assert.Equal(6, gates.Count);
        Assert.All(gates, gate => Assert.Equal("", gate.TextContent));
        Assert.Equal("left:12.3%;width:0.5%;--upper:0;--rows:1", gates[0].GetAttribute("style"));
        Assert.True(gates[0].ClassList.Contains("down") && !gates[0].ClassList.Contains("shutdown"));
        Assert.Equal("left:58.5%;width:0%;--upper:1;--rows:2", gates[5].GetAttribute("style"));
        Assert.True(gates[5].ClassList.Contains("up") && gates[5].ClassList.Contains("shutdown"));
    }

    [Fact]
    public void The_deletion_and_what_happens_to_the_kubelet_are_lines_through_all_rows()
    {
        Assert.Equal("left:45%", Gates(PlayedScenario.ExampleWithDeletion("everything")).Find(".command-line").GetAttribute("style"));
        Assert.Empty(Gates(PlayedScenario.Example("everything", 40)).FindAll(".command-line, .interruption-line"));
    }

    [Fact]
    public void Arrows_are_rendered_again_for_another_picture_only()
    {
        var played = PlayedScenario.Example("init-chain", 60);
        var picture = Drawn.OnAHundredSeconds(played);
        var arrows = Render<GateArrows>(parameters => parameters.Add(gates => gates.Picture, picture));
        arrows.Render(parameters => parameters.Add(gates => gates.Picture, picture));
        Assert.Equal(1, arrows.RenderCount);
        arrows.Render(parameters => parameters.Add(gates => gates.Picture, Drawn.Folded(played)));
        Assert.Equal(2, arrows.RenderCount);
    }

    [Fact]
    public void A_label_has_the_whole_name_and_the_image_even_where_they_are_cut()
    {
        var container = PlayedScenario.Example("crash-loop", 1).Scenario.Pod.Containers[0];
        var label = Render<RowLabel>(parameters => parameters.Add(label => label.Container, container).Add(label => label.Selected, true));
        Assert.Equal("recommender", label.Find("strong").GetAttribute("title"));
        Assert.Equal("acme/recommender:0.4", label.Find("small").GetAttribute("title"));
        Assert.Contains("selected", label.Find(".row-label").ClassList);
    }

    private IRenderedComponent<LaneBars> Lane(PlayedScenario played, Func<StatusLane, Lane> choose, string name) => Render<LaneBars>(parameters => parameters
        .Add(bars => bars.Lane, choose(played.Fold.Status)).Add(bars => bars.Name, name).Add(bars => bars.Picture, Drawn.OnAHundredSeconds(played)));

    private IRenderedComponent<GateArrows> Gates(PlayedScenario played) => Render<GateArrows>(parameters => parameters.Add(gates => gates.Picture, Drawn.OnAHundredSeconds(played)));
}
