using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Versions;

namespace PodTimeline.RealKubelet.Tests.Comparing;

/// <summary>
/// How far each moment of a simulation may lie from the recorded one. A moment is as far off as what caused it, and more for what
/// lies between: a relist that comes 0 to 1 s late, a probe's period, a back-off that ends late.
/// </summary>
internal sealed class SlackOfLog
{
    /// <summary>From a change in the runtime to what the kubelet does of it, with a busy machine's delay.</summary>
    public const double Relist = 1.2;

    private const double Machine = 0.3;

    /// <summary>Up to 1.34 the kubelet looks at a back-off every 10 to 15 s, whatever remains of it.</summary>
    private const double LongestPoll = 16;

    /// <summary>A deletion waits for the sync under way and for the relist after it.</summary>
    private const double LongestWayToStop = 1;

    private readonly Slack[] _slacks;

    public SlackOfLog(PodSpec pod, KubernetesVersion version, IReadOnlyList<SimEvent> events)
    {
        _slacks = new Slack[events.Count + 1];
        _slacks[0] = Slack.Both(Machine);
        var waits = new Dictionary<string, TimeSpan>();
        var ofContainers = new Dictionary<string, Slack>();
        foreach (var happened in events)
        {
            if (happened is SimEvent.ContainerBackOff wait) waits[wait.Container] = wait.Delay;
            var before = _slacks[happened.Cause];
            // A container's next run is as uncertain as its last end, whatever let it start.
            var container = happened is SimEvent.ContainerCreated or SimEvent.ImagePullStarted ? ((SimEvent.OfContainer)happened).Container : null;
            if (container is not null && ofContainers.TryGetValue(container, out var own) && own.Late > before.Late) before = own;
            var slack = before + Step(happened, pod, version, waits);
            if (happened is SimEvent.ContainerCreated created) waits.Remove(created.Container);
            if (happened is SimEvent.ContainerTerminated ended) ofContainers[ended.Container] = slack;
            if (happened is SimEvent.ImagePullFailed failed) ofContainers[failed.Container] = slack + new Slack(0, LongestPoll - Relist);
            _slacks[happened.Seq] = slack;
        }
    }

    /// <summary>The slack of an event of the log.</summary>
    public Slack Of(SimEvent happened) => _slacks[happened.Seq];

    private static Slack Step(SimEvent happened, PodSpec pod, KubernetesVersion version, Dictionary<string, TimeSpan> waits) => happened switch
    {
        SimEvent.ContainerCreated created when waits.TryGetValue(created.Container, out var wait) => new Slack(Relist, Relist + Overshoot(wait, version)),
        SimEvent.ProbeFailed probe => PeriodOf(pod, probe.Container, probe.Probe),
        SimEvent.ProbeSucceeded probe => PeriodOf(pod, probe.Container, probe.Probe),
        SimEvent.ImagePullStarted or SimEvent.ContainerCreated or SimEvent.PodSandboxCreated or SimEvent.PodDeleted or SimEvent.StatusPublished => Slack.Both(Relist),
        SimEvent.PodDeletionRequested => new Slack(0.1, LongestWayToStop),
        SimEvent.SignalSent or SimEvent.PreStopStarted => Slack.Both(Relist),
        _ => Slack.Both(0.1),
    };

    private static double Overshoot(TimeSpan wait, KubernetesVersion version) =>
        version.Has(Feature.BackOffWakeUp) ? Math.Min(wait.TotalSeconds / 2, 31) : LongestPoll;

    private static Slack PeriodOf(PodSpec pod, string container, ProbeKind kind) =>
        Slack.Both(pod.Find(container)?.FindProbe(kind)?.Period.TotalSeconds ?? 0);
}
