using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;

namespace PodTimeline.Kubelet.Tests.Lifecycle;

/// <summary>
/// The starts and exits of everything that runs in a pod, as places in its log: containers by name, their hooks and probes as
/// <c>name/PreStop</c>, <c>name/PostStart</c>, <c>name/Liveness</c>, <c>name/Readiness</c>. An end by SIGKILL is no exit.
/// </summary>
internal sealed class Occurrences(IEnumerable<SimEvent> events)
{
    private readonly ILookup<string, double> _starts = events.SelectMany(Starting).ToLookup(start => start.Name, start => start.Place);
    private readonly ILookup<string, double> _exits = events.SelectMany(Exiting).ToLookup(exit => exit.Name, exit => exit.Place);

    public IEnumerable<double> Starts(string name) => _starts[name];

    public IEnumerable<double> Exits(string name) => _exits[name];

    private static IEnumerable<(string Name, double Place)> Starting(SimEvent e) => e switch
    {
        SimEvent.ContainerRunning started => [(started.Container, e.Seq)],
        SimEvent.PreStopStarted hook => [(hook.Container + "/PreStop", e.Seq)],
        SimEvent.PostStartStarted hook => [(hook.Container + "/PostStart", e.Seq)],
        SimEvent.ProbeSucceeded probe => [(NameOf(probe.Container, probe.Probe), e.Seq)],
        SimEvent.ProbeFailed probe => [(NameOf(probe.Container, probe.Probe), e.Seq)],
        _ => [],
    };

    private static IEnumerable<(string Name, double Place)> Exiting(SimEvent e) => e switch
    {
        SimEvent.ContainerTerminated { Signal: not "SIGKILL", StartedAt: not null } ended => [(ended.Container, e.Seq)],
        SimEvent.PreStopFinished { Killed: false } hook => [(hook.Container + "/PreStop", e.Seq)],
        SimEvent.PostStartFinished hook => [(hook.Container + "/PostStart", e.Seq)],
        SimEvent.ProbeSucceeded probe => [(NameOf(probe.Container, probe.Probe), e.Seq + 0.5)],
        SimEvent.ProbeFailed probe => [(NameOf(probe.Container, probe.Probe), e.Seq + 0.5)],
        _ => [],
    };

    private static string NameOf(string container, ProbeKind probe) => $"{container}/{probe}";
}
