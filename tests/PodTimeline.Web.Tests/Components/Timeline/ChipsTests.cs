using System.Collections.Immutable;
using Bunit;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Time;
using PodTimeline.Testing.Folds;
using PodTimeline.Web.Components.Timeline;

namespace PodTimeline.Web.Tests.Components.Timeline;

/// <summary>What was done to the pod, on the axis.</summary>
public sealed class ChipsTests : BunitContext
{
    private static readonly ImmutableArray<SimCommand> Done =
        [new SimCommand.Kill("app", 1) { At = SimInstant.FromSeconds(20) }, new SimCommand.Delete { At = SimInstant.FromSeconds(45) }, new SimCommand.RestartKubelet { At = SimInstant.FromSeconds(50) }];

    [Fact]
    public void Each_command_has_a_chip_at_its_instant_that_takes_it_back()
    {
        var removed = new List<int>();
        var chips = Draw(true, removed.Add);
        Assert.Equal(["Deleted: 45.0 s", "app crashed 20.0 s", "kubelet restarted 50.0 s"], chips.FindAll(".chip > span").Select(chip => chip.TextContent));
        Assert.Equal(["Undo the deletion", "Undo: app crashed, 20.0 s", "Undo: kubelet restarted, 50.0 s"], chips.FindAll("button").Select(button => button.GetAttribute("aria-label")));
        foreach (var button in chips.FindAll("button")) button.Click();
        Assert.Equal([1, 0, 2], removed);
    }

    [Fact]
    public void Those_who_only_watch_have_nothing_to_press()
    {
        var chips = Draw(false, _ => { });
        Assert.Equal(["Deleted: 45.0 s"], chips.FindAll(".chip > span").Select(chip => chip.TextContent));
        Assert.Empty(chips.FindAll("button"));
    }

    [Fact]
    public void Of_very_many_commands_the_last_have_chips()
    {
        var chips = Render<Chips>(parameters => parameters.Add(chips => chips.Picture, Drawn.Folded(PlayedScenario.ExampleWithDeletion("everything"))).Add(chips => chips.CanSteer, true)
            .Add(chips => chips.Commands, [.. Enumerable.Range(0, 500).Select(at => new SimCommand.Kill("app", 1) { At = SimInstant.FromSeconds(at / 10d) })]));
        Assert.Equal(20, chips.FindAll(".chip.command").Count);
        Assert.Contains("49.9 s", chips.FindAll(".chip.command")[^1].TextContent);
    }

    private IRenderedComponent<Chips> Draw(bool canSteer, Action<int> removed) => Render<Chips>(parameters => parameters
        .Add(chips => chips.Picture, Drawn.Folded(PlayedScenario.ExampleWithDeletion("everything"))).Add(chips => chips.CanSteer, canSteer).Add(chips => chips.Commands, Done).Add(chips => chips.Removed, removed));
}
