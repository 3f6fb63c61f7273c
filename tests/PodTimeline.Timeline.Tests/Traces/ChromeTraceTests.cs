using System.Text.Json.Nodes;
using PodTimeline.Testing.Folds;
using PodTimeline.Timeline.Axes;
using PodTimeline.Timeline.Examples;
using PodTimeline.Timeline.Pictures;
using PodTimeline.Timeline.Traces;

namespace PodTimeline.Timeline.Tests.Traces;

/// <summary>The trace is held against the Trace Event Format: the JSON Object Format, its phases M, X and i, and their fields.</summary>
public class ChromeTraceTests
{
    public static TheoryData<string> Examples() => new(ExampleCatalog.All.Select(example => example.Id));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_event_has_the_fields_of_its_phase(string example)
    {
        var trace = Trace(PlayedScenario.ExampleWithDeletion(example, 120));
        Assert.Equal("ms", (string?)trace["displayTimeUnit"]);
        foreach (var entry in trace["traceEvents"]!.AsArray().Select(entry => entry!.AsObject()))
        {
            Assert.Equal(1, (int)entry["pid"]!);
            Assert.True((int)entry["tid"]! >= 0);
            Assert.NotEmpty((string)entry["name"]!);
            var fields = entry.Select(field => field.Key).Except(["name", "ph", "pid", "tid"]).Order(StringComparer.Ordinal);
            switch ((string?)entry["ph"])
            {
                case "M":
                    Assert.Contains((string)entry["name"]!, (string[])["process_name", "thread_name", "thread_sort_index"]);
                    Assert.Equal(["args"], fields);
                    break;
                case "X":
                    Assert.Equal(["args", "cat", "dur", "ts"], fields);
                    Assert.True((double)entry["ts"]! >= 0 && (double)entry["dur"]! >= 0);
                    break;
                case "i":
                    Assert.Equal(["args", "cat", "s", "ts"], fields);
                    Assert.Equal("t", (string?)entry["s"]);
                    break;
                default:
                    Assert.Fail($"Phase {entry["ph"]}");
                    break;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void In_a_thread_no_stretch_overlaps_another(string example)
    {
        foreach (var thread in Of(Trace(PlayedScenario.ExampleWithDeletion(example, 120)), "X").GroupBy(entry => (int)entry["tid"]!))
        {
            var end = 0d;
            foreach (var entry in thread)
            {
                Assert.True((double)entry["ts"]! >= end, $"{entry}");
                end = (double)entry["ts"]! + (double)entry["dur"]!;
            }
        }
    }

    [Fact]
    public void Each_container_is_a_thread_with_its_bars_and_marks_in_microseconds()
    {
        var played = PlayedScenario.ExampleWithDeletion("everything");
        var trace = Trace(played);
        var threads = Of(trace, "M").Where(entry => (string?)entry["name"] == "thread_name").ToDictionary(entry => (string)entry["args"]!["name"]!, entry => (int)entry["tid"]!);
        Assert.Equal("pod shop", (string?)Of(trace, "M").Single(entry => (string?)entry["name"] == "process_name")["args"]!["name"]);
        Assert.Equal(played.Fold.Rows.Length + 2, threads.Count);
        foreach (var row in played.Fold.Rows)
        {
            var thread = threads.Single(entry => entry.Key.StartsWith(row.Container.Name + " (", StringComparison.Ordinal)).Value;
            Assert.Equal(row.Bars.Select(bar => bar.From.SinceCreation.TotalMicroseconds), Of(trace, "X").Where(entry => (int)entry["tid"]! == thread).Select(entry => (double)entry["ts"]!));
            Assert.Equal(row.Marks.Select(mark => mark.Text), Of(trace, "i").Where(entry => (int)entry["tid"]! == thread).Select(entry => (string)entry["name"]!));
        }

        Assert.Contains(Of(trace, "X"), entry => (string?)entry["cat"] == "preStop" && (double)entry["ts"]! == 45_000_000 && (double)entry["dur"]! == 5_000_000);
        Assert.Equal(played.Fold.Rows.Sum(row => row.Marks.Count(mark => mark.IsEnd)), Of(trace, "i").Count(entry => (string?)entry["cat"] == "exit"));
        Assert.All(Of(trace, "X"), entry => Assert.Equal(played.Events[(int)entry["args"]!["seq"]! - 1].Rule.Id, (string?)entry["args"]!["rule"]));
    }

    [Fact]
    public void An_open_bar_reaches_to_the_end()
    {
        var played = PlayedScenario.ExampleWithDeletion("init-never", 120);
        Assert.All(Of(Trace(played), "X"), entry => Assert.True((double)entry["ts"]! + (double)entry["dur"]! <= played.Now.SinceCreation.TotalMicroseconds));
    }

    private static IEnumerable<JsonObject> Of(JsonObject trace, string phase) =>
        trace["traceEvents"]!.AsArray().Select(entry => entry!.AsObject()).Where(entry => (string?)entry["ph"] == phase);

    private static JsonObject Trace(PlayedScenario played) =>
        JsonNode.Parse(ChromeTrace.Write(played.Scenario.Pod, played.Scenario.Kubernetes, TimelinePicture.Of(played.Fold, played.Now, AxisForm.Folded)))!.AsObject();
}
