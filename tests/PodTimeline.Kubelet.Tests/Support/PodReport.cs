using System.Globalization;
using System.Text;
using PodTimeline.Model.Events;
using PodTimeline.Model.Status;
using PodTimeline.Model.Time;

namespace PodTimeline.Kubelet.Tests.Support;

/// <summary>A simulation that has run, and questions about it. Instants are in seconds.</summary>
internal sealed class PodReport(PodSimulation simulation)
{
    public IReadOnlyList<SimEvent> Events => simulation.Events;

    public SimulationEnd? End => simulation.End;

    public double EndedAt => simulation.Now.TotalSeconds;

    public IEnumerable<T> All<T>(string? container = null) where T : SimEvent =>
        Events.OfType<T>().Where(e => container is null || (e is SimEvent.OfContainer of && of.Container == container));

    /// <summary>When each run of a container started.</summary>
    public double[] Starts(string container) => Times(All<SimEvent.ContainerRunning>(container));

    /// <summary>When each run of a container ended.</summary>
    public double[] Ends(string container) => Times(All<SimEvent.ContainerTerminated>(container));

    public double Start(string container, int attempt = 0) => Starts(container)[attempt];

    public double EndOf(string container, int attempt = 0) => Ends(container)[attempt];

    public int ExitCode(string container, int attempt = 0) => All<SimEvent.ContainerTerminated>(container).ElementAt(attempt).ExitCode;

    /// <summary>Signals to a container, as "SIGTERM@5/25": name, instant, seconds left.</summary>
    public string[] Signals(string container) =>
        [.. All<SimEvent.SignalSent>(container).Select(e => $"{e.Signal}@{Text(e.At)}" + (e.Signal == "SIGKILL" ? "" : $"/{Text(new SimInstant(e.RemainingGrace))}"))];

    /// <summary>The published status at an instant, changes of that instant included.</summary>
    public PodStatus StatusAt(double seconds) =>
        Events.OfType<SimEvent.StatusPublished>().Last(e => e.At <= SimInstant.FromSeconds(seconds)).Status;

    /// <summary>The published state of a container: "Running", "Waiting CrashLoopBackOff", "Terminated 1 Error"; empty before there is one.</summary>
    public string Shown(string container, double at) => StatusAt(at).FindContainer(container)?.State switch
    {
        null => "",
        ContainerState.Running => "Running",
        ContainerState.Waiting waiting => $"Waiting {waiting.Reason}".TrimEnd(),
        ContainerState.Terminated ended => $"Terminated {ended.ExitCode} {ended.Reason}",
        var other => throw new InvalidOperationException($"Unknown state {other}."),
    };

    /// <summary>A published condition: "True", or "False ContainersNotReady containers with …"; empty when there is none.</summary>
    public string Condition(string type, double at) =>
        StatusAt(at).FindCondition(type) is { } condition ? $"{condition.Status} {condition.Reason} {condition.Message}".TrimEnd() : "";

    /// <summary>The published phase at an instant.</summary>
    public PodPhase PhaseAt(double at) => StatusAt(at).Phase;

    /// <summary>Probe runs of a container, as "3 Readiness ok" or "13 Liveness failed".</summary>
    public string[] Probes(string container) =>
    [
        .. All<SimEvent.OfContainer>(container).Select(e => e switch
        {
            SimEvent.ProbeSucceeded ok => $"{Text(ok.At)} {ok.Probe} ok",
            SimEvent.ProbeFailed failed => $"{Text(failed.At)} {failed.Probe} failed",
            _ => "",
        }).Where(line => line.Length > 0),
    ];

    /// <summary>Hook runs of a container, as "5 PreStop begins" and "8 PreStop ends 0"; a hook that was given up has no code.</summary>
    public string[] Hooks(string container) =>
    [
        .. All<SimEvent.OfContainer>(container).Select(e => e switch
        {
            SimEvent.PostStartStarted => $"{Text(e.At)} PostStart begins",
            SimEvent.PostStartFinished hook => $"{Text(e.At)} PostStart ends {hook.ExitCode}",
            SimEvent.PreStopStarted => $"{Text(e.At)} PreStop begins",
            SimEvent.PreStopFinished hook => $"{Text(e.At)} PreStop ends {hook.ExitCode}".TrimEnd(),
            _ => "",
        }).Where(line => line.Length > 0),
    ];

    /// <summary>Instants at which something happened.</summary>
    public double[] When<T>(string? container = null) where T : SimEvent => Times(All<T>(container));

    public PodStatus FinalStatus => Events.OfType<SimEvent.StatusPublished>().Last().Status;

    /// <summary>The recorded events, as "12.5 BackOff Back-off restarting …".</summary>
    public string[] Recorded(string reason) =>
        [.. Events.OfType<SimEvent.EventRecorded>().Where(e => e.Reason == reason).Select(e => $"{Text(e.At)} {e.Message}")];

    /// <summary>Phase changes, as "0 Pending".</summary>
    public string[] Phases => [.. Events.OfType<SimEvent.PodPhaseChanged>().Select(e => $"{Text(e.At)} {e.Phase}")];

    /// <summary>When the ready flag of a container was published, as "12 True".</summary>
    public string[] ReadyChanges(string container) => [.. All<SimEvent.ContainerReadyChanged>(container).Select(e => $"{Text(e.At)} {e.Ready}")];

    /// <summary>Waiting reasons in the order they were published, as "3 CrashLoopBackOff".</summary>
    public string[] Waits(string container) => [.. All<SimEvent.ContainerWaiting>(container).Select(e => $"{Text(e.At)} {e.Reason}")];

    /// <summary>The whole log, one line an event, for messages of failing tests.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var e in Events)
            text.Append(CultureInfo.InvariantCulture, $"{e.Seq,4} {Text(e.At),9} {(e as SimEvent.OfContainer)?.Container,-12} {e.GetType().Name,-24} {e.Rule.Id,-5} <-{e.Cause,-4} {Details(e)}\n");
        return text.Append(CultureInfo.InvariantCulture, $"{End} at {EndedAt}").ToString();
    }

    private static string Details(SimEvent e) => e switch
    {
        SimEvent.StatusPublished published => $"{published.Status.Phase} " + string.Join(' ', published.Status.AllContainerStatuses.Select(Short)),
        SimEvent.EventRecorded recorded => $"{recorded.Reason}: {recorded.Message}",
        SimEvent.SignalSent signal => $"{signal.Signal} {signal.RemainingGrace.TotalSeconds}",
        SimEvent.ContainerTerminated ended => $"{ended.ExitCode} {ended.Reason}",
        SimEvent.ContainerWaiting waiting => waiting.Reason,
        SimEvent.PodConditionChanged changed => $"{changed.Condition.Type}={changed.Condition.Status} {changed.Condition.Reason} {changed.Condition.Message}",
        SimEvent.ContainerBackOff backOff => $"{backOff.Delay.TotalSeconds} s",
        SimEvent.ContainerReadyChanged ready => ready.Ready.ToString(),
        SimEvent.ContainerStartedChanged started => started.Started.ToString(),
        SimEvent.PodPhaseChanged phase => phase.Phase.ToString(),
        _ => "",
    };

    private static string Short(ContainerStatus status) => status.Name + "=" + status.State switch
    {
        ContainerState.Running => "R",
        ContainerState.Waiting waiting => "W(" + waiting.Reason + ")",
        ContainerState.Terminated ended => "T(" + ended.ExitCode.ToString(CultureInfo.InvariantCulture) + ")",
        _ => "?",
    };

    private static double[] Times(IEnumerable<SimEvent> events) => [.. events.Select(e => Math.Round(e.At.TotalSeconds, 3))];

    private static string Text(SimInstant instant) => instant.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
}
