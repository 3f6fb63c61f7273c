using Bunit;
using PodTimeline.Testing.Folds;
using PodTimeline.Timeline.Folds;
using PodTimeline.Web.Components.Timeline;

namespace PodTimeline.Web.Tests.Components.Timeline;

public sealed class LaneAndGateTests : BunitContext
{
    private static readonly Scale Minute = new(TimeSpan.FromSeconds(100));

    [Fact]
    public void Spans_of_the_status_say_what_and_when()
    {
        var lane = Lane(Told.Example("init-chain", 20).Fold.Status.Lane, "STATUS", thin: false);
        Assert.Equal("list", lane.Find(".lane-bars").GetAttribute("role"));
        Assert.Contains("STATUS Init:1/3: 3.7 s to 11.4 s", lane.FindAll("[role=listitem]").Select(span => span.GetAttribute("aria-label")));
        var last = lane.FindAll(".lane-span")[^1];
        Assert.Equal("STATUS Running 1/1: since 17.4 s", last.GetAttribute("title"));
        Assert.Equal("left:17.4%;width:82.6%", last.GetAttribute("style"));
        Assert.True(last.ClassList.Contains("open") && last.ClassList.Contains("good"));
        Assert.Equal("Running 1/1", last.TextContent);
    }

    [Fact]
    public void A_condition_is_a_line_without_words_but_with_a_label()
    {
        var lane = Lane(Told.Example("init-chain", 20).Fold.Conditions[1].Lane, "Ready", thin: true);
        Assert.Equal(["Ready False: 0.1 s to 17.4 s", "Ready True: since 17.4 s"], lane.FindAll(".lane-span").Select(span => span.GetAttribute("aria-label")));
        Assert.All(lane.FindAll(".lane-span"), span => Assert.Equal("", span.TextContent));
    }

    [Fact]
    public void Arrows_go_from_row_to_row()
    {
        var arrows = Gates(Told.ExampleWithDeletion("everything"));
        var gates = arrows.FindAll(".gate");
        Assert.Equal(["completed", "started", "completed", "started", "apps stopped", "reverse order"], gates.Select(gate => gate.TextContent));
        Assert.Equal("right:calc(100% - 12.8%);width:max(11px, 0.5%);--upper:0;--rows:1", gates[0].GetAttribute("style"));
        Assert.True(gates[0].ClassList.Contains("down") && !gates[0].ClassList.Contains("shutdown"));
        Assert.Equal("right:calc(100% - 58.5%);width:max(11px, 0%);--upper:1;--rows:2", gates[5].GetAttribute("style"));
        Assert.True(gates[5].ClassList.Contains("up") && gates[5].ClassList.Contains("shutdown"));
    }

    [Fact]
    public void The_deletion_is_drawn_with_the_grace_in_force()
    {
        var deletion = Gates(Told.ExampleWithDeletion("everything")).Find(".deletion");
        Assert.Equal("left:45%", deletion.GetAttribute("style"));
        Assert.Equal("pod deleted · grace 30 s", deletion.TextContent);
        Assert.Empty(Gates(Told.Example("everything", 40)).FindAll(".deletion"));
    }

    [Fact]
    public void Arrows_are_rendered_again_when_one_is_added()
    {
        var told = Told.Example("init-chain", 60);
        var fold = told.FoldOf(told.Events.Count / 2);
        var arrows = Render<GateArrows>(parameters => parameters.Add(gates => gates.Fold, fold).Add(gates => gates.Version, fold.GatesVersion).Add(gates => gates.Scale, Minute));
        var before = fold.Gates.Count;
        foreach (var simEvent in told.Events.Skip(fold.Events.Count).ToList()) fold.Apply(simEvent);
        Assert.True(fold.Gates.Count > before);
        arrows.Render(parameters => parameters.Add(gates => gates.Fold, fold).Add(gates => gates.Version, fold.GatesVersion).Add(gates => gates.Scale, Minute));
        Assert.Equal(2, arrows.RenderCount);
        Assert.Equal(fold.Gates.Count, arrows.FindAll(".gate").Count);
    }

    [Fact]
    public void A_label_has_the_whole_name_and_image_even_where_they_are_cut()
    {
        var container = Told.Example("crash-loop", 1).Story.Pod.Containers[0];
        var label = Render<RowLabel>(parameters => parameters.Add(label => label.Container, container).Add(label => label.Selected, true));
        Assert.Equal("recommender", label.Find("strong").GetAttribute("title"));
        Assert.Equal("acme/recommender:0.4", label.Find("small").GetAttribute("title"));
        Assert.Contains("selected", label.Find(".row-label").ClassList);
    }

    private IRenderedComponent<LaneBars> Lane(Lane lane, string name, bool thin) => Render<LaneBars>(parameters => parameters
        .Add(bars => bars.Lane, lane).Add(bars => bars.Name, name).Add(bars => bars.Thin, thin).Add(bars => bars.Version, lane.Version).Add(bars => bars.Scale, Minute));

    private IRenderedComponent<GateArrows> Gates(Told told) => Render<GateArrows>(parameters => parameters
        .Add(gates => gates.Fold, told.Fold).Add(gates => gates.Version, told.Fold.GatesVersion).Add(gates => gates.Scale, Minute));
}
