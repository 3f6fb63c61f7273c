using System.Text.Json;
using PodTimeline.Kubelet;
using PodTimeline.Testing.Runs;
using PodTimeline.Timeline.Runs;
using PodTimeline.Timeline.Runs.Following;
using PodTimeline.Web.Api.Contract;

namespace PodTimeline.Web.Tests.Api;

/// <summary>Items of a run's stream on the wire.</summary>
public sealed class RunItemJsonTests
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new RunItemJson() } };

    public static TheoryData<RunItem, string> Items => new()
    {
        {
            new RunItem.Clock(new ClockReading(RunScenarios.Seconds(12.3456), 1, true), 2, RunScenarios.Seconds(40)),
            """{"type":"Clock","at":12.346,"rate":1,"playing":true,"branch":2,"toldUntil":40}"""
        },
        { new RunItem.Rewound(41), """{"type":"Rewound","seq":41}""" },
        { new RunItem.Ended(SimulationEnd.Deleted, RunScenarios.Seconds(61.2)), """{"type":"Ended","reason":"deleted","at":61.2}""" },
        { new RunItem.Ended(SimulationEnd.Limit, RunScenarios.Seconds(5)), """{"type":"Ended","reason":"limit","at":5}""" },
        { new RunItem.Closed(RunCloseReason.ByMaker), """{"type":"Ended","reason":"closed"}""" },
        { new RunItem.Closed(RunCloseReason.Idle), """{"type":"Ended","reason":"idle"}""" },
        { new RunItem.Closed(RunCloseReason.Shutdown), """{"type":"Ended","reason":"shutdown"}""" },
    };

    [Theory]
    [MemberData(nameof(Items))]
    public void An_item_has_the_form_of_the_contract(RunItem item, string json)
    {
        Assert.Equal(json, JsonSerializer.Serialize(item, item.GetType(), Options));
        Assert.Equal(json, JsonSerializer.Serialize(item, Options));
    }

    [Fact]
    public void Every_kind_of_item_has_a_form()
    {
        var told = Items.Select(row => row[0]!.GetType()).Append(typeof(RunItem.Event)).ToHashSet();
        Assert.Equal(typeof(RunItem).GetNestedTypes().ToHashSet(), told);
    }
}
