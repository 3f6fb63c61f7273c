using System.Collections.Concurrent;
using PodTimeline.Model.Commands;
using PodTimeline.Model.Events;
using PodTimeline.Model.Time;
using PodTimeline.Testing.Folds;
using PodTimeline.Timeline.Examples;
using PodTimeline.Timeline.Folds;

namespace PodTimeline.Timeline.Tests.Folds;

/// <summary>What holds of every timeline: all examples, left alone, deleted at several instants, by force, and on a node that fails.</summary>
public class FoldPropertyTests
{
    private const double Until = 150;

    public static TheoryData<string, string> Scenarios()
    {
        var scenarios = new TheoryData<string, string>();
        foreach (var example in ExampleCatalog.All)
            foreach (var command in (string[])["", "delete 0.5", "delete 1.5", "delete 7", "delete 22", "delete 61", "force 8", "force 40", "kubelet 9", "reboot 25"])
                scenarios.Add(example.Id, command);
        return scenarios;
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Bars_of_a_row_follow_each_other(string example, string command)
    {
        var played = Play(example, command);
        foreach (var row in played.Fold.Rows)
        {
            foreach (var (bar, next) in row.Bars.Zip(row.Bars.Skip(1)))
                Assert.True(bar.To is { } end && end > bar.From && end <= next.From, $"{row.Container.Name}: {bar} then {next}");
            Assert.True(row.Marks.Zip(row.Marks.Skip(1)).All(pair => pair.First.At <= pair.Second.At));
            Assert.All(row.Bars, bar => Assert.True(bar.GetLength(played.Now) >= TimeSpan.Zero));
        }
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Bars_begin_with_an_event_of_their_container(string example, string command)
    {
        var played = Play(example, command);
        foreach (var row in played.Fold.Rows)
        {
            Assert.All(row.Bars, bar =>
            {
                var simEvent = played.Events[bar.Seq - 1];
                Assert.Equal(bar.From, simEvent.At);
                // Only the wait for others begins with what happens to them.
                if (bar.Kind != BarKind.WaitsForTurn) Assert.Equal(row.Container.Name, Assert.IsAssignableFrom<SimEvent.OfContainer>(simEvent).Container);
            });
            Assert.All(row.Marks, mark => Assert.Equal(row.Container.Name, Assert.IsAssignableFrom<SimEvent.OfContainer>(played.Events[mark.Seq - 1]).Container));
        }
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void What_is_closed_never_changes(string example, string command)
    {
        var played = Play(example, command);
        var fold = played.FoldOf(0);
        var closed = fold.Rows.Select(_ => new List<Bar>()).ToList();
        var spans = new List<LaneSpan>();
        foreach (var simEvent in played.Events)
        {
            fold.Apply(simEvent);
            foreach (var row in fold.Rows) Keep(closed[row.Index], row.Bars.Where(bar => bar.To is not null).ToList());
            Keep(spans, fold.Status.Lane.Spans.Where(span => span.To is not null).ToList());
        }

        static void Keep<T>(List<T> before, List<T> now)
        {
            Assert.Equal(before, now.Take(before.Count));
            before.AddRange(now.Skip(before.Count));
        }
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Every_prefix_is_the_whole_cut_there(string example, string command)
    {
        var played = Play(example, command);
        foreach (var count in Enumerable.Range(0, played.Events.Count).Where(count => count % 17 == 0 && played.Events[count].At > (count == 0 ? SimInstant.Never : played.Events[count - 1].At)))
        {
            var (cut, last) = (played.FoldOf(count), played.Events[count - 1].At);
            foreach (var row in cut.Rows)
            {
                var whole = played.Fold.GetRow(row.Container.Name);
                Assert.Equal(row.Marks, whole.Marks.Take(row.Marks.Count));
                Assert.Equal(row.Bars.Select(bar => (bar.Kind, bar.From, bar.Seq)), whole.Bars.Take(row.Bars.Count).Select(bar => (bar.Kind, bar.From, bar.Seq)));
                Assert.Equal(row.FindBar(last)?.Seq, whole.FindBar(last)?.Seq);
            }

            Assert.Equal(cut.Gates, played.Fold.Gates.Take(cut.Gates.Count));
        }
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Nothing_goes_on_after_the_end(string example, string command)
    {
        var played = Play(example, command);
        if (played.End is null) return;
        Assert.All(played.Fold.Rows, row => Assert.False(row.IsRunning));
        Assert.All(played.Fold.Rows, row => Assert.DoesNotContain(row.Bars, bar => bar.To is null));
        if (played.Fold.Gone is null) return;
        Assert.All([played.Fold.Status.Lane, played.Fold.Phases.Lane, .. played.Fold.Conditions.Select(condition => condition.Lane)], lane => Assert.DoesNotContain(lane.Spans, span => span.To is null));
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Arrows_go_from_a_cause_to_its_effect(string example, string command)
    {
        var played = Play(example, command);
        Assert.All(played.Fold.Gates, gate =>
        {
            Assert.NotEqual(gate.From, gate.To);
            Assert.True(gate.FromAt <= gate.ToAt);
            var (from, to) = (played.Fold.GetRow(gate.From).Index, played.Fold.GetRow(gate.To).Index);
            Assert.True(gate.IsShutdown ? from > to : from < to, $"{gate}");
            Assert.Equal(gate.ToAt, played.Events[gate.Seq - 1].At);
        });
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Spans_of_lanes_join_without_gaps(string example, string command)
    {
        var played = Play(example, command);
        Assert.All([played.Fold.Status.Lane, played.Fold.Phases.Lane, .. played.Fold.Conditions.Select(condition => condition.Lane)], lane =>
            Assert.All(lane.Spans.Zip(lane.Spans.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From)));
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Running_bars_tell_when_the_process_ran(string example, string command)
    {
        var played = Play(example, command);
        foreach (var row in played.Fold.Rows)
        {
            var ran = TimeSpan.Zero;
            foreach (var end in played.Events.OfType<SimEvent.ContainerTerminated>().Where(end => end.Container == row.Container.Name && end.StartedAt is not null))
                ran += end.At - end.StartedAt!.Value;
            if (row.IsRunning) ran += played.Now - played.Events.OfType<SimEvent.ContainerRunning>().Last(running => running.Container == row.Container.Name).At;
            var drawn = row.Bars.Where(bar => bar.Kind is not (BarKind.Pulling or BarKind.Creating or BarKind.BackOff)).Sum(bar => bar.GetLength(played.Now).Ticks);
            Assert.Equal(ran, TimeSpan.FromTicks(drawn));
        }
    }

    private static readonly ConcurrentDictionary<(string, string), PlayedScenario> Played = [];

    private static PlayedScenario Play(string example, string command) => Played.GetOrAdd((example, command), static scenario => Simulate(scenario.Item1, scenario.Item2));

    private static PlayedScenario Simulate(string example, string command)
    {
        if (command.Length == 0) return PlayedScenario.Example(example, Until);
        var at = double.Parse(command.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
        SimCommand given = command.Split(' ')[0] switch
        {
            "delete" => PlayedScenario.Delete(at),
            "force" => PlayedScenario.Delete(at, 0),
            "kubelet" => new SimCommand.RestartKubelet { At = SimInstant.FromSeconds(at) },
            _ => new SimCommand.RebootNode(TimeSpan.FromSeconds(15)) { At = SimInstant.FromSeconds(at) },
        };
        return PlayedScenario.Example(example, Until, given);
    }
}
