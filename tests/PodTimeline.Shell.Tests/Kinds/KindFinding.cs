using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using PodTimeline.Kubelet;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Shell.Behaviors;

namespace PodTimeline.Shell.Tests.Kinds;

/// <summary>
/// Looks whether a simulation is as expected. Expectations speak of the container <c>app</c>, or of another with <c>name: </c> in front;
/// times are seconds from that container's first start: <c>exits 3 at 5..6</c>, <c>runs forever</c>, <c>runs</c>, <c>never runs</c>,
/// <c>ready at 0..1</c>, <c>never ready</c>, <c>killed at 15..20</c> (the first signal), <c>restarts 2</c> (at least), <c>out of memory</c>,
/// <c>says REGEX</c>, <c>never says REGEX</c>, <c>waits for REASON</c>, <c>unhealthy REGEX</c>, <c>assumes REGEX</c>, <c>summary REGEX</c>,
/// <c>phase Succeeded</c>, <c>gone at 30..40</c>.
/// </summary>
internal static partial class KindFinding
{
    /// <summary>What is otherwise; null when it is as expected.</summary>
    public static string? Check(string expectation, PodSimulation simulation, PodSpec pod, ImmutableArray<ContainerBehavior> behaviors)
    {
        var (name, what) = Named().Match(expectation) is { Success: true } named ? (named.Groups[1].Value, named.Groups[2].Value) : ("app", expectation);
        if (pod.Find(name) is null) return $"there is no container {name}";
        var events = simulation.Events.OfType<SimEvent.OfContainer>().Where(e => e.Container == name).ToList();
        var start = events.OfType<SimEvent.ContainerRunning>().FirstOrDefault()?.At;
        var end = events.OfType<SimEvent.ContainerTerminated>().FirstOrDefault();
        double? Since(SimEvent? e) => e is null || start is null ? null : (e.At - start.Value).TotalSeconds;
        var match = Shape().Match(what);
        var (word, argument, range) = (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value);
        var found = word switch
        {
            "exits" => end is not null && end.ExitCode.ToString(CultureInfo.InvariantCulture) == argument && IsIn(Since(end), range) ? null
                : end is null ? (start is null ? "never runs" : "does not end") : $"exits {end.ExitCode} at {Shown(Since(end))}",
            "runs forever" => start is not null && end is null ? null : end is null ? "never runs" : $"exits {end.ExitCode} at {Shown(Since(end))}",
            "runs" => start is not null ? null : "never runs",
            "never runs" => start is null ? null : "runs",
            "ready" => start is not null && IsIn(Since(events.OfType<SimEvent.ContainerReadyChanged>().FirstOrDefault(e => e.Ready)), range) ? null
                : $"ready at {Shown(Since(events.OfType<SimEvent.ContainerReadyChanged>().FirstOrDefault(e => e.Ready)))}",
            "never ready" => events.OfType<SimEvent.ContainerReadyChanged>().Any(e => e.Ready) ? "gets ready" : null,
            "killed" => IsIn(Since(events.OfType<SimEvent.SignalSent>().FirstOrDefault()), range) ? null : $"killed at {Shown(Since(events.OfType<SimEvent.SignalSent>().FirstOrDefault()))}",
            "restarts" => events.OfType<SimEvent.ContainerRunning>().Count() - 1 is var restarts && restarts >= int.Parse(argument, CultureInfo.InvariantCulture) ? null : $"restarts {restarts}",
            "out of memory" => end is { Reason: "OOMKilled", ExitCode: 137 } ? null : end is null ? "does not end" : $"ends {end.Reason} {end.ExitCode}",
            "says" => events.OfType<SimEvent.LogWritten>().Any(log => Regex.IsMatch(log.Line, argument)) ? null : "says " + string.Join(" | ", events.OfType<SimEvent.LogWritten>().Take(8).Select(log => log.Line)),
            "never says" => events.OfType<SimEvent.LogWritten>().FirstOrDefault(log => Regex.IsMatch(log.Line, argument)) is { } said ? "says " + said.Line : null,
            "waits for" => events.OfType<SimEvent.ContainerWaiting>().Any(e => e.Reason == argument) ? null : "waits for " + string.Join(", ", events.OfType<SimEvent.ContainerWaiting>().Select(e => e.Reason).Distinct()),
            "unhealthy" => events.OfType<SimEvent.ProbeFailed>().Any(e => Regex.IsMatch(e.Message, argument)) ? null : "unhealthy " + string.Join(" | ", events.OfType<SimEvent.ProbeFailed>().Select(e => e.Message).Distinct()),
            "assumes" => behaviors.Single(b => b.Container == name).Assumptions.Any(a => Regex.IsMatch(a.Text, argument)) ? null : "assumes " + string.Join(" | ", behaviors.Single(b => b.Container == name).Assumptions.Select(a => a.Text)),
            "summary" => BehaviorSummary.Of(pod.Find(name)!, behaviors.Single(b => b.Container == name)).Sentence is var sentence && Regex.IsMatch(sentence, argument) ? null : sentence,
            "phase" => simulation.Events.OfType<SimEvent.PodPhaseChanged>().LastOrDefault()?.Phase.ToString() is var phase && phase == argument ? null : $"phase {phase}",
            "gone" => IsIn(simulation.Events.OfType<SimEvent.PodDeleted>().FirstOrDefault()?.At.TotalSeconds, range) ? null : $"gone at {Shown(simulation.Events.OfType<SimEvent.PodDeleted>().FirstOrDefault()?.At.TotalSeconds)}",
            _ => "is not understood",
        };
        return found is null ? null : $"{expectation}: {found}";
    }

    private static string Shown(double? seconds) => seconds?.ToString("0.###", CultureInfo.InvariantCulture) ?? "no time";

    private static bool IsIn(double? value, string range)
    {
        if (range.Length == 0) return true;
        if (value is not { } seconds) return false;
        var ends = range.Split("..");
        var (from, to) = (double.Parse(ends[0], CultureInfo.InvariantCulture), double.Parse(ends[^1], CultureInfo.InvariantCulture));
        return seconds >= from - 0.0005 && seconds <= to + 0.0005;
    }

    [GeneratedRegex(@"^([a-z0-9-]+): (.*)$")]
    private static partial Regex Named();

    [GeneratedRegex(@"^(exits|runs forever|runs|never runs|never ready|ready|killed|restarts|out of memory|never says|says|waits for|unhealthy|assumes|summary|phase|gone)(?: (?!at )(.*?))?(?: at ([\d.]+(?:\.\.[\d.]+)?))?$")]
    private static partial Regex Shape();
}
