using PodTimeline.Simulation.Catalogue;
using PodTimeline.Simulation.Events;
using PodTimeline.Simulation.Kubelet.Containers;
using PodTimeline.Simulation.Pods;
using PodTimeline.Simulation.Runtime;
using PodTimeline.Simulation.Status;

namespace PodTimeline.Simulation.Kubelet.BackOff;

/// <summary>Puts off the start of a container whose earlier runs have ended: 0, 10, 20, 40, 80, 160, 300 s (S68 to S72, S76).</summary>
/// <remarks>Source: pkg/kubelet/kuberuntime/kuberuntime_manager.go, doBackOff.</remarks>
internal sealed class CrashLoopBackOff(NodeContext node)
{
    private readonly BackOff _backOff = new(node.Kernel);
    private readonly HashSet<RuntimeContainer> _told = [];
    private readonly HashSet<string> _atLongest = new(StringComparer.Ordinal);

    /// <summary>Checks whether a start must wait; when it need not, the next wait is made longer.</summary>
    /// <param name="spec">The container.</param>
    /// <param name="newestExited">Its newest dead instance as this sync saw it at its beginning; null: none, and no wait.</param>
    /// <returns>Null when the start may go ahead.</returns>
    public StartError? DoBackOff(ContainerSpec spec, RuntimeContainer? newestExited)
    {
        if (newestExited is null) return null;
        var key = (spec.Name, spec.Image);
        var finishedAt = newestExited.FinishedAt;
        if (!_backOff.IsInBackOffSince(key, finishedAt))
        {
            _backOff.Next(key);
            return null;
        }

        var delay = _backOff.Get(key);
        Tell(spec, newestExited, delay);
        return new StartError(
            ContainerReasons.CrashLoopBackOff,
            $"back-off {GoDuration.Text(delay)} restarting failed container={spec.Name} pod={PodIdentity.Text(node.Api.Pod)}",
            finishedAt + delay);
    }

    /// <summary>Whether a container has waited the longest delay: from now on its story only repeats.</summary>
    public bool HasReachedLongest(string container) => _atLongest.Contains(container);

    private void Tell(ContainerSpec spec, RuntimeContainer newestExited, TimeSpan delay)
    {
        var cause = newestExited.TerminatedSeq;
        if (_told.Add(newestExited))
        {
            cause = node.Log.Append(
                new SimEvent.ContainerBackOff(spec.Name, newestExited.Attempt, delay, newestExited.RestartCount), cause, Rules.S68);
            if (delay >= BackOff.Longest) _atLongest.Add(spec.Name);
        }

        node.Events.Warning(
            "BackOff",
            $"Back-off restarting failed container {spec.Name} in pod {PodIdentity.Text(node.Api.Pod)}",
            KubeletEventTexts.ObjectOf(spec),
            cause,
            Rules.S68);
    }
}
