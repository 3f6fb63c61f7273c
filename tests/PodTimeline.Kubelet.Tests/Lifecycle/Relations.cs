using System.Text.Json;
using System.Text.RegularExpressions;
using PodTimeline.Model.Events;
using PodTimeline.Model.Status;
using PodTimeline.Model.Time;
using PodTimeline.Testing.Tables;

namespace PodTimeline.Kubelet.Tests.Lifecycle;

/// <summary>
/// Checks what a case expects. What is said of a status must hold all at once at some instant of the observation, as a test
/// that polls would find it; what is said of the log must hold at the observation's end.
/// </summary>
internal sealed partial class Relations
{
    private readonly JsonElement _row;
    private readonly LifecycleRun _run;
    private readonly SimEvent.StatusPublished[] _statuses;
    private readonly SimInstant? _seen;
    private readonly SimInstant _end;
    private readonly Occurrences _log;

    public Relations(JsonElement row, LifecycleRun run)
    {
        (_row, _run) = (row, run);
        _statuses = [.. run.Events.OfType<SimEvent.StatusPublished>()];
        _seen = FindInstant();
        _end = EndOfObservation();
        _log = new Occurrences(run.Events.Where(e => e.At <= _end));
    }

    private IEnumerable<JsonElement> Expected => _row.List("expect");

    public IEnumerable<string> Failures()
    {
        if (_seen is null) yield return "At no instant of the observation did all that is said of the status hold.";
        foreach (var relation in Expected)
            if (!OfStatus(relation, out _) && !Holds(relation)) yield return relation.GetRawText();
        if (_row.Text("podPhase") is { } phase && !_statuses.Any(published => published.Status.Phase.ToString() == phase && published.At <= _run.Timeout))
            yield return $"phase {phase}";
    }

    /// <summary>The first instant after the actions at which everything that is said of the status holds.</summary>
    private SimInstant? FindInstant()
    {
        List<Func<PodStatus, bool>> wanted = [];
        foreach (var relation in Expected)
            if (OfStatus(relation, out var holds)) wanted.Add(holds!);
        foreach (var published in StatusesFrom(_run.Trigger))
            if (wanted.TrueForAll(holds => holds(published.Status))) return SimInstant.PickLater(published.At, _run.Trigger);
        return null;
    }

    private IEnumerable<SimEvent.StatusPublished> StatusesFrom(SimInstant from)
    {
        var before = _statuses.LastOrDefault(published => published.At <= from);
        return _statuses.Where(published => published == before || published.At > from).TakeWhile(published => published.At <= _run.Timeout);
    }

    private SimInstant EndOfObservation()
    {
        var until = _row.GetProperty("observe").Text("until")!;
        if (until is "podTerminal" or "podSucceeded") return _statuses.FirstOrDefault(published => published.Status.Phase.IsTerminal())?.At ?? _run.Timeout;
        if (until == "podDeleted") return _run.Events.OfType<SimEvent.PodDeleted>().FirstOrDefault()?.At ?? _run.Timeout;
        if (RestartCount().Match(until) is { Success: true } match)
        {
            var count = int.Parse(match.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture);
            return Reached(match.Groups[1].Value, count) ?? _run.Timeout;
        }

        return _run.Timeout;
    }

    private SimInstant? Reached(string container, int restarts) =>
        _statuses.FirstOrDefault(published => published.Status.FindContainer(container)?.RestartCount >= restarts)?.At;

    private static bool OfStatus(JsonElement relation, out Func<PodStatus, bool>? holds)
    {
        var name = relation.Text("a");
        holds = relation.Text("rel") switch
        {
            "running" => Container(status => status.State is ContainerState.Running),
            "waiting" => Container(status => status.State is ContainerState.Waiting waiting && relation.Text("reason") is var reason && (reason is null || reason == waiting.Reason)),
            "state" => Container(status => StateName(status.State) == relation.Text("value")),
            "ready" => Container(status => status.Ready == relation.GetProperty("value").GetBoolean()),
            "restartCount" => Container(status => status.RestartCount == relation.GetProperty("count").GetInt32()),
            "hasLastTermination" => Container(status => status.LastState is not null),
            "terminatedWith" => Container(status => status.State is ContainerState.Terminated ended
                && ended.ExitCode == relation.GetProperty("exitCode").GetInt32() && (relation.Text("reason") is not { } reason || reason == ended.Reason)),
            "podPhase" => status => status.Phase.ToString() == relation.Text("value"),
            "podReady" => status => status.FindCondition(PodConditionTypes.Ready)?.Status == relation.GetProperty("value").GetBoolean(),
            "condition" => status => status.FindCondition(relation.Text("type")!) is { } condition
                && condition.Status.ToString() == relation.Text("status")
                && (relation.Text("reason") is not { } reason || reason == condition.Reason)
                && (relation.Text("message") is not { } message || message == condition.Message),
            _ => null,
        };
        return holds is not null;

        Func<PodStatus, bool> Container(Func<ContainerStatus, bool> test) => status => status.FindContainer(name!) is { } found && test(found);
    }

    private static string StateName(ContainerState state) => state switch
    {
        ContainerState.Waiting => "waiting",
        ContainerState.Running => "running",
        ContainerState.Terminated => "terminated",
        _ => throw new InvalidOperationException($"Unknown state {state}."),
    };

    [GeneratedRegex(@"^restartCount\(([\w-]+)\)>=(\d+)$")]
    private static partial Regex RestartCount();
}
