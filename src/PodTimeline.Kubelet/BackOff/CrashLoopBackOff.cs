using PodTimeline.Kubelet.Node;
using PodTimeline.Kubelet.Runtime;
using PodTimeline.Model.Catalogue;
using PodTimeline.Model.Events;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;

namespace PodTimeline.Kubelet.BackOff;

/// <summary>Delays the start of a container whose earlier runs have ended: 0, 10, 20, 40, 80, 160, 300 s (S68 to S72, S76).</summary>
/// <remarks>Source: pkg/kubelet/kuberuntime/kuberuntime_manager.go, doBackOff.</remarks>
internal sealed class CrashLoopBackOff(NodeContext node)
{
    private readonly BackOff _backOff = new(node.Kernel);
    private readonly Dictionary<string, Wait> _waits = new(StringComparer.Ordinal);
    private readonly HashSet<string> _atLongest = new(StringComparer.Ordinal);

    /// <summary>Checks whether a start must wait; if not, the next wait is made longer.</summary>
    /// <param name="spec">The container.</param>
    /// <param name="newestExited">Its newest dead instance when this sync began; null: none, and no wait.</param>
    /// <returns>Null when the start may go ahead.</returns>
    public StartError? DoBackOff(ContainerSpec spec, RuntimeContainer? newestExited)
    {
        if (newestExited is null) return null;
        var key = (spec.Name, spec.Image);
        var finishedAt = newestExited.FinishedAt;
        if (_backOff.FindRunning(key, finishedAt) is not { } delay)
        {
            _backOff.Advance(key);
            return null;
        }

        // Checked every few seconds while it lasts, so the texts are made once. A start that failed, because the image was missing,
        // makes the wait after the same end longer.
        if (!_waits.TryGetValue(spec.Name, out var wait)) _waits[spec.Name] = wait = new Wait(spec, PodUid.ToText(node.Api.Pod));
        if (wait.After != newestExited || wait.Delay != delay) Begin(wait, spec, newestExited, delay);
        node.Events.RecordWarning("BackOff", wait.EventText, wait.Object, wait.Cause, Rules.S68);
        wait.Cause = newestExited.TerminatedSeq;
        return wait.Error;
    }

    /// <summary>Whether a container has waited the longest delay: from now on its cycle only repeats.</summary>
    public bool HasReachedLongest(string container) => _atLongest.Contains(container);

    private void Begin(Wait wait, ContainerSpec spec, RuntimeContainer after, TimeSpan delay)
    {
        if (delay >= BackOff.Longest) _atLongest.Add(spec.Name);
        (wait.After, wait.Delay) = (after, delay);
        wait.Error = new StartError(
            ContainerReasons.CrashLoopBackOff,
            $"back-off {GoDuration.Format(delay)} restarting failed container={spec.Name} pod={PodUid.ToText(node.Api.Pod)}",
            after.FinishedAt + delay);
        wait.Cause = node.Log.Append(
            new SimEvent.ContainerBackOff(spec.Name, after.Attempt, delay, after.RestartCount), after.TerminatedSeq, Rules.S68);
    }

    /// <summary>What a container waits for: the latest of its waits, each after the end of one instance.</summary>
    private sealed class Wait(ContainerSpec spec, string pod)
    {
        public string EventText { get; } = $"Back-off restarting failed container {spec.Name} in pod {pod}";

        public string Object { get; } = EventObjects.Format(spec);

        public RuntimeContainer? After { get; set; }

        public TimeSpan Delay { get; set; }

        public StartError? Error { get; set; }

        /// <summary>The cause of the next event object: first the wait's beginning, later the end it follows.</summary>
        public int Cause { get; set; }
    }
}
