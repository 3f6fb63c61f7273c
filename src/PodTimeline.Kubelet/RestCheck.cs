using PodTimeline.Kubelet.Actions;
using PodTimeline.Kubelet.BackOff;
using PodTimeline.Kubelet.Images;
using PodTimeline.Kubelet.Node;
using PodTimeline.Kubelet.Probing;
using PodTimeline.Kubelet.Relisting;
using PodTimeline.Kubelet.Runtime;
using PodTimeline.Kubelet.Sync;
using PodTimeline.Model.Kernel;
using PodTimeline.Model.Pods;
using PodTimeline.Model.Status;
using PodTimeline.Model.Time;

namespace PodTimeline.Kubelet;

/// <summary>
/// Detects when a pod has come to rest: nothing is left but probes that keep their verdict, lines that repeat, and containers that
/// restart the same way forever.
/// </summary>
internal sealed class RestCheck(
    NodeContext node,
    PodWorker worker,
    Pleg pleg,
    ProbeManager probes,
    CrashLoopBackOff crashBackOff,
    ImageManager images,
    Dictionary<string, StartError> startErrors,
    SimTimer deadline)
{
    /// <summary>After this many identical restarts, the next ones are assumed to be identical too.</summary>
    private const int SameEveryTime = 8;

    /// <summary>Whether nothing new will happen, or at least not for a while.</summary>
    /// <param name="quietFor">How long nothing may happen; null: forever.</param>
    public bool IsAtRest(TimeSpan? quietFor)
    {
        if (!worker.IsIdle || pleg.IsArmed) return false;
        var horizon = quietFor is { } length ? node.Kernel.Now + length : SimInstant.Never;
        if (deadline.IsArmed && deadline.Due < horizon) return false;
        foreach (var spec in node.Api.Pod.AllContainers)
            if (!IsQuiet(spec, horizon)) return false;
        return probes.AreQuiet(Repeats);
    }

    private bool IsQuiet(ContainerSpec spec, SimInstant horizon)
    {
        if (Repeats(spec.Name)) return true;
        var container = node.Runtime.FindNewest(spec.Name);
        if (container is { IsRunning: true }) return container.Process!.NextChange >= horizon;
        return !worker.HasRetryPlanned || !IsRetried(spec, container);
    }

    /// <summary>Whether the planned retry is also for this container.</summary>
    private bool IsRetried(ContainerSpec spec, RuntimeContainer? container) =>
        startErrors.ContainsKey(spec.Name)
        && (spec.Kind == ContainerKind.Sidecar
            || RestartDecision.ShouldContainerBeRestarted(spec, node.Api.Pod, container, deleted: false, node.Version));

    /// <summary>Whether a container repeats a cycle that has been seen in full.</summary>
    private bool Repeats(string name)
    {
        if (crashBackOff.HasReachedLongest(name)) return true;
        if (startErrors.TryGetValue(name, out var error) && RepeatsImageError(name, error)) return true;
        var attempts = node.Runtime.CountAttempts(name);
        var different = node.Behaviors[name].Runs.Length;
        return attempts >= different + SameEveryTime || (attempts > different + 1 && RunsLong(name));
    }

    private bool RepeatsImageError(string name, StartError error) => error.Reason switch
    {
        ContainerReasons.InvalidImageName or ContainerReasons.ErrImageNeverPull or ContainerReasons.CreateContainerConfigError => true,
        ContainerReasons.ImagePullBackOff => images.BackOffDelay(node.Api.Pod.Find(name)!.Image) >= BackOff.BackOff.Longest,
        _ => false,
    };

    /// <summary>Whether its runs are so long that the back-off forgets them: the same every time (S70).</summary>
    private bool RunsLong(string name)
    {
        foreach (var container in node.Runtime.Containers)
            if (container.Name == name && container is { State: RuntimeState.Exited, StartedAt: { } start }
                && container.FinishedAt - start > BackOff.BackOff.ForgottenAfter)
                return true;
        return false;
    }
}
