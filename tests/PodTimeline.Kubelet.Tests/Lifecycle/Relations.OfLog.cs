using System.Text.Json;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;
using PodTimeline.Model.Time;
using PodTimeline.Testing.Tables;

namespace PodTimeline.Kubelet.Tests.Lifecycle;

/// <summary>The relations over the log, over stretches of time, and over the flags all along.</summary>
internal sealed partial class Relations
{
    private bool Holds(JsonElement relation)
    {
        var (a, b) = (relation.Text("a")!, relation.Text("b")!);
        return relation.Text("rel") switch
        {
            "startsBefore" => _log.Starts(a).Any(first => _log.Starts(b).Any(start => start > first)),
            "exitsBefore" => _log.Exits(a).Any() && _log.Exits(b).Any(exit => exit > _log.Exits(a).First()),
            "exitsBeforeStarts" => _log.Exits(a).Any() && _log.Starts(b).Any() && _log.Exits(a).First() < _log.Starts(b).First(),
            "starts" => _log.Starts(a).Any(),
            "doesNotStart" => !_log.Starts(a).Any(),
            "exits" => _log.Exits(a).Any(),
            "restarts" => _log.Starts(a).Count() >= 2,
            "doesNotRestart" => _log.Starts(a).Count() == 1,
            "runsTogetherLhsFirst" => RunTogetherLhsFirst(a, b),
            "notRunsTogetherLhsFirst" => !RunTogetherLhsFirst(a, b),
            "runsTogether" => RunTogetherLhsFirst(a, b) || RunTogetherLhsFirst(b, a),
            "restartsAtLeast" => RestartsAtLeast(a, relation),
            "restartCountStays" => Along(relation, status => status.FindContainer(a)?.RestartCount == relation.GetProperty("count").GetInt32()),
            "restartCountMonotonic" => Monotonic(a),
            "startedStays" => Along(relation, status => status.FindContainer(a)?.Started == relation.GetProperty("value").GetBoolean()),
            "readyStays" => Along(relation, status => status.FindContainer(a)?.Ready == relation.GetProperty("value").GetBoolean()),
            "phaseStays" => Along(relation, status => status.Phase.ToString() == relation.Text("value")),
            "neverRunningFor" => Along(relation, status => status.FindContainer(a) is { RestartCount: 0, State: not ContainerState.Running }),
            "podTerminal" => _statuses.Any(published => published.Status.Phase.IsTerminal() && published.At.TotalSeconds <= Within(relation)),
            "podDeletedWithin" => _run.Events.OfType<SimEvent.PodDeleted>().Any(gone => (gone.At - _run.Trigger).TotalSeconds <= relation.GetProperty("seconds").GetDouble()),
            "finishedBetweenAfterDelete" => Between(relation, (First<SimEvent.ContainerTerminated>(a).At - _run.Trigger).TotalSeconds),
            "runDurationBetween" => Between(relation, (First<SimEvent.ContainerTerminated>(a).At - First<SimEvent.ContainerRunning>(a).At).TotalSeconds),
            "becomesNotReadyWhileTerminating" => _statuses.Any(published => published.At > _run.Trigger && published.At < LastEnd
                && published.Status.FindCondition(PodConditionTypes.Ready) is { Status: false }),
            "noLivenessFailureFor" => !_run.Events.OfType<SimEvent.ProbeFailed>().Any(failed => failed.Container == a
                && failed.Probe == ProbeKind.Liveness && failed.At >= _run.Trigger),
            "readyWithinAfterStarted" => ReadyWithinAfterStarted(relation.GetProperty("seconds").GetDouble()),
            var other => throw new InvalidOperationException($"Unknown relation {other}."),
        };
    }

    private SimInstant LastEnd => _run.Events.OfType<SimEvent.ContainerTerminated>().Last().At;

    private T First<T>(string container) where T : SimEvent.OfContainer => _run.Events.OfType<T>().First(e => e.Container == container);

    private static double Within(JsonElement relation) => relation.GetProperty("withinSeconds").GetDouble();

    private static bool Between(JsonElement relation, double seconds) =>
        seconds >= relation.GetProperty("min").GetDouble() && seconds <= relation.GetProperty("max").GetDouble();

    private bool RunTogetherLhsFirst(string a, string b)
    {
        if (!_log.Starts(a).Any()) return false;
        var left = _log.Starts(a).First();
        var right = _log.Starts(b).Where(start => start > left).Take(1).ToArray();
        var exit = _log.Exits(a).Where(end => end > left).Take(1).ToArray();
        return right is [var started] && exit is [var ended] && started < ended && _log.Exits(b).Any(end => end > started);
    }

    private bool RestartsAtLeast(string container, JsonElement relation)
    {
        if (Reached(container, relation.GetProperty("count").GetInt32()) is not { } at) return false;
        // What is there when the action comes was counted from the beginning.
        var from = at <= _run.Trigger ? SimInstant.Zero : _run.Trigger;
        return (at - from).TotalSeconds <= Within(relation);
    }

    private bool Monotonic(string container)
    {
        var counts = _statuses.Select(published => published.Status.FindContainer(container)?.RestartCount ?? 0).ToArray();
        return counts.Zip(counts.Skip(1)).All(pair => pair.Second >= pair.First);
    }

    /// <summary>Whether every status from the action on shows it, for so long as is said or to the end.</summary>
    private bool Along(JsonElement relation, Func<PodStatus, bool> holds)
    {
        var end = relation.Has("forSeconds", out var length) ? _run.Trigger + TimeSpan.FromSeconds(length.GetDouble())
            : relation.Text("until") == "restartCount>=3" ? _end
            : _run.Timeout;
        var shown = StatusesFrom(_run.Trigger).Where(published => published.At <= end && published.Status.ContainerStatuses.Length > 0).ToArray();
        return shown.Length > 0 && shown.All(published => holds(published.Status));
    }

    private bool ReadyWithinAfterStarted(double seconds)
    {
        var started = _run.Events.OfType<SimEvent.ContainerStartedChanged>().Last(changed => changed.Started).At;
        return _run.Events.OfType<SimEvent.PodConditionChanged>().Any(changed =>
            changed.Condition is { Type: PodConditionTypes.Ready, Status: true } && (changed.At - started).TotalSeconds <= seconds);
    }
}
