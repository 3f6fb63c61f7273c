using System.Collections.Immutable;
using PodTimeline.Simulation.Catalogue;
using PodTimeline.Simulation.Events;
using PodTimeline.Simulation.Pods;
using PodTimeline.Simulation.Time;

namespace PodTimeline.Web.Timeline.Why;

/// <summary>Answers "why now?" for a container at an instant, from nothing but the events until then.</summary>
/// <param name="fold">The timeline.</param>
/// <param name="pod">The pod.</param>
/// <param name="version">The cluster's version.</param>
public sealed class WhyTeller(TimelineFold fold, PodSpec pod, KubernetesVersion version)
{
    /// <summary>The answer for a container at an instant.</summary>
    public Answer Tell(string container, SimInstant at)
    {
        var row = fold.Row(container);
        var bar = row.At(at);
        var (question, text, rules) = bar switch
        {
            null when LastEnd(row, at) is { } end => Ended(row, end, at),
            null => NotBegun(row, at),
            { Kind: BarKind.Pulling } => Pulling(row, bar),
            { Kind: BarKind.Creating } => Creating(row),
            { Kind: BarKind.Starting } => Starting(row, bar),
            { Kind: BarKind.NotReady } => NotReady(row),
            { Kind: BarKind.Running } => Running(row, bar),
            { Kind: BarKind.PreStop } => PreStop(row),
            { Kind: BarKind.WaitsForTurn } => Waits(row, at),
            { Kind: BarKind.Stopping } => Stopping(row, bar, at),
            { Kind: BarKind.BackOff } => BackOff(row, bar, at),
            _ => throw new InvalidOperationException($"Unknown bar {bar.Kind}."),
        };
        var seq = bar?.Seq ?? LastEnd(row, at)?.Seq ?? 0;
        return new Answer(container, at, question, text, rules, CauseChain.Of(fold.Events, seq), Note(row, bar, at));
    }

    /// <summary>The container that something happened to last; the first of the pod while nothing has.</summary>
    public string MostRecent(SimInstant at)
    {
        var latest = fold.Rows[0];
        var latestAt = new SimInstant(TimeSpan.FromTicks(-1));
        foreach (var row in fold.Rows)
        {
            var last = SimInstant.Later(
                row.Bars.LastOrDefault(bar => bar.From <= at)?.From ?? new(TimeSpan.FromTicks(-1)),
                row.Marks.LastOrDefault(mark => mark.At <= at)?.At ?? new(TimeSpan.FromTicks(-1)));
            if (last > latestAt) (latest, latestAt) = (row, last);
        }

        return latest.Container.Name;
    }

    private (string, string, ImmutableArray<Rule>) NotBegun(ContainerRow row, SimInstant at)
    {
        var name = row.Container.Name;
        var question = $"why has {name} not begun?";
        if (Blocker(row, at) is { } blocker)
        {
            var until = blocker.Container.Kind == ContainerKind.Init ? "has ended with 0" : "has started";
            var text = row.Container.Kind == ContainerKind.App
                ? $"Apps begin when the last init entry is done. *{name}* waits until *{blocker.Container.Name}* {until}."
                : $"Init entries begin one after another, in the order of the manifest. *{name}* waits until *{blocker.Container.Name}* {until}.";
            return (question, text, blocker.Container.Kind == ContainerKind.Init ? [Rules.S36, Rules.S34] : [Rules.S38, Rules.S46]);
        }

        if (fold.Deletion is { } deletion && deletion.At <= at)
            return (question, $"The pod was deleted before *{name}* began; nothing is started any more.", [Rules.T37]);
        if (!Happened<SimEvent.PodScheduled>(at)) return (question, "The pod has no node yet.", [Rules.S9]);
        if (!Happened<SimEvent.PodSandboxCreated>(at)) return (question, "Volumes are mounted and the sandbox with its network is made first.", [Rules.S10, Rules.S15]);
        return (question, $"Its turn has not come: containers of one pod are started one after another, *{name}* after those above it.", [Rules.S56]);
    }

    private (string, string, ImmutableArray<Rule>) Pulling(ContainerRow row, Bar bar)
    {
        var gate = fold.Gates.FirstOrDefault(gate => gate.Seq == bar.Seq);
        var because = gate is null ? "" : $" now that *{gate.From}* {(gate.Kind == GateKind.Completed ? "has completed" : "has started")}";
        return ($"why is the image of {row.Container.Name} pulled now?",
            $"An image is pulled when its own container's turn has come, not before: *{row.Container.Name}* is started{because}, and {row.Container.Image} has to be asked for ({row.Container.ImagePullPolicy}).",
            [Rules.S20, Rules.S24]);
    }

    private static (string, string, ImmutableArray<Rule>) Creating(ContainerRow row) =>
        ($"why does {row.Container.Name} not run yet?", $"The image is there; the runtime creates *{row.Container.Name}* and then starts its process.", [Rules.S44]);

    private static (string, string, ImmutableArray<Rule>) Starting(ContainerRow row, Bar bar)
    {
        var name = row.Container.Name;
        if (bar.Text == "postStart")
            return ($"why has {name} not started yet?", $"Its process runs, but the postStart hook is not done. Until then the kubelet starts nothing else in this pod, and *{name}* is not shown as running.", [Rules.S58]);
        var probe = row.Container.StartupProbe!;
        var waiting = row.Container.Kind == ContainerKind.Sidecar ? " Everything after it waits for that." : " Its other probes rest until then.";
        return ($"why has {name} not started yet?",
            $"Its process runs, but its startup probe has not passed. It is tried every {Words.Length(probe.Period)} and may fail {probe.FailureThreshold - 1} times in a row.{waiting}",
            row.Container.Kind == ContainerKind.Sidecar ? [Rules.S39, Rules.S81] : [Rules.S81, Rules.S88]);
    }

    private static (string, string, ImmutableArray<Rule>) NotReady(ContainerRow row) =>
        ($"why is {row.Container.Name} not ready?",
            $"*{row.Container.Name}* runs, but its readiness probe has not passed {row.Container.ReadinessProbe!.SuccessThreshold} {(row.Container.ReadinessProbe.SuccessThreshold == 1 ? "time" : "times in a row")}. Nothing is restarted for that; the pod just gets no traffic from Services.",
            [Rules.S92, Rules.S83]);

    private (string, string, ImmutableArray<Rule>) Running(ContainerRow row, Bar bar)
    {
        var name = row.Container.Name;
        var question = $"why is {name} running?";
        if (bar.Attempt > 0)
        {
            var before = LastEnd(row, bar.From);
            return (question,
                $"This is run {bar.Attempt + 1}. {(before is null ? "" : $"The one before ended at {Words.Instant(before.At)} ({before.Text}). ")}" + (row.Container.Kind == ContainerKind.Sidecar
                    ? "A sidecar is restarted whatever the pod's restartPolicy is, and it is restarted alone."
                    : $"restartPolicy {row.Container.RestartPolicy ?? pod.RestartPolicy} has it restarted, and only it: the other containers are not touched."),
                row.Container.Kind == ContainerKind.Sidecar ? [Rules.S52, Rules.S68] : [Rules.S60, Rules.S68]);
        }

        return row.Container.Kind switch
        {
            ContainerKind.Init => (question, $"*{name}* is an init container: everything below it waits until it ends with 0.", [Rules.S35, Rules.S36]),
            ContainerKind.Sidecar => (question,
                $"*{name}* is a native sidecar (an init entry with restartPolicy: Always): it has started, so what comes after it goes on, and it stays for as long as the apps run.", [Rules.S38, Rules.S52]),
            ContainerKind.App => (question, $"Every init entry before it is done, so *{name}* was started. It runs until it ends by itself, a probe or a deletion ends it.", [Rules.S41, Rules.S56]),
        };
    }

    private (string, string, ImmutableArray<Rule>) PreStop(ContainerRow row)
    {
        var name = row.Container.Name;
        var own = row.Container.Kind == ContainerKind.Sidecar && fold.Deletion is not null
            ? " A sidecar's hook starts together with the apps' hooks; only its SIGTERM waits for its turn."
            : "";
        return ($"why is {name} still running?", $"Its preStop hook runs before it gets SIGTERM, and the time it takes comes out of the grace period.{own}", own.Length > 0 ? [Rules.T25, Rules.T16] : [Rules.T15, Rules.T16]);
    }

    private (string, string, ImmutableArray<Rule>) Waits(ContainerRow row, SimInstant at)
    {
        var name = row.Container.Name;
        var deleted = fold.Deletion is { } deletion && deletion.At <= at ? $"The pod was deleted at {Words.Instant(deletion.At)}. " : "";
        var apps = fold.Rows.Where(other => other.Container.Kind == ContainerKind.App && other.At(at) is { Kind: not BarKind.BackOff }).Select(other => $"*{other.Container.Name}*").ToList();
        var later = fold.Rows.Where(other => other.Index > row.Index && other.Container.Kind == ContainerKind.Sidecar && other.At(at) is not null).Select(other => $"*{other.Container.Name}*").Reverse().ToList();
        var waitsFor = apps.Count > 0 ? $"{Join(apps)} still {(apps.Count == 1 ? "runs" : "run")}. " : later.Count > 0 ? $"{later[^1]} comes first. " : "";
        var order = later.Count > 0 ? $" {Join(later)}, then *{name}*" : $" *{name}* first, as it is the last one declared";
        return ($"why is {name} still running?",
            $"{deleted}{waitsFor}The kubelet keeps native sidecars alive until every app has stopped, then sends SIGTERM in reverse order:{order}.", [Rules.T24, Rules.T26]);
    }

    private (string, string, ImmutableArray<Rule>) Stopping(ContainerRow row, Bar bar, SimInstant at)
    {
        var name = row.Container.Name;
        var signal = fold.Events[bar.Seq - 1] as SimEvent.SignalSent;
        var gate = fold.Gates.FirstOrDefault(gate => gate.Seq == bar.Seq);
        var turn = gate?.Kind switch
        {
            GateKind.AppsStopped => $"The last app, *{gate.From}*, ended at {Words.Instant(gate.FromAt)}, so it is this sidecar's turn. ",
            GateKind.ReverseOrder => $"*{gate.From}*, the sidecar after it, ended at {Words.Instant(gate.FromAt)}, so it is this one's turn. ",
            _ => "",
        };
        var left = signal is null ? TimeSpan.Zero : signal.RemainingGrace - (at - bar.From);
        var rest = signal is null or { Signal: "SIGKILL" } ? "The kernel ends it at once." : left > TimeSpan.Zero
            ? $"It got {signal.Signal} at {Words.Instant(bar.From)} and has {Words.Length(left)} until SIGKILL."
            : $"It got {signal.Signal} at {Words.Instant(bar.From)}, and its grace is over.";
        return ($"why is {name} being stopped?", turn + rest, gate is null ? [Rules.T22, Rules.T34] : [Rules.T24, Rules.T22]);
    }

    private (string, string, ImmutableArray<Rule>) BackOff(ContainerRow row, Bar bar, SimInstant at)
    {
        var name = row.Container.Name;
        if (fold.Events[bar.Seq - 1] is SimEvent.ContainerBackOff backOff)
        {
            var end = LastEnd(row, at);
            var due = end is null ? "" : $" It ended at {Words.Instant(end.At)} ({end.Text}), so it is not started before {Words.Instant(end.At + backOff.Delay)}.";
            return ($"why does {name} not run?",
                $"*{name}* is in back-off: after its exits the kubelet waits 10 s, then 20, 40, 80, 160 and 300 s, each counted from the exit.{due}", [Rules.S68, Rules.S73]);
        }

        return ($"why does {name} not run?",
            $"Its image {row.Container.Image} could not be pulled. The kubelet tries again after 10 s, then 20, 40, 80, 160 and 300 s; an image never fails the pod.", [Rules.S28, Rules.S30, Rules.S33]);
    }

    private (string, string, ImmutableArray<Rule>) Ended(ContainerRow row, Mark end, SimInstant at)
    {
        var name = row.Container.Name;
        var completed = end.Kind == MarkKind.Completed;
        var question = completed && row.Container.Kind == ContainerKind.Init ? $"why is {name} done?" : $"why did {name} end?";
        var text = $"*{name}* ended at {Words.Instant(end.At)} with {end.Text}.";
        if (row.Container.Kind == ContainerKind.Init && completed)
            return (question, text + " It has done its work: an init container that ended with 0 is not run again unless the pod gets a new sandbox.", [Rules.S36, Rules.S74]);
        if (row.Marks.Any(mark => mark.Kind == MarkKind.StopSignal && mark.At <= end.At && mark.At >= (row.Bars.LastOrDefault(bar => bar.From <= end.At)?.From ?? end.At)))
            return (question, text + $" It had been asked to stop. {ExitCodeHint(end)}", [Rules.T33, Rules.T22]);
        if (fold.Deletion is { } deletion && deletion.At <= at) return (question, text + " The pod is being stopped: nothing is restarted any more.", [Rules.T37]);
        return (question, text + $" {ExitCodeHint(end)}", [Rules.S102, Rules.S60]);
    }

    private static string ExitCodeHint(Mark end) => end.Text switch
    {
        "exit 143" => "143 is 128 + 15: SIGTERM ended it, or it says so itself.",
        "exit 137" => "137 is 128 + 9: it did not go by itself in time and was ended by SIGKILL.",
        _ when end.Text.Contains("OOMKilled", StringComparison.Ordinal) => "The kernel ended it for want of memory: 137 is 128 + 9.",
        _ => "",
    };

    /// <summary>What kubectl shows where that differs from what the containers do.</summary>
    private string? Note(ContainerRow row, Bar? bar, SimInstant at)
    {
        var published = PublishedHistory.At(fold.Events, pod, at);
        if (published.Status is null || published.IsGone) return null;
        var kubectlRow = published.RowAt(at, version)!;
        var shownRunning = published.Status.Container(row.Container.Name)?.State is Simulation.Status.ContainerState.Running;
        var runs = bar is { Kind: BarKind.Starting or BarKind.NotReady or BarKind.Running or BarKind.PreStop or BarKind.WaitsForTurn or BarKind.Stopping };
        if (shownRunning && !runs && published.Deleting)
            return $"kubectl still reads {kubectlRow.Ready}: the status stands still while containers are being killed (T38).";
        if (shownRunning && !runs) return "kubectl still shows it as running: the kubelet has not seen or published its end yet (S2).";
        if (!shownRunning && runs) return "kubectl does not show it as running yet: a status is published before a sync acts (S2).";
        return published.Deleting && row.Container.Kind != ContainerKind.Init && fold.Rows.Any(other => other.Container.Kind == ContainerKind.App && LastEnd(other, at) is not null)
            ? $"kubectl reads {kubectlRow.Ready} {kubectlRow.Status}: the status stands still while containers are being killed (T38)."
            : null;
    }

    /// <summary>The first init entry before this container that is not through.</summary>
    private ContainerRow? Blocker(ContainerRow row, SimInstant at)
    {
        foreach (var other in fold.Rows)
        {
            if (other.Index >= row.Index || other.Container.Kind == ContainerKind.App) return null;
            var isThrough = other.Container.Kind == ContainerKind.Init
                ? other.Marks.Any(mark => mark.Kind == MarkKind.Completed && mark.At <= at)
                : other.Bars.Any(bar => bar.Kind is BarKind.Running or BarKind.NotReady && bar.From < at);
            if (!isThrough) return other;
        }

        return null;
    }

    private bool Happened<T>(SimInstant at) where T : SimEvent => fold.Events.Any(simEvent => simEvent is T && simEvent.At <= at);

    private static Mark? LastEnd(ContainerRow row, SimInstant at) =>
        row.Marks.LastOrDefault(mark => mark.Kind is MarkKind.Completed or MarkKind.Failed && mark.At <= at);

    private static string Join(List<string> names) => names.Count == 1 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";
}
